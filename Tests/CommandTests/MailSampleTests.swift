import Foundation
import Testing

/// The drafts of the sample workspace, from build to release to mail.
@Suite struct MailSampleTests {
  private static let folder = Folder.tests + "/Goldens/mail"

  /// The sample, built, released and mailed; O'Brien & Söhne's pack is held.
  private func mailed() throws -> (workspace: TemporaryFolder, run: Binary.Run) {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
    _ = try Binary.run(["build", "."], in: workspace.path)
    _ = try Binary.run(["release", ".", "--by", "tom.aldous"], in: workspace.path)
    return (workspace, try Binary.run(["mail", "."], in: workspace.path))
  }

  private func drafts(in workspace: TemporaryFolder) throws -> [String: String] {
    let root = workspace.path + "/packs/internal"
    let files = Folder.files(in: root).filter { $0.contains("/mail/") }
    return Dictionary(uniqueKeysWithValues: try files.map { ($0, try Folder.text(root + "/" + $0)) })
  }

  @Test func writesTheseDrafts() throws {
    let (workspace, run) = try mailed()
    #expect(run.status == 1, "one pack is held")
    #expect(
      run.errorsBesideNotes.contains(
        "./packs/internal/obrien-soehne/2026-10/brief.md: error[mail-held]: obrien-soehne: the pack is held, and of a held "
          + "pack no mail is written\n"
      )
    )
    try expectGolden(run.output, Self.folder + "/output.txt")
    let drafts = try drafts(in: workspace)
    try expectGolden(drafts.keys.sorted().joined(separator: "\n") + "\n", Self.folder + "/files.txt")
    for (file, text) in drafts where file.hasSuffix(".txt") {
      try expectGolden(text, Self.folder + "/" + file.replacing("/2026-10/mail", with: ""))
    }
    for name in ["decision-fd-1", "follow-up-2026-10-21", "update"] {
      let text = try #require(drafts["marram/2026-10/mail/\(name).eml"])
      try expectGolden(text, Self.folder + "/marram/\(name).eml")
    }
    // The attachments are the pack, whose text has goldens of its own.
    let pack = try #require(drafts["marram/2026-10/mail/pack.eml"])
    let head = pack.components(separatedBy: "\r\n\r\n").prefix(2).joined(separator: "\r\n\r\n")
    try expectGolden(head + "\r\n", Self.folder + "/marram/pack.head.eml")
  }

  @Test func keepsTheCheckSumsTrueAndWritesTheSameBytesAgain() throws {
    let (workspace, first) = try mailed()
    let before = try drafts(in: workspace)
    #expect(!before.isEmpty)
    let verified = try Binary.run(["verify", "packs"], in: workspace.path)
    #expect(verified.status == 0, "\(verified.errors)")
    let sums = Process()
    sums.executableURL = URL(fileURLWithPath: "/bin/sh")
    sums.arguments = ["-c", "for list in internal/*/*/SHA256SUMS; do sha256sum -c --quiet $list || exit 1; done"]
    sums.currentDirectoryURL = URL(fileURLWithPath: workspace.path + "/packs")
    try sums.run()
    sums.waitUntilExit()
    #expect(sums.terminationStatus == 0)
    let again = try Binary.run(["mail", ".", "--jobs", "1"], in: workspace.path)
    #expect(
      again.output
        == first.output.replacing("written  ", with: "unchanged  ").replacing("refused  ", with: "refused    ")
    )
    #expect(try drafts(in: workspace) == before)
    let build = try Binary.run(["build", ".", "--format", "json"], in: workspace.path)
    #expect(!build.output.contains("\"state\" : \"written\""))
    #expect(try drafts(in: workspace) == before, "a build that changes nothing keeps the drafts")
  }

  /// A mail is read as text or as a page; both tell the same figures in the same order.
  @Test func tellsTheSameFiguresAsTextAndAsAPage() throws {
    let drafts = try drafts(in: mailed().workspace)
    let texts = drafts.filter { $0.key.hasSuffix(".txt") }
    #expect(texts.count > 8)
    for (file, text) in texts {
      let page = try #require(drafts[file.dropLast(3) + "html"])
      let body = try #require(page.components(separatedBy: "text-align:left\">\n").dropFirst().first)
      let shown = body.components(separatedBy: "\n</td>\n</tr>\n</table>\n<!--").first ?? ""
      let words = shown.replacing(/<[^>]*>/, with: " ").replacing(/&[a-z#0-9]+;/, with: " ")
      let plain = text.replacing(/<mailto:[^>]*>/, with: " ")
      #expect(Self.numbers(in: plain) == Self.numbers(in: words), "\(file)")
      #expect(!Self.numbers(in: plain).isEmpty, "\(file)")
    }
  }

  private static func numbers(in text: String) -> [String] { text.matches(of: /[0-9]+/).map { String($0.0) } }

  @Test func holdsNothingThatAMailProgramBlocks() throws {
    for (file, page) in try drafts(in: mailed().workspace) where file.hasSuffix(".html") {
      for forbidden in ["<script", "<img", "<svg", "<style", "<link", "data:", "http:", "src=", "url("] {
        #expect(!page.contains(forbidden), "\(file): \(forbidden)")
      }
      #expect(page.utf8.count < 80_000)
      #expect(page.contains("max-width:600px"))
    }
  }

  @Test(.enabled(if: EmlCheck.isThere, "the checker of mails is not part of the package"))
  func passesAnIndependentReader() throws {
    let workspace = try mailed().workspace
    let drafts = try drafts(in: workspace).keys.filter { $0.hasSuffix(".eml") }.sorted()
    #expect(drafts.count > 8)
    let result = try EmlCheck.run(drafts.map { workspace.path + "/packs/internal/" + $0 })
    #expect(result.status == 0, "\(result.output)")
  }
}

/// The checker of mails, which is not part of the package.
enum EmlCheck {
  private static let script = Folder.package + "/../shared/checkers/eml_check.py"

  static let isThere =
    FileManager.default.fileExists(atPath: script) && FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// Checks drafts with the date that a mail program adds when it sends them, without which the checker reads none.
  static func run(_ files: [String]) throws -> (status: Int32, output: String) {
    let scratch = try TemporaryFolder()
    for (index, file) in files.enumerated() {
      let draft = try Folder.text(file)
      guard !draft.contains("\r\nDate:") else { return (1, "\(file) has a date") }
      try scratch.write("Date: Fri, 06 Nov 2026 09:00:00 +0000\r\n" + draft, to: "\(index).eml")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script] + files.indices.map { "\(scratch.path)/\($0).eml" }
    process.environment = ProcessInfo.processInfo.environment.merging(["DRAFT": "1"]) { $1 }
    let output = scratch.path + "/output"
    try Data().write(to: URL(fileURLWithPath: output))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Folder.text(output))
  }
}
