import Foundation
import Testing

/// The rows of docs/practices.md.
enum PracticePage {
  /// What serves a practice, and what shows that it does.
  struct Row: Sendable, CustomTestStringConvertible {
    let id: String
    let served: String
    let shownBy: String

    var testDescription: String { id }
    var isServed: Bool { !served.hasPrefix("not served") }
    /// The headings of documents that it names “so”.
    var sections: [String] { served.matches(of: /“([^”]+)”/).map { String($0.1) } }
    /// The rules, figures, settings and commands that it names `so`.
    var codes: [String] { served.matches(of: /`([^`]+)`/).map { String($0.1) } }
    /// The tests, named `Suite.test`.
    var tests: [(suite: String, name: String)] {
      shownBy.matches(of: /`([A-Za-z+]+)\.([^`]+)`/).map { (String($0.1), String($0.2)) }
    }
  }

  /// The rows in the order of the page.
  static func rows() throws -> [Row] {
    try ProjectFiles.text("docs/practices.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 6, cells[1].wholeMatch(of: /S\d-\d\d/) != nil else { return nil }
      return Row(id: cells[1], served: cells[3], shownBy: cells[4])
    }
  }

  /// All rules, figures, commands, settings, documents and templates.
  static func knownCodes() throws -> Set<String> {
    let rules = try ProjectFiles.text("docs/rules.md").matches(of: /\n## ([a-z0-9-]+)\n/).map { String($0.1) }
    let figures = try ProjectFiles.text(of: "Sources/Review/Figures", suffix: ".swift")
      .matches(of: /let id = "([a-z-]+)"/).map { String($0.1) }
    let settings = try ProjectFiles.text("docs/workspace.md").matches(of: /\n([a-z_]+):/).map { "\($0.1):" }
    let commands = try ProjectFiles.text(of: "Sources/reviewpack", suffix: ".swift")
      .matches(of: /commandName: "([a-z]+)"/).map { String($0.1) }
    let templates = try ProjectFiles.names(in: "templates") + ProjectFiles.names(in: "templates/partials")
    return Set(rules + figures + settings + commands + templates)
  }
}

/// Files of the project, found from this one.
enum ProjectFiles {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The names of the files directly in a folder.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
  }

  /// The texts of all files below a folder, one after another.
  static func text(of folder: String, suffix: String) throws -> String {
    try paths(below: folder, suffix: suffix).map(text).joined(separator: "\n")
  }

  /// The text of the test file of a suite; nil where there is none.
  static func test(_ suite: String) throws -> String? {
    try paths(below: "Tests", suffix: "/\(suite).swift").first.map(text)
  }

  private static func paths(below folder: String, suffix: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (all ?? []).map { "\(folder)/\($0)" }.filter { $0.hasSuffix(suffix) }.sorted()
  }
}
