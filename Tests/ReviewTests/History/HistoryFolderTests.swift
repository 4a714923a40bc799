import Diagnostics
import Foundation
import Testing

@testable import Review

/// The history on disk: what is read of it, and what is not.
@Suite final class HistoryFolderTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-history-" + UUID().uuidString

  init() throws { try make("history/acme/2026-09") }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func make(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: folder + "/" + path, withIntermediateDirectories: true)
  }

  private func listing() throws -> (names: [String], problems: [String]) {
    let files = try WorkspaceFolder(folder).files()
    return (files.releases.map { "\($0.client)/\($0.name)" }, files.diagnostics.map(\.description))
  }

  private func problem(reading file: String) throws -> String {
    let files = try WorkspaceFolder(folder).files()
    do throws(Diagnostic) {
      return "\(try files.read(file).count) bytes"
    } catch {
      return error.description
    }
  }

  private static let snapshot = "history/acme/2026-09/snapshot.json"

  @Test func listsTheFoldersOfReleasedPacks() throws {
    try make("history/acme/2026-09-2")
    try make("history/acme/.2026-10.77.new")
    try make("history/.trash/2026-09")
    try make("exports/history/2026-09")
    for file in ["history/README.md", "history/acme/notes.csv", "history/acme/2026-09/actions.csv"] {
      try Data("id\n".utf8).write(to: URL(fileURLWithPath: folder + "/" + file))
    }
    #expect(try listing() == (["acme/2026-09", "acme/2026-09-2"], []))
    #expect(try WorkspaceFolder(folder).files().exports == [])
  }

  @Test func isNotNeeded() throws {
    try FileManager.default.removeItem(atPath: folder + "/history")
    #expect(try listing() == ([], []))
  }

  @Test func waitsForNoPipe() throws {
    #expect(mkfifo(folder + "/" + Self.snapshot, 0o644) == 0)
    #expect(try problem(reading: Self.snapshot) == "\(Self.snapshot): error[file-unreadable]: this is no regular file")
  }

  @Test func readsNoSnapshotThatIsALink() throws {
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/elsewhere.json"))
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/" + Self.snapshot,
      withDestinationPath: folder + "/elsewhere.json"
    )
    #expect(try problem(reading: Self.snapshot).hasPrefix("\(Self.snapshot): error[history-link]: this is a link"))
  }

  @Test func readsNoSnapshotOfAnySize() throws {
    #expect(FileManager.default.createFile(atPath: folder + "/" + Self.snapshot, contents: Data("{}".utf8)))
    #expect(try problem(reading: Self.snapshot) == "2 bytes")
    #expect(truncate(folder + "/" + Self.snapshot, Snapshot.sizeLimit + 1) == 0)
    #expect(
      try problem(reading: Self.snapshot)
        == "\(Self.snapshot): error[file-too-large]: the file is larger than 16 MB"
    )
  }

  @Test func saysThatASnapshotIsMissing() throws {
    #expect(
      try problem(reading: Self.snapshot)
        == "\(Self.snapshot): error[file-unreadable]: the file cannot be read: no such file or directory\n"
        + "  hint: check the path"
    )
  }
}
