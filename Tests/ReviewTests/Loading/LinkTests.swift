import Testing

@testable import Review

/// References that a record can do without: a wrong one is told, and the row is used.
@Suite struct LinkTests {
  @Test(arguments: [
    (RecordType.workItems, "change", "change-request", "CR1"), (.criteria, "change", "change-request", "CR1"),
    (.statements, "interaction", "interaction", "I1"), (.opportunities, "interaction", "interaction", "I1"),
    (.interactions, "agreed", "action", "A1"),
  ])
  func areToldWhereTheyLeadNowhere(_ type: RecordType, _ column: String, _ kind: String, _ known: String) throws {
    let workspace = Workspace.complete(type, [column: known + "0"])
    #expect(
      try workspace.messages() == [
        "\(Workspace.path(of: type)):2 (\(column)): error[reference-unknown]: acme: there is no \(kind) '\(known)0' of the "
          + "client 'acme'; the row is used without it\n  hint: did you mean '\(known)'?"
      ]
    )
    #expect(try workspace.portfolio().files.first { $0.file == Workspace.path(of: type) }?.used == 1)
  }

  @Test func areNotCheckedAgainstARegisterThatTheWorkspaceLacks() throws {
    let items = "id,project,title,change\nW1,PA,Mail,CR1\n"
    #expect(try Workspace(["work-items.csv": items]).messages() == [])
  }

  @Test func doNotLeadToAnotherClientsRecord() throws {
    let workspace = Workspace([
      "work-items.csv": "id,project,title,change\nW1,PA,Mail,CR1\n",
      "change-requests.csv": "id,project,title,raised_by,raised_on,state\nCR1,PB,Tills,client,2026-10-05,draft\n",
    ])
    #expect(try workspace.portfolio().diagnostics.map(\.code) == ["reference-unknown"])
  }

  @Test(arguments: ["change:CR1", "change-request:CR1"])
  func mayCallAChangeRequestAChange(_ reference: String) throws {
    let workspace = Workspace.complete(.actions, ["source_refs": reference])
    #expect(try workspace.messages() == [])
    #expect(
      try workspace.portfolio().account("acme").visible.actions.map(\.sourceReferences) == [["change-request:CR1"]]
    )
  }

  @Test func saysThatEvidenceDoesNotExist() throws {
    let messages = try Workspace.complete(.issues, ["evidence": "interaction:I1;interaction:I8"]).messages()
    #expect(
      messages == [
        "exports/issues.csv:2 (evidence): error[reference-unknown]: acme: the issue 'IS1' is shown by 'interaction:I8', "
          + "which does not exist\n  hint: did you mean 'interaction:I1'?"
      ]
    )
  }

  @Test func takesAWorkItemAsEvidence() throws {
    let messages = try Workspace.complete(.issues, ["evidence": "work-item:W1"]).messages()
    #expect(messages == [])
  }

  @Test(arguments: [
    ("Monthly revew", "did you mean 'Monthly review'?"), ("F9", "did you mean 'F1'?"),
    ("the big table", "add it to forums, or write the id or name of one of them"),
  ])
  func saysThatAForumIsNoneOfTheClients(_ name: String, _ hint: String) throws {
    for type in [RecordType.interactions, .issues] {
      var workspace = Workspace.complete(type, ["forum": name])
      workspace.exports["forums.csv"] =
        csv([
          RecordType.forums.validRow,
          ["id": "B1", "client": "bravo", "name": "the big table", "level": "1", "cadence_days": "7"],
        ])
      let messages = try workspace.messages()
      let record = type == .issues ? "issue 'IS1'" : "interaction 'I1'"
      #expect(
        messages == [
          "exports/\(type.file):2 (forum): warn[reference-unknown]: acme: the \(record) names the forum '\(name)', which "
            + "is none of the client's\n  hint: \(hint)"
        ]
      )
    }
  }

  @Test(arguments: ["F1", "Monthly review", "monthly REVIEW"])
  func knowsAForumByItsIdAndName(_ name: String) throws {
    var workspace = Workspace.complete(.interactions, ["forum": name])
    workspace.exports["forums.csv"] = csv([RecordType.forums.validRow])
    #expect(try workspace.messages() == [])
  }

  @Test func letsAnyForumBeNamedWhereNoneAreKept() throws {
    var workspace = Workspace.complete(.interactions, ["forum": "anything"])
    workspace.exports["forums.csv"] = nil
    #expect(try workspace.messages() == [])
  }

  @Test func saysThatToldBadNewsDoesNotExist() throws {
    #expect(
      try Workspace.complete(.interactions, ["bad_news_refs": "milestone:M1;milestone:M2"]).messages() == [
        "exports/interactions.csv:2 (bad_news_refs): error[reference-unknown]: acme: the interaction 'I1' tells of "
          + "'milestone:M2', which does not exist\n  hint: did you mean 'milestone:M1'?"
      ]
    )
  }
}
