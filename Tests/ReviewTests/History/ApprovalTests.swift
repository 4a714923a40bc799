import Diagnostics
import Testing

@testable import Review

/// Who may let a client's pack out.
@Suite struct ApprovalTests {
  private static func account() throws -> Account {
    let workspace = Workspace([
      "contacts-2.csv": """
      id,client,name,email,role,side,authorised,for_clients,left_on
      ada,,Ada Berg,ada@firm.example,lead,provider,yes,acme,
      eve,,Eve Ost,eve@firm.example,lead,provider,yes,bravo,
      ian,,Ian Ash,ian@firm.example,engineer,provider,no,,
      una,,Una Rey,una@firm.example,lead,provider,yes,,2026-11-06
      dana,,Dana Ours,ours@firm.example,lead,provider,yes,,
      inge,acme,Inge Embedded,inge@firm.example,on site,provider,yes,,

      """
    ])
    return try workspace.portfolio().account("acme")
  }

  private func result(_ name: String, on day: String = "2026-11-06") throws -> String {
    let account = try Self.account()
    do throws(Diagnostic) {
      return try Approval(by: name, on: .init(stringLiteral: day), for: account).by.name
    } catch {
      return error.description
    }
  }

  @Test(arguments: [
    ("tom", "Tom Aldous"), ("ada", "Ada Berg"), ("ADA@firm.example", "Ada Berg"), ("ada berg", "Ada Berg"),
    ("inge", "Inge Embedded"), ("dana", "Dana Ours"),
  ])
  func isOneOfOurPeopleWhoMaySpeakToTheClient(_ name: String, _ expected: String) throws {
    #expect(try result(name) == expected)
  }

  @Test(arguments: [
    (
      "lee",
      "contacts.csv:3: error[release-not-authorised]: acme: Lee Barrow may not release this pack: this contact is on the client's side, and only our own people release packs\n  hint: name one of our people with --by"
    ),
    (
      "eve",
      "contacts-2.csv:3: error[release-not-authorised]: acme: Eve Ost may not release this pack: this contact speaks for us to other clients only\n  hint: name somebody else with --by, or add 'acme' to 'for_clients'"
    ),
    (
      "ian",
      "contacts-2.csv:4: error[release-not-authorised]: acme: Ian Ash may not release this pack: this contact is not authorised to speak for us\n  hint: name somebody who is with --by, or set 'authorised' in contacts"
    ),
    (
      "una",
      "contacts-2.csv:5: error[release-not-authorised]: acme: Una Rey may not release this pack: this contact has left\n  hint: name somebody else with --by"
    ),
  ])
  func isNobodyElse(_ name: String, _ expected: String) throws {
    #expect(try result(name) == "exports/" + expected)
  }

  @Test func holdsUntilThePersonLeaves() throws {
    #expect(try result("una", on: "2026-11-05") == "Una Rey")
  }

  @Test(arguments: [
    ("adda", "error[contact-unknown]: there is no contact 'adda'\n  hint: did you mean 'ada'?"),
    (
      "nobody at all",
      "error[contact-unknown]: there is no contact 'nobody at all'\n  hint: --by takes the id of one of our people in contacts, who is authorised for the client"
    ),
    ("omar", "error[contact-unknown]: there is no contact 'omar'"),
  ])
  func isSomebodyWeKnow(_ name: String, _ expected: String) throws {
    #expect(try result(name).hasPrefix(expected))
  }

  @Test func isUnknownOnlyWhereNoAccountKnowsTheName() throws {
    let accounts = try Workspace().portfolio().accounts
    #expect(Approval.unknownContact("omar", among: accounts) == nil)
    #expect(Approval.unknownContact("tom", among: accounts) == nil)
    #expect(Approval.unknownContact("zoe", among: accounts)?.code == "contact-unknown")
  }
}
