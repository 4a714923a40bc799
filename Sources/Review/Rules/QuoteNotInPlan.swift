import Diagnostics

/// What was quoted stands in the plan.
struct QuoteNotInPlan: Rule {
  let id = "quote-not-in-plan"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-03", "S1-12"]
  let step = NextStep.complete
  let demand = "What was quoted stands in the plan."
  let details =
    "The item of an open estimate that was quoted is the id or the name of a work item, a change request "
    + "or a milestone of the same project."
  let reason = "A figure that hangs on no plan and no budget line is a promise that nobody keeps track of."
  let example =
    "'Bicycles as luggage' was quoted with 45 hours, and no work item, change or milestone has that name "
    + "or id: under strict the pack is held until one has."
  let remedy = "name the work item, the change request or the milestone in 'item', or add one for it"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let quoted = review.account.confidential.estimates.filter { $0.isOpen && $0.quotedOn != nil }
    if quoted.isEmpty { return [] }
    let planned = planned(in: review.account.visible)
    return quoted.filter { !planned.contains(Work(project: $0.project, name: $0.item.lowercased())) }.map { estimate in
      finding(
        "'\(estimate.item)' was quoted, and stands in no plan of the project",
        in: review,
        at: estimate.origin,
        field: "item",
        records: [estimate.reference]
      )
    }
  }

  private struct Work: Hashable {
    let project, name: String
  }

  private func planned(in slice: ClientSlice) -> Set<Work> {
    let items = slice.workItems.flatMap { item in [item.id, item.title].map { (item.project, $0) } }
    let changes = slice.changes.flatMap { change in [change.id, change.title].map { (change.project, $0) } }
    let milestones = slice.milestones.flatMap { milestone in
      [milestone.id, milestone.name].map { (milestone.project, $0) }
    }
    return Set((items + changes + milestones).map { Work(project: $0, name: $1.lowercased()) })
  }
}
