import Diagnostics
import Foundation
import Mail
import Review
import Testing

@testable import Packs

/// A mail is searched for what its readers must not read, as every document that goes out.
@Suite final class MailWordsScanTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-mail-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The mails of acme, whose template for pack mails is the workspace's own.
  private func mails(template: String) throws -> (made: [MadeMail], problems: [String]) {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try template.write(toFile: folder + "/mail-pack.md", atomically: true, encoding: .utf8)
    var settings = Settings()
    settings.firm.domains = ["firm.example"]
    settings.firm.name = "Firm"
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": "id,name,currency,domains\nacme,Acme,GBP,acme.example\nbravo,Bravolux GmbH,EUR,\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/contacts.csv": """
        id,client,name,email,role,side,one_voice,authorised,receives
        ada,,Ada Berg,ada@firm.example,lead,provider,,yes,
        dana,acme,Dana Kerr,dana@acme.example,director,client,yes,yes,review

        """,
        "exports/actions.csv": "id,client,kind,text,owner,raised,audience\n"
          + "A1,acme,task,Think about leaving this client,ada,2026-10-06,internal\n",
      ]),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    let library = TemplateLibrary(workspace: .init(path: folder, name: "templates"), shared: [LeakTests.shipped])
    let account = try #require(portfolio.accounts.first)
    let maker = try PackMaker(portfolio, library)
    let pack = try maker.pack(for: AccountReview(account, of: portfolio))
    let mails = try maker.mails(of: pack, printed: [], codes: nil)
    return (mails.made, mails.diagnostics.map(\.description))
  }

  @Test func isWrittenWhereNothingIsFound() throws {
    let (made, problems) = try mails(template: "Hello {{to}}, here is your pack.\n")
    #expect(problems == [])
    #expect(made.map(\.draft.subject) == ["The review: Acme, October 2026"])
    #expect(made.first?.draft.text == "Hello Dana Kerr, here is your pack.\n")
    #expect(made.first?.draft.attachments.map(\.name) == ["review.html"])
  }

  @Test(
    arguments: [
      (
        "Hello {{to}}, as we did for Bravolux GmbH.\n", "foreign-value", "'Bravolux GmbH' is the name of another client"
      ),
      (
        "Hello {{to}}. Think about leaving this client!\n", "internal-text",
        "'Think about leaving this client' is the text of an internal action"
      ),
    ]
  )
  func isNotWrittenWhereItSaysWhatIsNotForTheReader(_ template: String, _ code: String, _ message: String) throws {
    let (made, problems) = try mails(template: template)
    #expect(made.isEmpty)
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix("templates/mail-pack.md: error[\(code)]: acme: \(message)") == true,
      "\(problems)"
    )
  }

  @Test func isNotWrittenWhereItLoadsAPicture() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "<img src=\"https://spy.test/a.gif\">{{{body}}}\n"
      .write(toFile: folder + "/mail.html", atomically: true, encoding: .utf8)
    let (made, problems) = try mails(template: "Hello\n")
    #expect(made.isEmpty)
    #expect(problems.count == 1)
    #expect(
      problems.first?.hasPrefix(
        "templates/mail-pack.md: error[outside-address]: acme: the page loads 'https://spy.test"
      )
        == true,
      "\(problems)"
    )
  }
}
