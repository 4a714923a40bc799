import Testing

@testable import Review

/// What methods.md and practices.md let hold a pack, and what they let be warned of, is served by a rule.
@Suite struct GateTests {
  /// The gates of methods §13.
  @Test(
    arguments: [
      ("G1", ["bad-news-without-action", "issue-without-action", "adverse-score-without-action"]),
      ("G2", ["bad-news-not-told", "issue-not-told"]), ("G3", ["foreign-value", "internal-text"]),
      ("G4", ["small-group-exposed"]), ("G5", ["criterion-not-agreed"]), ("G6", ["estimate-unvetted"]),
      ("G7", ["recipient-not-authorised", "sender-not-authorised"]), ("G8", ["override-unexplained"]),
      ("G9", ["bad-record", "contested-external-id"]),
    ] as [(String, [String])]
  )
  func ofTheMethodsHoldAPack(_ gate: String, _ rules: [String]) {
    for id in rules { #expect(Rules.rule(id)?.severity == .block, "\(gate): \(id)") }
  }

  /// The rows of practices.md that say GATE.
  @Test(arguments: [
    "S0-03", "S0-08", "S0-18", "S0-19", "S0-20", "S0-24", "S0-27", "S1-03", "S1-08", "S1-14", "S1-18", "S2-23", "S2-26",
    "S2-28", "S2-35", "S2-40", "S2-42", "S3-06", "S3-11", "S3-13", "S3-15", "S3-17", "S3-18", "S3-23", "S3-26",
  ])
  func ofThePracticesHoldAPack(_ practice: String) {
    #expect(Rules.all.contains { $0.practices.contains(practice) && $0.severity == .block })
  }

  /// The rows of practices.md that say WARN.
  @Test(arguments: [
    "S0-01", "S0-02", "S0-06", "S0-09", "S0-19", "S1-02", "S1-06", "S1-12", "S1-17", "S2-13", "S2-16", "S2-20", "S2-25",
    "S2-37", "S2-42", "S3-03", "S3-05", "S3-07", "S3-24", "S3-28", "S3-29",
  ])
  func warningsOfThePracticesAreRules(_ practice: String) {
    #expect(Rules.all.contains { $0.practices.contains(practice) })
  }

  /// The profile for beginners never asks more than the strict one.
  @Test func starterIsNeverStricter() {
    for rule in Rules.all { #expect(rule.starterSeverity >= rule.severity, "\(rule.id)") }
  }
}
