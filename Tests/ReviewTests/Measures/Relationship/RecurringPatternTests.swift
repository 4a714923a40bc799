import Tables
import Testing

@testable import Review

/// What keeps happening over six and twelve months.
@Suite struct RecurringPatternTests {
  private func pattern(_ days: [CivilDate]) -> RecurringPattern {
    RecurringPattern(
      .lateInput,
      days.enumerated().map { .init("action:A\($0)", on: $1) },
      asOf: "2025-06-30"
    )
  }

  @Test func countsTwelveMonthsUpToTheReportDate() {
    let pattern = pattern(["2024-06-30", "2024-07-01", "2024-12-31", "2025-01-01", "2025-06-30", "2025-07-01"])
    #expect(pattern.total == 4)
    #expect(pattern.recent == 2)
    #expect(pattern.months.count == 12)
    #expect(pattern.months.first?.month == CivilMonth(iso: "2024-07"))
    #expect(pattern.months.map(\.count) == [1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1])
    #expect(!pattern.isRecurring)
  }

  @Test func threeInMoreThanOneMonthIsAPattern() {
    #expect(pattern(["2025-05-02", "2025-06-02", "2025-06-03"]).isRecurring)
    #expect(!pattern(["2025-06-02", "2025-06-03", "2025-06-04"]).isRecurring)
    #expect(!pattern(["2025-05-02", "2025-06-02"]).isRecurring)
    #expect(!pattern(["2024-12-31", "2025-05-02", "2025-06-02"]).isRecurring)
  }

  private static func patterns(_ files: [String: String]) throws -> [RecurringPattern.Kind: [String]] {
    let patterns = try Workspace.delivery(files).review().relationship.patterns
    return Dictionary(uniqueKeysWithValues: patterns.map { ($0.kind, $0.events.map(\.reference)) })
  }

  @Test func lateInputIsWhatTheClientHeldUp() throws {
    let found = try Self.patterns([
      "actions.csv": """
      id,client,kind,text,owner,raised,due,done,blocked_by
      A1,acme,task,Late,dana,2025-05-05,2025-05-12,2025-05-13,
      A2,acme,task,In time,dana,2025-05-05,2025-05-12,2025-05-12,
      A3,acme,task,Open,dana,2025-05-05,2025-06-27,,
      A4,acme,task,Not due,dana,2025-05-05,2025-06-30,,
      A5,acme,task,Ours,tom,2025-05-05,2025-05-12,,
      A6,acme,task,Held up by us,dana,2025-05-05,2025-05-12,,provider

      """,
      "decisions.csv": """
      id,client,question,needs_client_input,asked_on,due,decided_on
      D1,acme,Which site?,yes,2025-05-05,2025-05-16,2025-05-19
      D2,acme,Which desk?,no,2025-05-05,2025-05-16,2025-05-19
      D3,acme,Which day?,yes,2025-05-05,2025-05-16,2025-05-16

      """,
      "milestones.csv": """
      id,project,name,baseline,forecast,actual,late_cause
      M3,PA,Third,2025-05-30,2025-07-04,,client
      M4,PA,Fourth,2025-05-30,2025-07-04,,provider

      """,
    ])
    #expect(found[.lateInput] == ["action:A1", "decision:D1", "milestone:M3", "action:A3"])
  }

  @Test func movingGoalpostsAreTheClientsChangesAfterItHasSigned() throws {
    #expect(
      try Self.patterns([:])[.movingGoalposts] == [
        "change-request:CR1", "change-request:CR4", "change-request:CR3", "change-request:CR5",
      ]
    )
    let unsigned = try Workspace.delivery(project: ["scope_signed_on": ""]).review().relationship.patterns
    #expect(unsigned.first { $0.kind == .movingGoalposts }?.total == 0)
  }
}
