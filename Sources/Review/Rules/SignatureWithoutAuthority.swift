import Diagnostics
import Tables

/// A signature comes from somebody who may give it.
struct SignatureWithoutAuthority: Rule {
  let id = "signature-without-authority"
  let severity = Diagnostic.Severity.warn
  let practices = ["S2-40", "S3-11"]
  let step = NextStep.sign
  let demand = "A signature comes from somebody who may give it."
  let details =
    "The client's side signs scope, decisions, changes and acceptance with contacts whose 'may_sign' holds "
    + "that matter; our side signs changes with a known member of our staff. What is signed by others counts as "
    + "not signed."
  let reason = "What the wrong person signed binds nobody, and the report would rely on it."
  let example =
    "The change CR3 is signed by lee, whose may_sign is empty: the rule warns, and the change counts as "
    + "waiting. Dana's name, or 'change' in lee's may_sign, answers it."
  let remedy = "correct the name, or add the matter to the contact's may_sign"

  private struct Signature {
    let subject: String
    let name: String?
    let matter: Contact.Matter?
    let day: CivilDate?
    let origin: Origin
    let field: String
    let record: String
  }

  func findings(in review: AccountReview) -> [Diagnostic] {
    signatures(in: review).compactMap { signature in
      guard let name = signature.name,
        let problem = Signatures.problem(name, signature.matter, on: signature.day, people: review.people)
      else { return nil }
      return finding(
        "\(signature.subject) is signed, but \(problem)",
        in: review,
        at: signature.origin,
        field: signature.field,
        records: [signature.record]
      )
    }
  }

  private func signatures(in review: AccountReview) -> [Signature] {
    let scope = review.visible.projects.map {
      Signature(
        subject: "the scope of project '\($0.name)'",
        name: $0.scopeSignedBy,
        matter: .scope,
        day: $0.scopeSignedOn,
        origin: $0.origin,
        field: "scope_signed_by",
        record: $0.reference
      )
    }
    let milestones = review.visible.milestones.map(\.milestone).map {
      Signature(
        subject: "the acceptance of milestone '\($0.name)'",
        name: $0.decidedBy,
        matter: .acceptance,
        day: $0.decidedOn,
        origin: $0.origin,
        field: "decided_by",
        record: $0.reference
      )
    }
    let decisions = review.visible.decisions.map(\.decision).map {
      Signature(
        subject: "the decision '\($0.question)'",
        name: $0.signedBy,
        matter: .scope,
        day: $0.signedOn,
        origin: $0.origin,
        field: "signed_by",
        record: $0.reference
      )
    }
    return scope + milestones + decisions + review.visible.changeControl.changes.map(\.change).flatMap(signatures)
  }

  private func signatures(of change: ChangeRequest) -> [Signature] {
    let subject = "the change '\(change.title)'"
    return [
      Signature(
        subject: subject,
        name: change.clientSignedBy,
        matter: .change,
        day: change.clientSignedOn,
        origin: change.origin,
        field: "client_signed_by",
        record: change.reference
      ),
      Signature(
        subject: subject,
        name: change.providerSignedBy,
        matter: nil,
        day: change.providerSignedOn,
        origin: change.origin,
        field: "provider_signed_by",
        record: change.reference
      ),
    ]
  }
}
