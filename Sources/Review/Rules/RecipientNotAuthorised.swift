import Diagnostics

/// A document goes only to people of the client who may have it.
struct RecipientNotAuthorised: Rule {
  let id = "recipient-not-authorised"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-11", "S3-12"]
  let step = NextStep.correct
  let demand = "A document goes only to people of the client who may have it."
  let details =
    "A contact of the client with documents in 'receives' is authorised, has not left, has an address that is "
    + "neither another client's nor ours, and that address lies in the client's domains or is listed there itself; one "
    + "on a host where anybody can have an address must be. Internal documents go to nobody of the client. Where no "
    + "domains are recorded a pack is not held for that, and 'reviewpack mail' makes no draft."
  let reason = "A pack in the wrong hands cannot be taken back."
  let example =
    "Lee receives the review, and the address is lee@freemail.example, which acme's domains do not have: "
    + "the pack is held until clients.csv lists that address in domains, or Lee has another one."
  let remedy =
    "correct the contact's authorised, email, left_on or receives, or list the address in the client's domains"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let check = RecipientCheck(review.visible.client, review.addresses, on: review.visible.dates.issueOn)
    return review.people.ofClient.filter { !$0.receives.isEmpty }.compactMap { contact in
      guard let refusal = check.refusal(of: contact), !refusal.isForWantOfDomains else { return nil }
      return finding(
        "\(contact.name) is to receive \(contact.receives.joined(separator: ", ")), and \(refusal.why)",
        in: review,
        at: contact.origin,
        field: refusal.column,
        hint: refusal.remedy,
        records: [contact.reference]
      )
    }
  }
}

extension RecipientRefusal {
  /// Whether the client's domains are all that is missing; nobody need record them before the first mail.
  fileprivate var isForWantOfDomains: Bool { if case .noDomains = self { true } else { false } }
}
