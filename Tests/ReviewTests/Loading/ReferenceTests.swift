import Diagnostics
import Testing

@testable import Review

@Suite struct ReferenceTests {
  /// What is wrong with a complete workspace when one cell names something else.
  private func messages(_ type: RecordType, _ column: String, _ cell: String) throws -> [String] {
    try Workspace.complete(type, [column: cell]).messages()
  }

  @Test(
    arguments: [
      (.contacts, "client"), (.statements, "client"), (.projects, "client"), (.commentary, "client"),
      (.surveys, "client"), (.actions, "client"), (.milestones, "project"), (.workItems, "project"),
      (.criteria, "project"), (.measurements, "criterion"), (.surveyQuestions, "survey"), (.responses, "survey"),
      (.spend, "project"), (.changeRequests, "project"), (.risks, "project"), (.decisions, "client"),
      (.interactions, "client"), (.decisionOptions, "decision"), (.issues, "client"), (.invoices, "client"),
      (.estimates, "project"), (.forums, "client"), (.opportunities, "client"), (.gifts, "client"),
    ] as [(RecordType, String)]
  )
  func saysWhatDoesNotExist(_ type: RecordType, _ column: String) throws {
    let portfolio = try Workspace.complete(type, [column: "xyzzyx"]).portfolio()
    let path = Workspace.path(of: type)
    let register = column == "criterion" ? "criteria" : column + "s"
    let more = column == "project" ? "; 'where:' of a source leaves out rows of other projects" : ""
    let advice =
      [.issues, .invoices, .opportunities].contains(type)
      ? "list it in external_ids of the client, or leave out the rows of others with 'where:' of a source"
      : "add it to \(register), or correct the reference\(more)"
    #expect(
      portfolio.diagnostics.map(\.description).contains(
        "\(path):2 (\(column)): error[reference-unknown]: there is no \(column) 'xyzzyx'; the row is not used\n"
          + "  hint: \(advice)"
      )
    )
    #expect(portfolio.files.first { $0.file == path }?.rejected.counts == ["reference-unknown": 1])
  }

  @Test func namesTheNearestAndCountsTheRows() throws {
    let milestones = "id,project,name,baseline\nM1,PAX,A,2026-10-09\nM2,PAX,B,2026-10-09\nM3,PB,C,2026-10-09\n"
    #expect(
      try Workspace(["milestones.csv": milestones]).messages() == [
        "exports/milestones.csv:2 (project): error[reference-unknown]: there is no project 'PAX'; 2 rows are not used\n"
          + "  hint: did you mean 'PA'?"
      ]
    )
  }

  @Test(arguments: [RecordType.commentary, .actions, .decisions, .interactions, .issues])
  func refusesAProjectOfAnotherClient(_ type: RecordType) throws {
    let portfolio = try Workspace.complete(type, ["project": "PB"]).portfolio()
    #expect(portfolio.diagnostics.contains { $0.code == "reference-unknown" })  // PB is not there
    var workspace = Workspace.complete(type, ["project": "PB"])
    workspace.exports["projects-b.csv"] = "id,client,name\nPB,bravo,Mail\n"
    let messages = try workspace.messages()
    #expect(
      messages.filter { $0.hasPrefix(Workspace.path(of: type)) } == [
        "\(Workspace.path(of: type)):2 (project): error[reference-unknown]: acme: there is no project 'PB' of the client "
          + "'acme'; the row is not used\n  hint: did you mean 'PA'?"
      ]
    )
    let rejected = try workspace.portfolio().account("acme").confidential.rejectedRows
    #expect(rejected.map(\.code) == ["reference-unknown"])
    #expect(rejected.map(\.type) == [type])
  }

  @Test func refusesAMilestoneOfAnotherClient() throws {
    var workspace = Workspace.complete(.actions, ["blocks": "M9"])
    workspace.exports["projects-b.csv"] = "id,client,name\nPB,bravo,Mail\n"
    workspace.exports["milestones-b.csv"] = "id,project,name,baseline\nM9,PB,Move,2026-12-09\n"
    #expect(
      try workspace.messages() == [
        "exports/actions.csv:2 (blocks): error[reference-unknown]: acme: there is no milestone 'M9' of the client 'acme'; "
          + "the row is not used\n  hint: did you mean 'M1'?"
      ]
    )
  }

  @Test(arguments: [
    ("risk:R9", "did you mean 'risk:R1'?"), ("change-request:CR9", "did you mean 'change-request:CR1'?"),
    ("decision:D9", "did you mean 'decision:D1'?"),
    ("interaction:I9", "did you mean 'interaction:I1'?"), ("milestone:M2", "did you mean 'milestone:M1'?"),
    ("criterion:C9", "did you mean 'criterion:C1'?"),
    ("project:PZ", "did you mean 'project:PA'?"), ("work-item:W9", "did you mean 'work-item:W1'?"),
    ("survey:S9/A2", "did you mean 'survey:S1'?"), ("milestone:Launch", "write it as type:id, such as milestone:M3"),
  ])
  func saysThatAnActionAnswersNothing(_ reference: String, _ hint: String) throws {
    let workspace = Workspace.complete(.actions, ["source_refs": "milestone:M1;\(reference)"])
    #expect(
      try workspace.messages() == [
        "exports/actions.csv:2 (source_refs): error[reference-unknown]: acme: the action 'A1' answers '\(reference)', which "
          + "does not exist\n  hint: \(hint)"
      ]
    )
    #expect(try workspace.portfolio().file("actions.csv").used == 1)
  }

  @Test func knowsThePartsOfARecordAndIdsWithASlash() throws {
    var workspace = Workspace.complete(
      .actions,
      ["source_refs": "survey:S1/A2;project:PA/status;milestone:M/2;risk:R1"]
    )
    workspace.exports["milestones-2.csv"] = "id,project,name,baseline\nM/2,PA,Second half,2026-12-09\n"
    #expect(try workspace.messages() == [])
  }

  @Test func doesNotLetAnActionAnswerAnotherClientsRecord() throws {
    var workspace = Workspace.complete(.actions, ["source_refs": "milestone:M9"])
    workspace.exports["projects-b.csv"] = "id,client,name\nPB,bravo,Mail\n"
    workspace.exports["milestones-b.csv"] = "id,project,name,baseline\nM9,PB,Move,2026-12-09\n"
    #expect(try workspace.portfolio().diagnostics.map(\.code) == ["reference-unknown"])
  }

  @Test func saysThatOurContactIsForAClientNobodyKnows() throws {
    let contacts = "id,name,role,side,authorised,for_clients\nada,Ada,lead,provider,yes,acme;bravoo\n"
    #expect(
      try Workspace(["contacts-2.csv": contacts]).messages() == [
        "exports/contacts-2.csv:2 (for_clients): error[reference-unknown]: the contact 'ada' is for the client 'bravoo', "
          + "which does not exist\n  hint: did you mean 'bravo'?"
      ]
    )
  }

  @Test func needsTheClientOfAMeasurementWhereTwoHaveTheCriterion() throws {
    let heading = "id,project,statement,state\n"
    let workspace = Workspace([
      "criteria.csv": heading + "C1,PA,Fewer password calls reach the desk,draft\nC1,PB,Fewer mails get lost,draft\n",
      "measurements.csv": "criterion,on,value\nC1,2026-10-05,95\n",
      "bravo/measurements.csv": "criterion,on,value\nC1,2026-10-06,7\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/measurements.csv:2 (criterion): error[reference-ambiguous]: the criterion 'C1' exists for acme and bravo\n"
          + "  hint: put the measurements of each client into a folder of its own, exports/CLIENT/measurements.csv"
      ]
    )
    #expect(try portfolio.account("acme").visible.measurements.isEmpty)
    #expect(try portfolio.account("bravo").visible.measurements["C1"]?.map(\.value) == [7])
  }

  @Test func tellsTwentyUnknownNamesAndCountsTheOthers() throws {
    let rows = (0..<5_000).map { "M\($0),X\($0),Go live,2026-10-09\n" }.joined()
    let portfolio = try Workspace(["milestones.csv": "id,project,name,baseline\n" + rows]).portfolio()
    #expect(portfolio.diagnostics.count == 21)
    #expect(portfolio.diagnostics.contains { $0.message == "4980 more like this in the file" })
    #expect(portfolio.diagnostics.contains { $0.message == "there is no project 'X0'; the row is not used" })
  }
}
