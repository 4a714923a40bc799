import TestSupport
import Tables
import Testing

@testable import Review

/// Methods §3.6.
@Suite struct FlowTests {
  /// Work items: `created,started,finished` each.
  private func flow(_ rows: [String], period: String = "2025-06") throws -> FlowReview {
    let lines = rows.enumerated().map { "W\($0),PA,Work,\($1)\n" }.joined()
    var workspace = Workspace(["work-items.csv": "id,project,title,created,started,finished\n" + lines])
    workspace.period = period
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.isEmpty)
    return try #require(try portfolio.review().visible.flow)
  }

  private func finished(_ days: Int, on end: CivilDate = "2025-06-27") -> String {
    let start = end.adding(days: 1 - days).iso
    return "\(start),\(start),\(end.iso)"
  }

  private static let cycleTimes = [1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 14, 21]

  @Test func measuresTheWorkedExample() throws {
    let flow = try flow(Self.cycleTimes.map { finished($0) } + ["2025-06-12,2025-06-12,", "2025-06-20,2025-06-20,"])
    let cycleTime = try #require(flow.cycleTime.reading.value)
    #expect(
      cycleTime == Flow.CycleTime(days: Self.cycleTimes, median: 5, p85: 14, timedFromCreation: 0, windowDays: 90)
    )
    #expect(flow.cycleTime.window == "2025-04-02"..."2025-06-30")
    #expect(flow.inProgress == 2)
    #expect(flow.ageing.map(\.age) == [19])
    #expect(flow.ageing.map(\.item.id) == ["W13"])
    #expect(flow.ageingLimit == 14)
  }

  @Test func reconcilesTheWorkedExample() throws {
    let before = Array(repeating: "2025-05-12,,", count: 14)
    let created = Array(repeating: "2025-06-10,,", count: 22)
    let items = (before + created).enumerated().map { $0 < 19 ? $1 + "2025-06-20" : $1 }
    #expect(try flow(items).period == Flow.Month(month: try month("2025-06"), opening: 14, created: 22, resolved: 19))
    #expect(try flow(items).period.closing == 17)
  }

  @Test func saysTooFewUnderFiveFinishedItems() throws {
    #expect(try flow([1, 2, 3, 4].map { finished($0) }).cycleTime.reading == .unavailable(.tooFew(n: 4, needed: 5)))
    #expect(try flow(["2025-06-10,,"]).cycleTime.reading == .unavailable(.noData))
    #expect(try flow([1, 2, 3, 4, 5].map { finished($0) }).cycleTime.reading.value?.p85 == 5)
  }

  @Test(arguments: [("2025-06-01", []), ("2025-05-31", ["W0"])])
  func flagsWorkOlderThanThirtyDaysWhereTooLittleWasFinished(_ start: String, _ ids: [String]) throws {
    let flow = try flow(["\(start),\(start),"])
    #expect(flow.ageing.map(\.item.id) == ids)
    #expect(flow.ageingLimit == 30)
  }

  @Test func looksAtNinetyDays() throws {
    let inside = Array(repeating: finished(3, on: "2025-04-02"), count: 5)
    let outside = Array(repeating: finished(9, on: "2025-04-01"), count: 5)
    #expect(try flow(inside + outside).cycleTime.n == 5)
  }

  @Test func timesFromCreationWhereNoStartIsRecordedAndSaysSo() throws {
    let items = [1, 2, 3, 4].map { finished($0) } + ["2025-06-01,,2025-06-10"]
    let cycleTime = try #require(try flow(items).cycleTime.reading.value)
    #expect(cycleTime.timedFromCreation == 1)
    #expect(cycleTime.p85 == 10)
  }

  @Test func doesNotKnowWhatIsInProgressWhereNoStartIsRecorded() throws {
    #expect(try flow(["2025-06-01,,", "2025-06-01,,2025-06-10"]).inProgress == nil)
  }

  @Test func readsWhatHappenedAfterTheReportDateAsNotYetHappened() throws {
    let flow = try flow(["2025-06-02,2025-06-05,2025-07-02", "2025-06-02,2025-07-01,2025-07-02", "2025-07-01,,"])
    #expect(flow.items == 2)
    #expect(flow.inProgress == 1)
    #expect([flow.period.created, flow.period.resolved] == [2, 0])
  }

  @Test func showsTwelveMonthsAtMostAndNoneBeforeTheFirstItem() throws {
    #expect(try flow(["2025-04-10,,"]).months.map(\.month.description) == ["2025-04", "2025-05", "2025-06"])
    #expect(try flow(["2023-01-10,,"]).months.first?.month.description == "2024-07")
    #expect(try flow(["2023-01-10,,"]).months.count == 12)
    #expect(try flow(["2025-06-10,,"], period: "2025-Q2").period.created == 1)
  }

  @Test func isNoneWithoutWorkItems() throws {
    #expect(try Workspace().review().visible.flow == nil)
  }

  @Test func alwaysReconciles() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<40 {
      let rows = (0..<random.int(1...60)).map { _ in randomItem(&random) }
      let flow = try flow(rows)
      for (month, next) in zip(flow.months, flow.months.dropFirst()) {
        #expect(month.closing == next.opening)
      }
      for month in flow.months {
        #expect(month.opening + month.created - month.resolved == month.closing)
        #expect(month.closing == openItems(rows, on: month.month.lastDay))
      }
      #expect(flow.period.opening + flow.period.created - flow.period.resolved == flow.period.closing)
    }
  }

  private func randomItem(_ random: inout SplitMix64) -> String {
    let created = random.date("2024-01-01"..."2025-07-15")
    let started = created.adding(days: random.int(0...20))
    let finished = started.adding(days: random.int(0...60))
    return [
      random.pick(created.iso, created.iso, ""), random.pick(started.iso, ""), random.pick(finished.iso, ""),
    ].joined(separator: ",")
  }

  /// Counted one by one: begun and not finished at the end of `day`.
  private func openItems(_ rows: [String], on day: CivilDate) -> Int {
    rows.count { row in
      let dates = row.split(separator: ",", omittingEmptySubsequences: false).map { CivilDate(iso: String($0)) }
      guard let begin = dates[0] ?? dates[1] ?? dates[2], begin <= day else { return false }
      return dates[2].map { $0 > day } ?? true
    }
  }

  private func month(_ text: String) throws -> CivilMonth { try #require(CivilMonth(iso: text)) }
}
