import Testing

@testable import Review

@Suite struct ClientFolderTests {
  @Test func impliesTheClientOfEveryRow() throws {
    let workspace = Workspace([
      "acme/statements.csv": "id,topic,value,said_by,said_on\nST1,budget,tight,dana,2026-10-05\n",
      "acme/surveys.csv": "id,name,opened,closed,identity,invited\nS1,A,2026-10-01,2026-10-09,named,5\n",
      "acme/actions.csv": "id,kind,text,owner,raised,audience\nA1,task,Call,tom,2026-10-05,client\n",
      "acme/commentary.csv": "period,section,text,by\n2026-10,status,Well,tom\n",
      "acme/contacts.csv": "id,name,role,side,authorised\nmina,Mina Sato,stock,client,no\n",
      "acme/projects.csv": "id,name\nPC,Tills\n",
      "acme/milestones/2026-10.csv": "id,project,name,baseline\nM1,PC,Go live,2026-10-09\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.description) == [])
    let slice = try portfolio.account("acme").visible
    #expect(
      [slice.statements.count, slice.surveys.count, slice.actions.count, slice.commentary.count] == [1, 1, 1, 1]
    )
    #expect(slice.people.ofClient.map(\.id) == ["dana", "lee", "mina"])
    #expect(slice.projects.map(\.id) == ["PA", "PC"])
    #expect(slice.milestones.map(\.id) == ["M1"])
    #expect(try portfolio.account("bravo").visible.people.ofClient.map(\.id) == ["omar"])
  }

  @Test(arguments: [
    (RecordType.statements, "statement:ST1"), (.projects, "project:PA"), (.contacts, "contact:mina"),
    (.surveys, "survey:S1"), (.actions, "action:A1"), (.forums, "forum:F1"), (.opportunities, "opportunity:O1"),
    (.gifts, "gift:G1"),
  ])
  func holdsOnlyThatClientsRecords(_ type: RecordType, _ reference: String) throws {
    var workspace = Workspace.complete()
    workspace.exports[type.file] = type == .contacts ? workspace.exports[type.file] : nil
    workspace.exports["contacts-2.csv"] = type == .contacts ? nil : workspace.exports["contacts-2.csv"]
    workspace.exports["bravo/" + type.file] = csv([type.validRow])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description).contains(
        "exports/bravo/\(type.file):2: error[client-mismatch]: acme: \(reference) belongs to 'acme' and stands in a file of "
          + "'bravo'; it is not used\n  hint: move the row to a file of 'acme'"
      )
    )
    #expect(try portfolio.file("bravo/" + type.file).rejected.counts == ["client-mismatch": 1])
    #expect(try portfolio.account("acme").confidential.rejectedRows.map(\.code).contains("client-mismatch"))
  }

  @Test(arguments: [
    RecordType.milestones, .workItems, .criteria, .surveyQuestions, .responses, .commentary, .estimates,
  ])
  func holdsOnlyRecordsOfThatClientsProjectsAndSurveys(_ type: RecordType) throws {
    var workspace = Workspace.complete()
    workspace.exports[type.file] = nil
    workspace.exports["bravo/" + type.file] = csv([type.validRow])
    let file = try workspace.portfolio().file("bravo/" + type.file)
    #expect(file.rejected.counts == ["client-mismatch": 1])
  }

  @Test func tellsTheFoldersClientOfARowThatNamesNothing() throws {
    let workspace = Workspace(["acme/milestones.csv": "id,project,name,baseline\nM1,PX,Go live,2026-10-09\n"])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/acme/milestones.csv:2 (project): error[reference-unknown]: acme: there is no project 'PX' of the client "
          + "'acme'; the row is not used\n  hint: did you mean 'PA'?"
      ]
    )
    #expect(try portfolio.review("acme").isHeld)
    #expect(try !portfolio.review("bravo").isHeld)
  }

  @Test func refusesMeasurementsOfAnotherClientsCriterion() throws {
    let workspace = Workspace([
      "criteria.csv": "id,project,statement,state\nC1,PA,Fewer password calls reach the desk,draft\n",
      "bravo/measurements.csv": "criterion,on,value\nC1,2026-10-06,7\n",
    ])
    #expect(
      try workspace.messages() == [
        "exports/bravo/measurements.csv:2 (criterion): error[reference-unknown]: bravo: there is no criterion 'C1' of the "
          + "client 'bravo'; the row is not used\n  hint: add it to criteria, or correct the reference"
      ]
    )
  }

  @Test func limitsASourceToTheClientOfItsEntry() throws {
    var workspace = Workspace(["jira.csv": "Key,Project\nJ1,PA\nJ2,PB\n"])
    workspace.configure(
      "sources: [{ files: exports/jira.csv, records: work-items, client: acme, project: { column: Project }, "
        + "fields: { id: Key, title: Key } }]"
    )
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.code) == ["client-mismatch"])
    #expect(try portfolio.account("acme").visible.workItems.map(\.id) == ["J1"])
    #expect(try portfolio.account("bravo").visible.workItems.isEmpty)
  }

  @Test func isNoFolderOfAClientWhenItIsNamedAfterTheType() throws {
    let workspace = Workspace([
      "milestones/milestones-2026-10.csv": "id,project,name,baseline\nM1,PA,Go live,2026-10-09\n",
      "milestones/plan.csv": "id,project,name,baseline\nM2,PA,Go live,2026-10-09\n",
      "acme/milestones/milestones.csv": "id,project,name,baseline\nM3,PA,Go live,2026-10-09\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.milestones.map(\.id) == ["M1", "M2", "M3"])
  }
}
