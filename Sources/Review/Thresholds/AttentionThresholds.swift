/// The limits from which on rules ask for attention, where the practices leave the number to us.
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct AttentionThresholds: Equatable, Sendable {
  /// A decision that waits longer than this for its signature is told, in working days.
  public var unsignedDays = 10
  /// So many decisions of a period taken without the client are told.
  public var delegatedDecisions = 2
  /// A complaint that is not acknowledged for longer than this is told, in working days.
  public var acknowledgeDays = 2
  /// A client that has said nothing for longer than this is told of, in working days.
  public var silenceDays = 20
  /// A sponsor nobody has talked to for longer than this is told of, in days.
  public var sponsorDays = 60
  /// Records of which the newest is older than this are out of date, in days.
  public var dataDays = 31
  /// After this time the client has confirmed how the contract works, in days.
  public var understandingDays = 90
  /// After this time the client has signed the scope of a project, in days.
  public var scopeDays = 30
  /// A figure told off the cuff that nobody has checked for longer than this is told of, in working days.
  public var quoteCheckDays = 10
  /// A meeting that recurs and is later than this is told of, in days.
  public var checkpointDays = 7
  /// After this time a client has had its first pack, in days.
  public var kickOffDays = 30
  /// What a client said about itself longer ago than this is out of date, in days.
  public var profileDays = 365
  /// A gift worth more than this is approved by somebody else, in the client's currency.
  public var giftValue = 50
  /// A gift within this time of a survey may count as paid for an answer, in days.
  public var incentiveDays = 14

  /// The limits we propose.
  public init() {}
}

extension AttentionThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count(
      "unsigned_days",
      \.attention.unsignedDays,
      0...1000,
      "a decision that waits longer than this for its signature is told, in working days"
    ),
    .count(
      "delegated_decisions",
      \.attention.delegatedDecisions,
      1...1000,
      "so many decisions of a period taken without the client are told"
    ),
    .count(
      "acknowledge_days",
      \.attention.acknowledgeDays,
      0...1000,
      "a complaint that is not acknowledged for longer than this is told, in working days"
    ),
    .count(
      "silence_days",
      \.attention.silenceDays,
      0...1000,
      "a client that has said nothing for longer than this is told of, in working days"
    ),
    .count(
      "sponsor_days",
      \.attention.sponsorDays,
      1...3660,
      "a sponsor nobody has talked to for longer than this is told of, in days"
    ),
    .count(
      "data_days",
      \.attention.dataDays,
      1...3660,
      "records of which the newest is older than this are out of date, in days"
    ),
    .count(
      "understanding_days",
      \.attention.understandingDays,
      0...3660,
      "after this time the client has confirmed how the contract works, in days"
    ),
    .count(
      "scope_days",
      \.attention.scopeDays,
      0...3660,
      "after this time the client has signed the scope of a project, in days"
    ),
    .count(
      "quote_check_days",
      \.attention.quoteCheckDays,
      0...1000,
      "a figure told off the cuff that nobody has checked for longer than this is told of, in working days"
    ),
    .count(
      "checkpoint_days",
      \.attention.checkpointDays,
      0...3660,
      "a meeting that recurs and is later than this is told of, in days"
    ),
    .count(
      "kick_off_days",
      \.attention.kickOffDays,
      0...3660,
      "after this time a client has had its first pack, in days"
    ),
    .count(
      "profile_days",
      \.attention.profileDays,
      1...3660,
      "what a client said about itself longer ago than this is out of date, in days"
    ),
    .count(
      "gift_value",
      \.attention.giftValue,
      0...1000000,
      "a gift worth more than this is approved by somebody else, in the client's currency"
    ),
    .count(
      "incentive_days",
      \.attention.incentiveDays,
      0...3660,
      "a gift within this time of a survey may count as paid for an answer, in days"
    ),
  ]
}
