import Diagnostics
import Tables

/// Nobody sells while the work is off track.
struct SalesInRedPack: Rule {
  let id = "sales-in-red-pack"
  let severity = Diagnostic.Severity.warn
  let practices = ["S3-28"]
  let step = NextStep.correct
  let demand = "Nobody sells while the work is off track."
  let details =
    "While the client's work as a whole is off track, no change of ours that costs something is put to "
    + "the client in the period, and no opportunity is at the stage offered, proposed or quoted. A change "
    + "that answers the trouble is named by its corrective action."
  let reason = "An offer beside bad news says that we have not heard the bad news."
  let example =
    "The desk is off track, and in the same month we submit 'Premium support' for 9,000: the rule warns "
    + "until it is withdrawn, or a corrective action names change-request:CR9."
  let remedy = "keep the offer for later, or name the change in source_refs of the corrective action it belongs to"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard review.projects.contains(where: { $0.status.gravest == .red }) else { return [] }
    return changes(in: review) + opportunities(in: review)
  }

  private func changes(in review: AccountReview) -> [Diagnostic] {
    let actions = review.account.visible.actions + review.account.confidential.actions
    let corrective = Set(actions.filter { $0.kind == .corrective }.flatMap(\.sourceReferences))
    let days = review.visible.dates.period.start...review.visible.dates.issueOn
    return review.visible.changeControl.changes.map(\.change).filter { change in
      guard let submitted = change.submittedOn, let cost = change.cost else { return false }
      return change.raisedBy == .provider && change.state == .submitted && cost > 0 && days.contains(submitted)
        && !corrective.contains(change.reference)
    }.map { change in
      finding(
        "the work is off track, and we put the change '\(change.title)' to the client, which costs something",
        in: review,
        at: change.origin,
        field: "state",
        records: [change.reference]
      )
    }
  }

  private func opportunities(in review: AccountReview) -> [Diagnostic] {
    let offered = ["offer", "propos", "quot"]
    return review.account.confidential.opportunities.filter { opportunity in
      offered.contains { opportunity.stage.lowercased().hasPrefix($0) }
    }.map { opportunity in
      finding(
        "the work is off track, and '\(opportunity.text)' is at the stage '\(opportunity.stage)'",
        in: review,
        at: opportunity.origin,
        field: "stage",
        records: [opportunity.reference]
      )
    }
  }
}
