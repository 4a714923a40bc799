import Review
import Testing

@testable import Packs

/// Methods §13: the same input gives the same bytes, and the order of rows changes nothing.
@Suite struct SameBytesTests {
  private static let workspace = CanaryWorkspace(clients: 8, seed: 5)

  private func files(of workspace: CanaryWorkspace, withBriefs: Bool = false) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for pack in try LeakTests.make(workspace).packs {
      for file in pack.documents + (withBriefs ? pack.brief : []) {
        files["\(pack.review.visible.client.id)/\(file.name)"] = file.bytes
      }
    }
    return files
  }

  @Test func givesTheSameBytesAgain() throws {
    let first = try files(of: Self.workspace, withBriefs: true)
    #expect(first.count > 60)
    #expect(try files(of: Self.workspace, withBriefs: true) == first)
  }

  /// But for the briefs, which tell the lines of records.
  @Test(arguments: [1, 2])
  func givesTheSameBytesWhateverTheOrderOfRows(seed: UInt64) throws {
    let first = try files(of: Self.workspace)
    let second = try files(of: Self.workspace.shuffled(seed: seed))
    #expect(first.keys.sorted() == second.keys.sorted())
    for (name, bytes) in first where second[name] != bytes {
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      let others = String(decoding: second[name] ?? [], as: UTF8.self).split(separator: "\n")
      let difference = zip(lines, others).first { $0 != $1 }
      Issue.record("\(name): \(difference.map { "\($0.0) / \($0.1)" } ?? "another length")")
    }
  }
}
