import Diagnostics

/// What was agreed and shown changes only through a change request (methods §2.5).
struct MovedGoalpost: Rule {
  let id = "moved-goalpost"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-02"]
  let demand = "A target, date or measure that was agreed and shown changes only through a change request."
  let reason = "A target that moves in silence makes every status since the last pack look better or worse than it is."
  let remedy = "name the change request in the column 'change', or put back what was agreed"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard let changes = review.visible.changes else { return [] }
    return changes.movedGoalposts.map { criterion in
      finding(
        "criterion '\(criterion.criterion.statement)' is not what was agreed and shown in the pack of \(changes.since), "
          + "and no change request says so",
        in: review,
        at: criterion.criterion.origin,
        field: "target",
        records: [criterion.criterion.reference]
      )
    }
  }
}
