import Diagnostics

/// A choice of the client's is signed by the client.
struct DecisionUnsigned: Rule {
  let id = "decision-unsigned"
  let severity = Diagnostic.Severity.warn
  let starterSeverity = Diagnostic.Severity.note
  let practices = ["S0-19", "S0-21"]
  let step = NextStep.sign
  let demand = "A choice of the client's is signed by the client."
  let details =
    "A decision that needs the client and was taken longer ago than unsigned_days is signed by a contact "
    + "whose 'may_sign' holds scope."
  let reason = "A choice that nobody signed is remembered differently by everybody who was there."
  let example =
    "'Where does the mail go?' was decided on 2026-10-01, and signed_by is empty on 2026-10-31: the rule "
    + "warns until dana has signed."
  let remedy = "have it signed, and fill signed_by and signed_on of the decision"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let limit = review.settings.thresholds.attention.unsignedDays
    return review.visible.decisions.map(\.decision).compactMap { decision in
      guard decision.needsClientInput, let day = decision.decidedOn, !isSigned(decision, review.people) else {
        return nil
      }
      let age = review.calendar.workingDays(from: day, to: review.visible.dates.asOf)
      guard age > limit else { return nil }
      return finding(
        "the decision '\(decision.question)' was taken \(age) working days ago and is not signed",
        in: review,
        at: decision.origin,
        field: "signed_by",
        records: [decision.reference]
      )
    }
  }

  private func isSigned(_ decision: Decision, _ people: People) -> Bool {
    guard let name = decision.signedBy, decision.signedOn != nil, let contact = people.resolve(name).contact else {
      return false
    }
    return contact.side == .client && contact.maySign.contains(.scope)
  }
}
