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

  /// Apart from the others: the id of a comment is made of its row, and so of the client's name too.
  @Test func findsTheClientOfACommentByTheNamesOfOtherTools() throws {
    let workspace = Workspace([
      "clients.csv": "id,name,currency,external_ids\nacme,Acme Ltd,GBP,ACME-0042\nbravo,Bravo GmbH,EUR,\n",
      "commentary.csv": "client,period,section,text,by\nACME-0042,2026-10,status,All well,S1\n",
    ])
    #expect(try workspace.portfolio().account("acme").visible.commentary.count == 1)
  }

  /// A register that names the client as an accounting or sales tool does, and one with the client's id, say the same.
  @Test(arguments: [
    ("projects.csv", "id,client,name\nPX,{client},Desk\nPB,bravo,Mail\n"),
    (
      "contacts.csv",
      "id,client,name,role,side,authorised,for_clients\nC7,{client},Ann,CIO,client,yes,\nS1,,Sam,PM,provider,yes,{client}\n"
    ),
    ("statements.csv", "id,client,topic,value,said_by,said_on\nT1,{client},budget,50000,C1,2026-10-01\n"),
    ("decisions.csv", "id,client,question,needs_client_input\nD1,{client},Move?,yes\n"),
    ("actions.csv", "id,client,kind,text,owner,raised\nA1,{client},task,Do it,S1,2026-10-01\n"),
    ("interactions.csv", "id,client,on,channel,direction,people,summary\nI1,{client},2026-10-01,video,both,C1,Talk\n"),
    (
      "surveys.csv",
      "id,client,name,opened,closed,identity,invited\nS-1,{client},Autumn,2026-09-01,2026-09-20,named,9\n"
    ),
    ("forums.csv", "id,client,name,level,cadence_days\nF1,{client},Board,2,90\n"),
    ("gifts.csv", "id,client,on,direction,what,value,staff\nG1,{client},2026-10-01,given,Book,20,S1\n"),
    ("issues.csv", "id,client,kind,text,severity,raised\nX1,{client},issue,Slow,low,2026-10-01\n"),
    ("invoices.csv", "id,client,amount,issued,due\nN1,{client},100,2026-10-01,2026-10-31\n"),
    (
      "opportunities.csv",
      "id,client,text,heard_on,stage,owner,relevant_because\nO1,{client},Backup,2026-10-01,idea,S1,Asked\n"
    ),
  ])
  func findsAClientByTheNamesOfOtherToolsInEveryRegister(_ file: String, _ text: String) throws {
    let clients = "id,name,currency,external_ids\nacme,Acme Ltd,GBP,ACME-0042\nbravo,Bravo GmbH,EUR,\n"
    func portfolio(_ name: String) throws -> Portfolio {
      try Workspace(["clients.csv": clients, file: text.replacing("{client}", with: name)]).portfolio()
    }
    let (named, byID) = (try portfolio("ACME-0042"), try portfolio("acme"))
    #expect(named.diagnostics == byID.diagnostics)
    #expect(try named.file(file).rejected.counts == [:])
    // The order of what stands in dictionaries is nobody's.
    func told(_ portfolio: Portfolio) throws -> [UInt8] {
      try String(describing: portfolio.account("acme")).utf8.sorted()
    }
    #expect(try told(named) == told(byID))
  }
}
