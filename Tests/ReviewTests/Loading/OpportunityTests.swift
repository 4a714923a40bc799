import Testing

@testable import Review

@Suite struct OpportunityTests {
  @Test func belongToTheClientThatACustomerListCallsOtherwise() throws {
    var workspace = Workspace([
      "opportunities.csv": """
      id,client,text,heard_on,stage,owner,relevant_because
      O1,Acme Group,Tills,2026-10-05,heard,tom,a new shop

      """
    ])
    workspace.exports["clients.csv"] =
      "id,name,currency,external_ids\nacme,Acme Ltd,GBP,Acme Group\nbravo,Bravo GmbH,EUR,\n"
    let portfolio = try workspace.portfolio()
    #expect(try portfolio.account("acme").confidential.opportunities.map(\.client) == ["acme"])
    #expect(portfolio.diagnostics.allSatisfy { $0.code != "reference-unknown" })
  }

  @Test func andGiftsNameNobodyUnknownInSilence() throws {
    let workspace = Workspace([
      "opportunities.csv": """
      id,client,text,heard_on,stage,owner,relevant_because
      O1,acme,Tills,2026-10-05,heard,Otto,a new shop

      """,
      "gifts.csv": "id,client,on,direction,what,value,staff,contact\nG1,acme,2026-10-05,given,cake,18,tom,Gina\n",
      "forums.csv": "id,client,name,level,cadence_days,client_members\nF1,acme,Review,2,31,dana;Fred\n",
      "estimates.csv": "id,project,item,basis,hours,made_on,made_by\nE1,PA,Tills,gut,10,2026-10-05,Edda\n",
    ])
    let finding = try #require(try workspace.review().findings.first { $0.code == "unknown-person" })
    #expect(finding.message == "records name 4 people nobody knows: 'Edda', 'Fred', 'Gina', 'Otto'")
    #expect(finding.place == .init(file: "exports/estimates.csv", line: 2))
  }
}
