/// Days of the reporting year, written as ISO dates without a calendar: 0 is 2025-11-01, 364 is 2026-10-31.
enum Day {
  /// The report date.
  static let last = 364

  /// The day as `2026-10-31`; days outside the table are moved to its ends.
  static func iso(_ day: Int) -> String { table[min(max(day - first, 0), table.count - 1)] }

  private static let first = -400

  private static let table: [String] = {
    var (year, month, day) = (2024, 9, 27)  // 400 days before 2025-11-01
    return (0..<1_400).map { _ in
      let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
      day += 1
      if day > length(year, month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
      return text
    }
  }()

  private static func length(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
