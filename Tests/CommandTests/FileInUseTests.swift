import Foundation
import Testing

/// A file that another program writes while it is read.
@Suite struct FileInUseTests {
  @Test func stopsABuildBeforeItTouchesAnyPack() throws {
    let workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    #expect(try Binary.run(["build", ".", "--quiet"], in: workspace.path).status == 0)
    let packs = try contents(workspace.path + "/packs")
    let row = "shop,A title that takes some room in the file,2026-10-01\n"
    let rows = (0..<40_000).map { "W\($0),\(row)" }
    try workspace.write("id,project,title,created\n" + rows.joined(), to: "exports/work-items-new.csv")
    let build = Process()
    build.executableURL = URL(fileURLWithPath: Binary.path)
    build.arguments = ["build", ".", "--quiet"]
    build.currentDirectoryURL = URL(fileURLWithPath: workspace.path)
    let errors = Pipe()
    build.standardError = errors
    build.standardOutput = FileHandle.nullDevice
    try build.run()
    let file = try #require(FileHandle(forWritingAtPath: workspace.path + "/exports/work-items-new.csv"))
    try file.seekToEnd()
    var number = 0
    while build.isRunning {
      try file.write(contentsOf: Data("N\(number),\(row)".utf8))
      number += 1
      usleep(1_000)
    }
    let told = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(build.terminationStatus == 2)
    #expect(
      told == """
        exports/work-items-new.csv: error[file-in-use]: the file changed while it was being read
          hint: run the command again when no other program writes the file; nothing was written

        """
    )
    #expect(try contents(workspace.path + "/packs") == packs)
    #expect(try Binary.run(["verify", "packs"], in: workspace.path).status == 0)
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    Dictionary(
      uniqueKeysWithValues: try Folder.files(in: folder).map {
        ($0, try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))
      }
    )
  }
}
