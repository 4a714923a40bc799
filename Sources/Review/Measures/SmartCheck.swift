import Tables

/// Which of the five SMART questions a criterion answers (Doran 1981; methods §2.1).
public struct SmartCheck: Equatable, Sendable {
  /// One question of the check.
  public enum Letter: String, CaseIterable, Sendable {
    /// Specific: a metric and a statement of at least five words.
    case specific
    /// Measurable: unit, direction, target, data source, and a dated baseline where something is to rise or fall.
    case measurable
    /// Assignable: an owner on both sides.
    case assignable
    /// Realistic: a business outcome, and a target that is possible and on the right side of the baseline.
    case realistic
    /// Time-related: a target date, later than the baseline's.
    case timeRelated
  }

  /// What the criterion lacks, letter by letter, in plain words; letters that pass are absent.
  public let missing: [Letter: [String]]

  /// The letters that pass, 0 to 5.
  public var score: Int { Letter.allCases.count - missing.count }

  /// Whether the criterion can be measured at all: the letters M and T pass.
  public var isMeasurable: Bool { missing[.measurable] == nil && missing[.timeRelated] == nil }

  /// What keeps the criterion from being measured, in plain words.
  public var measurabilityGaps: [String] { (missing[.measurable] ?? []) + (missing[.timeRelated] ?? []) }

  /// Checks `criterion`.
  public init(_ criterion: Criterion) {
    var missing: [Letter: [String]] = [:]
    missing[.specific] = Self.specificGaps(criterion)
    missing[.measurable] = Self.measurableGaps(criterion)
    missing[.assignable] = Self.assignableGaps(criterion)
    missing[.realistic] = Self.realisticGaps(criterion)
    missing[.timeRelated] = Self.timeGaps(criterion)
    self.missing = missing.filter { !$0.value.isEmpty }
  }

  private static func specificGaps(_ criterion: Criterion) -> [String] {
    var gaps: [String] = []
    if criterion.metric == nil { gaps.append("a metric") }
    if criterion.statement.split(whereSeparator: \.isWhitespace).count < 5 {
      gaps.append("a statement of at least five words")
    }
    return gaps
  }

  private static func measurableGaps(_ criterion: Criterion) -> [String] {
    var gaps: [String] = []
    if criterion.unit == nil { gaps.append("a unit") }
    if criterion.direction == nil { gaps.append("a direction") }
    if criterion.target == nil { gaps.append("a target") }
    if criterion.dataSource == nil { gaps.append("a data source") }
    if criterion.direction?.isJourney == true {
      if criterion.baseline == nil { gaps.append("a baseline") }
      if criterion.baselineDate == nil { gaps.append("a baseline date") }
    }
    return gaps
  }

  private static func assignableGaps(_ criterion: Criterion) -> [String] {
    var gaps: [String] = []
    if criterion.providerOwner == nil { gaps.append("a provider owner") }
    if criterion.clientOwner == nil { gaps.append("a client owner") }
    return gaps
  }

  private static func realisticGaps(_ criterion: Criterion) -> [String] {
    var gaps: [String] = []
    if criterion.businessOutcome == nil { gaps.append("a business outcome") }
    guard let target = criterion.target else { return gaps }
    if let unit = criterion.unit, ["%", "percent", "pct"].contains(unit.lowercased()), !(0...100).contains(target) {
      gaps.append("a target between 0 and 100 percent")
    } else if target < 0 {
      gaps.append("a target of 0 or more")
    }
    if let baseline = criterion.baseline {
      if criterion.direction == .increase && target <= baseline { gaps.append("a target above the baseline") }
      if criterion.direction == .decrease && target >= baseline { gaps.append("a target below the baseline") }
    }
    return gaps
  }

  private static func timeGaps(_ criterion: Criterion) -> [String] {
    guard let targetDate = criterion.targetDate else { return ["a target date"] }
    if let baselineDate = criterion.baselineDate, targetDate <= baselineDate {
      return ["a target date after the baseline date"]
    }
    return []
  }
}
