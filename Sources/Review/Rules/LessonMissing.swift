import Diagnostics

/// What went wrong is not only mended: we know why, and do something otherwise since.
struct LessonMissing: Rule {
  let id = "lesson-missing"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-29"]
  let step = NextStep.complete
  let demand = "What went wrong is not only mended: we know why, and do something otherwise since."
  let details =
    "A complaint, or an issue of high severity, that was settled in the period has a 'root_cause' and a "
    + "'lesson'."
  let reason = "What nobody has understood happens again."
  let example =
    "The complaint IS1 was settled on 2026-10-20 with an apology, and root_cause is empty: the rule warns "
    + "until it says what lay behind it and what we do otherwise."
  let remedy = "fill root_cause and lesson of the issue"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let period = review.visible.dates.period.days
    let settled = review.issues.filter { issue in
      (issue.kind == .complaint || issue.severity == .high) && issue.resolved.map(period.contains) ?? false
    }
    return settled.filter { $0.rootCause == nil || $0.lesson == nil }.map { issue in
      finding(
        "the \(issue.kind.rawValue) '\(issue.text)' is settled, and nothing says \(issue.rootCause == nil ? "what lay behind it" : "what we do otherwise since")",
        in: review,
        at: issue.origin,
        field: issue.rootCause == nil ? "root_cause" : "lesson",
        records: [issue.reference]
      )
    }
  }
}
