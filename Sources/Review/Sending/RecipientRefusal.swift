import Tables

/// Why a person may not be sent a document of a client (methods §11).
enum RecipientRefusal: Equatable, Sendable {
  /// A name in `receives` that is no document.
  case unknownDocument(String)
  /// A document that stays in the house.
  case internalDocument(String)
  /// The person is on our side.
  case ofOurSide
  case notAuthorised
  case left(CivilDate)
  case noAddress
  case addressNotPlain(String)
  /// People of these clients have the same address.
  case sharedAddress(String, with: [String])
  /// One of our own people has the same address.
  case ourAddress(String)
  /// The address is in one of our own domains.
  case ourDomain(String)
  /// Anybody can have an address there.
  case freeMail(String, host: String)
  /// Nobody has recorded the client's domains.
  case noDomains(String)
  /// The domain is another client's.
  case otherClients(String, client: String)
  /// The domain lies below one of the client's, which is another domain.
  case subdomain(String, of: String)
  /// The domain is none of the client's; `nearest` is spelt much like it.
  case outside(String, nearest: String?)

  /// Why, as a clause that goes on from the person's name.
  var why: String {
    switch self {
    case .unknownDocument(let name): "'\(name)' is no document for a client"
    case .internalDocument(let name): "'\(name)' stays in the house"
    case .ofOurSide: "is recorded on our side (side provider)"
    case .notAuthorised: "is not authorised"
    case .left(let day): "left on \(day.iso)"
    case .noAddress: "has no address"
    case .addressNotPlain(let address): "'\(address.shortened)' is no plain address"
    case .sharedAddress(let address, let clients):
      "the address \(address) is also that of a contact of "
        + (clients.count == 1 ? "another client, " : "other clients, ") + clients.joined(separator: " and ")
    case .ourAddress(let address): "the address \(address) is also that of one of our own people"
    case .ourDomain(let address): "the address \(address) lies in one of our own domains"
    case .freeMail(let address, let host): "the address \(address) is with \(host), where anybody can have one"
    case .noDomains(let address):
      "nobody has recorded the client's domains, so nothing shows that \(address) is one of its addresses"
    case .otherClients(let address, let client): "the address \(address) lies in a domain of another client, \(client)"
    case .subdomain(let address, let domain):
      "the address \(address) lies below the client's domain \(domain), and only that domain itself is listed"
    case .outside(let address, nil): "the address \(address) lies in none of the client's domains"
    case .outside(let address, let nearest?):
      "the address \(address) lies in none of the client's domains; \(nearest) is spelt much like it"
    }
  }

  /// The column that answers it.
  var column: String {
    switch self {
    case .unknownDocument, .internalDocument: "receives"
    case .ofOurSide: "side"
    case .notAuthorised: "authorised"
    case .left: "left_on"
    case .noAddress, .addressNotPlain, .sharedAddress, .ourAddress, .ourDomain, .freeMail, .noDomains, .otherClients,
      .subdomain, .outside:
      "email"
    }
  }

  /// What puts it right.
  var remedy: String {
    switch self {
    case .unknownDocument: "name documents of a pack: \(Settings.documentNames.joined(separator: ", "))"
    case .internalDocument(let name): "take '\(name)' out of receives"
    case .ofOurSide: "set side to client, or empty the column client for our own people"
    case .notAuthorised: "set authorised to yes if the person may have it, else empty receives"
    case .left: "empty receives, and let somebody else receive it; or correct left_on"
    case .noAddress, .addressNotPlain: "fill email, or empty receives"
    case .sharedAddress: "give each person an address of their own, or empty receives"
    case .ourAddress, .ourDomain: "correct email to the person's own address at the client"
    case .freeMail: "correct email, or list the exact address in domains of clients.csv if it is the client's own"
    case .noDomains: "list the client's domains in the column domains of clients.csv"
    case .otherClients: "correct email, or client if the person belongs to the other one"
    case .subdomain(let address, _):
      "list \(EmailAddress.domain(of: address)) in domains of clients.csv, or correct email"
    case .outside: "correct email, or list its domain, or the exact address, in domains of clients.csv"
    }
  }
}

extension EmailAddress {
  /// What stands behind the last `@`.
  static func domain(of address: String) -> String {
    address.lastIndex(of: "@").map { String(address[address.index(after: $0)...]) } ?? ""
  }
}

extension RecipientRefusal {
  /// Why, as a clause of its own.
  var clause: String {
    switch self {
    case .ofOurSide, .notAuthorised, .left, .noAddress: "this contact \(why)"
    default: why
    }
  }
}
