/// Which of the two comes first where a date is written with a number for day and month.
public enum DayOrder: String, CaseIterable, Sendable {
  /// As in 31/10/2026.
  case dayFirst = "day-first"
  /// As in 10/31/2026.
  case monthFirst = "month-first"

  /// The other one.
  public var other: DayOrder { self == .dayFirst ? .monthFirst : .dayFirst }
}
