import Testing

@testable import Review

/// The presets of time trackers, each over exports in the tool's shape.
@Suite struct TimePresetTests {
  private func portfolio(_ preset: String, _ export: String, entry: String = "") throws -> Portfolio {
    try ShippedPresets.workspace(
      preset,
      export,
      entry: entry,
      projects: "Acme desk",
      ["projects-2.csv": "id,client,name,external_ids\nPC,bravo,Mail,Bravo mail\n"]
    ).portfolio()
  }

  /// The hours of each month and project, in seconds, so that they are whole.
  private func seconds(_ portfolio: Portfolio, _ client: String = "acme") throws -> [String] {
    let spend = try portfolio.account(client).confidential.spend
    let sums = Dictionary(grouping: spend) { "\($0.project) \($0.month)" }
    return sums.mapValues { rows in Int((rows.compactMap(\.hours).reduce(0, +) * 3_600).rounded()) }
      .map { "\($0.key) \($0.value)" }.sorted()
  }

  private func told(_ portfolio: Portfolio) -> [String] { portfolio.diagnostics.map(\.code) }

  @Test func sumsTogglsEntriesByTheMonthInWhichTheyBegan() throws {
    let portfolio = try portfolio("toggl-csv", "toggl-csv/detailed.csv")
    #expect(try seconds(portfolio) == ["PA 2026-09 3600", "PA 2026-10 38736"])
    #expect(try seconds(portfolio, "bravo") == ["PC 2026-10 7200"])
    #expect(told(portfolio) == [])
    let file = try portfolio.file("given.csv")
    #expect(file.used == 4 && file.isBalanced && file.leftOut.counts == ["left out by 'where'": 2])
  }

  @Test func readsTogglsEntriesOfMembers() throws {
    #expect(try seconds(portfolio("toggl-csv", "toggl-csv/members.csv")) == ["PA 2026-10 2700"])
  }

  @Test func readsClockifysClockRatherThanItsRoundedHours() throws {
    let portfolio = try portfolio("clockify-csv", "clockify-csv/day-first.csv")
    #expect(try seconds(portfolio) == ["PA 2026-09 3601", "PA 2026-10 9010"])
    #expect(told(portfolio) == ["date-order"])
    #expect(try portfolio.file("given.csv").leftOut.counts == ["left out by 'where'": 1])
  }

  @Test func asksForTheOrderOfClockifysDaysWhereNoneShowsIt() throws {
    let undecided = try portfolio("clockify-csv", "clockify-csv/undecided.csv")
    #expect(told(undecided).contains("ambiguous-date"))
    #expect(try seconds(undecided) == [])
    let said = try portfolio("clockify-csv", "clockify-csv/undecided.csv", entry: "dates: day-first")
    #expect(try seconds(said) == ["PA 2026-10 11580"])
    #expect(told(said) == [])
  }

  @Test func readsHarvestsHoursWithACommaInThem() throws {
    let portfolio = try portfolio("harvest-csv", "harvest-csv/detailed.csv")
    #expect(try seconds(portfolio) == ["PA 2026-09 6300", "PA 2026-10 72900"])
    let priced = try self.portfolio("harvest-csv", "harvest-csv/detailed.csv", entry: "fields: { cost: Cost Amount }")
    #expect(try priced.account("acme").confidential.spend.map(\.cost) == [70, 10, 800])
  }
}
