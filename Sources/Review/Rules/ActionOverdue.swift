import Diagnostics

/// We do what we said by the day we said.
struct ActionOverdue: Rule {
  let id = "action-overdue"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-26", "S1-15", "S2-19"]
  let step = NextStep.act
  let demand = "We do what we said by the day we said."
  let details = "An open action of ours that the client may see is not past its due date."
  let reason = "Each promise of ours that lies past its day teaches the client not to count on the next."
  let example =
    "Tom was to order batteries by 2026-10-16 and has not on 2026-10-31: the rule warns until it is done or "
    + "has a new day that the client knows of."
  let remedy = "do it and fill done, or tell the client the new day and fill due"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.actionReviews.compactMap { reviewed in
      guard !reviewed.isClients, let days = reviewed.overdue else { return nil }
      return finding(
        "our action '\(reviewed.action.text)' is \(days) working day\(days == 1 ? "" : "s") past due",
        in: review,
        at: reviewed.action.origin,
        field: "due",
        records: [reviewed.action.reference]
      )
    }
  }
}
