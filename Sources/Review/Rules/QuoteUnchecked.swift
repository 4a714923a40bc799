import Diagnostics

/// A figure told off the cuff is checked soon.
struct QuoteUnchecked: Rule {
  let id = "quote-unchecked"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S1-02", "S1-05", "S1-06"]
  let step = NextStep.act
  let demand = "A figure told off the cuff is checked soon."
  let details =
    "A gut figure that was quoted, for work that is still to be done, is followed within quote_check_days "
    + "working days by a vetted one of the same item; in a project at a fixed price before the next pack."
  let reason =
    "What was said in the corridor becomes the price in the client's head, and the longer it stands the "
    + "dearer it gets."
  let example =
    "'About 12 hours' was said of refunds on 2026-10-05, and nobody has looked into it by 2026-10-31: the "
    + "rule warns until estimates.csv has a vetted line for the item."
  let remedy = "find out what it takes, and add a vetted estimate of the same item"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let estimates = review.account.confidential.estimates
    let checked = Set(estimates.filter { $0.basis == .vetted && $0.vettedOn != nil }.map { [$0.project, $0.item] })
    let done = Set(estimates.filter { !$0.isOpen }.map { [$0.project, $0.item] })
    let fixed = Set(review.visible.projects.filter { $0.pricing == .fixed }.map(\.id))
    return estimates.compactMap { estimate in
      let work = [estimate.project, estimate.item]
      guard estimate.basis == .gut, let quotedOn = estimate.quotedOn, !checked.contains(work), !done.contains(work)
      else { return nil }
      let age = review.calendar.workingDays(from: quotedOn, to: review.visible.dates.asOf)
      let isFixed = fixed.contains(estimate.project)
      guard isFixed || age > review.settings.thresholds.attention.quoteCheckDays else { return nil }
      let range = estimate.low == nil || estimate.high == nil ? ", as one figure" : ""
      return finding(
        "'\(estimate.item)' was quoted off the cuff on \(quotedOn.iso)\(range)\(isFixed ? " at a fixed price" : ""), and "
          + "nobody has checked it",
        in: review,
        at: estimate.origin,
        field: "basis",
        records: [estimate.reference]
      )
    }
  }
}
