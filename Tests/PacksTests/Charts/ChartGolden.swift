import Foundation
import Testing

@testable import Packs

/// Compares a chart with the file `Goldens/<name>.svg`.
///
/// Bless with `REVIEWPACK_BLESS=1 swift test`, then look at the file and read the change in `git diff`. A blessing run
/// still fails, so that it can never turn a check green.
func expectGolden(_ chart: Chart, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).svg")
  let actual = chart.svg(in: .file(name)) + "\n"
  if ProcessInfo.processInfo.environment["REVIEWPACK_BLESS"] == "1" {
    try Data(actual.utf8).write(to: golden)
    Issue.record("blessed \(name).svg: look at it, then run without REVIEWPACK_BLESS", sourceLocation: sourceLocation)
  } else if let expected = try? String(contentsOf: golden, encoding: .utf8) {
    #expect(actual == expected, sourceLocation: sourceLocation)
  } else {
    Issue.record("no golden \(name).svg: create it with REVIEWPACK_BLESS=1", sourceLocation: sourceLocation)
  }
}
