/// The limits of how we keep our word, of what keeps happening, of debt and of estimates (methods §4 and §7).
///
/// Each is our proposal; settings may change it.
public struct RelationshipThresholds: Equatable, Sendable {
  /// A client that hears nothing from us for longer than this was left in silence, in working days.
  public var silenceDays = 10
  /// A meeting is summed up in writing within this time, in working days.
  public var followUpDays = 2
  /// So often in six months, and in more than one of them, is a pattern.
  public var patternEvents = 3
  /// What is owed is set against the sales of so many months.
  public var salesMonths = 3
  /// Fewer finished estimates than this are called indicative.
  public var indicativeEstimates = 5
  /// From so many finished unchecked estimates on the firm's own range is told.
  public var ownRangeEstimates = 10
  /// Until then an unchecked figure may come out at this many times what was said.
  public var lowFactor = 0.25
  /// And up to this many times.
  public var highFactor = 4.0

  /// The limits we propose.
  public init() {}
}

extension RelationshipThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count(
      "update_gap_days",
      \.relationship.silenceDays,
      1...1000,
      "a client that hears nothing from us for longer than this was left in silence, in working days"
    ),
    .count(
      "follow_up_days",
      \.relationship.followUpDays,
      0...1000,
      "a meeting is summed up in writing within this time, in working days"
    ),
    .count(
      "pattern_events",
      \.relationship.patternEvents,
      2...1000,
      "so often in six months, and in more than one of them, is a pattern"
    ),
    .count(
      "sales_months",
      \.relationship.salesMonths,
      1...120,
      "what is owed is set against the sales of so many months"
    ),
    .count(
      "indicative_estimates",
      \.relationship.indicativeEstimates,
      1...1000,
      "fewer finished estimates than this are called indicative"
    ),
    .count(
      "own_range_estimates",
      \.relationship.ownRangeEstimates,
      1...1000,
      "from so many finished unchecked estimates on your own range is told"
    ),
    .number(
      "estimate_low_factor",
      \.relationship.lowFactor,
      0...1,
      "until then an unchecked figure may come out at as little as this many times what was said"
    ),
    .number(
      "estimate_high_factor",
      \.relationship.highFactor,
      1...100,
      "until then an unchecked figure may come out at up to this many times what was said"
    ),
  ]
}
