import Diagnostics

/// Who speaks for us to a client may do so.
struct SenderNotAuthorised: Rule {
  let id = "sender-not-authorised"
  let severity = Diagnostic.Severity.block
  let starterSeverity = Diagnostic.Severity.warn
  let practices = ["S3-11", "S1-01"]
  let step = NextStep.correct
  let demand = "Who speaks for us to a client may do so."
  let details =
    "The managers of projects and the authors of the client's commentary, as far as they are our staff, "
    + "are authorised, hold the client in 'for_clients' or leave it empty, and have not left."
  let reason =
    "A pack that is signed by somebody who may not speak for the firm binds it to words that nobody "
    + "stands behind."
  let example =
    "The commentary on status is by ines, whose authorised is no: the pack is held, or warned of in the "
    + "profile starter, until priya has taken the words over."
  let remedy = "have somebody who is authorised for this client speak, or authorise them in contacts.csv"

  func findings(in review: AccountReview) -> [Diagnostic] {
    let managers = review.visible.projects.compactMap { project in
      project.manager.map {
        (name: $0, what: "manages the project '\(project.name)'", project.origin, project.reference)
      }
    }
    let authors = review.account.visible.commentary.map { words in
      (name: words.by, what: "writes the commentary on \(words.section)", words.origin, words.reference)
    }
    return (managers + authors).compactMap { name, what, origin, record in
      guard let contact = review.people.resolve(name).contact, contact.side == .provider, !review.maySpeak(contact)
      else {
        return nil
      }
      return finding(
        "\(contact.name) \(what), but \(lack(of: contact))",
        in: review,
        at: origin,
        records: [record, contact.reference]
      )
    }
  }

  private func lack(of contact: Contact) -> String {
    if let left = contact.leftOn { return "left on \(left.iso)" }
    return contact.isAuthorised ? "is authorised for other clients alone (for_clients)" : "is not authorised"
  }
}
