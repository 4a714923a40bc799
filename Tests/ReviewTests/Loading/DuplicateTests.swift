import Testing

@testable import Review

@Suite struct DuplicateTests {
  private let heading = "id,project,name,baseline\n"

  @Test func rejectsTheSecondRowOfAnIdInOneFile() throws {
    let workspace = Workspace([
      "milestones.csv": heading + "M1,PA,First,2026-12-09\nM2,PA,Other,2026-12-09\nM1,PA,Second,2026-12-10\n"
    ])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/milestones.csv:4 (id): error[id-duplicate]: milestone 'M1' stands twice; the second row is not used\n"
          + "  hint: the first one is at exports/milestones.csv:2; give one of them another id"
      ]
    )
    #expect(try portfolio.account("acme").visible.milestones.map(\.name) == ["First", "Other"])
    #expect(try portfolio.file("milestones.csv").rejected.counts == ["id-duplicate": 1])
    #expect(try portfolio.review().findingsBesideGaps.map(\.code) == ["bad-record", "bad-record"])
  }

  @Test func letsTwoClientsUseOneIdForTheirOwnRecords() throws {
    let workspace = Workspace(["milestones.csv": heading + "M1,PA,Ours,2026-10-09\nM1,PB,Theirs,2026-10-09\n"])
    #expect(try workspace.messages() == [])
    let items = Workspace(["work-items.csv": "id,project,title\n7,PA,Mail\n7,PB,Mail\n"])
    #expect(try items.messages() == [])
  }

  @Test func takesIdsOfClientsProjectsAndSurveysWithoutRegardToCase() throws {
    let clients = "id,name,currency\nacme,Acme Ltd,GBP\nACME,Acme again,GBP\nbravo,Bravo GmbH,EUR\n"
    #expect(
      try Workspace(["clients.csv": clients]).messages() == [
        "exports/clients.csv:3 (id): error[id-duplicate]: client 'ACME' stands twice; the second row is not used\n"
          + "  hint: the first one is at exports/clients.csv:2; give one of them another id"
      ]
    )
    let projects = "id,client,name\nPA,acme,Desk\npa,acme,Desk\nPB,bravo,Mail\n"
    #expect(try Workspace(["projects.csv": projects]).portfolio().diagnostics.map(\.code) == ["id-duplicate"])
    let surveys = "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,named,5\n"
    let other = "s1,bravo,A,2026-10-01,2026-10-09,named,5\n"
    #expect(try Workspace(["surveys.csv": surveys + other]).portfolio().diagnostics.map(\.code) == ["id-duplicate"])
  }

  @Test func rejectsAnIdThatAnotherSourceHasUsed() throws {
    var workspace = Workspace(["milestones.csv": heading + "M1,PA,First,2026-10-09\n", "plan.csv": "Key\nM1\n"])
    workspace.configure(
      "sources: [{ files: exports/plan.csv, records: milestones, project: { value: PA }, "
        + "fields: { id: Key, name: Key, baseline: { value: 2026-10-09 } } }]"
    )
    #expect(
      try workspace.messages() == [
        "exports/plan.csv:2 (id): error[id-duplicate]: milestone 'M1' stands twice; the second row is not used\n"
          + "  hint: the first one is at exports/milestones.csv:2; give one of them another id"
      ]
    )
  }

  @Test func letsTheLastFileOfASourceWin() throws {
    let workspace = Workspace([
      "milestones-2026-09.csv": heading + "M1,PA,September,2026-10-09\nM2,PA,Only then,2026-10-09\n",
      "milestones-2026-10.csv": heading + "M1,PA,October,2026-10-09\n",
      "milestones-2026-08.csv": heading + "M1,PA,August,2026-10-09\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.milestones.map(\.name) == ["October", "Only then"])
    #expect(try portfolio.file("milestones-2026-08.csv").leftOut.counts == ["superseded by a later file": 1])
    #expect(try portfolio.file("milestones-2026-09.csv").leftOut.counts == ["superseded by a later file": 1])
    #expect(try portfolio.review().visible.rows.leftOut == 2)
  }

  @Test func doesNotLetALaterFileTakeAProjectFromItsClient() throws {
    var workspace = Workspace([
      "acme/projects.csv": "id,name\nPX,Desk\n", "bravo/projects.csv": "id,name\nPX,Mail\n",
    ])
    workspace.exports["projects.csv"] = nil
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.code) == ["id-duplicate"])
    #expect(try portfolio.account("acme").visible.projects.map(\.name) == ["Desk"])
    #expect(try portfolio.account("bravo").visible.projects.isEmpty)
    #expect(try portfolio.account("bravo").confidential.rejectedRows.map(\.code) == ["id-duplicate"])
  }

  @Test func keepsRowsThatAreAlikeWhereTheyHaveNoIdOfTheirOwn() throws {
    let surveys = "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,confidential,9\n"
    let answers = "survey,on,q1\nS1,2026-10-02,9\nS1,2026-10-02,9\nS1,2026-10-02,9\n"
    var workspace = Workspace(["surveys.csv": surveys, "responses-1.csv": answers])
    #expect(try workspace.review().visible.survey?.answered == 3)
    // The next month's export repeats them and adds one.
    workspace.exports["responses-2.csv"] = answers + "S1,2026-10-02,9\n"
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.review().visible.survey?.answered == 4)
    #expect(try portfolio.file("responses-1.csv").leftOut.counts == ["superseded by a later file": 3])
  }

  @Test func rejectsAWrittenIdThatStandsTwiceHoweverItLooks() throws {
    let surveys = "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,confidential,9\n"
    let answers = "id,survey,on,q1\nrow-1,S1,2026-10-02,9\nrow-1,S1,2026-10-03,8\n"
    let portfolio = try Workspace(["surveys.csv": surveys, "responses.csv": answers]).portfolio()
    #expect(portfolio.diagnostics.map(\.code) == ["id-duplicate"])
  }

  @Test func letsTheLaterOfTwoMeasurementsOfADayWin() throws {
    let criteria = "id,project,statement,state\nC1,PA,Fewer password calls reach the desk,draft\n"
    let values = "criterion,on,value\nC1,2026-10-05,95\nC1,2026-10-05,90\nC1,2026-10-06,90\nC1,2026-10-06,90\n"
    let portfolio = try Workspace(["criteria.csv": criteria, "measurements.csv": values]).portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/measurements.csv:3: warn[measurement-repeated]: acme: 'C1' was measured twice on 2026-10-05; the later row "
          + "counts\n  hint: remove the row at line 2 of exports/measurements.csv"
      ]
    )
    #expect(try portfolio.account("acme").visible.measurements["C1"]?.map(\.value) == [90, 90])
    #expect(try portfolio.file("measurements.csv").leftOut.count == 2)
  }

  @Test func tellsTwentyDuplicatesAndCountsTheOthers() throws {
    let rows = (0..<100).map { _ in "M1,PA,Go live,2026-10-09\n" }.joined()
    let portfolio = try Workspace(["milestones.csv": heading + rows]).portfolio()
    #expect(portfolio.diagnostics.count == 21)
    #expect(
      portfolio.diagnostics.map(\.description).contains(
        "exports/milestones.csv (id): error[id-duplicate]: 79 more like this in the file"
      )
    )
    #expect(try portfolio.file("milestones.csv").rejected.counts == ["id-duplicate": 99])
  }
}
