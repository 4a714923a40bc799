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

  /// Everybody, in the order of the files.
  public private(set) var all: [Contact] = []
  private var byKey: [String: Contact] = [:]

  /// The person whom `text` names by id, address or name.
  public func resolve(_ text: String) -> Person {
    if let contact = byKey[text] ?? byKey[text.lowercased()] { return Person(name: contact.name, contact: contact) }
    return Person(name: text, contact: nil)
  }

  mutating func add(_ contact: Contact) {
    all.append(contact)
    for key in [contact.id, contact.email?.lowercased(), contact.name.lowercased()].compactMap(\.self)
    where byKey[key] == nil {
      byKey[key] = contact
    }
  }
}
