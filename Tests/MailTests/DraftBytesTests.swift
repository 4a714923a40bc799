import Diagnostics
import Testing

@testable import Mail

@Suite struct DraftBytesTests {
  private static func draft() -> MailDraft {
    MailDraft(
      from: Mailbox(name: "Mia Reyes", address: "mia@provider.example"),
      to: [Mailbox(name: "Jo Lind", address: "jo@acme.example")],
      subject: "Review of October 2026",
      language: "en-GB",
      text: "All is well.",
      html: "<p>All is well.</p>"
    )
  }

  private static func text(_ draft: MailDraft) throws -> String {
    try String(decoding: draft.bytes(), as: UTF8.self).replacing("\r\n", with: "\n")
  }

  @Test func writesTextAndPageAsAlternatives() throws {
    let text = try Self.text(Self.draft())
    #expect(
      text.hasPrefix(
        """
        From: Mia Reyes <mia@provider.example>
        To: Jo Lind <jo@acme.example>
        Subject: Review of October 2026
        Content-Language: en-GB
        X-Unsent: 1
        MIME-Version: 1.0
        Content-Type: multipart/alternative;
        """
      )
    )
    #expect(text.contains("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"))
    #expect(text.contains("\n\nAll is well.\n\n--=_alternative_"))
    #expect(text.contains("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"))
    for header in ["Date:", "Message-ID:", "Bcc:", "format="] { #expect(!text.contains(header)) }
  }

  @Test func leavesOutLevelsWithOnePart() throws {
    var draft = Self.draft()
    draft.html = ""
    #expect(try Self.text(draft).contains("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding"))
    #expect(try !Self.text(draft).contains("multipart/"))
  }

  @Test func putsPicturesBesideThePageAndFilesBesideAll() throws {
    var draft = Self.draft()
    draft.html = "<p><img src=\"cid:picture1\" alt=\"\"></p>"
    draft.pictures = [.init(name: "chart.png", mediaType: "image/png", bytes: [0x89, 0x50, 0x4E, 0x47])]
    draft.attachments = [.init(name: "pack.html", mediaType: "text/html", bytes: Array("<p>pack</p>\r\n".utf8))]
    let text = try Self.text(draft)
    let order = [
      "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
      "text/html",
    ]
    var rest = text[...]
    for media in order {
      let place = try #require(rest.firstRange(of: "Content-Type: \(media)"), "\(media)")
      rest = rest[place.upperBound...]
    }
    #expect(text.contains("Content-Disposition: attachment;\n filename=\"pack.html\"\n"))
    #expect(text.contains("Content-Disposition: inline;\n filename=\"chart.png\"\nContent-ID: <picture1@"))
    let id = try #require(text.firstMatch(of: /Content-ID: <(picture1@[0-9a-f]{32}\.reviewpack)>/))
    #expect(text.replacing("=\n", with: "").contains("src=3D\"cid:\(id.output.1)\""))
  }

  @Test func givesTheSameBytesForTheSameDraft() throws {
    #expect(try Self.draft().bytes() == Self.draft().bytes())
    var other = Self.draft()
    other.text += " "
    let boundary = /boundary="([^"]+)"/
    let first = try #require(try Self.text(Self.draft()).firstMatch(of: boundary)).output.1
    #expect(try #require(try Self.text(other).firstMatch(of: boundary)).output.1 != first)
  }

  /// A name must not move from one recipient to the next without changing the boundaries.
  @Test func tellsApartDraftsWhosePiecesJoinAlike() throws {
    var (one, two) = (Self.draft(), Self.draft())
    (one.subject, one.language) = ("ab", "c")
    (two.subject, two.language) = ("a", "bc")
    let boundaries = try [one, two].map { try #require(Self.text($0).firstMatch(of: /boundary="([^"]+)"/)).output.1 }
    #expect(boundaries[0] != boundaries[1])
  }

  /// GMime would choose iso-8859-1 for such words by itself.
  @Test func staysWithUnicodeInHeaders() throws {
    var draft = Self.draft()
    draft.subject = "Rückblick März"
    draft.to = [Mailbox(name: "Jörg Müller", address: "joerg@acme.example")]
    let text = try Self.text(draft)
    #expect(text.contains("Subject: =?utf-8?q?R=C3=BCckblick_M=C3=A4rz?=\n"))
    #expect(text.contains("To: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <joerg@acme.example>\n"))
    #expect(!text.lowercased().contains("iso-8859-1"))
  }

  @Test(arguments: [
    "\r\nBcc: eve@evil.example", "\nBcc: eve@evil.example", "\rBcc: x@evil.example", "\0Bcc: x@evil.example",
    "\u{85}Bcc: x@evil.example", "\u{2028}Bcc: x@evil.example",
  ])
  func keepsWordsOnOneLine(_ injected: String) throws {
    var draft = Self.draft()
    draft.subject = "October\(injected)"
    draft.to = [Mailbox(name: "Jo\(injected)", address: "jo@acme.example")]
    draft.from = Mailbox(name: "Mia\(injected)\r\n\r\n<html>", address: "mia@provider.example")
    let text = try Self.text(draft)
    #expect(!text.contains("\nBcc:"))
    #expect(text.contains("Subject: October Bcc: "))
    #expect(text.prefix { $0 != "<" }.count < 200)
    let mail = try #require(MailReader.read(draft.bytes(), file: "a.eml").mails.first)
    #expect(mail.subject == HeaderText.oneLine(draft.subject))
    #expect(mail.text == "All is well.\n")
  }

  @Test(arguments: [
    "", "jo", "jo@", "@acme.example", "jo@acme", "jo@acme.example\r\nBcc: eve@evil.example", "Jo <jo@acme.example>",
    "jo@acme.example, eve@evil.example", "jo lind@acme.example", "\"jo\"@acme.example", "jo@acme..example",
    "jö@acme.example", "jo@acme.example ", "jo@[127.0.0.1]", "jo\0@acme.example", "a@b@acme.example",
    String(repeating: "x", count: 65) + "@acme.example", "jo@" + String(repeating: "x.", count: 130) + "example",
  ])
  func refusesWhatIsNoPlainAddress(_ address: String) {
    for place in 0..<4 {
      var draft = Self.draft()
      let mailbox = Mailbox(name: "Jo", address: address)
      switch place {
      case 0: draft.to = [mailbox]
      case 1: draft.from = mailbox
      case 2: draft.copies = [mailbox]
      default: draft.replyTo = mailbox
      }
      #expect(code(of: draft) == "mail-address")
    }
  }

  /// GMime wrote a raw header line for the first of these.
  @Test(arguments: [
    "a.pdf\r\nBcc: eve@evil.example", "", ".", "..", ".profile", "a/b.pdf", "a\\b.pdf", "/etc/passwd", "ä.pdf",
    "a b.pdf",
    "a\".pdf", "a;b.pdf", "a\0.pdf", "a.pdf.", "-rf", String(repeating: "x", count: 57) + ".pdf", "a%2Fb.pdf",
    "=?utf-8?q?a?=",
  ])
  func refusesWhatIsNoPlainFileName(_ name: String) {
    var draft = Self.draft()
    draft.attachments = [.init(name: name, mediaType: "application/pdf", bytes: [1])]
    #expect(code(of: draft) == "mail-file-name")
  }

  @Test(arguments: [
    "", "text", "text/", "/html", "text/html; charset=x", "text/html\r\nX: y", "a/b/c", "multipart/mixed",
    "message/rfc822", "Text/HTML", "text/h tml",
  ])
  func refusesWhatIsNoMediaType(_ media: String) {
    var draft = Self.draft()
    draft.attachments = [.init(name: "a.html", mediaType: media, bytes: [1])]
    #expect(code(of: draft) == "mail-media-type")
  }

  @Test func refusesDraftsThatNobodyCouldSend() {
    var draft = Self.draft()
    draft.to = []
    draft.copies = [Mailbox(address: "jo@acme.example")]
    #expect(code(of: draft) == "mail-no-recipient")
    draft = Self.draft()
    draft.subject = " \r\n\t"
    #expect(code(of: draft) == "mail-no-subject")
    for language in ["", "en GB", "en\r\nX: y", "englisch_ä"] {
      draft = Self.draft()
      draft.language = language
      #expect(code(of: draft) == "mail-language")
    }
    draft = Self.draft()
    draft.attachments = ["a.pdf", "A.pdf"].map { .init(name: $0, mediaType: "application/pdf", bytes: []) }
    #expect(code(of: draft) == "mail-file-name")
  }

  @Test func refusesPicturesThatAreNotShownOrMissing() {
    var draft = Self.draft()
    draft.html = "<img src=\"cid:picture1\"><img src=\"cid:picture2\">"
    draft.pictures = [.init(name: "a.png", mediaType: "image/png", bytes: [1])]
    #expect(code(of: draft) == "mail-picture")
    draft.html = "<p>cid:picture1</p>"
    #expect(code(of: draft) == "mail-picture")
    draft.html = "<img src=\"cid:picture1\">"
    draft.pictures = [.init(name: "a.html", mediaType: "text/html", bytes: [1])]
    #expect(code(of: draft) == "mail-picture")
  }

  private func code(of draft: MailDraft) -> String? {
    do throws(Diagnostic) {
      _ = try draft.bytes()
      return nil
    } catch {
      #expect(error.severity == .error && !error.message.isEmpty)
      return error.code
    }
  }

  @Test func foldsHeadersOfAThousandCharacters() throws {
    let words = [
      String(repeating: "word ", count: 200), String(repeating: "x", count: 1_000),
      String(repeating: "ü", count: 1_000),
      String(repeating: "👩‍👩‍👧‍👦 ", count: 90), String(repeating: "日本語", count: 340),
      String(repeating: "=?utf-8?q?x?= ", count: 70),
    ]
    for word in words {
      var draft = Self.draft()
      draft.subject = word
      draft.to = (0..<20).map { Mailbox(name: "\(word) \($0)", address: "jo\($0)@acme.example") }
      let text = try Self.text(draft)
      let head = text.prefix(upTo: try #require(text.firstRange(of: "\n\n")).lowerBound)
      for line in head.split(separator: "\n") {
        #expect(line.utf8.count <= (line.contains("=?") ? 76 : 78), "\(line)")
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x09 })
      }
      let mail = try #require(MailReader.read(draft.bytes(), file: "a.eml").mails.first)
      #expect(mail.subject == HeaderText.oneLine(word))
    }
  }
}
