import Tables

/// The months a pack reports on: one month (`2026-10`), a quarter (`2026-Q4`) or a range (`2026-08..2026-10`).
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The period as it is written, which also names its folder.
  public let description: String
  /// The first month.
  public let first: CivilMonth
  /// The last month.
  public let last: CivilMonth

  /// Stands in for a period that could not be read, in a record that is thrown away.
  static let none = Period(months: CivilMonth(CivilDate.epoch))

  private init(months month: CivilMonth) {
    (description, first, last) = ("", month, month)
  }

  /// Reads a period as it is written; nil when it is none, or when it ends before it begins.
  public init?(_ text: String) {
    guard let months = Self.month(text) ?? Self.quarter(text) ?? Self.range(text) else { return nil }
    description = text
    (first, last) = months
  }

  /// The first day.
  public var start: CivilDate { first.firstDay }

  /// The last day: the report date, unless settings name another.
  public var end: CivilDate { last.lastDay }

  /// The days of the period.
  public var days: ClosedRange<CivilDate> { start...end }

  private static func month(_ text: String) -> (CivilMonth, CivilMonth)? {
    CivilMonth(iso: text).map { ($0, $0) }
  }

  private static func quarter(_ text: String) -> (CivilMonth, CivilMonth)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4, parts[1].count == 2, parts[1].first == "Q",
      let number = Int(parts[1].dropFirst()), (1...4).contains(number),
      let first = CivilMonth(iso: "\(parts[0])-\(number == 4 ? "10" : "0\(3 * number - 2)")")
    else { return nil }
    return (first, first.next.next)
  }

  private static func range(_ text: String) -> (CivilMonth, CivilMonth)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].isEmpty, let first = CivilMonth(iso: String(parts[0])),
      let last = CivilMonth(iso: String(parts[2])), first <= last
    else { return nil }
    return (first, last)
  }
}
