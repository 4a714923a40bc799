import Tables

/// Which days are working days: a week and its holidays.
public struct WorkingCalendar: Sendable, Equatable {
  /// Whether Monday (0) to Sunday (6) are worked.
  private let worked: [Bool]
  private let workedPerWeek: Int
  /// Holidays that fall on worked weekdays, as day numbers, ascending and without repeats.
  private let holidays: [Int]

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - weekdays: The worked days, 1 for Monday to 7 for Sunday.
  ///   - holidays: Days off; those on days that are not worked anyway change nothing.
  public init(weekdays: Set<Int> = [1, 2, 3, 4, 5], holidays: [CivilDate] = []) {
    worked = (1...7).map(weekdays.contains)
    workedPerWeek = worked.filter { $0 }.count
    self.holidays = Set(holidays.filter { weekdays.contains($0.weekday) }.map(\.dayNumber)).sorted()
  }

  /// The working days in the half-open interval from `start` to `end`; negative when `end` comes first.
  ///
  /// - Unit: working days.
  /// - Source: methods §0, the convention of `numpy.busday_count`, made exactly antisymmetric.
  public func workingDays(from start: CivilDate, to end: CivilDate) -> Int {
    if end < start { return -workingDays(from: end, to: start) }
    let days = end.dayNumber - start.dayNumber
    var count = days / 7 * workedPerWeek
    for offset in 0..<(days % 7) where worked[(start.weekday - 1 + offset) % 7] { count += 1 }
    return count - (holidaysBefore(end.dayNumber) - holidaysBefore(start.dayNumber))
  }

  /// Whether people work on `date`.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    workingDays(from: date, to: date.adding(days: 1)) == 1
  }

  /// The day on which `count` working days after `date` are over; `date` itself when `count` is 0.
  public func day(_ count: Int, workingDaysAfter date: CivilDate) -> CivilDate {
    var day = date
    var left = workedPerWeek == 0 ? 0 : count
    while left > 0 {
      let next = day.adding(days: 1)
      if next == day { break }  // The calendar ends here.
      day = next
      if isWorkingDay(day) { left -= 1 }
    }
    return day
  }

  private func holidaysBefore(_ day: Int) -> Int {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Settings {
  /// The working days that count for a client: the week of the settings, less the client's own holidays or, where it has
  /// none, those of the firm.
  func calendar(for client: Client) -> WorkingCalendar {
    WorkingCalendar(weekdays: workingWeek, holidays: client.holidays.isEmpty ? holidays : client.holidays)
  }
}
