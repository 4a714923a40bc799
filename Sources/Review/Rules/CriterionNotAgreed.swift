import Diagnostics

/// A criterion is called agreed only when both sides have signed it.
struct CriterionNotAgreed: Rule {
  let id = "criterion-not-agreed"
  let severity = Diagnostic.Severity.block
  let practices = ["S0-24"]
  let step = NextStep.sign
  let demand = "A criterion is called agreed only when both sides have signed it."
  let details =
    "The client's signature comes from a contact whose 'may_sign' holds criteria, ours from a known member of "
    + "our staff, both by the issue date."
  let reason = "A criterion that one side wrote down alone is a claim, and the report would present it as a contract."
  let example =
    "The criterion C1 has the state agreed, and provider_agreed_by is empty: the pack is held. Filling it, or "
    + "setting the state to proposed, answers it."
  let remedy = "fill both signatures, or set its state to proposed"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.visible.criteria.filter { $0.criterion.state == .agreed && !$0.agreement.isAgreed }.map { criterion in
      let gaps = criterion.missingSignatures
      let why = gaps.isEmpty ? "a signature is dated after the issue date" : gaps.joined(separator: "; ")
      return finding(
        "criterion '\(criterion.criterion.statement)' is called agreed, but \(why)",
        in: review,
        at: criterion.criterion.origin,
        field: "state",
        records: [criterion.criterion.reference]
      )
    }
  }
}
