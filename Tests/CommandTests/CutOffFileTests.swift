import Foundation
import Testing

/// A large export that another program cuts off while it is read.
@Suite struct CutOffFileTests {
  @Test func isToldAsAFailureOfTheMachine() throws {
    let rows = (0..<60_000).map { "W\($0),P1,A title that takes some room in the file\($0),2026-10-01\n" }
    // When it is read depends on the machine.
    let told = [0.5, 1, 2, 4, 0.25, 0.75, 1.5, 3].lazy
      .compactMap { try? check(rows.joined(), cuttingOffAfter: $0) }
      .first { $0.status == 2 }
    let message = "error[file-cut-off]: an export became shorter while it was being read, or its disk failed; "
    #expect(told?.errors.hasPrefix(message) == true)
  }

  private func check(_ items: String, cuttingOffAfter seconds: Double) throws -> (status: Int32, errors: String) {
    let folder = try TemporaryFolder()
    try folder.write("period: 2026-10\n", to: "reviewpack.yaml")
    try folder.write("id,project,title,created\n" + items, to: "exports/work-items.csv")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Binary.path)
    process.arguments = ["check", folder.path, "--jobs", "1"]
    let errors = Pipe()
    process.standardError = errors
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: seconds)
    truncate(folder.path + "/exports/work-items.csv", 0)
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }
}
