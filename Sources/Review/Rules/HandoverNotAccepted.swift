import Diagnostics

/// A handover that is done has been accepted by whoever takes over.
struct HandoverNotAccepted: Rule {
  let id = "handover-not-accepted"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S0-08"]
  let step = NextStep.sign
  let demand = "A handover that is done has been accepted by whoever takes over."
  let details =
    "A milestone of the kind handover with an actual day has an acceptance of accepted, "
    + "accepted_with_conditions or deemed."
  let reason = "What nobody has accepted has not been handed over, whatever the plan says."
  let example =
    "The handover 'Keys to the service desk' was done on 2026-10-12, and its acceptance is empty: under "
    + "strict the pack is held until it says accepted, by dana."
  let remedy = "have it accepted, and fill acceptance, decided_on and decided_by of the milestone"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let done = review.visible.milestones.map(\.milestone).filter { $0.kind == .handover && $0.actual != nil }
    return done.filter { !isAccepted($0) }.map { milestone in
      finding(
        "handover '\(milestone.name)' is done, and nobody has accepted it",
        in: review,
        at: milestone.origin,
        field: "acceptance",
        records: [milestone.reference]
      )
    }
  }

  private func isAccepted(_ milestone: Milestone) -> Bool {
    switch milestone.acceptance {
    case .accepted, .acceptedWithConditions, .deemed: true
    case .notSubmitted, .submitted, .rejected, nil: false
    }
  }
}
