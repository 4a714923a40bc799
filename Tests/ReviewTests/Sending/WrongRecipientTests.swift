import Testing

@testable import Review

/// Nobody gets a mail that is not meant for them, and every refusal says why and which column to change.
@Suite struct WrongRecipientTests {
  /// Somebody who must not be written to.
  struct Wrong: Sendable, CustomStringConvertible {
    /// Lee's address, and what follows the side: one voice, authorised, for_clients, may_sign, receives, left_on.
    var address = "lee@acme.example"
    var rest = ",yes,,,success-criteria,"
    var side = "client"
    var domains = "acme.example"
    var others: [String] = []
    var clients: [String] = []
    /// The column, then why, as it goes on from "no mail goes to Lee Barrow: ".
    let column: String
    let why: String

    var description: String { "\(address) \(why)" }
  }

  private static func address(_ address: String, _ why: String, domains: String = "acme.example") -> Wrong {
    Wrong(address: address, domains: domains, column: "email", why: why)
  }

  private static func outside(_ address: String, _ more: String = "", domains: String = "acme.example") -> Wrong {
    self.address(
      address,
      "the address \(address.lowercased()) lies in none of the client's domains\(more)",
      domains: domains
    )
  }

  private static func free(_ host: String, domains: String = "acme.example") -> Wrong {
    address(
      "lee.barrow@\(host)",
      "the address lee.barrow@\(host.lowercased()) is with \(host.lowercased()), where anybody can have one",
      domains: domains
    )
  }

  private static func document(_ receives: String, _ why: String) -> Wrong {
    Wrong(rest: ",yes,,,\(receives),", column: "receives", why: why)
  }

  private static func below(_ domain: String) -> Wrong {
    address(
      "lee@\(domain)",
      "the address lee@\(domain) lies below the client's domain acme.example, and only that domain itself is listed"
    )
  }

  private static let omar = "omar,bravo,Omar Blau,lee@acme.example,IT lead,client,,yes,,,,"

  private static let people: [Wrong] = [
    Wrong(rest: ",no,,,success-criteria,", column: "authorised", why: "this contact is not authorised"),
    Wrong(rest: ",no,,,success-criteria,2026-01-31", column: "authorised", why: "this contact is not authorised"),
    Wrong(rest: ",yes,,,success-criteria,2026-09-30", column: "left_on", why: "this contact left on 2026-09-30"),
    Wrong(rest: ",yes,,,success-criteria,2026-11-06", column: "left_on", why: "this contact left on 2026-11-06"),
    Wrong(address: "", column: "email", why: "this contact has no address"),
    Wrong(side: "provider", column: "side", why: "this contact is recorded on our side (side provider)"),
    document("brief", "'brief' stays in the house"), document("Brief", "'brief' stays in the house"),
    document("success-criteria;brief", "'brief' stays in the house"),
    document("escalation", "'escalation' is no document for a client"),
    document("testimonials", "'testimonials' is no document for a client"),
    document("index", "'index' is no document for a client"), document("pack", "'pack' is no document for a client"),
    document("reviews", "'reviews' is no document for a client"),
    document("success-criteria;everything", "'everything' is no document for a client"),
    Wrong(
      others: [omar],
      column: "email",
      why: "the address lee@acme.example is also that of a contact of another client, bravo"
    ),
    Wrong(
      address: "LEE@Acme.example",
      others: [omar],
      column: "email",
      why: "the address lee@acme.example is also that of a contact of another client, bravo"
    ),
    Wrong(
      domains: "acme.example;lee@acme.example",
      others: [omar],
      column: "email",
      why: "the address lee@acme.example is also that of a contact of another client, bravo"
    ),
    Wrong(
      others: [omar, "cyd,corvane,Cyd Hall,Lee@acme.example,IT lead,client,,no,,,,"],
      clients: ["corvane,Corvane,GBP,corvane.example"],
      column: "email",
      why: "the address lee@acme.example is also that of a contact of other clients, bravo and corvane"
    ),
    Wrong(
      others: ["ada,,Ada Berg,lee@acme.example,Account manager,provider,,yes,,,,"],
      column: "email",
      why: "the address lee@acme.example is also that of one of our own people"
    ),
    address("lee@firm.example", "the address lee@firm.example lies in one of our own domains"),
    address("lee@FIRM.example", "the address lee@firm.example lies in one of our own domains"),
    address("lee@bravo.example", "the address lee@bravo.example lies in a domain of another client, bravo"),
    address("lee@Bravo.Example", "the address lee@bravo.example lies in a domain of another client, bravo"),
    address(
      "lee@acme.example",
      "nobody has recorded the client's domains, so nothing shows that lee@acme.example is one of its addresses",
      domains: ""
    ),
    address(
      "lee@bravo.example",
      "the address lee@bravo.example lies in a domain of another client, bravo",
      domains: ""
    ),
  ]

  private static let addresses: [Wrong] = [
    outside("lee@elsewhere.test"), outside("lee@acrne.example", "; acme.example is spelt much like it"),
    outside("lee@acme.exampel", "; acme.example is spelt much like it"),
    outside("lee@acme-example.test"), outside("lee@my-acme.example.test"),
    outside("lee@acme.example.elsewhere.test"), outside("lee@example.test"),
    outside("lee@acme.example", domains: "dana@acme.example"),
    outside("lee@acme.example", "; it.acme.example is spelt much like it", domains: "it.acme.example"),
    below("mail.acme.example"), below("it.office.acme.example"), free("gmail.com"), free("GMail.com"),
    free("googlemail.com"), free("outlook.com"), free("hotmail.co.uk"), free("icloud.com"), free("gmx.de"),
    free("web.de"), free("t-online.de"), free("orange.fr"), free("laposte.net"), free("proton.me"),
    free("yahoo.co.uk"), free("eu.yahoo.com"), free("gmail.com", domains: "gmail.com"),
    free("gmail.com", domains: "acme.example;dana@gmail.com"), free("gmx.net", domains: ""),
  ]

  @Test func areFiftyAtLeast() {
    #expect(Self.people.count + Self.addresses.count >= 50)
  }

  @Test(arguments: people + addresses)
  func isRefusedWithTheReason(_ wrong: Wrong) throws {
    var fixture = SendingFixture()
    fixture.domains = wrong.domains
    // Dana is written to under an address that is listed itself, whatever the domains.
    if wrong.domains != "acme.example" { fixture.dana = Self.silentDana }
    fixture.clients = wrong.clients
    fixture.contacts = ["lee,acme,Lee Barrow,\(wrong.address),Shift lead,\(wrong.side),\(wrong.rest)"] + wrong.others
    let plan = try fixture.plan()
    #expect(!plan.addressed.contains("lee"))
    #expect(plan.letters.isEmpty == (fixture.dana == Self.silentDana))
    #expect(
      plan.reasons.filter { !$0.contains("voice-missing") } == [
        "exports/contacts.csv:4 (\(wrong.column)): error[recipient-refused]: acme: no mail goes to Lee Barrow: \(wrong.why)"
      ]
    )
    #expect(plan.refusals.allSatisfy { $0.hint?.isEmpty == false })
  }

  private static let silentDana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,,scope,,"

  /// The one who must not have it holds the mail of the group, and no other.
  @Test func holdsTheMailOfTheGroup() throws {
    var fixture = SendingFixture()
    fixture.contacts = [
      "lee,acme,Lee Barrow,lee@gmail.com,Shift lead,client,,yes,,,review,",
      "kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,,success-criteria,",
    ]
    let plan = try fixture.plan()
    #expect(plan.letters.map { $0.to.map(\.id) } == [["kim"]])
    #expect(plan.letters.first?.documents == ["success-criteria"])
  }

  /// A one-person client on free mail lists the address itself.
  @Test(arguments: [
    ("lee@gmail.com", "lee@gmail.com"), ("Lee@GMail.com", "acme.example;lee@gmail.com"),
    ("lee@acme.example", "ACME.example"), ("lee@mail.acme.example", "acme.example;mail.acme.example"),
    ("lee@bravo.example", "lee@bravo.example"),
  ])
  func lettersGoToAddressesThatAreListed(_ address: String, _ domains: String) throws {
    var fixture = SendingFixture()
    fixture.dana = Self.silentDana
    fixture.domains = domains
    fixture.contacts = ["lee,acme,Lee Barrow,\(address),Shift lead,client,,yes,,,success-criteria,"]
    let plan = try fixture.plan()
    #expect(plan.addressed == ["lee"])
    #expect(plan.reasons == [])
  }

  @Test func saysThatNobodyReceivesThePack() throws {
    var fixture = SendingFixture()
    fixture.dana = Self.silentDana
    #expect(
      try fixture.plan().reasons == [
        "exports/clients.csv:2: error[recipient-missing]: acme: the pack goes to nobody: no contact of the client may be "
          + "sent the document 'review'"
      ]
    )
  }
}
