import Diagnostics
import Testing

@testable import Mail

@Suite struct MailboxFileTests {
  private static let mailbox = """
    From jo@acme.example Sat Oct 31 09:30:00 2026
    From: jo@acme.example
    Subject: one

    first
    >From here on
    >>From there
    From the middle of a text

    From now on no header follows

    From - Sat Oct 31 10:30:00 2026
    From: bo@acme.example
    Subject: two

    second

    """

  @Test(arguments: ["\n", "\r\n"])
  func readsAMailbox(_ lineEnd: String) throws {
    let bytes = Array(Self.mailbox.replacing("\n", with: lineEnd).utf8)
    let (mails, problems) = try MailReader.read(bytes, file: "replies.mbox")
    #expect(problems == [])
    #expect(mails.map(\.subject) == ["one", "two"])
    #expect(mails.map(\.line) == [1, 12])
    #expect(
      mails.first?.text
        == "first\nFrom here on\n>From there\nFrom the middle of a text\n\nFrom now on no header follows\n"
    )
    #expect(mails.last?.text == "second\n")
  }

  @Test func givesTheBytesAsTheyStand() throws {
    let mails = try MailReader.read(Array(Self.mailbox.utf8), file: "replies.mbox").mails
    let first = String(decoding: try #require(mails.first).bytes, as: UTF8.self)
    #expect(first.hasPrefix("From: jo@acme.example\nSubject: one\n\nfirst\n>From here on\n"))
    #expect(first.hasSuffix("no header follows\n"))
    let single = Array("From: a@b.example\r\n\r\nx\r\n\r\n".utf8)
    #expect(try MailReader.read(single, file: "a.eml").mails.first?.bytes == single)
  }

  @Test func toleratesAMarkAndEmptyLinesBeforeTheHeaders() throws {
    let (mails, _) = try MailReader.read(Array("\u{FEFF}\r\n\nFrom: a@b.example\n\nx".utf8), file: "a.eml")
    #expect(mails.first?.from.first?.address == "a@b.example")
    #expect(mails.first?.line == 3)
  }

  @Test func goesOnAfterAMailThatCannotBeRead() throws {
    let parts = String(repeating: "--b\n\nx\n", count: 600)
    let text = """
      From a
      From: a@b.example
      Content-Type: multipart/mixed; boundary=b

      \(parts)--b--

      From b
      From: c@d.example

      fine

      """
    let (mails, problems) = try MailReader.read(Array(text.utf8), file: "a.mbox")
    #expect(mails.map(\.text) == ["fine\n"])
    #expect(problems.map(\.code) == ["mail-too-nested"])
    #expect(problems.first?.place == .init(file: "a.mbox", line: 1))
  }

  @Test(
    arguments: [
      ([], "mail-empty", "the file is empty"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "mail-none", ".msg"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "mail-none", "a picture (PNG)"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "mail-none", "JPEG"),
      (Array("%PDF-1.7\n".utf8), "mail-none", "a PDF"), ([0x50, 0x4B, 3, 4], "mail-none", "ZIP"),
      ([0x78, 0x9F, 0x3E, 0x22], "mail-none", "winmail.dat"),
      (Array("<!doctype html><p>x".utf8), "mail-none", "a page"),
      (Array("{\"a\": 1}".utf8), "mail-none", "JSON"),
      (Array("id,answer\n1,2\n".utf8), "mail-none", "does not begin with headers"),
      (Array("survey: q\nanswers: 3\n".utf8), "mail-none", "does not begin with headers"),
      (Array("Hello,\nFrom: me\n".utf8), "mail-none", "does not begin with headers"),
      ([0, 1, 2], "mail-none", "no text"),
      ([0xFF, 0xFE, 0x46, 0], "mail-none", "UTF-16"),
      (Array("\n\n\n".utf8), "mail-none", "does not begin with headers"),
    ] as [([UInt8], String, String)]
  )
  func saysWhatIsNoMail(_ bytes: [UInt8], _ code: String, _ words: String) {
    do throws(Diagnostic) {
      _ = try MailReader.read(bytes, file: "x")
      Issue.record("was read")
    } catch {
      #expect(error.code == code && error.message.contains(words), "\(error.message)")
      #expect(error.place.file == "x" && error.hint != nil)
    }
  }

  @Test func boundsNestingAndTime() throws {
    for line in ["Content-Type: multipart/mixed; boundary=\"b%\"\n\n--b%\n", "Content-Type: message/rfc822\n\n"] {
      let text = "From: a@b.example\n" + (0..<30_000).map { line.replacing("%", with: "\($0)") }.joined()
      let (mails, problems) = try MailReader.read(Array(text.utf8), file: "x")
      let isMessage = line.contains("message")
      #expect(mails.count == (isMessage ? 1 : 0))
      #expect(problems.map(\.code) == (isMessage ? ["mail-forwarded", "mail-no-words"] : ["mail-too-nested"]))
    }
  }

  /// GMime would call itself for each group, and end the program; and take the square of the number of addresses.
  @Test(arguments: ["From", "to", "Cc ", "BCC\t", "Sender", "Reply-To"], ["g:", "a,", "a a,"])
  func boundsAddresses(_ name: String, _ address: String) throws {
    let header = "\(name): \(String(repeating: address, count: 200_000))\n"
    let within =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: message/rfc822\n\n\(header)\nx\n--b--\n"
    for text in [
      "Subject: x\n\(header)\nx", "Subject: x\n\(header.replacing("g:g:", with: "g:\n g:"))\nx",
      "Subject: x\n\(within)",
    ] {
      let (mails, problems) = try MailReader.read(Array(text.utf8), file: "x")
      #expect(mails.isEmpty)
      #expect(problems.map(\.code) == ["mail-too-many-addresses"])
    }
  }

  @Test func readsMailsToManyPeople() throws {
    let people = (0..<2_000).map { "\"Lind, Jo: \($0)\" <jo\($0)@acme.example>" }
    let text =
      "From: jo@acme.example\nTo: \(people.prefix(150).joined(separator: ",\n "))\nCc: \(people.map { "p\($0.utf8.count)@a.example" }.joined(separator: ", "))\n\nx"
    #expect(try MailReader.read(Array(text.utf8), file: "x").mails.first?.text == "x")
  }
}
