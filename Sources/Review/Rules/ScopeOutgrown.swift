import Diagnostics

/// What was agreed does not grow out of its agreement change by change.
struct ScopeOutgrown: Rule {
  let id = "scope-outgrown"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-09", "S1-04"]
  let step = NextStep.ask
  let demand = "What was agreed does not grow out of its agreement change by change."
  let details =
    "The approved changes of a project add no more than change_at_risk percent to the effort that the client "
    + "signed (baseline_hours); what they take away counts against it. How much the scope moved at all is part of the "
    + "project's status."
  let reason =
    "Each change is small and agreed, and together they are another project with the dates of the first."
  let example =
    "The changes CR1 and CR2 add 60 hours to the 800 of the desk: with 7.5 percent the rule warns, until the client has "
    + "signed the whole scope anew with its new dates."
  let remedy = "go through scope, dates and budget as a whole with the client, and have the new baseline signed"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limit = review.settings.thresholds.status.greenVolatility
    return review.visible.projectReviews.compactMap { project in
      let volatility = project.scopeChange.volatility
      guard let net = volatility.reading.value?.netPercent, Threshold.exceeds(net, limit) else { return nil }
      return finding(
        "the approved changes of project '\(project.project.name)' add \((10 * net).rounded() / 10) % to what was agreed",
        in: review,
        at: project.project.origin,
        field: "baseline_hours",
        records: [project.project.reference] + volatility.records.filter { $0 != project.project.reference }
      )
    }
  }
}
