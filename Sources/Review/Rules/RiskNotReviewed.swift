import Diagnostics

/// Somebody looks at every open risk regularly.
struct RiskNotReviewed: Rule {
  let id = "risk-not-reviewed"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S3-16"]
  let step = NextStep.act
  let demand = "Somebody looks at every open risk regularly."
  let details = "An open risk was raised or reviewed within the last risk_review_days days."
  let reason = "An old risk is either gone or worse, and the register says neither."
  let example = "The risk R1 was last reviewed on 2026-08-20: the rule warns at the end of October."
  let remedy = "look at the risk again, and fill reviewed"

  func findings(in review: AccountReview) -> [Diagnostic] {
    (review.visible.risks + review.internalRisks).filter(\.isStale).map { reviewed in
      let risk = reviewed.risk
      return finding(
        "the risk '\(risk.text)' was last looked at on \((risk.reviewed ?? risk.raised).iso)",
        in: review,
        at: risk.origin,
        field: "reviewed",
        records: [risk.reference]
      )
    }
  }
}
