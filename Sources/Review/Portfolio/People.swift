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

  private let clients: Directory
  private let staff: Directory

  /// Gathers a client's contacts; our staff is shared by all clients.
  init(_ contacts: [Contact], staff: Directory) {
    clients = Directory(contacts)
    self.staff = staff
  }

  /// The client's contacts, by id.
  public var ofClient: [Contact] { clients.contacts }
  /// Our own people, by id.
  public var ofProvider: [Contact] { staff.contacts }

  /// The words that the names of all of them are made of.
  var nameWords: Set<String> { staff.nameWords.union(clients.nameWords) }

  /// The person whom `text` names by id, address or name: of the client's people first, then of ours.
  public func resolve(_ text: String) -> Person {
    guard let contact = clients.find(text) ?? staff.find(text) else { return Person(name: text, contact: nil) }
    return Person(name: contact.name, contact: contact)
  }
}

/// People who can be found by id, address or name.
struct Directory: Sendable {
  /// Everybody, by id.
  let contacts: [Contact]
  /// The words of their names; found once, since our own people are the same for every client.
  let nameWords: Set<String>
  private let byKey: [String: Contact]

  /// Lists people; of two who share a name or address, the one whose id sorts first answers to it.
  init(_ contacts: [Contact]) {
    self.contacts = contacts.sorted { $0.id < $1.id }
    nameWords = Set(self.contacts.flatMap { Self.words(of: $0.name) })
    let ids = self.contacts.map { ($0.id, $0) }
    let addresses = self.contacts.compactMap { contact in contact.email.map { ($0.lowercased(), contact) } }
    let names = self.contacts.map { ($0.name.lowercased(), $0) }
    byKey = Dictionary(ids + addresses + names) { first, _ in first }
  }

  /// The words of a name.
  static func words(of name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  func find(_ text: String) -> Contact? { byKey[text] ?? byKey[text.lowercased()] }
}
