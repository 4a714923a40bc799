import Foundation
import Testing

@testable import Packs

@Suite struct PackWriterTests {
  @Test func writesSingleFilesAndReplacesThem() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-writer-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = PackWriter(root: folder)
    try writer.write([PackFile("index.md", "one")], in: "internal")
    try writer.write([PackFile("index.md", "two")], in: "internal")
    #expect(try String(contentsOfFile: folder + "/internal/index.md", encoding: .utf8) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/internal") == ["index.md"])
  }

  @Test func exchangesTwoFoldersInOneStep() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-swap-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["old", "new"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/file"))
    }
    try FolderSwap.exchange(folder + "/new", folder + "/old")
    #expect(try String(contentsOfFile: folder + "/old/file", encoding: .utf8) == "new")
    #expect(try String(contentsOfFile: folder + "/new/file", encoding: .utf8) == "old")
  }

  @Test func saysWhyAFolderCannotBeMade() throws {
    let file = FileManager.default.temporaryDirectory.path + "/reviewpack-file-" + UUID().uuidString
    try Data().write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(throws: PackWriter.unwritable(file + "/internal", ENOTDIR)) {
      try PackWriter(root: file).write([PackFile("a", "b")], in: "internal")
    }
  }
}
