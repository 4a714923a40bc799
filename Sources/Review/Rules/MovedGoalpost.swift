import Diagnostics

/// What was agreed and shown changes only through a change request.
struct MovedGoalpost: Rule {
  let id = "moved-goalpost"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-02"]
  let step = NextStep.sign
  let demand = "A target, date or measure that was agreed and shown changes only through a change request."
  let details =
    "Target, target date, metric, unit and direction of an agreed criterion are compared with those of the "
    + "last released pack; without one there is nothing to compare."
  let reason = "A target that moves in silence makes every status since the last pack look better or worse than it is."
  let example =
    "The pack of September showed 'at most 60 calls a week', and now the target is 80 while the column change "
    + "is empty: the rule warns. With change CR9, or with 60, it says nothing."
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
