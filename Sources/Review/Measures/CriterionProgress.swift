import Tables

/// How far a criterion has come, and how far it should have come by the report date (methods §2.2).
public struct CriterionProgress: Equatable, Sendable {
  /// The latest measured value, dated on or before the report date.
  public let current: Double
  /// The day of that value.
  public let measuredOn: CivilDate
  /// The share of the way from baseline to target, unclipped; nil where the criterion is no journey.
  public let share: Double?
  /// The share of the time between baseline date and target date that is over, 0 to 1; nil where it is no journey.
  public let elapsed: Double?
  /// The value a steady pace would have reached by the report date; nil where the criterion is no journey.
  public let expected: Double?
  /// How much of a limit is attained, in percent; nil for journeys and for `maintain`.
  public let attainment: Double?
  /// The distance from the target, for `maintain`.
  public let deviation: Double?

  /// How far the progress is behind the pace, in shares of the journey; negative when ahead.
  public var gap: Double? {
    guard let share, let elapsed else { return nil }
    return elapsed - share
  }

  /// Computes the progress of a criterion that can be measured; nil when it cannot, or when its target is its
  /// baseline.
  public init?(of criterion: Criterion, latest: Measurement, asOf: CivilDate) {
    guard let direction = criterion.direction, let target = criterion.target else { return nil }
    current = latest.value
    measuredOn = latest.on
    switch direction {
    case .increase, .decrease:
      guard let baseline = criterion.baseline, let start = criterion.baselineDate,
        let end = criterion.targetDate, end > start, abs(target - baseline) > Threshold.tolerance
      else { return nil }
      let time = Double(asOf.dayNumber - start.dayNumber) / Double(end.dayNumber - start.dayNumber)
      let elapsed = min(1, max(0, time))
      self.elapsed = elapsed
      share = (latest.value - baseline) / (target - baseline)
      expected = baseline + (target - baseline) * elapsed
      (attainment, deviation) = (nil, nil)
    case .atLeast:
      attainment = target > 0 ? 100 * latest.value / target : nil
      (share, elapsed, expected, deviation) = (nil, nil, nil, nil)
    case .atMost:
      attainment = Self.attainmentAtMost(latest.value, target)
      (share, elapsed, expected, deviation) = (nil, nil, nil, nil)
    case .maintain:
      deviation = abs(latest.value - target)
      (share, elapsed, expected, attainment) = (nil, nil, nil, nil)
    }
  }

  private static func attainmentAtMost(_ value: Double, _ target: Double) -> Double {
    if value <= target { return 100 }
    return value == 0 ? 100 : max(0, 100 * target / value)
  }
}
