import TestSupport
import Testing

@testable import Mail

@Suite struct DraftPropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func whatIsWrittenIsReadBackAlike(_ seed: UInt64) throws {
    for (place, draft) in GeneratedDrafts.drafts(125, seed: seed).enumerated() {
      let bytes = try draft.bytes()
      #expect(try draft.bytes() == bytes)
      let (mails, problems) = try MailReader.read(bytes, file: "\(place).eml")
      let mail = try #require(mails.first)
      let context: Comment = "draft \(place) of seed \(seed)"
      #expect(mails.count == 1, context)
      #expect(mail.bytes == bytes && mail.sentOn == nil && mail.line == 1, context)
      #expect(mail.subject == HeaderText.oneLine(draft.subject), context)
      let from = draft.from.map { [Mailbox(name: HeaderText.oneLine($0.name), address: $0.address)] } ?? []
      #expect(mail.from == from, context)
      // Where the text is blank, the page is read; and NUL is left out of what is read.
      guard !draft.text.allSatisfy(\.isWhitespace) else { continue }
      #expect(problems == [], context)
      #expect(
        mail.text == String(decoding: LineEnds.closed(draft.text), as: UTF8.self).replacing("\0", with: ""),
        context
      )
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func keepsTheLimitsOfTheStandards(_ seed: UInt64) throws {
    for (place, draft) in GeneratedDrafts.drafts(125, seed: seed).enumerated() {
      try WrittenMessage(draft.bytes()).check("draft \(place) of seed \(seed)")
    }
  }

  /// Random subjects and texts of all of Unicode.
  @Test func givesBackAnyUnicode() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        let limit: UInt32 = Bool.random(using: &random) ? 0x10FFFF : 0x17F
        scalars.append(Unicode.Scalar(UInt32.random(in: 1...limit, using: &random)) ?? "-")
      }
      let text = String(scalars)
      let draft = MailDraft(
        from: Mailbox(name: text, address: "mia@provider.example"),
        to: [Mailbox(name: text, address: "jo@acme.example")],
        subject: "." + text,
        language: "en",
        text: text,
        html: ""
      )
      let mail = try #require(MailReader.read(draft.bytes(), file: "x").mails.first)
      #expect(mail.subject == HeaderText.oneLine("." + text))
      #expect(mail.from.first?.name == HeaderText.oneLine(text))
      #expect(Array(mail.text.utf8) == LineEnds.closed(text).strippingMark)
    }
  }

  @Test func neverEndsInAnythingButAMailOrAProblem() throws {
    var random = SplitMix64(seed: 8)
    let drafts = GeneratedDrafts.drafts(20, seed: 9)
    for _ in 0..<400 {
      let draft = drafts[Int.random(in: 0..<drafts.count, using: &random)]
      var bytes = try draft.bytes()
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: Array("\n\n--=_".utf8), at: place)
        default: bytes.removeLast(min(bytes.count - 1, Int.random(in: 0...40, using: &random)))
        }
      }
      guard let read = try? MailReader.read(bytes, file: "x") else { continue }
      for mail in read.mails { _ = ReplyText.own(of: mail.text) }
      #expect(read.problems.allSatisfy { $0.place.file == "x" && !$0.message.isEmpty })
    }
  }
}

extension [UInt8] {
  /// A mark of the byte order at the beginning is no part of a text.
  fileprivate var strippingMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}
