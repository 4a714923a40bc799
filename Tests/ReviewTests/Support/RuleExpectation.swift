import Testing

@testable import Review

/// Two workspaces for one rule: in the first it finds exactly what is said, in the second nothing.
struct RuleExpectation: CustomTestStringConvertible, Sendable {
  let rule: String
  let failing: [String: String]
  let passing: [String: String]
  /// What is found, without the client and the hint.
  let found: [String]

  init(_ rule: String, _ failing: [String: String], _ found: String..., passes passing: [String: String]) {
    (self.rule, self.failing, self.found, self.passing) = (rule, failing, found, passing)
  }

  var testDescription: String { rule }

  /// What the rule finds under strict, with severity and place, without the client and the hint.
  func findings(in files: [String: String]) throws -> [String] {
    var workspace = Workspace(files)
    workspace.settings.profile = .strict
    let found = try workspace.review().findings.filter { $0.code == rule }
    for finding in found { #expect(finding.hint?.isEmpty == false && !finding.records.isEmpty, "\(finding)") }
    return found.map { "\($0.place.description): \($0.severity.rawValue): \($0.message)" }
  }

  func check() throws {
    let wrong = try findings(in: failing)
    let right = try findings(in: passing)
    #expect(wrong == found)
    #expect(right == [])
  }
}
