import Foundation
import Tables

/// What a client was billed, and what it has paid.
///
/// Internal: nothing of it may reach a document for the client.
public struct Invoice: Record, Equatable {
  static let type = RecordType.invoices

  /// The columns of `invoices`.
  enum Field: Int, RecordField {
    case id, client, amount, currency, issued, due, paidOn, paidAmount, disputed
    static let required: Set<Field> = [.id, .client, .amount, .issued, .due]
    static let kinds: [Field: FieldKind] = [
      .issued: .date, .due: .date, .paidOn: .date, .amount: .money, .paidAmount: .money,
    ]
  }

  /// The record's id.
  public let id: String
  private(set) var origin: Origin
  /// The client that was billed.
  public internal(set) var client: String
  /// What was billed; less than nothing for a credit note.
  public let amount: Decimal
  /// The currency of its amounts; nil for the client's.
  public let currency: String?
  /// The day it went out.
  public let issued: CivilDate
  /// The day by which it is to be paid.
  public let due: CivilDate
  /// The day it was paid.
  public private(set) var paidOn: CivilDate?
  /// What was paid; nil where that is not recorded.
  public private(set) var paidAmount: Decimal?
  /// Whether the client contests it.
  public let isDisputed: Bool

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    amount = row.requiredDecimal(.amount)
    currency = row.cell(.currency) == nil ? nil : row.currency(.currency)
    issued = row.requiredDate(.issued)
    due = row.requiredDate(.due)
    paidOn = row.date(.paidOn)
    paidAmount = row.decimal(.paidAmount)
    isDisputed = row.flag(.disputed) ?? false
    row.checkOrder(.issued, issued, .due, due)
  }

  /// Whether two rows tell the same of one invoice.
  func isSame(as other: Invoice) -> Bool {
    var copy = other
    copy.origin = origin
    return self == copy
  }

  /// The invoice as it stood at the report date.
  func asOf(_ day: CivilDate) -> Invoice {
    guard let paidOn, paidOn > day else { return self }
    var invoice = self
    (invoice.paidOn, invoice.paidAmount) = (nil, nil)
    return invoice
  }
}
