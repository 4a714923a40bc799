import Testing

@testable import Review

@Suite struct ExternalIDTests {
  private let items = "id,project,title\nW1,ACM,Mail\nW2,ACX,Mail\nW3,PA,Mail\nW4,BRA,Mail\n"

  @Test func findsAProjectByTheNamesOfOtherTools() throws {
    let portfolio = try Workspace(["work-items.csv": items]).portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.workItems.map(\.id) == ["W1", "W2", "W3"])
    #expect(Set(try portfolio.account("acme").visible.workItems.map(\.project)) == ["PA"])
    #expect(try portfolio.account("bravo").visible.workItems.map(\.id) == ["W4"])
  }

  @Test func takesOneItemUnderTwoNamesOfItsProjectForOne() throws {
    let twice = "id,project,title\nW1,ACM,Mail\nW1,PA,Mail\n"
    #expect(try Workspace(["work-items.csv": twice]).portfolio().diagnostics.map(\.code) == ["id-duplicate"])
  }

  @Test(arguments: [
    ("PA,acme,Desk,ACM\nPB,bravo,Mail,BRA;ACM\n", "ACM"), ("PA,acme,Desk,ACM;PB\nPB,bravo,Mail,BRA\n", "PB"),
  ])
  func holdsThePacksOfAllWhoClaimOneName(_ projects: String, _ name: String) throws {
    let workspace = Workspace([
      "projects.csv": "id,client,name,external_ids\n" + projects,
      "work-items.csv": "id,project,title\nW1,\(name),Mail\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(try portfolio.file("work-items.csv").rejected.counts == ["reference-ambiguous": 1])
    for (client, line) in [("acme", 2), ("bravo", 3)] {
      let review = try portfolio.review(client)
      #expect(review.visible.flow == nil)
      #expect(
        review.findings.map(\.description).contains(
          "exports/projects.csv:\(line) (external_ids): block[contested-external-id]: \(client): the projects 'PA' and 'PB' "
            + "answer to the same name '\(name)'; rows that name it are not used\n"
            + "  hint: let only one project of projects.csv have the name in 'id' or 'external_ids'"
        )
      )
    }
  }

  @Test(arguments: [("ACM", "ACM", "ACM"), ("bravo", "", "bravo"), ("X;ACM", "ACM", "ACM")])
  func holdsThePacksOfClientsWhoClaimOneName(_ ofAcme: String, _ ofBravo: String, _ name: String) throws {
    let workspace = Workspace([
      "clients.csv": "id,name,currency,external_ids\nacme,Acme Ltd,GBP,\(ofAcme)\nbravo,Bravo GmbH,EUR,\(ofBravo)\n"
    ])
    for (client, line) in [("acme", 2), ("bravo", 3)] {
      #expect(
        try workspace.findings(client) == [
          "exports/clients.csv:\(line) (external_ids): block[contested-external-id]: \(client): the clients 'acme' and 'bravo' "
            + "answer to the same name '\(name)'; nobody can tell whose a row is\n"
            + "  hint: let only one client of clients.csv have the name in 'id' or 'external_ids'"
        ]
      )
    }
  }

  @Test func mayNameAClientsOwnIdAndANameTwice() throws {
    let clients = "id,name,currency,external_ids\nacme,Acme Ltd,GBP,acme;A1;A1\nbravo,Bravo GmbH,EUR,B1\n"
    #expect(try Workspace(["clients.csv": clients]).findings() == [])
  }

  @Test func mayNameAProjectsOwnIdAndANameTwice() throws {
    let projects = "id,client,name,external_ids\nPA,acme,Desk,PA;ACM;ACM\nPB,bravo,Mail,\n"
    let workspace = Workspace(["projects.csv": projects, "work-items.csv": "id,project,title\nW1,ACM,Mail\n"])
    #expect(try workspace.messages() == [])
    #expect(try workspace.review().findingsBesideGaps == [])
  }
}
