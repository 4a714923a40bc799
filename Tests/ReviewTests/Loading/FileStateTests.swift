import Diagnostics
import Foundation
import Tables
import Testing

@testable import Review

/// A file that is not the same at the end of reading as at its beginning.
@Suite final class FileStateTests {
  private let path = FileManager.default.temporaryDirectory.path + "/reviewpack-state-" + UUID().uuidString
  private let inUse = Diagnostic(
    .error,
    "file-in-use",
    "the file changed while it was being read",
    at: .init(file: "a.csv"),
    hint: "run the command again when no other program writes the file; nothing was written"
  )

  deinit { unlink(path) }

  /// Writes a file that looks old, so that whatever is done to it later has another time.
  private func write(_ count: Int) throws {
    try Data(count: count).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
  }

  @Test(arguments: [(5, 0), (20, 0), (nil, 3)] as [(Int?, Int)])
  func isToldOfAFileThatIsCopied(_ truncatedTo: Int?, _ written: Int) throws {
    try write(10)
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    var status = stat()
    #expect(fstat(descriptor, &status) == 0)
    let state = FileState(status)
    #expect(try FileBytes.bytes(of: descriptor, state, name: "a.csv").count == 10)
    lseek(descriptor, 0, SEEK_SET)
    if let truncatedTo { ftruncate(descriptor, off_t(truncatedTo)) }
    if written > 0 { pwrite(descriptor, "abc", written, 2) }
    #expect(throws: inUse) { try FileBytes.bytes(of: descriptor, state, name: "a.csv") }
  }

  @Test func isToldOfAFileThatStaysWhereItIs() throws {
    try write(2 << 20)
    let contents = try FileBytes.contents(path, name: "a.csv", limits: Limits())
    #expect(contents.count == 2 << 20 && !contents.hasChanged)
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data([1]))
    #expect(contents.hasChanged)
  }

  @Test func aFileThatIsGoneIsNamed() {
    #expect(
      throws: Diagnostic(
        .error,
        "file-in-use",
        "the file was taken away while the workspace was read",
        at: .init(file: "a.csv"),
        hint: inUse.hint
      )
    ) {
      try FileBytes.contents(path, name: "a.csv", limits: Limits())
    }
  }
}
