import Foundation
import Testing

@testable import Mail

/// What other programs read in our drafts: Python's email, ripmime, mblaze, MIME::Parser and the public checker.
///
/// Parsers that are not installed are left out, and the script says which it asked.
@Suite(.serialized, .enabled(if: Program.output("python3", ["--version"]) != nil, "needs python3"))
struct OtherReadersTests {
  private static let checks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "MailChecks")

  /// Where the drafts are written to and stay, for whoever wants to look at them.
  private static let kept = ProcessInfo.processInfo.environment["REVIEWPACK_MAIL_FOLDER"].map { URL(filePath: $0) }
  private static let count = 500

  private static func withDrafts(_ count: Int, seed: UInt64, _ body: (URL, [String]) throws -> Void) throws {
    let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "reviewpack-mails-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if kept == nil { try? FileManager.default.removeItem(at: folder) } }
    var names: [String] = []
    for (place, draft) in GeneratedDrafts.drafts(count, seed: seed).enumerated() {
      let name = String(1_000 + place)
      try Data(draft.bytes()).write(to: folder.appending(path: "\(name).eml"))
      try JSONEncoder().encode(ExpectedMail(draft)).write(to: folder.appending(path: "\(name).json"))
      names.append(folder.appending(path: "\(name).eml").path)
    }
    try body(folder, names)
  }

  @Test func readTheSameWordsNamesAndFiles() throws {
    try Self.withDrafts(Self.count, seed: 11) { folder, _ in
      let script = Self.checks.appending(path: "read-back.py").path
      let told = try #require(Program.output("python3", [script, folder.path], withErrors: true))
      #expect(told.hasSuffix("read back alike\n"), "\(told.prefix(5_000))")
      #expect(told.contains("\(Self.count) drafts: Python's email"))
    }
  }

  private static let checker = SharedData.folder.appending(path: "checkers/eml_check.py")
  private static let hasChecker = SharedData.isThere("checkers/eml_check.py")

  /// With all the programs it asks, the checker needs a fifth of a second a mail; so it asks them here of a few mails,
  /// and `read-back.py` asks them of all.
  @Test(.enabled(if: hasChecker, "the public checker is not here"))
  func passThePublicChecker() throws {
    try Self.withDrafts(Self.count, seed: 11) { _, names in
      try #expect(complaints(of: names, asking: false) == [])
      try #expect(complaints(of: Array(names.prefix(20)), asking: true) == [])
    }
  }

  /// The checker must be able to say no.
  @Test(.enabled(if: hasChecker, "the public checker is not here"))
  func wouldBeToldOfABrokenMail() throws {
    try Self.withDrafts(1, seed: 11) { _, names in
      let name = try #require(names.first)
      var bytes = [UInt8](try Data(contentsOf: URL(filePath: name)))
      bytes.insert(contentsOf: Array("Subject: a second\r\n".utf8), at: 0)
      try Data(bytes).write(to: URL(filePath: name))
      try #expect(complaints(of: names, asking: false).contains { $0.contains("2 subject fields") })
    }
  }

  /// What the checker finds wrong, with the other programs it asks or without.
  private func complaints(of names: [String], asking: Bool) throws -> [String] {
    let python = try #require(Program.output("python3", ["-c", "import sys; print(sys.executable)"]))
    let empty = FileManager.default.temporaryDirectory.appending(path: "reviewpack-path-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: empty) }
    // The checker goes on where it finds a Perl that fails.
    try FileManager.default.createSymbolicLink(
      atPath: empty.appending(path: "perl").path,
      withDestinationPath: "/bin/false"
    )
    let environment = ["DRAFT": "1"].merging(asking ? [:] : ["PATH": empty.path]) { $1 }
    let told = Program.output(
      python.trimmingCharacters(in: .whitespacesAndNewlines),
      [Self.checker.path] + names,
      withErrors: true,
      environment: environment
    )
    let lines = try #require(told).split(separator: "\n").map(String.init)
    // Mailboxes of long addresses cannot be folded, and a draft has no id. The checker lets a draft have no Date, and then
    // finds it bad that there is none; it must find so, and nothing else.
    let noDate = "   bad Date: Invalid date value or format \"None\""
    #expect(lines.count { $0 == noDate } == names.count)
    return lines.filter { line in
      line != noDate && !line.hasSuffix(".eml") && !line.hasPrefix("   warn: ") && !line.hasPrefix("  ripmime")
        && !line.hasPrefix("  mblaze") && line != "   ERROR"
    }
  }

  private static let hasServer = Program.output("python3", ["-c", "import aiosmtpd"]) != nil

  /// A mail program opens a draft, adds a date and an id and sends it; what arrives is what was drafted.
  @Test(.enabled(if: hasServer, "needs python3 with aiosmtpd"))
  func areHandedOverUnchanged() throws {
    try Self.withDrafts(60, seed: 12) { _, names in
      let script = Self.checks.appending(path: "hand-over.py").path
      let told = try #require(Program.output("python3", [script] + names, withErrors: true))
      #expect(told.contains("60 drafts arrived unchanged"), "\(told.suffix(3_000))")
    }
  }
}

/// What a draft says, for a reader to compare with.
struct ExpectedMail: Encodable {
  struct File: Encodable {
    let name: String
    let type: String
    let bytes: Data
  }

  let subject: String
  let language: String
  let from, replyTo, to, cc: [[String]]
  let text: Data
  let html: Data?
  let attachments, pictures: [File]

  init(_ draft: MailDraft) {
    func people(_ mailboxes: [Mailbox]) -> [[String]] { mailboxes.map { [HeaderText.oneLine($0.name), $0.address] } }
    func files(_ files: [MailDraft.Attachment]) -> [File] {
      files.map { File(name: $0.name, type: $0.mediaType, bytes: Data($0.bytes)) }
    }
    (subject, language) = (HeaderText.oneLine(draft.subject), draft.language)
    from = people([draft.from].compactMap(\.self))
    replyTo = people([draft.replyTo].compactMap(\.self))
    (to, cc) = (people(draft.to), people(draft.copies))
    text = Data(LineEnds.closed(draft.text))
    html = draft.html.isEmpty ? nil : Data(LineEnds.closed(draft.html))
    (attachments, pictures) = (files(draft.attachments), files(draft.pictures))
  }
}
