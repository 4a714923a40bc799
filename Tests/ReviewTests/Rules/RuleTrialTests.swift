import Foundation
import Testing

@testable import Review

/// Every rule is tried, by a table of rules, a folder of bad input or a suite of its own.
///
/// To be listed here or among the gates is no trial.
@Suite struct RuleTrialTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let lists: Set = ["RuleTrialTests.swift", "GateTests.swift"]

  private static func texts(below folder: String) throws -> String {
    let root = tests.appendingPathComponent(folder)
    let names = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)).compactMap {
      $0 as? URL
    }.filter {
      ["swift", "txt"].contains($0.pathExtension) && !$0.path.contains("Goldens")
        && !lists.contains($0.lastPathComponent)
    }
    return try names.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
  }

  @Test func everyRuleIsFoundInATest() throws {
    let texts = try ["ReviewTests/Rules", "ReviewTests/Language", "ReviewTests/Loading", "CommandTests", "PacksTests"]
      .map(Self.texts).joined()
    for rule in Rules.all {
      let isTried = texts.contains("\"\(rule.id)\"") || texts.contains("[\(rule.id)]")
      #expect(isTried, "\(rule.id) is tried by no test")
    }
  }

  /// What finished files are searched for stands in the manual, and nobody may soften it.
  @Test func findingsInFinishedFilesAreRules() {
    for id in ["foreign-value", "internal-text", "active-content", "outside-address"] {
      #expect(Rules.rule(id)?.protects == true && Rules.rule(id)?.severity == .block, "\(id)")
    }
  }
}
