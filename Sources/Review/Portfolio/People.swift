/// The people a client's records may name: the client's own contacts and our staff.
public struct People: Sendable {
  /// Someone a record names.
  public struct Person: Equatable, Sendable {
    /// The name to print: the contact's, or the text as written where nobody fits.
    public let name: String
    /// The contact; nil where nobody fits.
    public let contact: Contact?

    /// What tells two people apart.
    var key: String { contact.map { "contact:" + $0.id } ?? "text:" + name.lowercased() }
  }

  /// Everybody, by id.
  public let all: [Contact]
  private let byKey: [String: Contact]

  /// Gathers people; of two who share a name or address, the one whose id sorts first answers to it.
  init(_ contacts: [Contact]) {
    all = contacts.sorted { $0.id < $1.id }
    let ids = all.map { ($0.id, $0) }
    let addresses = all.compactMap { contact in contact.email.map { ($0.lowercased(), contact) } }
    let names = all.map { ($0.name.lowercased(), $0) }
    byKey = Dictionary(ids + addresses + names) { first, _ in first }
  }

  /// The person whom `text` names by id, address or name.
  public func resolve(_ text: String) -> Person {
    if let contact = byKey[text] ?? byKey[text.lowercased()] { return Person(name: contact.name, contact: contact) }
    return Person(name: text, contact: nil)
  }
}
