import Diagnostics

/// Something is done about every risk of weight.
struct RiskWithoutMitigation: Rule {
  let id = "risk-without-mitigation"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S2-24", "S3-16"]
  let step = NextStep.act
  let demand = "Something is done about every risk of weight."
  let details =
    "An open risk that weighs as much as risk_action, or more than the client accepts, is named by an action "
    + "with an owner and a due date. One above what the client accepts is bad news besides."
  let reason = "A risk with nothing planned is a prediction."
  let example = "The risk R4 weighs 15 and no action names risk:R4: the rule warns until one does."
  let remedy = "add a line to actions.csv that names the risk in source_refs, with owner and due date"

  func findings(in review: AccountReview) -> [Diagnostic] {
    // What the client sees above its appetite is bad news, of which another rule tells.
    let risks = review.visible.risks.filter { !$0.isBadNews } + review.internalRisks
    return risks.filter(\.isMitigationMissing).map { reviewed in
      finding(
        "the risk '\(reviewed.risk.text)' weighs \(reviewed.score.value), and no action with a due date is about it",
        in: review,
        at: reviewed.risk.origin,
        hint: "add a line to actions.csv with source_refs '\(reviewed.risk.reference)', an owner and a due date",
        records: [reviewed.risk.reference]
      )
    }
  }
}
