import Tables
import Testing

@testable import Review

/// Methods §1.9; the report date is 31 October 2026.
@Suite struct SurveyObligationTests {
  /// The states by what the wave is for; waves are written as `opened closed`.
  private func states(_ contract: String, _ waves: [String]) throws -> [String] {
    let rows = waves.enumerated().map { index, dates in
      "S\(index),acme,Wave,\(dates.replacing(" ", with: ",")),named,20\n"
    }
    let portfolio = try Workspace([
      "clients.csv": "id,name,currency,contract_start,contract_end\nacme,Acme Ltd,GBP,\(contract)\nbravo,B,EUR,,\n",
      "surveys.csv": "id,client,name,opened,closed,identity,invited\n" + rows.joined(),
    ]).portfolio()
    #expect(portfolio.diagnostics.filter { $0.code != "rows-none" } == [])
    let slice = try portfolio.account("acme").visible
    return SurveyObligation.all(for: slice.client, waves: slice.surveys, asOf: portfolio.dates.asOf)
      .map { "\($0.kind) \($0.by) \($0.state)" }
  }

  @Test(arguments: [
    ("2026-09-16", "due"), ("2026-09-15", "overdue"), ("2026-10-31", "due"), ("2026-11-01", "notYet"),
  ])
  func asksForAFirstWaveWithinFortyFiveDays(_ start: String, _ state: String) throws {
    let by = try #require(CivilDate(iso: start)).adding(days: 45)
    #expect(try states("\(start),", []) == ["start \(by) \(state)"])
  }

  @Test func takesALaterWaveForAMissedStart() throws {
    #expect(
      try states("2025-01-01,", ["2026-10-01 2026-10-20"]) == [
        "start 2025-02-15 done", "next(after: 2026-10-20) 2027-01-28 notYet",
      ]
    )
  }

  @Test(arguments: [
    (["2026-07-01 2026-07-23"], "due"), (["2026-07-01 2026-09-06"], "due"), (["2026-07-01 2026-09-07"], "notYet"),
    (["2026-07-01 2026-07-22"], "overdue"),
    (["2026-07-01 2026-07-23", "2026-10-20 2026-11-10"], "due"),
    (["2026-07-01 2026-07-22", "2026-10-20 2026-11-10"], "overdue"),
  ])
  func asksForAWaveEveryHundredDays(_ waves: [String], _ state: String) throws {
    #expect(try states(",", waves).map { $0.split(separator: " ").last.map(String.init) } == [state])
  }

  @Test(arguments: [
    ("2026-12-16", [], "notYet"), ("2026-12-15", [], "due"), ("2026-10-01", [], "due"), ("2026-09-30", [], "overdue"),
    ("2026-09-30", ["2026-08-01 2026-08-16"], "done"), ("2026-09-30", ["2026-08-01 2026-08-15"], "overdue"),
    ("2026-09-30", ["2026-08-01 2026-10-30"], "done"),
  ])
  func asksForALastWaveAroundTheEnd(_ end: String, _ waves: [String], _ state: String) throws {
    #expect(try states(",\(end)", waves).last?.hasSuffix(" \(state)") == true)
  }

  @Test func asksForNothingWithoutAContractAndWaves() throws {
    #expect(try states(",", []) == [])
  }

  @Test func asksForNoNextWaveOnceTheContractIsOver() throws {
    #expect(try states(",2026-10-30", ["2026-05-01 2026-05-10"]) == ["end 2026-11-29 due"])
  }
}
