import Diagnostics

/// A document goes only to people of the client who may have it.
struct RecipientNotAuthorised: Rule {
  let id = "recipient-not-authorised"
  let severity = Diagnostic.Severity.block
  let practices = ["S3-11", "S3-12"]
  let step = NextStep.correct
  let demand = "A document goes only to people of the client who may have it."
  let details =
    "A contact of the client with documents in 'receives' is authorised, has not left, has an address, "
    + "and that address lies in the client's domains or is listed there itself; internal documents go to "
    + "nobody of the client."
  let reason = "A pack in the wrong hands cannot be taken back."
  let example =
    "Lee receives the review, and the address is lee@freemail.example, which acme's domains do not have: "
    + "the pack is held until clients.csv lists that address in domains, or Lee has another one."
  let remedy =
    "correct the contact's authorised, email, left_on or receives, or list the address in the client's "
    + "domains"

  func findings(in review: AccountReview) -> [Diagnostic] {
    review.people.ofClient.filter { !$0.receives.isEmpty }.compactMap { contact in
      guard let problem = problem(of: contact, in: review) else { return nil }
      return finding(
        "\(contact.name) is to receive \(contact.receives.joined(separator: ", ")), and \(problem)",
        in: review,
        at: contact.origin,
        field: "receives",
        records: [contact.reference]
      )
    }
  }

  private func problem(of contact: Contact, in review: AccountReview) -> String? {
    if let document = contact.receives.first(where: { !Settings.documentNames.contains($0.lowercased()) }) {
      return "'\(document)' is no document for a client"
    }
    if !contact.isAuthorised { return "is not authorised" }
    if let left = contact.leftOn, left <= review.visible.dates.issueOn { return "left on \(left.iso)" }
    guard let address = contact.email?.lowercased() else { return "has no address" }
    let domains = review.visible.client.domains.map { $0.lowercased() }
    let domain = address.split(separator: "@").last.map(String.init) ?? ""
    let isTheClients = domains.isEmpty || domains.contains(domain) || domains.contains(address)
    return isTheClients ? nil : "the address \(address) lies in none of the client's domains"
  }
}
