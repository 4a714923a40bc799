import Testing

@testable import Review

/// Records that name a contact of another client.
@Suite struct OtherClientsPeopleTests {
  @Test(arguments: [
    (RecordType.clients, "hour_value_agreed_by"), (.projects, "manager"), (.projects, "scope_signed_by"),
    (.projects, "override_by"), (.statements, "said_by"), (.commentary, "by"), (.milestones, "decided_by"),
    (.estimates, "made_by"), (.changeRequests, "client_signed_by"), (.changeRequests, "provider_signed_by"),
    (.decisions, "signed_by"), (.criteria, "provider_owner"), (.criteria, "client_owner"),
    (.criteria, "unit_value_agreed_by"), (.criteria, "client_agreed_by"), (.criteria, "provider_agreed_by"),
    (.actions, "owner"), (.actions, "tell_to"), (.interactions, "people"), (.risks, "owner"),
    (.risks, "confirmed_by"), (.issues, "raised_by"), (.surveys, "invited"), (.forums, "client_members"),
    (.forums, "provider_members"), (.opportunities, "owner"), (.gifts, "staff"), (.gifts, "contact"),
    (.gifts, "approved_by"),
  ])
  func areTold(_ type: RecordType, _ column: String) throws {
    for name in ["omar", "Omar@bravo.example"] {
      let portfolio = try Workspace.complete(type, [column: name]).portfolio()
      let problem = try #require(portfolio.diagnostics.first { $0.code == "person-of-another-client" })
      #expect(problem.message.hasSuffix(" names '\(name)', a contact of 'bravo'"))
      #expect(
        problem.hint == "name a contact of 'acme' or one of our own people, or move the record to the other client"
      )
      #expect(problem.place.field == column && problem.place.file == Workspace.path(of: type))
      #expect(problem.client == "acme" && problem.severity == .error)
      #expect(portfolio.files.first { $0.file == Workspace.path(of: type) }?.rejected.count == 0)
    }
  }

  @Test(arguments: ["Omar Blau", "dana", "tom", "somebody"])
  func areNotSuspectedWhereANameMayBeSomebodyElses(_ name: String) throws {
    let portfolio = try Workspace.complete(.actions, ["owner": name]).portfolio()
    #expect(portfolio.diagnostics.allSatisfy { $0.code != "person-of-another-client" })
  }

  @Test func areNobodyElseWhereBothClientsHaveThem() throws {
    var workspace = Workspace.complete(.actions, ["owner": "omar"])
    workspace.exports["contacts-3.csv"] = "id,client,name,role,side,authorised\nomar,acme,Omar Blau,IT,client,no\n"
    #expect(try workspace.messages() == [])
  }
}
