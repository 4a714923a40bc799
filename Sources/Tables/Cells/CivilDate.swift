/// A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31, without a time or a zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Every record holds several days, so one takes no more room than the calendar needs.
  private let days: Int32

  /// The days since 1970-01-01.
  public var dayNumber: Int { Int(days) }

  private static let lowest = dayNumber(year: 1, month: 1, day: 1)
  private static let highest = dayNumber(year: 9999, month: 12, day: 31)

  /// Makes the day that the calendar has under these numbers.
  ///
  /// - Parameters:
  ///   - year: From 1 to 9999.
  ///   - month: From 1 to 12.
  ///   - day: From 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    guard day <= 28 || day <= CivilMonth.length(year: year, month: month) else { return nil }
    days = Int32(Self.dayNumber(year: year, month: month, day: day))
  }

  /// Makes the day that is so many days after 1970-01-01; what lies outside the calendar becomes its first or last day.
  ///
  /// - Parameter dayNumber: The days since 1970-01-01.
  public init(dayNumber: Int) {
    days = Int32(min(max(dayNumber, Self.lowest), Self.highest))
  }

  /// The year, from 1 to 9999.
  public var year: Int { parts.year }
  /// The month, from 1 to 12.
  public var month: Int { parts.month }
  /// The day of the month, from 1.
  public var day: Int { parts.day }

  /// The day of the week by ISO 8601: 1 is Monday, 7 is Sunday.
  public var weekday: Int { (dayNumber &+ 3) - 7 * Self.floorDivide(dayNumber &+ 3, by: 7) + 1 }

  /// The month that the day is in.
  public var civilMonth: CivilMonth {
    let parts = parts
    return CivilMonth(clampedYear: parts.year, month: parts.month)
  }

  /// The first day of the month.
  public var firstOfMonth: CivilDate { civilMonth.firstDay }
  /// The last day of the month.
  public var lastOfMonth: CivilDate { civilMonth.lastDay }

  /// The day so many days later.
  ///
  /// - Parameter days: How many days later; negative for earlier.
  /// - Returns: The day, or the calendar's first or last one where that lies beyond it.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days > 0 ? Int.max : Int.min) : sum)
  }

  /// How many days the day is after another one.
  ///
  /// - Parameter earlier: The other day.
  /// - Returns: The days; negative where `earlier` is later.
  public func days(since earlier: CivilDate) -> Int { dayNumber - earlier.dayNumber }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.days < right.days }
}

// MARK: - Calendar arithmetic

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day comes last,
// and 400 years, an era, always have 146,097 days.
extension CivilDate {
  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = floorDivide(year, by: 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = Self.floorDivide(shifted, by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivide(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The day as `2026-10-31`.
  public var iso: String {
    let parts = parts
    return "\(padded(parts.year, to: 4))-\(padded(parts.month, to: 2))-\(padded(parts.day, to: 2))"
  }

  /// The day as `2026-10-31`.
  public var description: String { iso }
}

/// A number with zeros in front, up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
