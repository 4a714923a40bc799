import Mail

/// The people of all clients, by their address.
struct ReplySenders {
  /// Somebody who may have sent a mail.
  struct Sender {
    let contact: Contact
    let account: Account

    var client: String { account.visible.client.id }
  }

  private let byAddress: [String: [Sender]]
  private let ours: Set<String>

  init(_ accounts: [Account]) {
    var byAddress: [String: [Sender]] = [:]
    var ours: Set<String> = []
    for account in accounts {
      for contact in account.visible.people.ofClient {
        guard let email = contact.email else { continue }
        byAddress[Self.folded(email), default: []].append(Sender(contact: contact, account: account))
      }
      ours.formUnion(account.visible.people.ofProvider.compactMap(\.email).map(Self.folded))
    }
    (self.byAddress, self.ours) = (byAddress, ours)
  }

  /// The client's contacts who have an address.
  func all(with address: String) -> [Sender] { byAddress[Self.folded(address)] ?? [] }

  /// Whether an address is one of our own.
  func isOurs(_ address: String) -> Bool { ours.contains(Self.folded(address)) }

  /// Addresses are compared without regard to the case of ASCII letters, in the local part too, and in nothing else.
  private static func folded(_ address: String) -> String {
    String(decoding: address.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }
}
