import Diagnostics

/// A change that is refused has a reason.
struct ChangeRefusedWithoutReason: Rule {
  let id = "change-refused-without-reason"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-20", "S3-09"]
  let step = NextStep.complete
  let demand = "A change that is refused has a reason."
  let details = "A change request with the state rejected has a 'decided_reason'."
  let reason = "A client can live with a no that it understands."
  let example =
    "The client's wish CR4 is rejected, and decided_reason is empty: the rule warns until it says why."
  let remedy = "fill decided_reason of the change"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.changeControl.changes.map(\.change).filter { $0.state == .rejected && $0.decidedReason == nil }
      .map { change in
        finding(
          "the change '\(change.title)' is rejected, and nothing says why",
          in: review,
          at: change.origin,
          field: "decided_reason",
          records: [change.reference]
        )
      }
  }
}
