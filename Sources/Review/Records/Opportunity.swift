import Foundation
import Tables

/// What a client might need next.
///
/// Internal: nothing of it may reach a document for the client.
public struct Opportunity: Record, Equatable {
  static let type = RecordType.opportunities

  /// The columns of `opportunities`.
  enum Field: Int, RecordField {
    case id, client, text, heardOn, interaction, value, stage, owner, relevantBecause
    static let required: Set<Field> = [.id, .client, .text, .heardOn, .stage, .owner, .relevantBecause]
    static let kinds: [Field: FieldKind] = [.heardOn: .date, .value: .money]
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client who might need it.
  public internal(set) var client: String
  /// What it is.
  public let text: String
  /// The day we heard of it.
  public let heardOn: CivilDate
  /// The conversation in which we did.
  public let interaction: String?
  /// What it might be worth, in the client's currency.
  public let value: Decimal?
  /// How far it has come, as written.
  public let stage: String
  /// Who looks after it, as written.
  public let owner: String
  /// Why it matters to the client.
  public let relevantBecause: String

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    text = row.requiredText(.text)
    heardOn = row.requiredDate(.heardOn)
    interaction = row.text(.interaction)
    value = row.decimal(.value)
    stage = row.requiredText(.stage)
    owner = row.requiredText(.owner)
    relevantBecause = row.requiredText(.relevantBecause)
  }

  /// What it says in free words.
  var texts: [String] { [text, stage, relevantBecause] }
}
