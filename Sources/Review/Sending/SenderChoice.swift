import Diagnostics

/// Who of our people writes to a client.
enum SenderChoice {
  /// The sender: of those named in `mail.sender` the first who may write to this client; where none is named, the person
  /// the pack tells the client to write to, else the first by id who may.
  ///
  /// - Parameter review: The client's review.
  /// - Returns: The sender.
  /// - Throws: `sender-refused` with what keeps people from it.
  static func sender(for review: AccountReview) throws(Diagnostic) -> Contact {
    let check = SenderCheck(
      client: review.visible.client.id,
      firm: review.settings.firm,
      addresses: review.addresses,
      day: review.visible.dates.issueOn
    )
    let named = review.settings.mailSenders
    if !named.isEmpty { return try chosen(among: named, check, review) }
    let staff = [review.visible.ourContact].compactMap(\.self) + review.people.ofProvider
    if let sender = staff.first(where: { check.refusal(of: $0) == nil }) { return sender }
    // Whoever is nearest to being allowed is the one to put right.
    let nearest = staff.first { $0.isAuthorised && $0.leftOn == nil } ?? staff.first
    guard let nearest, let refusal = check.refusal(of: nearest) else { throw nobody(in: review) }
    throw refused(
      "nobody of our staff may write to this client: \(nearest.name) \(refusal.why)",
      at: nearest.origin.place(field: refusal.column),
      refusal.remedy,
      review,
      [nearest.reference]
    )
  }

  private static func chosen(
    among named: [Settings.NamedSender],
    _ check: SenderCheck,
    _ review: AccountReview
  ) throws(Diagnostic) -> Contact {
    var first: (contact: Contact, refusal: SenderRefusal)?
    for sender in named {
      guard let contact = find(sender.name, in: review.people) else {
        throw refused(
          "mail.sender names '\(sender.name.shortened)', and none of our people is called so",
          at: sender.place,
          nearestName(to: sender.name, among: review.people.ofProvider.map(\.id)).map { "did you mean '\($0)'?" }
            ?? "name one of our people by the id, address or name of contacts.csv",
          review,
          []
        )
      }
      guard let refusal = check.refusal(of: contact) else { return contact }
      first = first ?? (contact, refusal)
    }
    guard let first else { throw nobody(in: review) }
    let who = named.count == 1 ? "who is named in mail.sender" : "the first of those named in mail.sender"
    throw refused(
      "\(first.contact.name), \(who), may not write to this client: this person \(first.refusal.why)",
      at: first.contact.origin.place(field: first.refusal.column),
      first.refusal.remedy + "; or name somebody else in mail.sender",
      review,
      [first.contact.reference]
    )
  }

  private static func find(_ name: String, in people: People) -> Contact? {
    let folded = name.lowercased()
    return people.ofProvider.first { $0.id == name }
      ?? people.ofProvider.first { $0.email?.lowercased() == folded || $0.name.lowercased() == folded }
  }

  private static func nobody(in review: AccountReview) -> Diagnostic {
    refused(
      "there is nobody of our staff to write to this client",
      at: review.visible.client.origin.place(),
      "add a line to contacts.csv with side provider, authorised yes, an address, and for_clients "
        + "'\(review.visible.client.id)'",
      review,
      [review.visible.client.reference]
    )
  }

  private static func refused(
    _ message: String,
    at place: Diagnostic.Place,
    _ hint: String,
    _ review: AccountReview,
    _ records: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "sender-refused",
      message,
      at: place,
      hint: hint,
      client: review.visible.client.id,
      records: records
    )
  }
}
