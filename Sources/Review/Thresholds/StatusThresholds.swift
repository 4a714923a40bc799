/// The limits of a project's status (methods §3.3).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct StatusThresholds: Equatable, Sendable {
  /// A milestone later than this puts its project at risk, a critical one off track, in working days.
  public var greenSlip = 5
  /// A milestone later than this puts its project off track, in working days.
  public var amberSlip = 15
  /// Below this schedule performance index a project is at risk.
  public var greenPerformance = 0.95
  /// Below this schedule performance index a project is off track.
  public var amberPerformance = 0.85
  /// Beyond this expected overrun of the budget a project is at risk, in percent.
  public var greenOverrun = 5.0
  /// Beyond this expected overrun of the budget a project is off track, in percent.
  public var amberOverrun = 10.0
  /// So many points of spend ahead of work done put a project at risk.
  public var greenLead = 5.0
  /// So many points of spend ahead of work done put a project off track.
  public var amberLead = 15.0
  /// Beyond this size of the agreed changes a project is at risk, in percent of its effort.
  public var greenVolatility = 5.0
  /// Beyond this size of the agreed changes a project is off track, in percent of its effort.
  public var amberVolatility = 15.0
  /// Beyond this share of unsigned work a project is off track, in percent of its effort.
  public var amberUnsignedWork = 2.0
  /// A change that waits longer than this puts its project at risk, in working days.
  public var undecidedDays = 10

  /// The limits we propose.
  public init() {}
}

extension StatusThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count(
      "slip_at_risk",
      \.status.greenSlip,
      0...1000,
      "a milestone later than this puts its project at risk, a critical one off track, in working days"
    ),
    .count(
      "slip_off_track",
      \.status.amberSlip,
      0...1000,
      "a milestone later than this puts its project off track, in working days"
    ),
    .number(
      "spi_at_risk",
      \.status.greenPerformance,
      0...10,
      "below this schedule performance index a project is at risk"
    ),
    .number(
      "spi_off_track",
      \.status.amberPerformance,
      0...10,
      "below this schedule performance index a project is off track"
    ),
    .number(
      "overrun_at_risk",
      \.status.greenOverrun,
      0...1000,
      "beyond this expected overrun of the budget a project is at risk, in percent"
    ),
    .number(
      "overrun_off_track",
      \.status.amberOverrun,
      0...1000,
      "beyond this expected overrun of the budget a project is off track, in percent"
    ),
    .number(
      "lead_at_risk",
      \.status.greenLead,
      0...1000,
      "so many points of spend ahead of work done put a project at risk"
    ),
    .number(
      "lead_off_track",
      \.status.amberLead,
      0...1000,
      "so many points of spend ahead of work done put a project off track"
    ),
    .number(
      "change_at_risk",
      \.status.greenVolatility,
      0...1000,
      "beyond this size of the agreed changes a project is at risk, in percent of its effort"
    ),
    .number(
      "change_off_track",
      \.status.amberVolatility,
      0...1000,
      "beyond this size of the agreed changes a project is off track, in percent of its effort"
    ),
    .number(
      "unsigned_off_track",
      \.status.amberUnsignedWork,
      0...1000,
      "beyond this share of unsigned work a project is off track, in percent of its effort"
    ),
    .count(
      "undecided_days",
      \.status.undecidedDays,
      0...1000,
      "a change that waits longer than this puts its project at risk, in working days"
    ),
  ]
}
