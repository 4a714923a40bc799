import Diagnostics

/// A change is called approved or implemented only when both sides have signed it.
struct ChangeNotSigned: Rule {
  let id = "change-not-signed"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S2-40"]
  let step = NextStep.sign
  let demand = "A change is called approved or implemented only when both sides have signed it."
  let details =
    "The client's signature comes from a contact whose 'may_sign' holds change, ours from a known member of "
    + "our staff. Until both stand the pack counts the change as pending."
  let reason = "A change of scope, dates or money that one side wrote down alone is a claim."
  let example =
    "The change CR2 has the state approved, and provider_signed_by is empty: under strict the pack is held "
    + "until somebody of ours has signed."
  let remedy = "fill both signatures, or set its state to submitted"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let called = review.visible.changeControl.changes.filter {
      $0.change.state == .approved || $0.change.state == .implemented
    }
    return called.filter { !$0.isSigned }.map { reviewed in
      let change = reviewed.change
      let gaps = [
        change.clientSignedBy == nil || change.clientSignedOn == nil ? "the client's signature" : nil,
        change.providerSignedBy == nil || change.providerSignedOn == nil ? "ours" : nil,
      ].compactMap(\.self)
      let lack =
        switch gaps {
        case []: "a signature of somebody who may give it"
        case ["ours"]: "our signature"
        default: gaps.joined(separator: " and ")
        }
      return finding(
        "the change '\(change.title)' is called \(change.state.rawValue), but lacks \(lack)",
        in: review,
        at: change.origin,
        field: "state",
        records: [change.reference]
      )
    }
  }
}
