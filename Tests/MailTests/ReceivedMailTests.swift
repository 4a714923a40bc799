import Diagnostics
import Testing

@testable import Mail

@Suite struct ReceivedMailTests {
  private static func read(_ text: String) throws -> (mails: [ReceivedMail], problems: [Diagnostic]) {
    try MailReader.read(Array(text.utf8), file: "reply.eml")
  }

  private static func one(_ headers: String, _ body: String) throws -> ReceivedMail {
    try #require(read("From: Jo Lind <jo@acme.example>\n\(headers)\n\n\(body)").mails.first)
  }

  @Test func readsWhoWhatAndWhen() throws {
    let mail = try Self.one(
      "To: mia@provider.example\nSubject: Re: Review\nDate: Sat, 31 Oct 2026 23:30:00 -0800",
      "q1: 9\n"
    )
    #expect(mail.from == [Mailbox(name: "Jo Lind", address: "jo@acme.example")])
    #expect(mail.subject == "Re: Review")
    #expect(mail.sentOn == "2026-10-31")
    #expect(mail.text == "q1: 9\n")
    #expect(mail.line == 1 && mail.file == "reply.eml" && !mail.isAutomatic)
  }

  @Test(arguments: [
    (
      "text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", "J=C3=B6rg =E2=82=AC=\n!\n", "Jörg €!\n"
    ),
    ("text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", "SsO2cmcg4oKs\n", "Jörg €"),
    ("text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: 8bit", "Jörg €\r\n", "Jörg €\n"),
    (
      "text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable", "J=F6rg =80 =93x=94\n",
      "Jörg € “x”\n"
    ),
    ("text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable", "J=F6rg =80\n", "Jörg €\n"),
    ("text/plain; charset=iso-8859-15\nContent-Transfer-Encoding: quoted-printable", "=A4\n", "€\n"),
    ("text/plain; charset=iso-2022-jp", "\u{1B}$B$\"$$\u{1B}(B ok\n", "あい ok\n"),
    ("text/plain; charset=koi8-r\nContent-Transfer-Encoding: base64", "1MXT1A==\n", "тест"),
    ("text/plain; charset=utf-16le\nContent-Transfer-Encoding: base64", "SgD2AHIAZwA=\n", "Jörg"),
    ("text/plain", "Jörg\n", "Jörg\n"), ("TEXT/PLAIN; CHARSET=UTF-8", "Jörg\n", "Jörg\n"),
    ("text/html; charset=utf-8", "<p>J&ouml;rg<br>q1: 9</p>", "Jörg\nq1: 9\n"),
    (
      "text/html; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable", "<p class=3Dx>J=F6rg=\n</p>\n",
      "Jörg\n"
    ),
  ])
  func readsEveryEncoding(_ type: String, _ body: String, _ text: String) throws {
    #expect(try Self.one("Content-Type: \(type)", body).text == text)
  }

  @Test(arguments: [
    ("klingon", "Jörg"), ("../../etc/x", "Jörg"), ("utf-8//IGNORE", "Jörg"),
    (String(repeating: "x", count: 400), "Jörg"),
  ])
  func tellsOfUnknownCharsets(_ charset: String, _ text: String) throws {
    let (mails, problems) = try Self.read(
      "From: jo@acme.example\nContent-Type: text/plain; charset=\"\(charset)\"\n\n\(text)"
    )
    #expect(mails.first?.text == text)
    #expect(problems.map(\.code) == ["mail-charset"])
    #expect(problems.first?.place == .init(file: "reply.eml", line: 1))
  }

  @Test func tellsOfBytesThatAreNoText() throws {
    let head = "From: jo@acme.example\nContent-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset="
    for (charset, body, text) in [
      ("utf-8", "a=FFb=C3", "a\u{FFFD}b\u{FFFD}"), ("windows-1252", "a=81b", "a\u{FFFD}b"),
      ("shift_jis", "a=83", "a\u{FFFD}"),
    ] {
      let (mails, problems) = try Self.read(head + charset + "\n\n" + body)
      #expect(mails.first?.text == text)
      #expect(problems.map(\.code) == ["mail-charset"])
      #expect(problems.first?.message.hasPrefix(charset == "utf-8" ? "2 bytes" : "1 bytes") == true)
    }
  }

  @Test func prefersPlainTextOfAlternatives() throws {
    let head = "Content-Type: multipart/alternative; boundary=b"
    let html = "--b\nContent-Type: text/html; charset=utf-8\n\n<p>page</p>\n"
    #expect(try Self.one(head, "\(html)--b\nContent-Type: text/plain\n\nplain\n--b--\n").text == "plain")
    #expect(try Self.one(head, "--b\nContent-Type: text/plain\n\n \n\n\(html)--b--\n").text == "page\n")
  }

  @Test func joinsTextAroundAttachmentsAndLeavesThoseOut() throws {
    let body = """
      --b
      Content-Type: text/plain

      one
      --b
      Content-Type: text/plain; name="notes.txt"
      Content-Disposition: inline; filename="notes.txt"

      an attached file
      --b
      Content-Type: text/plain
      Content-Disposition: attachment

      another
      --b
      Content-Type: text/plain

      two
      --b--
      """
    #expect(try Self.one("Content-Type: multipart/mixed; boundary=b", body).text == "one\ntwo")
  }

  @Test func doesNotTakeForwardedWordsForTheSenders() throws {
    let body =
      "--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\nFrom: eve@evil.example\nSubject: x\n\nq1: 10\n--b--\n"
    let (mails, problems) = try Self.read("From: jo@acme.example\nContent-Type: multipart/mixed; boundary=b\n\n\(body)")
    #expect(mails.first?.text == "see below")
    #expect(problems.map(\.code) == ["mail-forwarded"])
  }

  @Test(arguments: [
    ("multipart/encrypted; boundary=b", ["mail-encrypted", "mail-no-words"]),
    ("application/pkcs7-mime; smime-type=enveloped-data", ["mail-encrypted", "mail-no-words"]),
    ("application/ms-tnef", ["mail-tnef", "mail-no-words"]), ("image/png", ["mail-no-words"]),
  ])
  func tellsOfWhatHoldsNoWords(_ type: String, _ codes: [String]) throws {
    let (mails, problems) = try Self.read("From: jo@acme.example\nContent-Type: \(type)\n\n--b\n\nx\n--b--\n")
    #expect(mails.first?.text == "")
    #expect(problems.map(\.code) == codes)
    #expect(problems.allSatisfy { $0.hint != nil && $0.place.file == "reply.eml" })
  }

  @Test(arguments: [
    ("=?utf-8?b?w7w=?= =?utf-8?b?w7w=?=\n =?UTF-8?B?IHg=?=", "üü x"),
    ("=?utf-8?q?a_b?= c =?iso-8859-1?Q?=FC?=", "a b c ü"),
    ("=?utf-8?b?8J+R?= =?utf-8?b?qQ==?=", "👩"), ("=?iso-2022-jp?B?GyRCJCIkJBsoQg==?=", "あい"),
    ("a\n folded\n\tsubject", "a folded subject"), ("=?utf-8?q?a=0D=0ABcc:_x=00?=", "a Bcc: x?"),
    ("=?utf-8?q?broken", "=?utf-8?q?broken"), ("=?klingon?q?x?=", "x"), ("Jörg", "Jörg"), ("", ""),
    ("AW: Antwort: RE: x", "AW: Antwort: RE: x"),
  ])
  func decodesSubjects(_ header: String, _ subject: String) throws {
    #expect(try Self.one("Subject: \(header)", "x").subject == subject)
  }

  @Test func namesEverybodyOfFrom() throws {
    for (header, addresses) in [
      ("From: jo@acme.example, Eve <eve@evil.example>", ["jo@acme.example", "eve@evil.example"]),
      ("From: jo@acme.example\nFrom: eve@evil.example", ["jo@acme.example", "eve@evil.example"]),
      ("From: Team: jo@acme.example, b@acme.example;", ["jo@acme.example", "b@acme.example"]),
      ("From: \"jo@acme.example\" <eve@evil.example>", ["eve@evil.example"]),
      ("From: =?utf-8?b?Sm8gPGpvQGFjbWUuZXhhbXBsZT4=?= <eve@evil.example>", ["eve@evil.example"]),
      ("From: jo@acme.example (eve@evil.example)", ["jo@acme.example"]), ("Subject: x", []), ("From:", []),
    ] as [(String, [String])] {
      let mail = try #require(Self.read("\(header)\n\nx").mails.first)
      #expect(mail.from.map(\.address) == addresses, "\(header)")
    }
  }

  /// An address that is compared with a contact's must not become one by losing characters.
  @Test func keepsWhatMakesAnAddressAnother() throws {
    for hidden in ["\u{202E}", "\u{200B}", "\u{7F}"] {
      let mail = try #require(Self.read("From: <j\(hidden)o@acme.example>\n\nx").mails.first)
      #expect(mail.from.first?.address != "jo@acme.example")
    }
  }

  @Test(
    arguments: [
      ("Sat, 31 Oct 2026 09:30:00 +0100", "2026-10-31"), ("1 nov 2026 00:10 GMT", "2026-11-01"),
      ("Sat, 31 Oct 26 09:30 EST", "2026-10-31"), ("Saturday, 31-Oct-2026 09:30:00 +0000", "2026-10-31"),
      ("Thu, 29 Feb 2024 10:00:00 +0000 (CET)", "2024-02-29"), ("Sun, 30 Feb 2026 10:00:00 +0000", nil),
      ("yesterday", nil),
      ("", nil), ("Sat, 00 Oct 2026 09:30:00 +0100", nil), ("31.10.2026", nil), ("99 Dec 99999 1", nil),
    ] as [(String, String?)]
  )
  func readsTheDayInTheSendersZone(_ header: String, _ day: String?) throws {
    #expect(try Self.one("Date: \(header)", "x").sentOn == day)
  }

  @Test(arguments: [
    ("Auto-Submitted: auto-replied", true), ("Auto-Submitted: no", false), ("Precedence: auto_reply", true),
    ("Precedence: bulk", false), ("X-Autoreply: yes", true), ("Content-Type: multipart/report; boundary=b", true),
    ("X: y", false),
  ])
  func knowsWhatAMachineWrote(_ header: String, _ isAutomatic: Bool) throws {
    #expect(try Self.one(header, "--b\n\nx\n--b--\n").isAutomatic == isAutomatic)
  }
}
