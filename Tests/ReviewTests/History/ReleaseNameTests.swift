import Testing

@testable import Review

@Suite struct ReleaseNameTests {
  @Test(arguments: [
    ("2026-10", "2026-10", 1), ("2026-10-2", "2026-10", 2), ("2026-10-13", "2026-10", 13),
    ("2026-Q4", "2026-Q4", 1), ("2026-Q4-3", "2026-Q4", 3), ("2026-08..2026-10-2", "2026-08..2026-10", 2),
  ])
  func readsWhatAReleaseWrites(_ folder: String, _ period: String, _ number: Int) throws {
    let name = try #require(ReleaseName(folder))
    #expect((name.period.description, name.number) == (period, number))
    #expect(name.description == folder)
  }

  @Test(arguments: [
    "", "-", "2026", "2026-13", "2026-10-1", "2026-10-0", "2026-10-02", "2026-10-+2", "2026-10--2", "2026-10-2-2",
    "2026-10-x", "2026-10.new", "old", "2026-10-99999999999999999999",
  ])
  func readsNothingElse(_ folder: String) {
    #expect(ReleaseName(folder) == nil)
  }

  @Test func ordersByTimeAndThenByNumber() throws {
    let names = ["2026-07", "2026-Q3", "2026-09", "2026-09-2", "2026-09-10", "2026-10", "2026-Q4"]
    let shuffled = names.sorted { $0.reversed().lexicographicallyPrecedes($1.reversed()) }
    #expect(shuffled != names)
    #expect(try shuffled.map { try #require(ReleaseName($0)) }.sorted().map(\.description) == names)
  }

  @Test(arguments: [
    ("2026-09", "2026-10", true), ("2026-09-2", "2026-10", true), ("2026-10", "2026-10", false),
    ("2026-10-2", "2026-10", false), ("2026-11", "2026-10", false), ("2026-10", "2026-Q4", true),
    ("2026-12", "2026-Q4", false), ("2026-Q3", "2026-10", true), ("2026-Q4", "2026-10", false),
  ])
  func comparesOnlyWithAnEarlierPack(_ folder: String, _ period: String, _ isBefore: Bool) throws {
    #expect(try #require(ReleaseName(folder)).isBefore(try #require(Period(period))) == isBefore)
  }
}
