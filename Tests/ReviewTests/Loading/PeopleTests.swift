import Testing

@testable import Review

@Suite struct PeopleTests {
  @Test(arguments: [
    ("dana", "Dana Kerr"), ("DANA", "Dana Kerr"), ("dana@acme.example", "Dana Kerr"),
    ("Dana@ACME.example", "Dana Kerr"),
    ("Dana Kerr", "Dana Kerr"), ("dana kerr", "Dana Kerr"), ("tom", "Tom Aldous"), ("tom@firm.example", "Tom Aldous"),
  ])
  func areFoundByIdAddressAndName(_ text: String, _ name: String) throws {
    let people = try Workspace().portfolio().account("acme").visible.people
    #expect(people.resolve(text).name == name)
    #expect(people.resolve(text).contact != nil)
  }

  @Test(arguments: ["omar", "Omar Blau", "omar@bravo.example", "Kerr", "somebody"])
  func stayAsTextWhereNobodyFits(_ text: String) throws {
    let person = try Workspace().portfolio().account("acme").visible.people.resolve(text)
    #expect(person.name == text)
    #expect(person.contact == nil)
  }

  @Test func areFoundByIdBeforeAddressAndNameInAnyOrderOfRows() throws {
    let heading = "id,client,name,email,role,side,authorised\n"
    let rows = [
      "sam,acme,Alex,x@acme.example,stock,client,no\n", "alex,acme,Sam,sam@acme.example,stock,client,no\n",
      "zoe,acme,sam@acme.example,,stock,client,no\n",
    ]
    for order in [rows, rows.reversed()] {
      let people = try Workspace(["contacts.csv": heading + order.joined()]).portfolio().account("acme").visible.people
      #expect(people.resolve("sam").contact?.id == "sam")
      #expect(people.resolve("alex").contact?.id == "alex")
      #expect(people.resolve("sam@acme.example").contact?.id == "alex")
    }
  }

  @Test func areTheClientsBeforeOurs() throws {
    let ours = "id,name,role,side,authorised\ndana,Dana of the firm,lead,provider,yes\n"
    let people = try Workspace(["contacts-2.csv": ours]).portfolio().account("acme").visible.people
    #expect(people.resolve("dana").name == "Dana Kerr")
    #expect(people.resolve("Dana of the firm").contact?.side == .provider)
  }

  @Test func neverRejectARow() throws {
    let actions = "id,client,kind,text,owner,raised,audience\nA1,acme,task,Call,Somebody Else,2026-10-05,client\n"
    let portfolio = try Workspace(["actions.csv": actions]).portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.review().visible.actionReviews.map(\.owner) == ["Somebody Else"])
    #expect(
      try portfolio.review().findingsBesideGaps.map(\.description) == [
        "exports/actions.csv:2: note[unknown-person]: acme: records name 1 person nobody knows: 'Somebody Else'\n"
          + "  hint: add them to contacts.csv, or spell them as there"
      ]
    )
  }

  @Test func speakForTheirClientsAlone() throws {
    let contacts = """
      id,client,name,email,role,side,sponsor,authorised,for_clients,left_on
      gone,acme,Gone,gone@acme.example,head,client,yes,yes,,2026-01-01
      zoe,acme,Zoe,zoe@acme.example,head,client,yes,yes,,
      ada,,Ada,ada@firm.example,lead,provider,,yes,bravo,
      ben,,Ben,ben@firm.example,lead,provider,,no,,
      cat,,Cat,,lead,provider,,yes,,
      dan,,Dan,dan@firm.example,lead,provider,,yes,acme,

      """
    let portfolio = try Workspace(["contacts.csv": contacts]).portfolio()
    #expect(try portfolio.review("acme").visible.sponsor?.id == "zoe")
    #expect(try portfolio.review("acme").visible.ourContact?.id == "dan")
    #expect(try portfolio.review("bravo").visible.sponsor == nil)
    #expect(try portfolio.review("bravo").visible.ourContact?.id == "ada")
  }
}
