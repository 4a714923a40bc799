import Foundation
import Testing

/// The sample workspace, built by the real program.
@Suite struct SampleTests {
  private func build(_ folder: TemporaryFolder, _ arguments: [String] = []) throws -> Binary.Run {
    try Binary.run(["build", Folder.sample, "--out", folder.path] + arguments, in: Folder.package)
  }

  @Test func writesTheseFilesAndTheirTexts() throws {
    let out = try TemporaryFolder()
    let run = try build(out)
    #expect(run.status == 1)
    let files = Folder.files(in: out.path)
    try expectGolden(files.joined(separator: "\n") + "\n", Folder.tests + "/Goldens/files.txt")
    for file in files where file.hasSuffix(".md") {
      let text = try Folder.text(out.path + "/" + file)
      try expectGolden(text, Folder.tests + "/Goldens/" + file)
    }
  }

  @Test func holdsExactlyOnePackAndSaysWhyAndHowToReleaseIt() throws {
    let out = try TemporaryFolder()
    let run = try build(out)
    #expect(
      run.errorsBesideNotes == """
        exports/milestones.csv:10: block[bad-news-without-action]: obrien-soehne: milestone 'All mailboxes moved' is 15 \
        working days late, and no corrective action answers it
          hint: add a line to actions.csv with source_refs 'milestone:M3', an owner, and a due date on or after \
        2026-10-31 (audience client)
        exports/change-requests.csv:6: warn[work-before-signature]: marram: the change 'Refunds when a sailing is \
        cancelled' is worked on (11.5 h), and not signed by both sides
          hint: stop the work until both sides have signed the change, or have it signed now
        exports/gifts.csv:4 (approved_by): warn[gift-not-approved]: marram: the gift 'Lunch at the pier for four' of \
        2026-10-08 is approved by nobody
          hint: have the gift approved, or decline it, and fill approved_by and approved_on
        exports/issues.csv:10 (level): warn[escalation-without-evidence]: marram: the issue 'Nobody at the outer piers \
        may sign for deliveries before ten o'clock' is escalated to level 2, and lacks 2 records that show it (evidence; \
        there is 1)
          hint: fill evidence, ask and ask_by of the issue, or take its level back to 0
        exports/opportunities.csv:4 (stage): warn[sales-in-red-pack]: marram: the work is off track, and 'Refunds and \
        notices by text message in storm season' is at the stage 'offered'
          hint: keep the offer for later, or name the change in source_refs of the corrective action it belongs to

        """
    )
    #expect(Folder.files(in: out.path + "/client/obrien-soehne").isEmpty)
  }

  @Test func releasesTheHeldPackOnceTheActionIsThere() throws {
    let (workspace, out) = (try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.sample)
    var actions = try Folder.text(workspace.path + "/exports/actions.csv")
    let line = try #require(
      try Folder.text(Folder.sample + "/README.md").split(separator: "\n").first { $0.hasPrefix("MA-07") }
    )
    if !actions.hasSuffix("\n") { actions += "\n" }
    try workspace.write(actions + line + "\n", to: "exports/actions.csv")
    let run = try Binary.run(["build", workspace.path, "--out", out.path], in: Folder.package)
    #expect(run.status == 0, "\(run.errors)")
    #expect(!Folder.files(in: out.path + "/client/obrien-soehne").isEmpty)
  }

  @Test(arguments: [["--jobs", "1"], ["--jobs", "7"]])
  func writesTheSameBytesWithAnyNumberOfWorkers(arguments: [String]) throws {
    let (first, second) = (try TemporaryFolder(), try TemporaryFolder())
    _ = try build(first)
    _ = try build(second, arguments)
    try expectSame(first, second)
  }

  @Test func leavesASecondBuildUnchanged() throws {
    let out = try TemporaryFolder()
    _ = try build(out)
    let before = try contents(of: out)
    let run = try build(out, ["--format", "json"])
    #expect(run.output.contains("\"state\" : \"unchanged\""))
    #expect(!run.output.contains("\"state\" : \"written\""))
    #expect(try contents(of: out) == before)
  }

  @Test func writesTheSameClientDocumentsForAnyOrderOfRows() throws {
    let (workspace, first, second) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.sample)
    _ = try Binary.run(["build", workspace.path, "--out", first.path], in: Folder.package)
    for file in Folder.files(in: workspace.path + "/exports") where file.hasSuffix(".csv") && !file.hasPrefix("jira") {
      let path = workspace.path + "/exports/" + file
      let lines = try Folder.text(path).split(separator: "\n", omittingEmptySubsequences: true)
      // Cells with line breaks would be torn apart.
      guard let heading = lines.first, !(try Folder.text(path).hasLineBreakInCell) else { continue }
      try workspace.write(
        ([heading] + lines.dropFirst().reversed()).joined(separator: "\n") + "\n",
        to: "exports/" + file
      )
    }
    _ = try Binary.run(["build", workspace.path, "--out", second.path], in: Folder.package)
    for file in Folder.files(in: first.path + "/client") {
      #expect(
        try Folder.text(first.path + "/client/" + file) == Folder.text(second.path + "/client/" + file),
        "\(file)"
      )
    }
  }

  @Test func checkFindsWhatBuildFindsAndWritesNothing() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.sample)
    let before = try contents(of: workspace)
    let run = try Binary.run(["check", workspace.path, "--format", "json"], in: Folder.package)
    #expect(run.status == 1)
    #expect(run.errors.isEmpty)
    let form = try JSONDecoder().decode(CheckForm.self, from: Data(run.output.utf8))
    #expect(form.held == ["obrien-soehne"])
    #expect(form.diagnostics.first?.code == "bad-news-without-action")
    #expect(form.diagnostics.count { $0.code == "bad-news-without-action" } == 1)
    let codes = Set(form.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["bad-news-not-told", "work-before-signature", "understanding-not-confirmed"]))
    for file in form.files { #expect(file.read == file.used + file.left_out + file.rejected, "\(file.file)") }
    #expect(try contents(of: workspace) == before)
  }

  @Test func movesAStalePackIntoTheHouseWhenItIsHeld() throws {
    let (workspace, out) = (try TemporaryFolder(), try TemporaryFolder())
    try workspace.overlay(Folder.sample)
    _ = try Binary.run(["build", workspace.path, "--out", out.path], in: Folder.package)
    let stale = try Folder.text(out.path + "/client/thistledown/2026-10/review.md")
    // Without its actions, Thistledown's bad news stands alone.
    let actions = try Folder.text(workspace.path + "/exports/actions.csv").split(separator: "\n")
    try workspace.write(String(actions[0]) + "\n", to: "exports/actions.csv")
    _ = try Binary.run(["build", workspace.path, "--out", out.path], in: Folder.package)
    #expect(Folder.files(in: out.path + "/client/thistledown").isEmpty)
    let moved = out.path + "/internal/thistledown/2026-10/held/previous/review.md"
    #expect(try Folder.text(moved) == stale)
    _ = try Binary.run(["build", workspace.path, "--out", out.path], in: Folder.package)
    #expect(try Folder.text(moved) == stale, "a second build keeps what the first one moved")
  }

  @Test func touchesNoOtherClientWhenOneIsNamed() throws {
    let out = try TemporaryFolder()
    let run = try build(out, ["--client", "thistledown"])
    #expect(run.status == 0)
    #expect(Folder.files(in: out.path).allSatisfy { $0.contains("thistledown") })
  }

  @Test func listsEveryFileInItsCheckSums() throws {
    let out = try TemporaryFolder()
    _ = try build(out)
    let sums = Folder.files(in: out.path).filter { $0.hasSuffix("SHA256SUMS") }
    let listed = try sums.flatMap {
      try Folder.text(out.path + "/" + $0).split(separator: "\n").map { String($0.dropFirst(66)) }
    }
    let written = Folder.files(in: out.path).filter {
      !$0.hasSuffix("SHA256SUMS") && $0.split(separator: "/").count > 2
    }
    #expect(listed.sorted() == written)
  }

  private struct CheckForm: Decodable {
    struct File: Decodable {
      let file: String
      let read, used, left_out, rejected: Int
    }
    struct Finding: Decodable {
      let code: String
    }
    let files: [File]
    let diagnostics: [Finding]
    let held: [String]
  }

  private func contents(of folder: TemporaryFolder) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Folder.files(in: folder.path).map { ($0, try Folder.text(folder.path + "/" + $0)) }
    )
  }

  private func expectSame(_ first: TemporaryFolder, _ second: TemporaryFolder) throws {
    let (left, right) = (try contents(of: first), try contents(of: second))
    #expect(left.keys.sorted() == right.keys.sorted())
    for (file, text) in left { #expect(text == right[file], "\(file)") }
  }
}

extension String {
  /// Whether a quoted cell of this CSV text holds a line break.
  fileprivate var hasLineBreakInCell: Bool {
    split(separator: "\n").contains { line in !line.count { $0 == "\"" }.isMultiple(of: 2) }
  }
}
