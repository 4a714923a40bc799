import Foundation

/// The public test suites, which lie beside the project and are no part of it.
enum PublicSuites {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/suites")

  /// Whether the suites are there; tests that need them skip themselves otherwise.
  static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  static func read<Value: Decodable>(_ path: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: path)))
  }

  /// An example of the CommonMark specification.
  struct Example: Decodable {
    let markdown: String
    let html: String
    let example: Int
  }

  static func commonMark() throws -> [Example] { try read("commonmark/spec-0.30.2.json") }
  static func regressions() throws -> [Example] { try read("commonmark/regression-0.30.2.json") }
}
