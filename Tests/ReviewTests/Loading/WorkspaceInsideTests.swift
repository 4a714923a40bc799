import Foundation
import Testing

@testable import Review

/// A workspace in another one's folder: the clients of two firms, or of two trials, must not mix.
@Suite final class WorkspaceInsideTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/reviewpack-inside-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func exports(_ files: [String]) throws -> [String] {
    for file in files {
      let url = URL(fileURLWithPath: folder + "/" + file)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("id\n".utf8).write(to: url)
    }
    return try WorkspaceFolder(folder).files().exports
  }

  @Test func isNotRead() throws {
    let files = ["reviewpack.yaml", "exports/clients.csv", "trial/reviewpack.yaml", "trial/exports/clients.csv"]
    #expect(try exports(files + ["old/trial/reviewpack.yaml", "old/trial/clients.csv"]) == ["exports/clients.csv"])
  }

  /// What lies there is meant to be read, whatever lies beside it.
  @Test func isNoneAmongTheExports() throws {
    let files = ["exports/reviewpack.yaml", "exports/acme/reviewpack.yaml", "exports/acme/risks.csv", "more/risks.csv"]
    #expect(try exports(files) == ["exports/acme/risks.csv", "more/risks.csv"])
  }
}
