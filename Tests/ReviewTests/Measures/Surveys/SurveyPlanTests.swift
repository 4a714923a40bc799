import Tables
import Testing

@testable import Review

/// Which surveys are done, due, overdue, too many: the report date is 31 October 2026, the packs go out on 6 November.
@Suite struct SurveyPlanTests {
  /// A plan; waves are written as `id opened closed invited`.
  private func plan(_ contract: String, _ waves: String...) throws -> SurveyPlan {
    let rows = waves.map { wave in
      let cells = wave.split(separator: " ")
      return "\(cells[0]),acme,Wave,\(cells[1]),\(cells[2]),confidential,\(cells.count > 3 ? cells[3] : "20")\n"
    }
    return try Workspace([
      "clients.csv": "id,name,currency,contract_start,contract_end\nacme,Acme Ltd,GBP,\(contract)\nbravo,B,EUR,,\n",
      "surveys.csv": "id,client,name,opened,closed,identity,invited\n" + rows.joined(),
    ]).review().surveyPlan
  }

  /// Methods §1.9: the contract from 6 January 2025 to 5 January 2026, and what stands beside it.
  @Test(arguments: [
    ("2025-02-10", "start"), ("2025-03-07", "start"), ("2025-03-08", "during"), ("2025-06-30", "during"),
    ("2025-11-05", "during"), ("2025-11-06", "end"), ("2025-12-01", "end"), ("2026-02-01", "end"),
  ])
  func derivesTheStageFromTheClosingDay(_ day: String, _ stage: String) throws {
    let derived = Survey.Stage.derived(
      try #require(CivilDate(iso: day)),
      start: "2025-01-06",
      end: "2026-01-05",
      SurveyThresholds()
    )
    #expect(derived?.rawValue == stage)
  }

  @Test(arguments: [
    ("2026-02-15", "start"), ("2026-02-16", "during"), ("2026-03-31", "during"), ("2026-04-01", "end"),
  ])
  func takesThirdsOfAShortContract(_ day: String, _ stage: String) throws {
    let day = try #require(CivilDate(iso: day))
    let derived = Survey.Stage.derived(day, start: "2026-01-01", end: "2026-05-16", SurveyThresholds())
    #expect(derived?.rawValue == stage)
  }

  @Test func knowsNoEndWithoutOneAndNothingWithoutAContract() {
    let limits = SurveyThresholds()
    #expect(Survey.Stage.derived("2030-01-01", start: "2026-01-01", end: nil, limits) == .during)
    #expect(Survey.Stage.derived("2026-02-01", start: "2026-01-01", end: nil, limits) == .start)
    #expect(Survey.Stage.derived("2026-02-01", start: nil, end: "2026-03-01", limits) == .end)
    #expect(Survey.Stage.derived("2026-02-01", start: nil, end: nil, limits) == nil)
  }

  @Test func listsWavesByHowFarTheyAre() throws {
    let plan = try plan(
      "2026-01-01,2027-12-31",
      "S1 2026-01-20 2026-02-10",
      "S2 2026-10-20 2026-11-10",
      "S3 2026-12-20 2026-12-30"
    )
    #expect(plan.waves.map(\.survey.id) == ["S1", "S2", "S3"])
    #expect(plan.waves.map(\.state) == [.closed, .open, .planned])
    #expect(plan.waves.map(\.stage) == [.start, .during, .during])
  }

  @Test func proposesTheWaveThatIsDueAndNotOnRecord() throws {
    let proposal = try #require(try plan("2026-01-01,2028-12-31", "S1 2026-07-01 2026-07-31").proposal)
    #expect(proposal.id == "S-acme-2026-11")
    #expect((proposal.opened, proposal.closed) == ("2026-11-06", "2026-11-20"))
    #expect((proposal.stage, proposal.identity) == (.during, .confidential))
    #expect(proposal.invited == ["dana", "lee"])
    #expect(proposal.csv.headings == "id,client,name,stage,opened,closed,identity,invited,undeliverable")
    #expect(
      proposal.csv.row
        == "S-acme-2026-11,acme,acme 2026-11,during,2026-11-06,2026-11-20,confidential,dana;lee,"
    )
  }

  /// What is proposed can be pasted: loaded, it is the wave that the form is made for, and nothing is proposed any more.
  @Test func proposesARowThatIsReadBack() throws {
    var workspace = Workspace([
      "clients.csv": "id,name,currency,contract_start\nacme,Acme Ltd,GBP,2026-01-01\nbravo,B,EUR,\n"
    ])
    let proposal = try #require(try workspace.review().surveyPlan.proposal)
    #expect(proposal.stage == .start)
    workspace.exports["surveys.csv"] = "\(proposal.csv.headings)\n\(proposal.csv.row)\n"
    let review = try workspace.review()
    #expect(review.surveyPlan.proposal == nil)
    #expect(review.surveyPlan.duties.map { $0.cover?.id } == [proposal.id])
    #expect(review.visible.surveyCalls.first?.survey.id == proposal.id)
    #expect(review.visible.surveyCalls.first?.survey.invitedPeople == proposal.invited)
  }

  @Test func restsBeforeItProposesAndTakesNoIdTwice() throws {
    let end = try plan("2025-01-01,2026-11-20", "S-acme-2026-11 2026-10-01 2026-10-10").proposal
    // The wave of 10 October lies in the window of the last one.
    #expect(end == nil)
    let proposal = try #require(
      try plan("2025-01-01,2026-12-05", "S-ACME-2026-11 2026-10-01 2026-10-18").proposal
    )
    #expect((proposal.stage, proposal.id) == (.end, "S-acme-2026-12"))
    #expect((proposal.opened, proposal.closed) == ("2026-11-17", "2026-12-01"))
    let other = try #require(try plan("2026-01-01,", "S-ACME-2026-11 2026-06-01 2026-07-10").proposal)
    #expect(other.id == "S-acme-2026-11-2")
  }

  @Test(arguments: [
    ("2026-10-20 2026-11-10", true), ("2026-11-20 2026-12-10", true), ("2026-10-20 2026-10-30", true),
    ("2026-06-01 2026-07-10", false),
  ])
  func needsNoneWhereOneIsOnRecord(_ wave: String, _ isCovered: Bool) throws {
    #expect((try plan("2026-01-01,", "S0 2026-01-01 2026-01-20", "S1 \(wave)").proposal == nil) == isCovered)
  }

  @Test func takesForTheLastWaveOneThatClosesInItsWindowAndNamesForAPastOneTheWaveThatMetIt() throws {
    let plan = try plan("2025-01-01,2026-12-10", "S1 2026-06-01 2026-07-31", "S2 2026-10-10 2026-11-01")
    #expect(plan.duties.map { "\($0.obligation.state) \($0.cover?.id ?? "-")" } == ["done S1", "due S2", "due S2"])
    let early = try self.plan("2025-01-01,2026-12-14", "S1 2026-06-01 2026-07-31")
    #expect(early.duties.map(\.needsWave) == [false, true, true])
    #expect(early.proposal?.stage == .end)
  }

  @Test(arguments: [
    ("S1 2026-09-01 2026-09-15", "S2 2026-10-14 2026-10-30", [29]),
    ("S1 2026-09-01 2026-09-14", "S2 2026-10-14 2026-10-30", []),
    ("S1 2026-09-01 2026-10-20", "S2 2026-10-14 2026-10-30", [-6]),
    ("S1 2026-09-01 2026-09-15 dana", "S2 2026-10-01 2026-10-30 lee", []),
    ("S1 2026-09-01 2026-09-15 dana;lee", "S2 2026-10-01 2026-10-30 lee", [16]),
    ("S1 2026-09-01 2026-09-15 dana", "S2 2026-10-01 2026-10-30 9", [16]),
    ("S1 2026-08-01 2026-08-15", "S2 2026-08-20 2026-09-30", []),
  ])
  func seesWhoIsAskedTooSoon(_ first: String, _ second: String, _ days: [Int]) throws {
    #expect(try plan("2026-01-01,", first, second).crowded.map(\.days) == days)
  }

  @Test func isEmptyWithoutContractAndWaves() throws {
    let plan = try plan(",")
    #expect(plan.isEmpty)
    #expect(plan.proposal == nil)
  }
}
