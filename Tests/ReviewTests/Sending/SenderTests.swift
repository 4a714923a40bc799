import Testing

@testable import Review

/// Only who may speak for us to a client writes to it.
@Suite struct SenderTests {
  private static let ada = "ada,,Ada Berg,ada@firm.example,Account manager,provider,,yes,acme,,,"

  private static func tom(
    _ address: String = "tom@firm.example",
    authorised: String = "yes",
    for clients: String = "acme",
    left: String = ""
  ) -> String {
    "tom,,Tom Aldous,\(address),Delivery lead,provider,,\(authorised),\(clients),,,\(left)"
  }

  private func sender(_ fixture: SendingFixture) throws -> String? { try fixture.plan().letters.first?.from.id }

  @Test(
    arguments: [
      (tom(authorised: "no"), "authorised", "is not authorised to speak for us"),
      (tom(left: "2026-09-30"), "left_on", "left on 2026-09-30"),
      (tom(left: "2026-11-06"), "left_on", "left on 2026-11-06"),
      (tom(for: "bravo"), "for_clients", "speaks for us to other clients only"), (tom(""), "email", "has no address"),
      (tom("tom@elsewhere.test"), "email", "has the address tom@elsewhere.test, which lies in none of our domains"),
      (
        tom("tom@mail.firm.example"), "email",
        "has the address tom@mail.firm.example, which lies in none of our domains"
      ),
      (tom("tom@acme.example"), "email", "has the address tom@acme.example, which lies in none of our domains"),
      (
        tom("tom.aldous@gmail.com"), "email",
        "has the address tom.aldous@gmail.com with gmail.com, where anybody can have one"
      ),
      (
        tom("omar@bravo.example"), "email",
        "has the address omar@bravo.example, which is also that of a contact of bravo"
      ),
    ] as [(String, String, String)]
  )
  func isRefusedWithTheReason(_ line: String, _ column: String, _ why: String) throws {
    var fixture = SendingFixture()
    fixture.tom = line
    fixture.contacts = ["omar,bravo,Omar Blau,omar@bravo.example,IT lead,client,,yes,,,,"]
    let message = "error[sender-refused]: acme: nobody of our staff may write to this client: Tom Aldous \(why)"
    #expect(try fixture.plan().reasons == ["exports/contacts.csv:3 (\(column)): \(message)"])
    #expect(try sender(fixture) == nil, "nobody else sends it")
    fixture.contacts.append(Self.ada)
    #expect(try sender(fixture) == "ada", "who may is chosen instead")
  }

  @Test func needsTheDomainsOfTheFirm() throws {
    var fixture = SendingFixture()
    fixture.settings = "firm: { name: Firm }"
    #expect(
      try fixture.plan().reasons == [
        "exports/contacts.csv:3 (email): error[sender-refused]: acme: nobody of our staff may write to this client: Tom "
          + "Aldous has the address tom@firm.example, and firm.domains does not say which domains are ours"
      ]
    )
    fixture.settings = "firm: { name: Firm, domains: [tom@firm.example] }"
    #expect(try sender(fixture) == "tom", "the exact address is listed")
  }

  @Test func isTheFirstOfThoseNamedInTheSettingsWhoMay() throws {
    var fixture = SendingFixture()
    fixture.contacts = [Self.ada, "cy,,Cy Hart,cy@firm.example,Lead,provider,,yes,bravo,,,"]
    #expect(try sender(fixture) == "ada", "the person the pack names: the first by id who may")
    fixture.settings += "\nmail: { sender: tom }"
    #expect(try sender(fixture) == "tom")
    fixture.settings = "firm: { name: Firm, domains: [firm.example] }\nmail: { sender: [cy, Tom Aldous, ada] }"
    #expect(try sender(fixture) == "tom")
  }

  @Test(
    arguments: [
      (
        "tim", "reviewpack.yaml:2:17 (mail.sender)",
        "mail.sender names 'tim', and none of our people is called so", "did you mean 'tom'?"
      ),
      (
        "dana", "reviewpack.yaml:2:17 (mail.sender)",
        "mail.sender names 'dana', and none of our people is called so",
        "name one of our people by the id, address or name of contacts.csv"
      ),
      (
        "cy", "exports/contacts.csv:5 (for_clients)",
        "Cy Hart, who is named in mail.sender, may not write to this client: this person speaks for us to other clients "
          + "only",
        "add 'acme' to for_clients, or name somebody who speaks to this client; or name somebody else in mail.sender"
      ),
      (
        "[cy, eve]", "exports/contacts.csv:5 (for_clients)",
        "Cy Hart, the first of those named in mail.sender, may not write to this client: this person speaks for us to other "
          + "clients only",
        "add 'acme' to for_clients, or name somebody who speaks to this client; or name somebody else in mail.sender"
      ),
    ] as [(String, String, String, String)]
  )
  func namedInTheSettingsIsRefusedWithTheReason(
    _ sender: String,
    _ place: String,
    _ message: String,
    _ hint: String
  ) throws {
    var fixture = SendingFixture()
    fixture.settings += "\nmail: { sender: \(sender) }"
    fixture.contacts = [
      Self.ada, "cy,,Cy Hart,cy@firm.example,Lead,provider,,yes,bravo,,,",
      "eve,,Eve Lo,eve@firm.example,Lead,provider,,no,,,,",
    ]
    let plan = try fixture.plan()
    #expect(plan.letters.isEmpty)
    #expect(plan.refusals.map(\.description) == ["\(place): error[sender-refused]: acme: \(message)\n  hint: \(hint)"])
  }

  @Test func isNobodyWithoutStaff() throws {
    var fixture = SendingFixture()
    fixture.tom = "kim,acme,Kim Roe,kim@acme.example,Buyer,client,,yes,,,,"
    #expect(
      try fixture.plan().reasons == [
        "exports/clients.csv:2: error[sender-refused]: acme: there is nobody of our staff to write to this client"
      ]
    )
  }
}
