import Foundation
import Tables

/// Something that was given or taken, or that might have been.
///
/// Internal: nothing of it may reach a document for the client.
public struct Gift: Record, Equatable {
  static let type = RecordType.gifts

  /// The columns of `gifts`.
  enum Field: Int, RecordField {
    case id, client, on, direction, what, value, staff, contact, approvedBy, approvedOn
    static let required: Set<Field> = [.id, .client, .on, .direction, .what, .value, .staff]
    static let kinds: [Field: FieldKind] = [.on: .date, .approvedOn: .date, .value: .money]
  }

  /// What became of it.
  public enum Direction: String, CaseIterable, Sendable {
    /// We gave it.
    case given
    /// We took it.
    case received
    /// We were offered it, and nothing is decided.
    case offered
    /// We were offered it, and did not take it.
    case declined
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it came from or went to.
  public internal(set) var client: String
  /// The day.
  public let on: CivilDate
  /// What became of it.
  public let direction: Direction
  /// What it was.
  public let what: String
  /// What it was worth, in the client's currency.
  public let value: Decimal
  /// Who of us gave or took it, as written.
  public let staff: String
  /// Who of the client, as written.
  public let contact: String?
  /// Who approved it, as written.
  public private(set) var approvedBy: String?
  /// When.
  public private(set) var approvedOn: CivilDate?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    on = row.requiredDate(.on)
    direction = row.requiredChoice(.direction) ?? .received
    what = row.requiredText(.what)
    value = row.requiredDecimal(.value)
    staff = row.requiredText(.staff)
    contact = row.text(.contact)
    approvedBy = row.text(.approvedBy)
    approvedOn = row.date(.approvedOn)
  }

  /// The gift as it stood at the issue date: what was approved later is not yet.
  func asOf(_ dates: Portfolio.Dates) -> Gift {
    var gift = self
    if let approvedOn, approvedOn > dates.issueOn { (gift.approvedBy, gift.approvedOn) = (nil, nil) }
    return gift
  }
}
