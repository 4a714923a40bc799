import Tables

/// A person on the client's side or on ours.
public struct Contact: Record, Equatable {
  static let type = RecordType.contacts

  /// The columns of `contacts`.
  enum Field: Int, RecordField {
    case id, client, name, email, role, side, level, sponsor, oneVoice, authorised, forClients, basis, maySign
    case receives, department, leftOn, itKnowledge, phone
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
  public internal(set) var client: String?
  /// The person's name.
  public let name: String
  /// The person's address, a plain addr-spec.
  public let email: String?
  /// The person's telephone number, of digits and what parts them.
  public let phone: String?
  /// What the person does.
  public let role: String
  /// Whose side the person is on.
  public let side: Side
  /// Where in the organisation the person stands.
  public let level: Level?
  /// Whether the person pays for the work and speaks for it.
  public let isSponsor: Bool
  /// Whether the person is the one voice in which the client speaks.
  public let isOneVoice: Bool
  /// Whether the person may speak for this side.
  public let isAuthorised: Bool
  /// For our own staff: the clients they may speak to; empty for all.
  public internal(set) var forClients: [String]
  /// By what right the person speaks for this side.
  public let basis: String?
  /// What the person may sign.
  public let maySign: Set<Matter>
  /// The documents the person is sent, by name.
  public let receives: [String]
  /// The person's department, by which survey answers may be grouped.
  public let department: String?
  /// The day the person left.
  public private(set) var leftOn: CivilDate?
  /// How much the person knows of IT.
  ///
  /// Not public: it leaves this module through ``InternalSlice/itKnowledge`` alone, and the client's slice has none.
  private(set) var itKnowledge: String?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.text(.client)
    name = row.requiredText(.name)
    email = row.address(.email)
    phone = row.phone(.phone)
    role = row.requiredText(.role)
    let side: Side? = row.requiredChoice(.side)
    self.side = side ?? .client
    level = row.choice(.level)
    isSponsor = row.flag(.sponsor) ?? false
    isOneVoice = row.flag(.oneVoice) ?? false
    isAuthorised = row.requiredFlag(.authorised)
    forClients = row.list(.forClients)
    basis = row.text(.basis)
    receives = row.list(.receives)
    maySign = Set(row.choices(.maySign))
    department = row.text(.department)
    leftOn = row.date(.leftOn)
    itKnowledge = row.text(.itKnowledge)
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
    contact.itKnowledge = nil
    return contact
  }

  /// The person as of the issue date: who leaves later is still here.
  func asOf(_ dates: Portfolio.Dates) -> Contact {
    var contact = self
    if let leftOn, leftOn > dates.issueOn { contact.leftOn = nil }
    return contact
  }
}
