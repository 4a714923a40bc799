import Diagnostics
import Testing

@testable import Review

@Suite struct RuleTallyTests {
  private static func found(_ severity: Diagnostic.Severity, _ code: String, _ client: String) -> Diagnostic {
    Diagnostic(severity, code, "\(code) of \(client)", client: client)
  }

  private static let findings = [
    found(.warn, "budget-differs", "a"), found(.warn, "budget-differs", "b"), found(.block, "bad-record", "a"),
    found(.block, "bad-record", "a"), found(.block, "decision-without-options", "b"),
    found(.block, "bad-news-without-action", "a"), found(.block, "bad-news-without-action", "b"),
    found(.note, "file-unused", ""),
  ]

  @Test func tellsWhatHoldsMostPacksFirst() {
    let tallies = RuleTally.all(of: Self.findings.reversed())
    #expect(
      tallies.map(\.rule) == [
        "bad-news-without-action", "bad-record", "decision-without-options", "budget-differs", "file-unused",
      ]
    )
    #expect(tallies.map(\.clients) == [2, 1, 1, 2, 1])
    #expect(tallies.map(\.findings) == [2, 2, 1, 2, 1])
    #expect(tallies.map(\.step) == [.act, .correct, .ask, .correct, .correct])
    #expect(tallies.first?.practices == ["S2-23", "S2-26", "S3-13", "S3-17"])
    #expect(tallies.last?.practices == [])
  }

  @Test func listsFindingsOfOneRuleTogether() {
    let listed = Self.findings.reversed().sortedByWhatBlocksMost()
    #expect(
      listed.map(\.message) == [
        "bad-news-without-action of a", "bad-news-without-action of b", "bad-record of a", "bad-record of a",
        "decision-without-options of b", "budget-differs of a", "budget-differs of b", "file-unused of ",
      ]
    )
    #expect([Diagnostic]().sortedByWhatBlocksMost() == [])
  }
}
