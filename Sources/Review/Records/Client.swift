import Foundation
import Tables

/// A firm whose IT we run.
public struct Client: Record, Equatable {
  static let type = RecordType.clients

  /// The columns of `clients`.
  enum Field: Int, RecordField {
    case id, name, externalIds, holidays, currency, locale, timeZone, domains, sector, contractRef, contractStart
    case contractEnd, paymentTermsDays, acceptanceDays, disputeClause, hourValue, hourValueAgreedBy, hourValueAgreedOn
    case moneyRiskLimit, itRole, contractApproach, endUsers, logo
    static let required: Set<Field> = [.id, .name, .currency]
    static let kinds: [Field: FieldKind] = [
      .contractStart: .date, .contractEnd: .date, .hourValueAgreedOn: .date, .paymentTermsDays: .whole,
      .acceptanceDays: .whole, .hourValue: .money, .moneyRiskLimit: .money,
    ]
  }

  /// The record's id.
  public let id: String
  /// Where the record stands.
  public let origin: Origin
  /// The client's name as packs print it.
  public let name: String
  /// Names and keys other tools use for the client.
  public let externalIDs: [String]
  /// The domains of the client's addresses.
  public let domains: [String]
  /// The client's own holidays; where there are none, the firm's count.
  public let holidays: [CivilDate]
  /// The currency of money without one of its own (ISO 4217).
  public let currency: String
  /// The language and format of the client's documents, such as `en-GB`.
  public let locale: String?
  /// The time zone in which the client's days begin and end, such as `Europe/London`.
  public let timeZone: TimeZone?
  /// What the client does for a living.
  public let sector: String?
  /// What the contract is called.
  public let contractReference: String?
  /// The first day of the contract.
  public let contractStart: CivilDate?
  /// The last day of the contract.
  public let contractEnd: CivilDate?
  /// How many days the client has to pay an invoice.
  public let paymentTermsDays: Int?
  /// How many working days the client has to accept what is submitted.
  public let acceptanceDays: Int?
  /// Where the contract says how disputes are settled.
  public let disputeClause: String?
  /// How much money the client lets a single risk be worth, in ``currency``.
  public let moneyRiskLimit: Decimal?
  /// What one hour of a user's working time is worth, in ``currency``.
  public let hourValue: Decimal?
  /// Who agreed that value, as written.
  public let hourValueAgreedBy: String?
  /// When it was agreed.
  public let hourValueAgreedOn: CivilDate?
  /// What IT is for the client.
  public let itRole: String?
  /// How the client takes the contract.
  public let contractApproach: String?
  /// Who works with what we run.
  public let endUsers: String?
  /// The picture that packs show beside the client's name.
  public let logo: NamedFile?

  init(_ row: inout RecordReader<Field>) {
    id = row.pathIdentifier(.id)
    origin = row.origin
    name = row.requiredText(.name)
    externalIDs = row.list(.externalIds)
    domains = row.list(.domains)
    holidays = row.dates(.holidays)
    currency = row.currency(.currency)
    locale = row.text(.locale)
    hourValue = row.decimal(.hourValue)
    hourValueAgreedBy = row.text(.hourValueAgreedBy)
    hourValueAgreedOn = row.date(.hourValueAgreedOn)
    timeZone = row.timeZone(.timeZone)
    contractStart = row.date(.contractStart)
    contractEnd = row.date(.contractEnd)
    sector = row.text(.sector)
    contractReference = row.text(.contractRef)
    paymentTermsDays = row.whole(.paymentTermsDays)
    acceptanceDays = row.whole(.acceptanceDays)
    disputeClause = row.text(.disputeClause)
    itRole = row.text(.itRole)
    contractApproach = row.text(.contractApproach)
    endUsers = row.text(.endUsers)
    let place = row.origin.place(field: "logo")
    logo = row.text(.logo).map { NamedFile(path: $0, place: place) }
    moneyRiskLimit = row.decimal(.moneyRiskLimit)
    row.checkOrder(.contractStart, contractStart, .contractEnd, contractEnd)
  }
}
