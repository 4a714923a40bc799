import Diagnostics
import Tables

/// A survey that the contract asks for is on record before it is late.
struct SurveyDue: Rule {
  let id = "survey-due"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-24"]
  let step = NextStep.ask
  let demand = "A survey that the contract asks for is on record before it is late."
  let details =
    "The first survey has closed survey_start_days days into the contract, the next ones follow within survey_gap_days "
    + "days, and the last one closes around the end. From survey_due_days days before that, surveys.csv has one that is "
    + "planned or open."
  let reason = "Who asks once a year hears what went wrong when it is too late to mend it."
  let example =
    "The last survey closed on 2026-07-31, and surveys.csv has no other: the rule warns at the end of October, and the "
    + "brief proposes the row to add."
  let remedy = "add a row to surveys.csv; the form is made with the next build"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let plan = review.surveyPlan
    guard let proposal = plan.proposal, let duty = plan.duties.first(where: \.needsWave) else { return [] }
    let by = duty.obligation.by
    let verb = duty.obligation.state == .overdue ? "had to close" : "has to close"
    return [
      finding(
        "a survey \(verb) by \(by.iso), and surveys.csv has none that will",
        in: review,
        at: review.visible.client.origin,
        hint: "add a row to surveys.csv, such as '\(proposal.csv.row)'; the form is made with the next build",
        records: [review.visible.client.reference]
      )
    ]
  }
}
