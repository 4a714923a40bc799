import Diagnostics

/// The client confirms what we assume.
struct AssumptionUnconfirmed: Rule {
  let id = "assumption-unconfirmed"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-02", "S0-05"]
  let step = NextStep.ask
  let demand = "The client confirms what we assume."
  let details =
    "An open assumption that waits for longer than assumption_days has been confirmed, and one that weighs as "
    + "much as risk_action has an open question to the client."
  let reason = "Each guess that nobody checks is a place where the work can fail."
  let example =
    "'The old tills can stay' was assumed on 2026-08-03 and nobody has confirmed it: the rule warns until "
    + "confirmed_by and confirmed_on are filled."
  let remedy =
    "ask the client, and fill confirmed_by and confirmed_on, or add an action of the kind question that names "
    + "the assumption"

  func findings(in review: AccountReview) -> [Diagnostic] {
    (review.visible.risks + review.internalRisks).filter { $0.isUnconfirmed || $0.isQuestionMissing }.map { reviewed in
      let wait = "has waited to be confirmed since \(reviewed.risk.raised.iso)"
      return finding(
        "the assumption '\(reviewed.risk.text)' \(reviewed.isUnconfirmed ? wait : "weighs much, and nobody has asked the client")",
        in: review,
        at: reviewed.risk.origin,
        field: "confirmed_on",
        records: [reviewed.risk.reference]
      )
    }
  }
}
