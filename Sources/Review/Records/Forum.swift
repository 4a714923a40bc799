import Tables

/// A meeting that recurs, and who belongs to it.
public struct Forum: Record, Equatable {
  static let type = RecordType.forums

  /// The columns of `forums`.
  enum Field: Int, RecordField {
    case id, client, name, level, cadenceDays, providerMembers, clientMembers, nextOn
    static let required: Set<Field> = [.id, .client, .name, .level, .cadenceDays]
    static let kinds: [Field: FieldKind] = [.level: .whole, .cadenceDays: .whole, .nextOn: .date]
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it is held with.
  public internal(set) var client: String
  /// Its name.
  public let name: String
  /// How far up it sits: 1 for those who work together, 3 for those who lead.
  public let level: Int
  /// How many days lie between two meetings.
  public let cadenceDays: Int
  /// Who of us belongs to it, as written.
  public let providerMembers: [String]
  /// Who of the client belongs to it, as written.
  public let clientMembers: [String]
  /// The day it meets next.
  public let nextOn: CivilDate?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    name = row.requiredText(.name)
    level = row.requiredWhole(.level, in: 1...3)
    cadenceDays = row.requiredWhole(.cadenceDays, in: 1...3650)
    providerMembers = row.list(.providerMembers)
    clientMembers = row.list(.clientMembers)
    nextOn = row.date(.nextOn)
  }

  /// Whether a record that says `text` means this forum, by its id or its name.
  public func answers(to text: String) -> Bool { id == text || name.lowercased() == text.lowercased() }
}
