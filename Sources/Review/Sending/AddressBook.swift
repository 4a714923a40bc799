/// Whose addresses and domains are whose, over all clients: what tells an address that would reach the wrong people.
public struct AddressBook: Sendable {
  /// An address that more than one side answers to; our own side is the empty text.
  private var shared: [String: [String]] = [:]
  private var clientsByDomain: [String: [String]] = [:]
  private let firmDomains: Set<String>

  /// Gathers the addresses of everybody and the domains of every client.
  ///
  /// - Parameters:
  ///   - accounts: The accounts of all clients.
  ///   - firm: The firm that sends.
  init(_ accounts: [Account], firm: Settings.Firm) {
    firmDomains = Set(firm.domains.map { $0.lowercased() })
    var owners: [String: Set<String>] = [:]
    for contact in accounts.first?.visible.people.ofProvider ?? [] {
      if let address = contact.email { owners[address.lowercased(), default: []].insert("") }
    }
    for account in accounts {
      let client = account.visible.client
      for domain in client.domains { clientsByDomain[domain.lowercased(), default: []].append(client.id) }
      for contact in account.visible.people.ofClient {
        if let address = contact.email { owners[address.lowercased(), default: []].insert(client.id) }
      }
    }
    shared = owners.filter { $0.value.count > 1 }.mapValues { $0.sorted() }
  }

  /// The other clients to whose people an address belongs too, sorted.
  func otherClients(with address: String, besides client: String) -> [String] {
    (shared[address] ?? []).filter { !$0.isEmpty && $0 != client }
  }

  /// Whether an address belongs to one of our own people and to somebody else besides.
  func isOurs(_ address: String) -> Bool { shared[address]?.first?.isEmpty ?? false }

  /// Whether a domain is one of ours.
  func isFirms(_ domain: String) -> Bool { firmDomains.contains(domain) }

  /// Another client that lists a domain or an address as its own; nil where none does.
  func otherClient(listing name: String, besides client: String) -> String? {
    clientsByDomain[name]?.first { $0 != client }
  }

  /// The clients to whose people one of our own addresses belongs too, sorted.
  func clients(with address: String) -> [String] { (shared[address] ?? []).filter { !$0.isEmpty } }
}
