import Tables
import TestSupport

extension SplitMix64 {
  /// A day of the range.
  mutating func date(_ range: ClosedRange<CivilDate>) -> CivilDate {
    range.lowerBound.adding(days: int(0...range.upperBound.days(since: range.lowerBound)))
  }

  /// One of the choices.
  mutating func pick<Choice>(_ first: Choice, _ others: Choice...) -> Choice {
    let index = int(0...others.count)
    return index == 0 ? first : others[index - 1]
  }
}
