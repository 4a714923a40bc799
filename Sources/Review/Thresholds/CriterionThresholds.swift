/// The limits of success criteria (methods §2.3).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct CriterionThresholds: Equatable, Sendable {
  /// Beyond this gap, in points of the way, a criterion is at risk.
  public var atRiskPoints = 10
  /// Beyond this gap a criterion is at risk in the last part of its time, in points of the way.
  public var finalPoints = 5
  /// From this share of its time on a criterion is in its last part, in percent.
  public var finalPercent = 90
  /// Beyond this gap, in points of the way, a criterion is off track.
  public var offTrackPoints = 25
  /// A criterion that is further back than this behind its baseline is off track, in points of the way.
  public var setbackPoints = 10
  /// How far past a limit to keep still counts as at risk, in percent of the limit.
  public var marginPercent = 5
  /// Off a value to keep by more than this many times its tolerance a criterion is off track.
  public var corridorFactor = 2.0
  /// A measurement older than this many times its cadence is out of date.
  public var staleFactor = 1.5
  /// A criterion that does not say otherwise is measured this often, in days.
  public var cadenceDays = 31

  /// The limits we propose.
  public init() {}
}

extension CriterionThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count(
      "at_risk_points",
      \.criteria.atRiskPoints,
      0...100,
      "beyond this gap, in points of the way, a criterion is at risk"
    ),
    .count(
      "final_points",
      \.criteria.finalPoints,
      0...100,
      "beyond this gap a criterion is at risk in the last part of its time, in points of the way"
    ),
    .count(
      "final_percent",
      \.criteria.finalPercent,
      0...100,
      "from this share of its time on a criterion is in its last part, in percent"
    ),
    .count(
      "off_track_points",
      \.criteria.offTrackPoints,
      0...100,
      "beyond this gap, in points of the way, a criterion is off track"
    ),
    .count(
      "setback_points",
      \.criteria.setbackPoints,
      0...100,
      "a criterion that is further back than this behind its baseline is off track, in points of the way"
    ),
    .count(
      "margin_percent",
      \.criteria.marginPercent,
      0...100,
      "how far past a limit to keep still counts as at risk, in percent of the limit"
    ),
    .number(
      "corridor_factor",
      \.criteria.corridorFactor,
      1...100,
      "off a value to keep by more than this many times its tolerance a criterion is off track"
    ),
    .number(
      "stale_factor",
      \.criteria.staleFactor,
      1...100,
      "a measurement older than this many times its cadence is out of date"
    ),
    .count(
      "cadence_days",
      \.criteria.cadenceDays,
      1...3660,
      "a criterion that does not say otherwise is measured this often, in days"
    ),
  ]
}
