import Foundation
import Tables
import Testing

@testable import Review

/// The worked example of methods §3 taken apart.
@Suite struct ProjectFigureTests {
  private let milestones = (1...5).map { "milestone:M\($0)" }

  // MARK: Status

  @Test func tellsTheStatusOfAProjectWithItsRecords() throws {
    let figure = try Explained("project-status", in: .delivery())
    #expect(figure.all.map(\.subject) == ["Desk", "Desk: schedule", "Desk: cost", "Desk: scope"])
    #expect(!figure.all.contains { $0.isInternal })
    let whole = try figure.of("Desk")
    #expect(whole["reported"] == .light(.red))
    #expect(whole["computed"] == .light(.red))
    #expect(["schedule", "cost", "scope"].map { whole[$0] } == [.light(.red), .light(.amber), .light(.amber)])
    #expect(whole["declared"] == nil)
    #expect(whole["bad since"] == .day("2025-05-30"))
    #expect(whole.references.first == "project:PA")
    #expect(whole.references.contains("spend:PA/2025-06"))
  }

  @Test func tellsWhatEachFactMakesOfADimension() throws {
    let figure = try Explained("project-status", in: .delivery())
    let schedule = try figure.of("Desk: schedule")
    #expect(schedule["latest milestone"] == .workingDays(25))
    #expect(schedule["overdue without a date that holds"] == .count(1))
    #expect(schedule.reading.value?.map(\.light) == [nil, .red, .red, .amber])
    #expect(schedule.references == ["milestone:M3", "milestone:M1", "milestone:M2", "milestone:M4", "milestone:M5"])
    #expect(schedule.omitted.first == "milestone:M1: done before the period: its slip is no longer judged")
    let cost = try figure.of("Desk: cost")
    #expect(cost["forecast above the budget"] == .percent(10))
    let scope = try figure.of("Desk: scope")
    #expect(scope["gross volatility"] == .percent(9.5))
    #expect(scope["unsigned work"] == .hours(11.5))
    #expect(scope["of the baseline effort"] == .percent(1.4375))
    #expect(scope.references == ["change-request:CR1", "change-request:CR2", "change-request:CR5"])
    #expect(
      scope.omitted.sorted() == [
        "change-request:CR3: not approved: pending", "change-request:CR4: not approved: rejected",
      ]
    )
  }

  @Test func tellsOurOwnStatusWhereTheClientSeesLess() throws {
    let figure = try Explained("project-status", in: .delivery(project: ["cost_visible": "no"]))
    let forClient = try figure.of("Desk")
    #expect(forClient["cost"] == nil)
    #expect(!forClient.references.contains { $0.hasPrefix("spend:") })
    #expect(!figure.all.contains { $0.subject == "Desk: cost" && !$0.isInternal })
    let ours = try figure.of("Desk", isInternal: true)
    #expect(ours["cost"] == .light(.amber))
    #expect(try figure.of("Desk: cost", isInternal: true).references.contains("spend:PA/2025-06"))
  }

  @Test func saysWhatCouldNotBeMeasured() throws {
    let figure = try Explained("project-status", in: .delivery(project: ["baseline_hours": ""]))
    #expect(try figure.of("Desk: scope")["gross volatility"] == .missing(.noData))
    let bare = Workspace(["milestones.csv": "id,project,name,baseline\nM1,PA,Go live,2026-12-01\n"])
    let none = try Explained("project-status", in: bare)
    #expect(try none.of("Desk").reading.reason == .noData)
    #expect(try none.of("Desk: schedule").reading.reason == .noData)
  }

  @Test(arguments: [
    ("at_risk", "Weather", "tom", "2025-06-20", RAGStatus.amber, "stands"),
    ("at_risk", "", "", "", .red, "does not stand: not recorded: reason, approver, date"),
    ("at_risk", "Weather", "", "2025-06-20", .red, "does not stand: not recorded: approver"),
    (
      "on_track", "Weather", "tom", "2025-06-20", .red,
      "does not stand: it is more than one step better than the computed one"
    ),
  ])
  func tellsADeclaredStatusAndWhetherItStands(
    _ declared: String,
    _ reason: String,
    _ by: String,
    _ on: String,
    _ reported: RAGStatus,
    _ verdict: String
  ) throws {
    let cells = [
      "override_status": declared, "override_reason": reason, "override_by": by, "override_on": on,
    ]
    let whole = try Explained("project-status", in: .delivery(project: cells)).of("Desk")
    #expect(whole["reported"] == .light(reported))
    #expect(whole["computed"] == .light(.red))
    #expect(whole["declared"] == .light(declared == "at_risk" ? .amber : .green))
    #expect(whole["declared by"] == (by.isEmpty ? nil : .text("Tom Aldous")))
    #expect(whole["declared on"] == (on.isEmpty ? nil : .day("2025-06-20")))
    #expect(whole["because"] == (reason.isEmpty ? nil : .text(reason)))
    #expect(whole["the declared status"] == .text(verdict))
  }

  // MARK: Money

  @Test func tellsWhatTheWorkIsWorth() throws {
    let work = try Explained("work-value", in: .delivery()).of("Desk")
    #expect(["BAC", "PV", "EV", "SV"].map { work[$0] } == [120_000, 90_000, 65_000, -25_000].map { .money($0) })
    #expect(isClose(work.ratio("SPI"), 0.7222, decimals: 4))
    #expect(work.references == milestones)
    #expect(work.records.map(\.place.line) == [2, 3, 4, 5, 6])
  }

  @Test func namesMilestonesWithoutAValue() throws {
    let files = [
      "milestones.csv": "id,project,name,baseline,value,pct\nM1,PA,A,2025-05-30,1000,50\nM2,PA,B,2025-05-30,,\n"
    ]
    let work = try Explained("work-value", in: .delivery(files)).of("Desk")
    #expect(work["BAC"] == .money(1_000))
    #expect(work.omitted == ["milestone:M2: no value is recorded: it is in no sum of money"])
  }

  @Test func tellsEarnedValueWithItsForecasts() throws {
    let value = try Explained("earned-value", in: .delivery()).of("Desk")
    #expect(value["AC"] == .money(71_500))
    #expect(value["CV"] == .money(-6_500))
    #expect(isClose(value.ratio("CPI"), 0.9091, decimals: 4))
    #expect(value["EAC"] == .money(132_000))
    #expect(value["EAC after a single event"] == .money(126_500))
    guard case .money(let both) = value["EAC if cost and delay go on"] else {
      Issue.record("there is no forecast for cost and delay")
      return
    }
    #expect(isClose(NSDecimalNumber(decimal: both).doubleValue, 155_269.23, decimals: 2))
    #expect(value["ETC"] == .money(60_500))
    #expect(value["VAC"] == .money(-12_000))
    #expect(isClose(value.ratio("TCPI for the budget"), 1.134, decimals: 4))
    #expect(isClose(value.ratio("TCPI for the forecast"), 0.9091, decimals: 4))
    #expect(value.n == 5)
    // June has two rows, and both are named.
    #expect(value.records.filter { $0.reference == "spend:PA/2025-06" }.map(\.place.line) == [7, 8])
  }

  @Test func marksWhatStaysInTheHouseAsInternal() throws {
    let workspace = Workspace.delivery(project: ["pricing": "fixed", "budget": "120000"])
    let value = try Explained("earned-value", in: workspace).of("Desk", isInternal: true)
    #expect(value.reading.reason == .notMeasurable)
    let burn = try Explained("burn", in: workspace).of("Desk", isInternal: true)
    #expect(burn["spent"] == .money(71_500))
    #expect(burn.references.contains("spend:PA/2025-01"))
    // What the work is worth is a price, and the client may see it.
    #expect(try Explained("work-value", in: workspace).of("Desk")["BAC"] == .money(120_000))
  }

  @Test func tellsBurnAndRunway() throws {
    let burn = try Explained("burn", in: .delivery()).of("Desk")
    #expect(burn["spent"] == .money(71_500))
    #expect(burn["budget"] == .money(120_000))
    #expect(isClose(burn.percent("share spent"), 59.6, decimals: 1))
    #expect(burn["mean of months"] == .count(3))
    #expect(burn["from"] == .day("2025-04-01"))
    #expect(burn["to"] == .day("2025-06-30"))
    #expect(isClose(burn.number("months the budget lasts"), 3.55, decimals: 2))
    #expect(burn.references == milestones + (1...6).map { "spend:PA/2025-0\($0)" } + ["spend:PA/2025-06"])
  }

  @Test func namesTheProjectWhereItsRecordGivesTheBudget() throws {
    let files = [
      "milestones.csv": "id,project,name,baseline\nM1,PA,A,2025-05-30\n",
      "spend.csv": "project,month,cost,hours\nPA,2025-06,500,\nPA,2025-05,,8\n",
    ]
    let burn = try Explained("burn", in: .delivery(project: ["budget": "1000"], files)).of("Desk")
    #expect(burn["share spent"] == .percent(50))
    #expect(burn.references == ["project:PA", "spend:PA/2025-06"])
    #expect(burn.omitted == ["spend:PA/2025-05: no cost is recorded"])
    let without = try Explained("burn", in: .delivery(files)).of("Desk")
    #expect(without["budget"] == .missing(.noData))
    #expect(without["months the budget lasts"] == .missing(.noData))
  }

  // MARK: Acceptance

  @Test func tellsHowLongAcceptanceHasTaken() throws {
    let files = [
      "milestones.csv": """
      id,project,name,baseline,actual,acceptance,submitted_on,decided_on,decided_by
      M1,PA,Waits,2025-05-30,2025-05-30,submitted,2025-06-13,,
      M2,PA,Taken,2025-05-30,2025-05-30,accepted_with_conditions,2025-06-02,2025-06-04,dana
      M3,PA,Open,2025-05-30,2025-05-30,not_submitted,,,

      """
    ]
    let figure = try Explained("acceptance", in: .delivery(files))
    #expect(figure.all.map(\.subject) == ["Waits", "Taken"])
    let waits = try figure.of("Waits")
    #expect(waits["has waited"] == .workingDays(11))
    #expect(waits["allowed"] == .workingDays(10))
    #expect(waits["overdue"] == .text("yes"))
    #expect(waits.references == ["milestone:M1"])
    let taken = try figure.of("Taken")
    #expect(taken["acceptance"] == .text("accepted with conditions"))
    #expect(taken["took"] == .workingDays(2))
    #expect(taken["overdue"] == nil)
  }
}

extension Explanation {
  fileprivate func ratio(_ part: String) -> Double? { if case .ratio(let value) = self[part] { value } else { nil } }
  fileprivate func percent(_ part: String) -> Double? {
    if case .percent(let value) = self[part] { value } else { nil }
  }
  fileprivate func number(_ part: String) -> Double? { if case .number(let value) = self[part] { value } else { nil } }
}
