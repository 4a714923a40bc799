import Tables

/// Why one of our people may not write to a client (methods §11).
enum SenderRefusal: Equatable, Sendable {
  case ofClientsSide
  case notAuthorised
  case left(CivilDate)
  /// Speaks for us to others alone.
  case otherClients(String)
  case noAddress
  case addressNotPlain(String)
  /// A contact of this client has the same address.
  case sharedAddress(String, client: String)
  /// The settings do not say which domains are ours.
  case noDomains(String)
  case freeMail(String, host: String)
  case outside(String)

  /// Why, as a clause that goes on from the person's name.
  var why: String {
    switch self {
    case .ofClientsSide: "is on the client's side"
    case .notAuthorised: "is not authorised to speak for us"
    case .left(let day): "left on \(day.iso)"
    case .otherClients: "speaks for us to other clients only"
    case .noAddress: "has no address"
    case .addressNotPlain(let address): "has '\(address.shortened)', which is no plain address"
    case .sharedAddress(let address, let client):
      "has the address \(address), which is also that of a contact of \(client)"
    case .noDomains(let address): "has the address \(address), and firm.domains does not say which domains are ours"
    case .freeMail(let address, let host): "has the address \(address) with \(host), where anybody can have one"
    case .outside(let address): "has the address \(address), which lies in none of our domains"
    }
  }

  /// The column that answers it.
  var column: String {
    switch self {
    case .ofClientsSide: "side"
    case .notAuthorised: "authorised"
    case .left: "left_on"
    case .otherClients: "for_clients"
    case .noAddress, .addressNotPlain, .sharedAddress, .noDomains, .freeMail, .outside: "email"
    }
  }

  /// What puts it right.
  var remedy: String {
    switch self {
    case .ofClientsSide: "name one of our own people"
    case .notAuthorised: "set authorised to yes if the person may write to clients, or name somebody who may"
    case .left: "name somebody who is still here, or correct left_on"
    case .otherClients(let client): "add '\(client)' to for_clients, or name somebody who speaks to this client"
    case .noAddress, .addressNotPlain: "fill email with the person's address at the firm"
    case .sharedAddress: "give each person an address of their own"
    case .noDomains: "list the domains of your own addresses in reviewpack.yaml: firm: { domains: [my-firm.example] }"
    case .freeMail: "correct email, or list the exact address in firm.domains of reviewpack.yaml"
    case .outside: "correct email, or list its domain in firm.domains of reviewpack.yaml"
    }
  }
}

/// Whether our people may write to a client.
struct SenderCheck {
  let client: String
  let firm: Settings.Firm
  let addresses: AddressBook
  /// The day the mail goes out.
  let day: CivilDate

  /// Why a person may not write to the client; nil where nothing speaks against it.
  func refusal(of contact: Contact) -> SenderRefusal? {
    if contact.side != .provider { return .ofClientsSide }
    if !contact.isAuthorised { return .notAuthorised }
    if let left = contact.leftOn, left <= day { return .left(left) }
    if !contact.forClients.isEmpty, !contact.forClients.contains(client) { return .otherClients(client) }
    return refusal(ofAddressOf: contact)
  }

  /// Why mail in the house must not go to a person's address; nil where nothing speaks against it.
  func refusal(ofAddressOf contact: Contact) -> SenderRefusal? {
    guard let address = contact.email?.lowercased() else { return .noAddress }
    guard EmailAddress.isPlain(address) else { return .addressNotPlain(address) }
    if let client = addresses.clients(with: address).first { return .sharedAddress(address, client: client) }
    let domains = Set(firm.domains.map { $0.lowercased() })
    if domains.contains(address) { return nil }
    let domain = EmailAddress.domain(of: address)
    if FreeMailHosts.hold(domain) { return .freeMail(address, host: domain) }
    if domains.isEmpty { return .noDomains(address) }
    return domains.contains(domain) ? nil : .outside(address)
  }
}
