import Diagnostics
import Tables

/// The client's people are asked how content they are, in every phase of the work.
struct SatisfactionNotMeasured: Rule {
  let id = "satisfaction-not-measured"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-24", "S3-25"]
  let step = NextStep.ask
  let demand = "The client's people are asked how content they are, in every phase of the work."
  let details =
    "Where a project began more than survey_start_days days ago and no contract tells when a survey is "
    + "due, at least one survey has been opened. With a contract start, adverse-score-without-action tells "
    + "of waves that are overdue."
  let reason = "Satisfaction that nobody measures is an opinion of ours."
  let example =
    "The project Desk began on 2026-01-12, clients.csv has no contract_start, and surveys.csv has no "
    + "line: the rule warns."
  let remedy = "plan a survey in surveys.csv; the document 'survey' asks for the answers"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let client = review.visible.client
    guard client.contractStart == nil, review.account.visible.surveys.isEmpty,
      let start = review.visible.projects.compactMap(\.start).min()
    else { return [] }
    let age = review.visible.dates.asOf.days(since: start)
    guard age > review.settings.thresholds.surveys.startDays else { return [] }
    return [
      finding(
        "the work began on \(start.iso), and nobody of the client was ever asked how content they are",
        in: review,
        at: client.origin,
        records: [client.reference]
      )
    ]
  }
}
