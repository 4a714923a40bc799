import Diagnostics

/// Every open action has a day by which it is done.
struct ActionWithoutDate: Rule {
  let id = "action-without-date"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-18", "S3-13", "S2-16"]
  let step = NextStep.act
  let demand = "Every open action has a day by which it is done."
  let details =
    "It looks at open actions that the client may see; an owner is required of each action anyway."
  let reason = "Something that is to be done some time is not done."
  let example =
    "The action 'Show the new till' has no due day: under strict the pack is held until there is one."
  let remedy = "fill 'due' of the action"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.actionReviews.map(\.action).filter { $0.done == nil && $0.due == nil }.map { action in
      finding(
        "the action '\(action.text)' has no day by which it is done",
        in: review,
        at: action.origin,
        field: "due",
        records: [action.reference]
      )
    }
  }
}
