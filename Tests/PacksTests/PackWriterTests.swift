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

  @Test(arguments: [true, false]) func mendsAnExchangeThatWasCutShort(isBeforeTheSecondStep: Bool) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-swap-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["new.aside", isBeforeTheSecondStep ? "new" : "place"] {
      try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
      try Data(name.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/file"))
    }
    try FolderSwap.settle(folder + "/new", folder + "/place")
    let text = try String(contentsOfFile: folder + "/place/file", encoding: .utf8)
    #expect(text == (isBeforeTheSecondStep ? "new.aside" : "place"))
    #expect(FolderSwap.kind(of: folder + "/new.aside") == nil)
    if isBeforeTheSecondStep { try FolderSwap.exchangeInSteps(folder + "/new", folder + "/place") }
    #expect(FolderSwap.kind(of: folder + "/new.aside") == nil)
  }

  @Test func writesThroughNoLinkThatStandsInItsWay() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-writer-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/internal", withIntermediateDirectories: true)
    for name in [".index.md.new", "index.md"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/internal/" + name,
        withDestinationPath: folder + "/elsewhere"
      )
    }
    try Data("one".utf8).write(to: URL(fileURLWithPath: folder + "/elsewhere"))
    for text in ["one", "two"] { try PackWriter(root: folder).write([PackFile("index.md", text)], in: "internal") }
    #expect(try String(contentsOfFile: folder + "/elsewhere", encoding: .utf8) == "one")
    #expect(try String(contentsOfFile: folder + "/internal/index.md", encoding: .utf8) == "two")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/internal") == ["index.md"])
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
