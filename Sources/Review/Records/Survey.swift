import Tables

/// A wave of a satisfaction survey.
public struct Survey: Record, Equatable {
  static let type = RecordType.surveys

  /// The columns of `surveys`.
  enum Field: Int, RecordField {
    case id, client, name, stage, opened, closed, identity, invited, undeliverable
    static let required: Set<Field> = [.id, .client, .name, .opened, .closed, .identity, .invited]
    static let kinds: [Field: FieldKind] = [.opened: .date, .closed: .date, .undeliverable: .whole]
  }

  /// Where in the contract a wave stands.
  public enum Stage: String, CaseIterable, Sendable {
    case start, during, end
  }

  /// Who may see whose answer it is.
  public enum Identity: String, CaseIterable, Sendable {
    /// The firm sees who answered what.
    case named
    /// Only totals are ever seen.
    case confidential
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client who is asked.
  public internal(set) var client: String
  /// What the wave is called.
  public let name: String
  /// Where in the contract it stands, where the record says so.
  public let stage: Stage?
  /// The first day for answers.
  public let opened: CivilDate
  /// The last day for answers.
  public let closed: CivilDate
  /// Who may see whose answer it is.
  public let identity: Identity
  /// How many people were invited.
  public let invited: Int
  /// Who was, as written; empty where only the count is recorded.
  public let invitedPeople: [String]
  /// How many invitations did not arrive.
  public let undeliverable: Int

  init(_ row: inout RecordReader<Field>) {
    id = row.pathIdentifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    name = row.requiredText(.name)
    stage = row.choice(.stage)
    opened = row.requiredDate(.opened)
    closed = row.requiredDate(.closed)
    identity = row.requiredChoice(.identity) ?? .confidential
    invitedPeople = row.listUnlessCount(.invited)
    invited = row.countOrList(.invited)
    undeliverable = row.whole(.undeliverable) ?? 0
    row.checkOrder(.opened, opened, .closed, closed)
  }
}
