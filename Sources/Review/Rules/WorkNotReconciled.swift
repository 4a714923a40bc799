import Diagnostics

/// What was open at the end of the last pack is open at the start of this one.
struct WorkNotReconciled: Rule {
  let id = "work-not-reconciled"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-15", "S1-12"]
  let step = NextStep.correct
  let demand = "What was open at the end of the last pack is open at the start of this one."
  let details =
    "Opening + created - resolved = closing. The pack of the period directly before told how many work items were "
    + "open at its end; the work items of today, counted to that day, must come to the same number. Work that is "
    + "open and has no date at all is in no month, and is told too."
  let reason =
    "Who was told that 14 requests were open and now reads that the month began with 17 stops believing either."
  let example =
    "The pack of September told 14 open work items, and by today's export there were 17 at the end of September: "
    + "three were entered later with an older date, or were reopened."
  let remedy =
    "look for items entered late, reopened or removed since, and say in the commentary what happened to them"

  func findings(in review: AccountReview) -> [Diagnostic] {
    guard let flow = review.visible.flow else { return [] }
    return [gap(to: flow, in: review), undated(flow, in: review)].compactMap(\.self)
  }

  private func gap(to flow: FlowReview, in review: AccountReview) -> Diagnostic? {
    guard let changes = review.visible.changes, let told = changes.openAtEnd, told != flow.period.opening,
      changes.since.last.next == review.visible.dates.period.first
    else { return nil }
    return finding(
      "the pack of \(changes.since) told \(told) open work items at its end, and this period begins with "
        + "\(flow.period.opening)",
      in: review,
      at: review.visible.client.origin,
      records: [review.visible.client.reference]
    )
  }

  private func undated(_ flow: FlowReview, in review: AccountReview) -> Diagnostic? {
    guard flow.undated > 0 else { return nil }
    let items = "\(flow.undated) open work item\(flow.undated == 1 ? " has" : "s have")"
    return finding(
      "\(items) no date, so that no month counts \(flow.undated == 1 ? "it" : "them")",
      in: review,
      at: review.visible.client.origin,
      hint: "fill 'created' of work items",
      records: [review.visible.client.reference]
    )
  }
}
