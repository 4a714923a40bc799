import TestSupport
import Testing

@testable import Tables

@Suite struct DateTests {
  @Test func countsDaysOneByOneThroughTheWholeCalendar() throws {
    var date = try #require(CivilDate(year: 1, month: 1, day: 1))
    #expect(date.weekday == 1)
    var (year, month, day, weekday) = (1, 1, 1, 1)
    while year < 2200 {
      guard date.year == year, date.month == month, date.day == day, date.weekday == weekday else {
        Issue.record("\(date) is not \(year)-\(month)-\(day)")
        return
      }
      date = date.adding(days: 1)
      weekday = weekday % 7 + 1
      day += 1
      if day > CivilMonth.length(year: year, month: month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2000, 2, 29, 11_016, 2), (2026, 10, 31, 20_757, 6), (1900, 3, 1, -25_508, 4),
    (9999, 12, 31, 2_932_896, 5), (1969, 12, 31, -1, 3),
  ])
  func knowsDayNumbersAndWeekdays(_ year: Int, _ month: Int, _ day: Int, _ number: Int, _ weekday: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test(arguments: [
    (2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (0, 1, 1), (10_000, 1, 1), (2024, 1, 0),
  ])
  func refusesDaysThatDoNotExist(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func reckonsWithDaysAndMonths() throws {
    let date = try #require(CivilDate(iso: "2024-02-10"))
    #expect(date.firstOfMonth.iso == "2024-02-01")
    #expect(date.lastOfMonth.iso == "2024-02-29")
    #expect(date.adding(days: 20).iso == "2024-03-01")
    #expect(date.adding(days: 20).days(since: date) == 20)
    #expect(date.adding(days: .max).iso == "9999-12-31")
    #expect(date.adding(days: .min).iso == "0001-01-01")
    let month = date.civilMonth
    #expect(month.description == "2024-02")
    #expect(month.next.description == "2024-03" && month.previous.previous.description == "2023-12")
    #expect(month.adding(months: -26).description == "2021-12")
    #expect(month.adding(months: .max).description == "9999-12")
    #expect(month.adding(months: .min).description == "0001-01")
    #expect(month < month.next && date < date.adding(days: 1))
    #expect(CivilMonth(iso: "2026-10") == CivilMonth(year: 2026, month: 10))
    #expect(["2026-13", "2026-1", "2026/10", "026-10", "2026-10-"].allSatisfy { CivilMonth(iso: $0) == nil })
  }

  @Test(arguments: [
    "2026-10-31x", "2026-10-3", "26-10-31", "2026-1o-31", "2026/10/31", " 2026-10-31", "2026-02-30", "", "２026-10-31",
    "2026-10-31T00:00:00",
  ])
  func readsStrictDatesOnlyExactly(_ text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func readsBackEveryDateItWrites() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<2_000 {
      let date = CivilDate(dayNumber: Int.random(in: -719_162...2_932_896, using: &random))
      #expect(CivilDate(iso: date.iso) == date)
    }
  }

  @Test(arguments: [
    ("2021-01-28", "2021-01-28 nil 0 nil"),
    ("2021-01-28T11:04:09.123+00:00", "2021-01-28 Optional(39849) 123000000 Optional(0)"),
    ("2016-02-01T07:10:24Z", "2016-02-01 Optional(25824) 0 Optional(0)"),
    ("2016-03-03T13:40:01.000+0530", "2016-03-03 Optional(49201) 0 Optional(330)"),
    ("2021-01-23 19:39:55.013", "2021-01-23 Optional(70795) 13000000 nil"),
    ("2025-06-23 13:12", "2025-06-23 Optional(47520) 0 nil"),
    ("2023-09-26 15:15:00.000000 UTC", "2023-09-26 Optional(54900) 0 Optional(0)"),
    ("2021-01-28T11:04:09-08", "2021-01-28 Optional(39849) 0 Optional(-480)"),
  ])
  func readsTheISOFormsOfTrackers(_ text: String, _ expected: String) throws {
    let read = try #require(withUTF8(of: text) { CivilDate.parse(isoDateTime: $0) })
    #expect(
      "\(read.date) \(String(describing: read.secondOfDay)) \(read.nanosecond) \(String(describing: read.offsetMinutes))"
        == expected
    )
  }

  @Test(arguments: [
    "2021-01-28T", "2021-01-28 ", "2021-01-28T24:00", "2021-01-28T11:60", "2021-01-28T11:04:60", "2021-01-28T1:04",
    "2021-01-28T11:04:09.", "2021-01-28T11:04+1", "2021-01-28T11:04+01:", "2021-01-28T11:04Zx", "2021-01-28x11:04",
  ])
  func refusesWhatIsNoISOForm(_ text: String) {
    #expect(withUTF8(of: text) { CivilDate.parse(isoDateTime: $0) } == nil)
  }
}
