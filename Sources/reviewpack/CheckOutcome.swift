import Diagnostics
import Review

/// What `check` says of one client.
struct CheckOutcome: Sendable {
  /// The client's id.
  let client: String
  /// Whether its pack would be held.
  let isHeld: Bool
  /// What the rules found.
  let findings: [Diagnostic]
  /// What the rules found and somebody decided to let be.
  let waived: [WaivedFinding]
  /// What keeps the client's documents from being made.
  let problems: [Diagnostic]

  init(_ review: AccountReview, problems: [Diagnostic] = []) {
    (client, isHeld) = (review.visible.client.id, review.isHeld)
    (findings, waived, self.problems) = (review.findings, review.waived, problems)
  }
}
