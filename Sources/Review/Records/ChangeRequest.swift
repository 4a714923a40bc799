import Foundation
import Tables

/// A change to what was agreed: scope, money or dates.
public struct ChangeRequest: Record, Equatable {
  static let type = RecordType.changeRequests

  /// The columns of `change-requests`.
  enum Field: Int, RecordField {
    case id, project, title, raisedBy, raisedOn, reason, state, submittedOn, cost, days, hours, clientSignedBy
    case clientSignedOn, providerSignedBy, providerSignedOn, decidedReason, hoursLogged, rate, goodwill
    static let required: Set<Field> = [.id, .project, .title, .raisedBy, .raisedOn, .state]
    static let kinds: [Field: FieldKind] = [
      .raisedOn: .date, .submittedOn: .date, .clientSignedOn: .date, .providerSignedOn: .date, .hours: .hours,
      .hoursLogged: .hours, .days: .days, .cost: .money, .rate: .money,
    ]
  }

  /// What is written down about how far it has come.
  public enum State: String, CaseIterable, Sendable {
    case draft, submitted, approved, rejected, withdrawn, implemented
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it changes.
  public internal(set) var project: String
  /// What is to change.
  public let title: String
  /// Which side asked for it.
  public let raisedBy: Contact.Side
  /// The day it was raised.
  public let raisedOn: CivilDate
  /// Why it is asked for.
  public let reason: String?
  /// What is written down about how far it has come.
  public let state: State
  /// The day it was put to the other side.
  public private(set) var submittedOn: CivilDate?
  /// What it adds to the price, in the client's currency; negative where it takes away.
  public let cost: Decimal?
  /// How many days it moves the end.
  public let days: Double?
  /// How many hours of work it adds.
  public let hours: Double?
  /// Who signed on the client's side, as written.
  public private(set) var clientSignedBy: String?
  /// When.
  public private(set) var clientSignedOn: CivilDate?
  /// Who signed on our side, as written.
  public private(set) var providerSignedBy: String?
  /// When.
  public private(set) var providerSignedOn: CivilDate?
  /// Why it was decided so.
  public let decidedReason: String?
  /// How many hours were worked on it.
  public let hoursLogged: Double?
  /// Whether it is done without charge.
  public let isGoodwill: Bool
  /// What an hour of work on it is worth.
  ///
  /// Not public: it leaves this module through ``InternalSlice/changeRates`` alone, and the client's slice has none.
  private(set) var rate: Decimal?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredText(.project)
    title = row.requiredText(.title)
    raisedBy = row.requiredChoice(.raisedBy) ?? .client
    raisedOn = row.requiredDate(.raisedOn)
    reason = row.text(.reason)
    state = row.requiredChoice(.state) ?? .draft
    submittedOn = row.date(.submittedOn)
    cost = row.decimal(.cost)
    days = row.number(.days)
    hours = row.number(.hours)
    clientSignedBy = row.text(.clientSignedBy)
    clientSignedOn = row.date(.clientSignedOn)
    providerSignedBy = row.text(.providerSignedBy)
    providerSignedOn = row.date(.providerSignedOn)
    decidedReason = row.text(.decidedReason)
    hoursLogged = row.number(.hoursLogged, from: 0)
    rate = row.decimal(.rate)
    isGoodwill = row.flag(.goodwill) ?? false
    row.checkOrder(.raisedOn, raisedOn, .submittedOn, submittedOn)
    row.checkOrder(.raisedOn, raisedOn, .providerSignedOn, providerSignedOn)
    row.checkOrder(.submittedOn, submittedOn ?? raisedOn, .clientSignedOn, clientSignedOn)
  }

  /// The change without what stays in the house.
  var forTheClient: ChangeRequest {
    var change = self
    change.rate = nil
    return change
  }

  /// The change as it stood at the report date, with signatures up to the issue date.
  func asOf(_ dates: Portfolio.Dates) -> ChangeRequest {
    var change = self
    if let submittedOn, submittedOn > dates.asOf { change.submittedOn = nil }
    if let clientSignedOn, clientSignedOn > dates.issueOn {
      (change.clientSignedBy, change.clientSignedOn) = (nil, nil)
    }
    if let providerSignedOn, providerSignedOn > dates.issueOn {
      (change.providerSignedBy, change.providerSignedOn) = (nil, nil)
    }
    return change
  }
}
