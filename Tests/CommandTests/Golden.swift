import Foundation
import Testing

/// Compares `actual` with the file at `path`.
///
/// Bless with `REVIEWPACK_BLESS=1 swift test`, then read the change in `git diff`. A blessing run still fails, so that it
/// can never turn a check green.
func expectGolden(_ actual: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let name = path.hasPrefix(Folder.tests) ? String(path.dropFirst(Folder.tests.count + 1)) : path
  if ProcessInfo.processInfo.environment["REVIEWPACK_BLESS"] == "1" {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: URL(fileURLWithPath: path))
    Issue.record("blessed \(name): review it, then run without REVIEWPACK_BLESS", sourceLocation: sourceLocation)
  } else if let expected = try? Folder.text(path) {
    #expect(actual == expected, "\(name)\n\(firstDifference(expected, actual))", sourceLocation: sourceLocation)
  } else {
    Issue.record("no golden \(name): create it with REVIEWPACK_BLESS=1", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ.
private func firstDifference(_ expected: String, _ actual: String) -> String {
  let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let actualLines = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(expectedLines.count, actualLines.count) {
    let left = index < expectedLines.count ? String(expectedLines[index]) : "(end)"
    let right = index < actualLines.count ? String(actualLines[index]) : "(end)"
    if left != right { return "line \(index + 1)\n- \(left)\n+ \(right)" }
  }
  return "no line differs"
}
