import Testing

@testable import Packs
@testable import Review

/// The codes of invitations, against HMAC-SHA-256 as another program works it out.
@Suite struct PersonalCodesTests {
  private static let key = InvitationKey(text: (0..<32).map { hex($0) }.joined())

  private static func hex(_ number: Int) -> String {
    let text = String(number, radix: 16)
    return text.count == 1 ? "0" + text : text
  }

  private func codes() throws -> PersonalCodes { PersonalCodes(key: try #require(Self.key), seal: KeyedHash.seal) }

  /// RFC 4231, test case 2.
  @Test func sealsAsTheStandardDoes() {
    let seal = KeyedHash.seal(Array("what do ya want for nothing?".utf8), Array("Jefe".utf8))
    #expect(
      seal.map { Self.hex(Int($0)) }.joined() == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    )
  }

  @Test(arguments: [
    ("S-1", "dana", "5WDQF-NQTXW"), ("S-1", "lee", "5XNNY-65Q2H"), ("S-2", "dana", "BZ91W-69Q3K"),
    ("S-1", "jürgen", "K193Q-K9QRC"),
  ])
  func areMadeOfWaveAndPerson(_ survey: String, _ contact: String, _ code: String) throws {
    #expect(try codes().code(of: contact, in: survey) == code)
  }

  private func people() throws -> [Contact] {
    let files = [
      "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
      "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
      "exports/contacts.csv":
        "id,client,name,role,side,authorised\ndana,acme,Dana,head,client,no\nlee,acme,Lee,desk,client,no\n",
    ]
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    return try #require(portfolio.accounts.first).visible.people.ofClient
  }

  @Test(arguments: [
    ("5WDQF-NQTXW", "dana"), ("5wdqf nqtxw", "dana"), (" 5WDQFNQTXW ", "dana"), ("5XNNY-65Q2H", "lee"),
    ("5XNNY-65Q2J", nil), ("BZ91W-69Q3K", nil), ("5WDQF-NQTX", nil), ("5WDQF-NQTXWW", nil), ("", nil),
    ("5WDQF-NQTX!", nil),
  ])
  func tellWhoseTheyAre(_ text: String, _ contact: String?) throws {
    #expect(try codes().contact(forCode: text, survey: "S-1", among: people())?.id == contact)
  }

  @Test func readLettersThatLookLikeDigitsAsThese() throws {
    // The code of dana in S-2 has a 1.
    #expect(try codes().contact(forCode: "bz9lw-69q3k", survey: "S-2", among: people())?.id == "dana")
    #expect(try codes().contact(forCode: "BZ9IW-69Q3K", survey: "S-2", among: people())?.id == "dana")
  }
}
