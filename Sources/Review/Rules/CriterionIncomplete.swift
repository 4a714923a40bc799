import Diagnostics

/// A criterion is specific, has an owner on both sides, and serves a business outcome.
struct CriterionIncomplete: Rule {
  let id = "criterion-incomplete"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-24", "S0-26"]
  let step = NextStep.complete
  let demand = "A criterion is specific, has an owner on both sides, and serves a business outcome."
  let details =
    "The letters S, A and R of SMART: a metric and a statement of at least five words, provider_owner and "
    + "client_owner, and a business_outcome with a target that is possible. M and T are for "
    + "criterion-not-measurable."
  let reason =
    "A criterion without an owner is watched by nobody, and one without an outcome is a number."
  let example = "The criterion C1 has no client_owner: the rule warns until one is named."
  let remedy = "fill the missing columns of criteria.csv"

  private static let letters: [SmartCheck.Letter] = [.specific, .assignable, .realistic]

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.criteria.compactMap { reviewed in
      let gaps = Self.letters.flatMap { reviewed.smart.missing[$0] ?? [] }
      guard !gaps.isEmpty else { return nil }
      return finding(
        "criterion '\(reviewed.criterion.statement)' lacks \(gaps.joined(separator: ", "))",
        in: review,
        at: reviewed.criterion.origin,
        records: [reviewed.criterion.reference]
      )
    }
  }
}
