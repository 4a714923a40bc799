import Testing

@testable import Review

@Suite struct SignatureWithoutAuthorityTests {
  private let hint = "\n  hint: correct the name, or add the matter to the contact's may_sign"

  private static let subjects: [(RecordType, String, String, String)] = [
    (.projects, "scope_signed_by", "the scope of project 'Desk'", "scope"),
    (.milestones, "decided_by", "the acceptance of milestone 'Go live'", "acceptance"),
    (.decisions, "signed_by", "the decision 'Where does the mail go?'", "scope"),
    (.changeRequests, "client_signed_by", "the change 'Tills too'", "change"),
  ]

  private func findings(_ type: RecordType, _ column: String, _ name: String) throws -> [String] {
    try Workspace.complete(type, [column: name]).findings().filter { $0.contains("signature-without-authority") }
  }

  @Test(arguments: subjects)
  func warnsOfASignatureThatBindsNobody(
    _ type: RecordType,
    _ column: String,
    _ subject: String,
    _ matter: String
  ) throws {
    let start =
      "\(Workspace.path(of: type)):2 (\(column)): warn[signature-without-authority]: acme: \(subject) is signed, but "
    let cases = [
      ("lee", "Lee Barrow may not sign it (may_sign lacks '\(matter)')"),
      ("tom", "Tom Aldous is no known contact of the client"),
      ("omar", "omar is no known contact of the client"),  // of another client
    ]
    for (name, why) in cases { #expect(try findings(type, column, name) == [start + why + hint]) }
    #expect(try findings(type, column, "dana@acme.example") == [])
    #expect(try findings(type, column, "") == [])
  }

  @Test(arguments: [("2026-09-13", true), ("2026-09-14", false)])
  func warnsOfASignatureBySomebodyWhoHadLeft(_ leftOn: String, _ isWarned: Bool) throws {
    var workspace = Workspace.complete()
    workspace.exports["contacts.csv"] = """
      id,client,name,role,side,authorised,may_sign,left_on
      dana,acme,Dana Kerr,Operations,client,yes,scope;change;acceptance;criteria;value,\(leftOn)
      tom,,Tom Aldous,Delivery lead,provider,yes,,

      """
    let told = try workspace.findings().filter { $0.contains("the change 'Tills too' is signed") }
    #expect(
      told
        == (isWarned
          ? [
            "exports/change-requests.csv:2 (client_signed_by): warn[signature-without-authority]: acme: the change 'Tills too' "
              + "is signed, but Dana Kerr had left on 2026-09-13" + hint
          ] : [])
    )
    let review = try #require(try workspace.review().visible.changeControl.changes.first)
    #expect(review.isSigned == !isWarned)
  }

  @Test func warnsOfASignatureOfOursByAStranger() throws {
    #expect(
      try findings(.changeRequests, "provider_signed_by", "dana") == [
        "exports/change-requests.csv:2 (provider_signed_by): warn[signature-without-authority]: acme: the change 'Tills too' is "
          + "signed, but Dana Kerr is no known member of our staff" + hint
      ]
    )
  }
}
