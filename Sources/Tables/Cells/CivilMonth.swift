/// A month of a year.
public struct CivilMonth: Hashable, Comparable, Sendable {
  /// The year, from 1 to 9999.
  public let year: Int
  /// The month, from 1 to 12.
  public let month: Int

  /// Makes a month.
  ///
  /// - Parameters:
  ///   - year: From 1 to 9999.
  ///   - month: From 1 to 12.
  public init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads a month written exactly as `2026-10`.
  ///
  /// - Parameter text: The text.
  public init?(iso text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 7, digits[4] == UInt8(ascii: "-") else { return nil }
    guard let year = Digits.number(digits[0..<4]), let month = Digits.number(digits[5..<7]) else { return nil }
    self.init(year: year, month: month)
  }

  /// Makes a month from numbers that are known to be one, or the nearest that is.
  init(clampedYear year: Int, month: Int) {
    self.year = min(max(year, 1), 9999)
    self.month = min(max(month, 1), 12)
  }

  /// The next month; the last one of all is its own.
  public var next: CivilMonth { adding(months: 1) }
  /// The month before; the first one of all is its own.
  public var previous: CivilMonth { adding(months: -1) }

  /// The month so many months later.
  ///
  /// - Parameter months: How many months later; negative for earlier.
  /// - Returns: The month, or the calendar's first or last one where that lies beyond it.
  public func adding(months: Int) -> CivilMonth {
    let most = 12 * 9_999
    let count = min(max(year * 12 + month - 1 + min(max(months, -most), most), 12), most + 11)
    return CivilMonth(clampedYear: count / 12, month: count % 12 + 1)
  }

  /// The first day.
  public var firstDay: CivilDate { day(1) }
  /// The last day.
  public var lastDay: CivilDate { day(Self.length(year: year, month: month)) }

  private func day(_ day: Int) -> CivilDate {
    // Every month of the calendar has the days asked for above.
    CivilDate(year: year, month: month, day: day) ?? CivilDate(dayNumber: 0)
  }

  /// Orders by time.
  public static func < (left: CivilMonth, right: CivilMonth) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  static func length(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilMonth: CustomStringConvertible {
  /// The month as `2026-10`.
  public var description: String { "\(padded(year, to: 4))-\(padded(month, to: 2))" }
}
