import Tables

@testable import Review

/// Days are written as `"2026-10-31"` in tests.
extension CivilDate: ExpressibleByStringLiteral {
  /// Makes a day from a literal.
  public init(stringLiteral text: String) {
    guard let date = CivilDate(iso: text) else { preconditionFailure("'\(text)' is no date") }
    self = date
  }
}

extension WorkingCalendar {
  /// The week and the holidays of the vectors in methods §0.
  static let vectors = WorkingCalendar(
    holidays: ["2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"]
  )
}
