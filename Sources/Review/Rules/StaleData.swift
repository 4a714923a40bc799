import Diagnostics

/// A pack rests on records of its own time.
struct StaleData: Rule {
  let id = "stale-data"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-15"]
  let step = NextStep.correct
  let demand = "A pack rests on records of its own time."
  let details =
    "Of what happened to this client (work, milestones, measurements, conversations, actions, spend) at least "
    + "something is dated in the last data_days days before the report date. A client of whom nothing is dated "
    + "at all is not judged."
  let reason = "A pack made of old exports tells last month's story under this month's name."
  let example =
    "The newest ticket and the newest conversation are of 2026-08-14, and the report date is 2026-10-31: "
    + "under strict the pack is held until newer exports are there."
  let remedy = "export the registers and tools again"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let asOf = review.visible.dates.asOf
    let limit = review.settings.thresholds.attention.dataDays
    guard let newest = review.newestDay, asOf.days(since: newest) > limit else { return [] }
    return [
      finding(
        "the newest record of this client is of \(newest.iso), \(asOf.days(since: newest)) days before the report date",
        in: review,
        at: review.visible.client.origin,
        records: [review.visible.client.reference]
      )
    ]
  }
}
