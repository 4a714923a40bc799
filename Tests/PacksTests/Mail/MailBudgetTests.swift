import Diagnostics
import Mail
import Testing

@testable import Packs

/// What is too large for a mail is told before anybody sends it.
@Suite struct MailBudgetTests {
  private func findings(body: Int, attached: Int) -> [String] {
    var draft = MailDraft(
      from: Mailbox(address: "ada@firm.example"),
      to: [Mailbox(address: "dana@acme.example")],
      subject: "Review pack",
      language: "en-GB",
      text: "Hello",
      html: String(repeating: "<p>Hello</p>\n", count: body / 13)
    )
    draft.attachments = [
      MailDraft.Attachment(name: "note.md", mediaType: "text/markdown", bytes: [65]),
      MailDraft.Attachment(
        name: "pack.html",
        mediaType: "text/html",
        bytes: [UInt8](repeating: 65, count: max(0, attached - 1))
      ),
    ]
    return MailBudget.findings(in: draft, template: "mail-pack.md").map(\.description)
  }

  @Test func saysNothingOfAMailThatComesThrough() {
    #expect(findings(body: 69_000, attached: 5_000_000) == [])
  }

  @Test func warnsOfABodyThatSomeProgramsCutOff() {
    let said = findings(body: 74_000, attached: 1_000)
    #expect(said.count == 1)
    #expect(
      said.first?.hasPrefix("templates/mail-pack.md: warn[mail-large]: the mail 'Review pack' has a body of 8") == true
    )
  }

  @Test func refusesABodyThatIsCutOff() {
    let said = findings(body: 91_000, attached: 1_000)
    #expect(
      said.first?.hasPrefix("templates/mail-pack.md: error[mail-large]: the mail 'Review pack' has a body of 10")
        == true
    )
  }

  /// Written in quoted-printable a page of letters beyond ASCII is three times as long.
  @Test func measuresTheBodyAsItIsSent() {
    var draft = MailDraft(
      from: nil,
      to: [Mailbox(address: "dana@acme.example")],
      subject: "Rückblick",
      language: "de-DE",
      text: "Guten Tag",
      html: String(repeating: "ü", count: 20_000)
    )
    #expect(MailBudget.findings(in: draft, template: "mail-pack.md").map(\.severity) == [.error])
    draft.html = String(repeating: "u ", count: 20_000)
    #expect(MailBudget.findings(in: draft, template: "mail-pack.md") == [])
  }

  @Test(arguments: [(5_000_001, Diagnostic.Severity.warn), (7_000_001, .error)])
  func tellsOfAttachmentsThatServersRefuse(_ size: Int, _ severity: Diagnostic.Severity) {
    let said = findings(body: 1_000, attached: size)
    #expect(
      said == [
        "pack.html: \(severity.rawValue)[mail-large]: the attachments of the mail 'Review pack' have \(size / 1_000) kB, "
          + "and many servers refuse more than 7000 kB\n  hint: name fewer 'documents' in the settings, or make logos smaller"
      ]
    )
  }
}
