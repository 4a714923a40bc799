import Tables
import Testing

@testable import Review

/// Methods §3.2.
@Suite struct AcceptanceTests {
  private func review(
    _ state: Milestone.Acceptance,
    _ submitted: CivilDate?,
    _ decided: CivilDate? = nil,
    days: Int = DeliveryThresholds().acceptanceDays
  ) -> AcceptanceReview {
    AcceptanceReview(
      state,
      submittedOn: submitted,
      decidedOn: decided,
      allowedDays: days,
      asOf: "2025-06-30",
      calendar: .vectors
    )
  }

  @Test func waitsInWorkingDays() {
    #expect(review(.submitted, "2025-06-16").age == 10)
    #expect(review(.submitted, "2025-06-16").latency == nil)
    #expect(review(.submitted, nil).age == nil)
  }

  @Test(
    arguments: [
      ("2025-06-16", nil, false), ("2025-06-13", nil, true), ("2025-06-13", 11, false), ("2025-06-23", 4, true),
      ("2025-06-30", 0, false),
    ] as [(CivilDate, Int?, Bool)]
  )
  func isOverdueBeyondTheDaysOfTheContract(_ submitted: CivilDate, _ days: Int?, _ isOverdue: Bool) {
    #expect(review(.submitted, submitted, days: days ?? 10).isOverdue == isOverdue)
  }

  @Test(arguments: [Milestone.Acceptance.accepted, .acceptedWithConditions, .rejected, .deemed])
  func tellsHowLongADecisionTook(_ state: Milestone.Acceptance) {
    let decided = review(state, "2025-04-17", "2025-04-22")
    #expect(decided.latency == 1)  // Easter lies between
    #expect(decided.age == nil)
    #expect(!decided.isOverdue)
  }

  @Test func hasNoLatencyWithoutBothDays() {
    #expect(review(.accepted, nil, "2025-04-22").latency == nil)
    #expect(review(.accepted, "2025-04-22").latency == nil)
    #expect(review(.notSubmitted, nil).age == nil)
  }
}
