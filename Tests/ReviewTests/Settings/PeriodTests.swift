import Tables
import Testing

@testable import Review

@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("2026-10", "2026-10-01", "2026-10-31"), ("2026-02", "2026-02-01", "2026-02-28"),
      ("2024-02", "2024-02-01", "2024-02-29"),
      ("2026-Q1", "2026-01-01", "2026-03-31"), ("2026-Q2", "2026-04-01", "2026-06-30"),
      ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-Q4", "2026-10-01", "2026-12-31"),
      ("2026-08..2026-10", "2026-08-01", "2026-10-31"), ("2025-12..2026-01", "2025-12-01", "2026-01-31"),
      ("2026-10..2026-10", "2026-10-01", "2026-10-31"),
    ] as [(String, CivilDate, CivilDate)]
  )
  func readsMonthsQuartersAndRanges(_ text: String, _ start: CivilDate, _ end: CivilDate) throws {
    let period = try #require(Period(text))
    #expect(period.days == start...end)
    #expect(period.description == text)
  }

  @Test(arguments: [
    "", "2026", "2026-13", "2026-00", "2026-1", "2026-10-31", "2026-Q0", "2026-Q5", "2026-q4", "2026-Q", "2026-QQ4",
    "26-Q4", "2026-Q４", "2026-Q④", "2026-QⅣ", "2026-10..2026-08", "2026-10...2026-11", "2026-10..", "..2026-10",
    "2026-10.2026-11", "2026-Q1..2026-Q2", " 2026-10", "2026-10 ", "２０２６-10", "-026-10", "0000-10", "../2026-10",
    "2026/10", "October 2026",
  ])
  func refusesNonsense(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func isTheSamePeriodHoweverItIsWrittenByItsDays() throws {
    let (quarter, range) = (try #require(Period("2026-Q4")), try #require(Period("2026-10..2026-12")))
    #expect(quarter.days == range.days)
    #expect(quarter != range)  // they name different folders
  }
}
