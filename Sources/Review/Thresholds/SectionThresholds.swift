/// The limits from which on sections of a pack tell something, where the practices leave the number to us.
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct SectionThresholds: Equatable, Sendable {
  /// How scope moves is told month by month over so many months.
  public var trendMonths = 6
  /// A small issue that is open for longer than this grows, in working days.
  public var growingDays = 10
  /// Beyond this share of requests past the agreed channels a note asks for them, in percent.
  public var detourPercent = 10.0
  /// That note needs so many requests or more.
  public var fewestRequests = 5
  /// What we changed in how we work is told for this time, in days.
  public var improvementDays = 90
  /// Rework and requests past the channels are counted over this time, in days.
  public var countedDays = 90

  /// The limits we propose.
  public init() {}
}

extension SectionThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count("trend_months", \.sections.trendMonths, 1...36, "how scope moves is told over so many months"),
    .count(
      "growing_days",
      \.sections.growingDays,
      0...1000,
      "a small issue that is open for longer than this grows, in working days"
    ),
    .number(
      "detour_percent",
      \.sections.detourPercent,
      0...100,
      "beyond this share of requests past the agreed channels a note asks for them, in percent"
    ),
    .count("detour_minimum", \.sections.fewestRequests, 1...1000, "that note needs so many requests or more"),
    .count(
      "improvement_days",
      \.sections.improvementDays,
      1...3660,
      "what we changed in how we work is told for this time, in days"
    ),
    .count(
      "counted_days",
      \.sections.countedDays,
      1...3660,
      "rework and requests past the channels are counted over this time, in days"
    ),
  ]
}
