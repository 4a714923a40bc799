import Diagnostics

/// A complaint is acknowledged at once.
struct ComplaintUnanswered: Rule {
  let id = "complaint-unanswered"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-13", "S2-27", "S3-03"]
  let step = NextStep.tell
  let demand = "A complaint is acknowledged at once."
  let details =
    "An open complaint has a day on which we said that we had heard, at most acknowledge_days working days "
    + "after it was raised."
  let reason =
    "Whoever complains wants to be heard before anything is done; silence is taken for not caring."
  let example =
    "The complaint IS1 was raised on 2026-10-05 and nobody has acknowledged it on 2026-10-31: the rule warns."
  let remedy = "answer the client, and fill acknowledged of the complaint"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limit = review.settings.thresholds.attention.acknowledgeDays
    let open = review.issues.filter { $0.kind == .complaint && $0.resolved == nil && $0.acknowledged == nil }
    return open.compactMap { issue in
      let age = review.calendar.workingDays(from: issue.raised, to: review.visible.dates.asOf)
      guard age > limit else { return nil }
      return finding(
        "the complaint '\(issue.text)' was raised \(age) working days ago, and nobody has acknowledged it",
        in: review,
        at: issue.origin,
        field: "acknowledged",
        records: [issue.reference]
      )
    }
  }
}
