/// The limits of milestones, acceptance, changes, spend and work items (methods §3 and §5).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct DeliveryThresholds: Equatable, Sendable {
  /// A milestone later than this is bad news, in working days.
  public var lateDays = 5
  /// A milestone later than this is grave, in working days.
  public var graveDays = 15
  /// A milestone planned within this time is due, in days.
  public var dueDays = 30
  /// The client has this long to accept work where its contract does not say, in working days.
  public var acceptanceDays = 10
  /// Changes asked for after the scope was signed are counted over this time, in days.
  public var goalpostDays = 90
  /// What a month takes is the mean of so many closed months.
  public var burnMonths = 3
  /// How long work takes is told of what was finished in this time, in days.
  public var flowDays = 90
  /// How long work takes is told of so many finished items or more.
  public var fewestFinished = 5
  /// Work in progress longer than this is ageing where too little was finished to tell, in days.
  public var ageingDays = 30

  /// The limits we propose.
  public init() {}
}

extension DeliveryThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count("late_days", \.delivery.lateDays, 0...1000, "a milestone later than this is bad news, in working days"),
    .count("off_track_days", \.delivery.graveDays, 0...1000, "a milestone later than this is grave, in working days"),
    .count("due_days", \.delivery.dueDays, 0...1000, "a milestone planned within this time is due, in days"),
    .count(
      "acceptance_days",
      \.delivery.acceptanceDays,
      0...1000,
      "the client has this long to accept work where its contract does not say, in working days"
    ),
    .count(
      "goalpost_days",
      \.delivery.goalpostDays,
      1...3660,
      "changes asked for after the scope was signed are counted over this time, in days"
    ),
    .count("burn_months", \.delivery.burnMonths, 1...120, "what a month takes is the mean of so many closed months"),
    .count(
      "flow_days",
      \.delivery.flowDays,
      1...3660,
      "how long work takes is told of what was finished in this time, in days"
    ),
    .count(
      "flow_minimum",
      \.delivery.fewestFinished,
      1...1000,
      "how long work takes is told of so many finished items or more"
    ),
    .count(
      "ageing_days",
      \.delivery.ageingDays,
      1...3660,
      "work in progress longer than this is ageing where too little was finished to tell, in days"
    ),
  ]
}
