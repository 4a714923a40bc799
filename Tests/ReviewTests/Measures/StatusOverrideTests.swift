import Testing

@testable import Review

/// Methods §3.3: a declared status beside the computed one.
@Suite struct StatusOverrideTests {
  private func status(_ computed: RAGStatus, _ override: StatusOverride?) -> ProjectStatus {
    let facts = computed == .grey ? [] : [StatusFact(.budgetUsed, computed)]
    return ProjectStatus([DimensionStatus(.cost, facts: facts, missing: [])], override: override)
  }

  private func explained(_ declared: RAGStatus) -> StatusOverride {
    StatusOverride(declared, reason: "the supplier delivered today", approver: "Mira", on: "2026-10-30")
  }

  @Test(arguments: [
    (RAGStatus.green, RAGStatus.amber), (.green, .red), (.amber, .red), (.grey, .amber), (.grey, .red),
    (.green, .green), (.red, .red),
  ])
  func mayBeWorseFreely(_ computed: RAGStatus, _ declared: RAGStatus) {
    let status = status(computed, StatusOverride(declared))
    #expect(status.verdict == .stands)
    #expect(status.reported == declared)
    #expect(status.computed == computed)
    #expect(status.gravest == declared)
  }

  @Test(arguments: [(RAGStatus.amber, RAGStatus.green), (.red, .amber), (.grey, .green)])
  func mayBeOneStepBetterWithReasonApproverAndDate(_ computed: RAGStatus, _ declared: RAGStatus) {
    let status = status(computed, explained(declared))
    #expect(status.verdict == .stands)
    #expect(status.reported == declared)
    #expect(status.gravest == max(computed, declared))
    let bare = self.status(computed, StatusOverride(declared))
    #expect(bare.verdict == .unexplained([.reason, .approver, .date]))
    #expect(bare.reported == computed)
  }

  @Test(arguments: [
    (StatusOverride(.green, approver: "Mira", on: "2026-10-30"), [StatusOverride.Need.reason]),
    (StatusOverride(.green, reason: "solved", on: "2026-10-30"), [.approver]),
    (StatusOverride(.green, reason: "solved", approver: "Mira"), [.date]),
  ])
  func saysWhatABetterStatusLacks(_ override: StatusOverride, _ needs: [StatusOverride.Need]) {
    #expect(status(.amber, override).verdict == .unexplained(needs))
    #expect(status(.amber, override).reported == .amber)
  }

  @Test func isNeverTwoStepsBetter() {
    let status = status(.red, explained(.green))
    #expect(status.verdict == .tooFar)
    #expect(status.reported == .red)
    #expect(status.computed == .red)
  }

  @Test func isAbsentWhereNobodyDeclaredOne() {
    #expect(status(.amber, nil).verdict == nil)
    #expect(status(.amber, nil).reported == .amber)
  }
}
