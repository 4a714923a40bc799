/// What may be published of a group of answers (methods §1.7).
public enum PublicationLevel: Equatable, Sendable {
  /// Nobody answered.
  case none
  /// Too few to publish: only the counts of invited and answered leave the house.
  case suppressed
  /// Score and interval only, marked "indicative": counts or a mean would name people.
  case scoreOnly
  /// Score, counts and interval, marked "indicative".
  case indicative
  /// Score and interval without a mark.
  case published

  /// The level of a group.
  ///
  /// - Parameters:
  ///   - n: How many answered the question.
  ///   - minimum: The least group that may be shown.
  ///   - limits: The limits in force, whose own least group is not asked.
  public init(n: Int, minimum: Int = Anonymity.minimum, _ limits: SurveyThresholds = SurveyThresholds()) {
    switch n {
    case ..<1: self = .none
    case ..<minimum: self = .suppressed
    case ..<limits.countsFrom: self = .scoreOnly
    case ..<limits.publishedFrom: self = .indicative
    default: self = .published
    }
  }

  /// Whether a score may be shown at all.
  public var showsScore: Bool { self == .scoreOnly || self == .indicative || self == .published }

  /// Whether counts and a mean may be shown.
  public var showsCounts: Bool { self == .indicative || self == .published }
}

/// Hiding small groups so that no single answer can be worked out.
public enum Anonymity {
  /// The least group that may be shown, a common default of survey vendors (methods §1.7).
  public static let minimum = 5

  /// The groups that may be shown beside a known total.
  ///
  /// Groups under the minimum are hidden. While the hidden people together are fewer than the minimum, the next
  /// smallest shown group is hidden too: a reader would otherwise subtract (the remainder rule).
  ///
  /// - Parameters:
  ///   - groups: The size of each group by name.
  ///   - minimum: The least group that may be shown.
  /// - Returns: The names of the groups that may be shown, sorted.
  public static func shownGroups(_ groups: [String: Int], minimum: Int = Anonymity.minimum) -> [String] {
    var shown = groups.filter { $0.value >= minimum }
    var hidden = groups.filter { $0.value < minimum }.values.reduce(0, +)
    while hidden > 0, hidden < minimum,
      let smallest = shown.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    {
      shown[smallest.key] = nil
      hidden += smallest.value
    }
    return hidden > 0 && hidden < minimum ? [] : shown.keys.sorted()
  }
}
