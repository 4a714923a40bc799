import Diagnostics

/// The same people are not asked again and again.
struct SurveyTooSoon: Rule {
  let id = "survey-too-soon"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-24", "S0-23"]
  let step = NextStep.ask
  let demand = "The same people are not asked again and again."
  let details =
    "From the end of one survey to the start of the next, survey_rest_days days pass, unless both list whom they ask "
    + "and nobody is on both lists. Surveys that closed before the period are not told of again."
  let reason = "People who are asked too often stop answering, and those who still do are not the others."
  let example =
    "Survey S1 closed on 2026-10-23, and S2 opens on 2026-10-30: the rule warns, but not where 'invited' lists other "
    + "people in S2 than in S1."
  let remedy = "open it later, or list in 'invited' people who were not asked before"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.surveyPlan.crowded.map { crowding in
      let gap =
        crowding.days < 0
        ? "opens while '\(crowding.earlier.id)' is open"
        : "opens \(crowding.days) day\(crowding.days == 1 ? "" : "s") after '\(crowding.earlier.id)' closed"
      return finding(
        "survey '\(crowding.later.id)' \(gap); \(review.settings.thresholds.surveys.restDays) days are to pass",
        in: review,
        at: crowding.later.origin,
        field: "opened",
        records: [crowding.later.reference, crowding.earlier.reference]
      )
    }
  }
}
