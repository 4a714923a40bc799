import TestSupport
import Tables
import Testing

@testable import Review

/// Methods §0, working days.
@Suite struct WorkingDayTests {
  @Test(
    arguments: [
      ("2025-04-17", "2025-04-17", 0),  // the same day
      ("2025-04-17", "2025-04-22", 1),  // Easter: only the 17th counts
      ("2025-06-06", "2025-06-07", 1),  // a Saturday delivery of a Friday item is late
      ("2025-06-06", "2025-06-09", 1),
      ("2025-06-07", "2025-06-09", 0),  // due on a non-working day, delivered on the next working day
      ("2025-06-09", "2025-06-06", -1),  // early
    ] as [(CivilDate, CivilDate, Int)]
  )
  func countsTheDaysOfAHalfOpenInterval(_ start: CivilDate, _ end: CivilDate, _ days: Int) {
    #expect(WorkingCalendar.vectors.workingDays(from: start, to: end) == days)
    #expect(WorkingCalendar.vectors.workingDays(from: end, to: start) == -days)
  }

  @Test func countsAWeekOfTheSettings() {
    let sundayToThursday = WorkingCalendar(weekdays: [7, 1, 2, 3, 4])
    #expect(sundayToThursday.workingDays(from: "2025-06-06", to: "2025-06-09") == 1)  // Friday to Monday: the Sunday
    #expect(WorkingCalendar(weekdays: []).workingDays(from: "2025-06-02", to: "2025-07-02") == 0)
  }

  @Test func ignoresHolidaysOnDaysThatAreNotWorkedAndThoseNamedTwice() {
    let calendar = WorkingCalendar(holidays: ["2025-06-07", "2025-06-10", "2025-06-10"])
    #expect(calendar.workingDays(from: "2025-06-06", to: "2025-06-13") == 4)
  }

  @Test(
    arguments: [
      ("2025-06-06", 0, "2025-06-06"), ("2025-06-06", 1, "2025-06-09"), ("2025-06-07", 1, "2025-06-09"),
      ("2025-04-17", 1, "2025-04-22"), ("2025-06-30", 5, "2025-07-07"),
    ] as [(CivilDate, Int, CivilDate)]
  )
  func findsTheDaySoManyWorkingDaysLater(_ start: CivilDate, _ count: Int, _ end: CivilDate) {
    #expect(WorkingCalendar.vectors.day(count, workingDaysAfter: start) == end)
  }

  @Test func doesNotSearchForeverInAWeekWithoutWorkingDays() {
    #expect(WorkingCalendar(weekdays: []).day(5, workingDaysAfter: "2025-06-06") == "2025-06-06")
  }

  @Test func agreesWithANaiveCountAndIsAntisymmetricAndAdditive() {
    var random = SplitMix64(seed: 1)
    let days: ClosedRange<CivilDate> = "2024-12-01"..."2026-02-01"
    for _ in 0..<400 {
      let week = Set((1...7).filter { _ in random.int(0...3) > 0 })
      let holidays = (0..<random.int(0...20)).map { _ in random.date(days) }
      let calendar = WorkingCalendar(weekdays: week, holidays: holidays)
      let (a, b, c) = (random.date(days), random.date(days), random.date(days))
      let count = calendar.workingDays(from: a, to: b)
      #expect(count == naiveCount(from: a, to: b, week, Set(holidays)))
      #expect(calendar.workingDays(from: b, to: a) == -count)
      #expect(count + calendar.workingDays(from: b, to: c) == calendar.workingDays(from: a, to: c))
    }
  }

  private func naiveCount(from a: CivilDate, to b: CivilDate, _ week: Set<Int>, _ holidays: Set<CivilDate>) -> Int {
    let (start, end) = (min(a, b), max(a, b))
    let days = (0..<end.days(since: start)).map { start.adding(days: $0) }
    let count = days.count { week.contains($0.weekday) && !holidays.contains($0) }
    return a <= b ? count : -count
  }
}
