import Diagnostics
import Foundation
import Review
import Testing

@testable import Packs

/// What stands in the history is never written over, and never half.
@Suite final class ReleaseWriterTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-release-" + UUID().uuidString
  private var history: String { folder + "/history/acme" }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// A pack of October, whose criterion reads `statement`; without an action its bad news holds it.
  private func pack(_ statement: String = "Answers come within a day", late: Bool = false) throws -> (Pack, Approval) {
    let portfolio = Portfolio(
      loading: WorkspaceFiles([
        "exports/clients.csv": "id,name,currency\nacme,Acme,GBP\n",
        "exports/projects.csv": "id,client,name\nshop,acme,Shop\n",
        "exports/contacts.csv": "id,client,name,role,side,authorised\nada,,Ada Berg,lead,provider,yes\n",
        "exports/criteria.csv": "id,project,statement,state\nC1,shop,\(statement),proposed\n",
        "exports/milestones.csv": "id,project,name,baseline\n" + (late ? "M1,shop,Open,2026-09-01\n" : ""),
      ]),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let library = TemplateLibrary(workspace: nil, shared: [.init(path: package + "/templates", name: "templates")])
    let account = try #require(portfolio.accounts.first)
    let pack = try PackMaker(portfolio, library).pack(for: AccountReview(account, of: portfolio))
    return (pack, try Approval(by: "ada", on: portfolio.dates.issueOn, for: account))
  }

  private func build(_ pack: Pack) throws { _ = try PackWriter(root: folder + "/packs").write(pack) }

  private func release(_ made: (Pack, Approval)) throws -> (
    state: ReleaseOutcome.State, folder: String, files: [String]
  ) {
    try ReleaseWriter(workspace: folder, built: folder + "/packs").release(made.0, approvedBy: made.1)
  }

  /// Why a release is refused, without the folder of this test.
  private func refusal(_ made: (Pack, Approval)) -> String {
    do {
      return "\(try release(made).state)"
    } catch let problem as Diagnostic {
      return problem.description.replacingOccurrences(of: folder + "/", with: "")
    } catch {
      return "\(error)"
    }
  }

  private func files(in folder: String) throws -> [String: String] {
    let names = PackWriter(root: folder).names(in: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) }
    )
  }

  @Test func writesThePackItsSnapshotWhoReleasedItAndTheSums() throws {
    let made = try pack()
    try build(made.0)
    let released = try release(made)
    #expect((released.state, released.folder) == (.released, "history/acme/2026-10"))
    let written = try files(in: history + "/2026-10")
    #expect(released.files == written.keys.map { "history/acme/2026-10/" + $0 }.sorted())
    for document in made.0.documents {
      #expect(written[document.name] == String(decoding: document.bytes, as: UTF8.self))
    }
    #expect(written["release.json"]?.contains("\"by\" : \"ada\"") == true)
    #expect(written["release.json"]?.contains("\"on\" : \"2026-11-06\"") == true)
    let snapshot = try Snapshot(
      reading: Array((written["snapshot.json"] ?? "").utf8),
      file: "snapshot.json",
      client: "acme",
      period: "2026-10"
    )
    #expect(snapshot.documents == ["agreements", "conversations", "review", "success-criteria"])
    #expect(snapshot.criteria?.first?.record.utf8.count == 64)
    let sums = CheckSums.read(Array((written["SHA256SUMS"] ?? "").utf8))
    #expect(sums == written.filter { $0.key != "SHA256SUMS" }.mapValues { CheckSums.hash(Array($0.utf8)) })
    #expect(try FileManager.default.contentsOfDirectory(atPath: history) == ["2026-10"], "nothing staged is left")
  }

  @Test func writesNothingForAPackThatIsReleasedAlready() throws {
    let made = try pack()
    try build(made.0)
    let first = try release(made)
    let before = try files(in: folder + "/history")
    let second = try release(made)
    #expect((second.state, second.folder, second.files) == (.alreadyReleased, first.folder, first.files))
    #expect(try files(in: folder + "/history") == before)
  }

  @Test func putsEveryCorrectionBesideTheOnesBefore() throws {
    var expected: [String: String] = [:]
    for (statement, name) in [("One", "2026-10"), ("Two", "2026-10-2"), ("One", "2026-10-3"), ("Two", "2026-10-4")] {
      let made = try pack(statement)
      try build(made.0)
      #expect(try release(made).folder == "history/acme/" + name)
      for (file, text) in try files(in: history + "/" + name) { expected[name + "/" + file] = text }
      #expect(try files(in: history) == expected, "what was there before is as it was")
    }
  }

  @Test func refusesAHeldPack() throws {
    let made = try pack(late: true)
    try build(made.0)
    #expect(
      refusal(made) == """
        packs/internal/acme/2026-10/brief.md: error[release-held]: the pack is held and must not go out
          hint: the brief says why; build again once that is settled
        """
    )
    #expect(!FileManager.default.fileExists(atPath: folder + "/history"))
  }

  @Test func refusesAPackThatWasNotBuilt() throws {
    #expect(
      refusal(try pack()) == """
        packs/client/acme/2026-10: error[release-not-built]: there is no built pack to release
          hint: build, read the pack, then release it
        """
    )
  }

  private static let changed = "error[release-changed]: "
  private static let hint = "\n  hint: build again; what a pack says is changed in the exports or the templates"

  @Test(
    arguments: [
      (
        "client/acme/2026-10/review.md", "# All is well\n",
        "client/acme/2026-10/review.md: \(changed)the file has changed since it was built\(hint)"
      ),
      (
        "client/acme/2026-10/review.md", nil,
        "client/acme/2026-10/review.md: \(changed)the build wrote this file, and it is gone\(hint)"
      ),
      (
        "client/acme/2026-10/extra.html", "<p>",
        "client/acme/2026-10/extra.html: \(changed)the build did not write this file\(hint)"
      ),
      (
        "client/acme/2026-10/charts/a.svg", "<svg>",
        "client/acme/2026-10/charts/a.svg: \(changed)the build did not write this file\(hint)"
      ),
      (
        "internal/acme/2026-10/SHA256SUMS", "no sums\n",
        "internal/acme/2026-10/SHA256SUMS: \(changed)the check sums of the build cannot be read\(hint)"
      ),
      (
        "internal/acme/2026-10/SHA256SUMS", "",
        "client/acme/2026-10/agreements.html: \(changed)the build did not write this file\(hint)"
      ),
      (
        "internal/acme/2026-10/SHA256SUMS", nil,
        "client/acme/2026-10: error[release-not-built]: there is no built pack to release\n  hint: build, read the pack, then release it"
      ),
    ] as [(String, String?, String)]
  )
  func refusesAPackThatWasChangedSinceItWasBuilt(_ file: String, _ text: String?, _ expected: String) throws {
    let made = try pack()
    try build(made.0)
    let url = URL(fileURLWithPath: folder + "/packs/" + file)
    if let text {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    } else {
      try FileManager.default.removeItem(at: url)
    }
    #expect(refusal(made) == "packs/" + expected)
    #expect(!FileManager.default.fileExists(atPath: folder + "/history"))
  }

  @Test func refusesAPackThatABuildWouldNotGiveNow() throws {
    try build(try pack("As it was approved").0)
    #expect(
      refusal(try pack("As the exports have it now")) == """
        packs/client/acme/2026-10/pack.html: error[release-outdated]: a build of today's inputs gives another text
          hint: build again, read the new pack, then release it
        """
    )
  }

  @Test(arguments: ["history", "history/acme", "history/acme/2026-10"])
  func writesThroughNoLink(_ link: String) throws {
    let made = try pack()
    try build(made.0)
    let elsewhere = folder + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    let url = URL(fileURLWithPath: folder + "/" + link)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: elsewhere)
    #expect(
      refusal(made) == """
        \(link): error[history-link]: this is a link, and released packs are neither read nor written through links
          hint: put the folder itself in its place
        """
    )
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
  }

  /// A file of that name, or a folder with something else in it, is nothing to write over either.
  @Test(arguments: [true, false])
  func writesBesideWhateverStandsThere(_ isFolder: Bool) throws {
    let made = try pack()
    try build(made.0)
    try FileManager.default.createDirectory(
      atPath: history + (isFolder ? "/2026-10" : ""),
      withIntermediateDirectories: true
    )
    let file = history + (isFolder ? "/2026-10/notes" : "/2026-10")
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file))
    #expect(try release(made).folder == "history/acme/2026-10-2")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func leavesNothingWhereTheDiskRefuses() throws {
    let made = try pack()
    try build(made.0)
    try Data().write(to: URL(fileURLWithPath: folder + "/history"))
    #expect(refusal(made).contains("error[output-unwritable]"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/history")).isEmpty)
  }
}

@Suite struct CheckSumsTests {
  @Test func areWhatTheStandardSays() {
    #expect(CheckSums.hash([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(CheckSums.hash(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func comeBackAsTheyWereWritten() {
    let files = [("b/two words.md", Array("b".utf8)), ("a", Array("a".utf8))]
    let text = CheckSums.text(of: files)
    #expect(text.hasPrefix(CheckSums.hash(Array("a".utf8)) + "  a\n"))
    #expect(
      CheckSums.read(Array(text.utf8)) == ["a": CheckSums.hash([0x61]), "b/two words.md": CheckSums.hash([0x62])]
    )
  }

  @Test(arguments: [
    "x", "e3b0  a\n", String(repeating: "0", count: 64) + "  \n", String(repeating: "0", count: 64) + " *a\n",
  ])
  func areReadOnlyAsTheyAreWritten(_ text: String) {
    #expect(CheckSums.read(Array(text.utf8)) == nil)
  }
}
