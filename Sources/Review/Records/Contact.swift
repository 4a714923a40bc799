import Tables

/// A person on the client's side or on ours.
public struct Contact: Record, Equatable {
  static let type = RecordType.contacts

  /// The columns of `contacts`.
  enum Field: Int, RecordField {
    case id, client, name, email, role, side, level, sponsor, oneVoice, authorised, forClients, basis, maySign
    case receives, department, leftOn, itKnowledge
    static let required: Set<Field> = [.id, .name, .role, .side, .authorised]
    static let kinds: [Field: FieldKind] = [.leftOn: .date]
  }

  /// Whose side a person is on.
  public enum Side: String, CaseIterable, Sendable {
    case client
    case provider
  }

  /// What a person may sign.
  ///
  /// Scope covers scope and decisions; value covers hour and unit values.
  public enum Matter: String, CaseIterable, Sendable {
    case scope, change, acceptance, criteria, value
  }

  /// Where in the organisation a person stands.
  public enum Level: String, CaseIterable, Sendable {
    case team, pm, senior, head, executive
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client the person belongs to; nil for our own staff.
  public let client: String?
  /// The person's name.
  public let name: String
  /// The person's address, a plain addr-spec.
  public let email: String?
  /// What the person does.
  public let role: String
  /// Whose side the person is on.
  public let side: Side
  /// Whether the person pays for the work and speaks for it.
  public let isSponsor: Bool
  /// Whether the person may speak for this side.
  public let isAuthorised: Bool
  /// For our own staff: the clients they may speak to; empty for all.
  public let forClients: [String]
  /// What the person may sign.
  public let maySign: Set<Matter>
  /// The person's department, by which survey answers may be grouped.
  public let department: String?
  /// The day the person left.
  public let leftOn: CivilDate?
  /// What stays in the house; the client's slice has none.
  private(set) var inHouse: [InternalText]

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.text(.client)
    name = row.requiredText(.name)
    email = row.address(.email)
    role = row.requiredText(.role)
    let side: Side? = row.requiredChoice(.side)
    self.side = side ?? .client
    _ = row.choice(.level) as Level?
    isSponsor = row.flag(.sponsor) ?? false
    _ = row.flag(.oneVoice)
    isAuthorised = row.requiredFlag(.authorised)
    forClients = row.list(.forClients)
    maySign = Set(row.choices(.maySign))
    department = row.text(.department)
    leftOn = row.date(.leftOn)
    inHouse = InternalText.lines(.personalNote, row.text(.itKnowledge))
    if client == nil, side == .client {
      row.reportMissing(
        .client,
        "the contact is on the client's side and names no client",
        hint: "fill the column 'client'; it is empty only for our own staff (side provider)"
      )
    }
  }

  /// The contact without what stays in the house.
  var forTheClient: Contact {
    var contact = self
    contact.inHouse = []
    return contact
  }
}
