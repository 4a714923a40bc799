import Diagnostics
import Tables

/// Whether people of one client may be sent its documents: authorised, still there, and under an address that is surely
/// theirs (methods §11).
struct RecipientCheck {
  private let client: Client
  private let addresses: AddressBook
  private let day: CivilDate
  private let domains: Set<String>

  /// Prepares the check.
  ///
  /// - Parameters:
  ///   - client: The client.
  ///   - addresses: Whose addresses are whose.
  ///   - day: The day the mail goes out.
  init(_ client: Client, _ addresses: AddressBook, on day: CivilDate) {
    (self.client, self.addresses, self.day) = (client, addresses, day)
    domains = Set(client.domains.map { $0.lowercased() })
  }

  /// Why a person may not be sent what `receives` names; nil where nothing speaks against it.
  func refusal(of contact: Contact) -> RecipientRefusal? {
    for name in contact.receives.map({ $0.lowercased() }) where !Settings.documentNames.contains(name) {
      return Settings.internalDocumentNames.contains(name) ? .internalDocument(name) : .unknownDocument(name)
    }
    if contact.side != .client { return .ofOurSide }
    if !contact.isAuthorised { return .notAuthorised }
    if let left = contact.leftOn, left <= day { return .left(left) }
    guard let address = contact.email?.lowercased() else { return .noAddress }
    return refusal(ofAddress: address)
  }

  private func refusal(ofAddress address: String) -> RecipientRefusal? {
    guard EmailAddress.isPlain(address) else { return .addressNotPlain(address) }
    let others = addresses.otherClients(with: address, besides: client.id)
    if !others.isEmpty { return .sharedAddress(address, with: others) }
    if addresses.isOurs(address) { return .ourAddress(address) }
    // A one-person client on free mail lists the address itself.
    if domains.contains(address) { return nil }
    let domain = EmailAddress.domain(of: address)
    if FreeMailHosts.hold(domain) { return .freeMail(address, host: domain) }
    if domains.contains(domain) { return nil }
    if addresses.isFirms(domain) { return .ourDomain(address) }
    if let other = addresses.otherClient(listing: domain, besides: client.id) {
      return .otherClients(address, client: other)
    }
    if domains.isEmpty { return .noDomains(address) }
    if let parent = domains.sorted().first(where: { domain.hasSuffix("." + $0) }) {
      return .subdomain(address, of: parent)
    }
    return .outside(address, nearest: nearestName(to: domain, among: domains.filter { !$0.contains("@") }.sorted()))
  }
}

extension Contact {
  /// Whether a document is among those the person is sent.
  func mayReceive(_ document: String) -> Bool { receives.contains { $0.lowercased() == document } }
}
