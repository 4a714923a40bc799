import Foundation
import Testing

@testable import Mail

/// The vectors of CPython's email tests, as far as they are about what we write or read, and the limits of the RFCs.
@Suite(.enabled(if: SharedData.isThere("suites/email/header-vectors.json"), "the e-mail suite is not here"))
struct EmailSuiteTests {
  private struct Header: Decodable {
    struct Address: Decodable { let name, addr: String }
    let name, source, decoded: String
    let defects: [String]
    let addresses: [Address]?
  }

  private struct Folded: Decodable { let name, value: String }

  private struct Limits: Decodable {
    struct Limit: Decodable {
      let id: String
      let value: Int?

      private enum Key: String, CodingKey { case id, value }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        id = try values.decode(String.self, forKey: .id)
        value = try? values.decode(Int.self, forKey: .value)
      }
    }
    let limits: [Limit]
  }

  private static func read<Value: Decodable>(_ name: String, as _: Value.Type) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(SharedData.bytes("suites/email/\(name).json")))
  }

  @Test func readsAddressesAsTheVectorsSay() throws {
    var read = 0
    for header in try Self.read("header-vectors", as: [Header].self) where header.defects.isEmpty {
      guard let addresses = header.addresses else { continue }
      let mail = try #require(MailReader.read(Array("From: \(header.source)\n\nx".utf8), file: "x").mails.first)
      // Groups and quoted local parts among them.
      #expect(mail.from.map(\.name) == addresses.map(\.name), "\(header.source)")
      #expect(mail.from.map(\.address) == addresses.map(\.addr), "\(header.source)")
      read += 1
    }
    #expect(read >= 15)
  }

  @Test func readsSubjectsAsTheVectorsSay() throws {
    var read = 0
    for header in try Self.read("header-vectors", as: [Header].self)
    where header.name.lowercased() == "subject" && header.defects.isEmpty {
      let mail = try #require(MailReader.read(Array("Subject: \(header.source)\n\nx".utf8), file: "x").mails.first)
      #expect(mail.subject == HeaderText.oneLine(header.decoded), "\(header.source)")
      read += 1
    }
    #expect(read >= 18)
  }

  /// Whatever the header, its value is words to us.
  @Test func writesEveryValueSoThatItIsReadBack() throws {
    let values =
      try Self.read("fold-vectors", as: [Folded].self).map(\.value)
      + Self.read("header-vectors", as: [Header].self).flatMap { [$0.source, $0.decoded] }
    #expect(values.count > 350)
    for value in values where !HeaderText.oneLine(value).isEmpty {
      let draft = MailDraft(
        from: Mailbox(name: value, address: "mia@provider.example"),
        to: [Mailbox(name: value, address: "jo@acme.example")],
        subject: value,
        language: "en",
        text: value,
        html: ""
      )
      let bytes = try draft.bytes()
      try WrittenMessage(bytes).check("\(value)")
      let mail = try #require(MailReader.read(bytes, file: "x").mails.first)
      #expect(mail.subject == HeaderText.oneLine(value))
      #expect(mail.from.first?.name == HeaderText.oneLine(value))
    }
  }

  @Test func readsEveryBrokenHeader() throws {
    for header in try Self.read("header-vectors", as: [Header].self) {
      for name in [header.name, "From", "Subject", "Content-Type", "Content-Transfer-Encoding", "Date"] {
        let mails = try MailReader.read(Array("To: a@b.example\n\(name): \(header.source)\n\nx".utf8), file: "x").mails
        #expect(mails.count == 1, "\(name): \(header.source)")
      }
    }
  }

  @Test func refusesAddressesBeyondTheLimits() throws {
    let limits = try Self.read("rfc-limits", as: Limits.self).limits
    func limit(_ id: String) throws -> Int { try #require(limits.first { $0.id == id }?.value) }
    let local = try limit("local-part")
    #expect(PlainAddress.isPlain(String(repeating: "l", count: local) + "@a.example"))
    #expect(!PlainAddress.isPlain(String(repeating: "l", count: local + 1) + "@a.example"))
    // A path holds the address between < and >.
    let longest = try limit("path") - 2
    let domain = String(repeating: "d.", count: (longest - 2) / 2)
    #expect(PlainAddress.isPlain("l@\(domain.dropLast(1))"))
    #expect(!PlainAddress.isPlain("lll@\(domain)d"))
    #expect(try limit("line-soft") == HeaderWriter.width)
  }
}
