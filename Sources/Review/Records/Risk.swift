import Foundation
import Tables

/// Something that may happen, or that we take for granted, and what it would mean.
public struct Risk: Record, Equatable {
  static let type = RecordType.risks

  /// The columns of `risks`.
  enum Field: Int, RecordField {
    case id, project, kind, text, category, p, i, probability, money, residualP, residualI, response, mitigation
    case owner, raised, reviewed, nearOn, state, confirmedBy, confirmedOn, clientDecision, audience
    static let required: Set<Field> = [.id, .project, .kind, .text, .p, .i, .owner, .raised, .state]
    static let kinds: [Field: FieldKind] = [
      .raised: .date, .reviewed: .date, .nearOn: .date, .confirmedOn: .date, .p: .whole, .i: .whole,
      .residualP: .whole, .residualI: .whole, .probability: .share, .money: .money,
    ]
  }

  /// What kind of uncertainty it is.
  public enum Kind: String, CaseIterable, Sendable {
    case threat, opportunity, assumption, dependency
  }

  /// What is done about it.
  public enum Response: String, CaseIterable, Sendable {
    case accept, reduce, transfer, avoid
  }

  /// What became of it.
  public enum State: String, CaseIterable, Sendable {
    case open, closed
    case becameIssue = "became_issue"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it belongs to.
  public internal(set) var project: String
  /// What kind of uncertainty it is.
  public let kind: Kind
  /// What may happen.
  public let text: String
  /// What kind of harm it would do, as written; see ``appetiteCategory``.
  public let category: String?
  /// How likely it is, 1 to 5.
  public let probabilityLevel: Int
  /// How much it would matter, 1 to 5.
  public let impactLevel: Int
  /// How likely it is, 0 to 1, where somebody worked it out.
  public let probability: Double?
  /// What it would cost or bring, in the client's currency.
  public let money: Decimal?
  /// How likely it is after what is done about it, 1 to 5.
  public let residualProbabilityLevel: Int?
  /// How much it would matter then, 1 to 5.
  public let residualImpactLevel: Int?
  /// What is done about it.
  public let response: Response?
  /// How.
  public let mitigation: String?
  /// Who looks after it, as written.
  public let owner: String
  /// The day it was raised.
  public let raised: CivilDate
  /// The day it was last looked at.
  public private(set) var reviewed: CivilDate?
  /// The day from which it may happen.
  public let nearOn: CivilDate?
  /// What became of it.
  public let state: State
  /// Who confirmed an assumption, as written.
  public private(set) var confirmedBy: String?
  /// When.
  public private(set) var confirmedOn: CivilDate?
  /// What the client decided about it, as written.
  public let clientDecision: String?
  /// Who it is for; nil where the settings decide.
  public let audience: Audience?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredText(.project)
    kind = row.requiredChoice(.kind) ?? .threat
    text = row.requiredText(.text)
    category = row.text(.category)
    probabilityLevel = row.requiredWhole(.p, in: 1...5)
    impactLevel = row.requiredWhole(.i, in: 1...5)
    probability = row.number(.probability, from: 0, to: 1)
    money = row.decimal(.money)
    residualProbabilityLevel = row.whole(.residualP, in: 1...5)
    residualImpactLevel = row.whole(.residualI, in: 1...5)
    response = row.choice(.response)
    mitigation = row.text(.mitigation)
    owner = row.requiredText(.owner)
    raised = row.requiredDate(.raised)
    reviewed = row.date(.reviewed)
    nearOn = row.date(.nearOn)
    state = row.requiredChoice(.state) ?? .open
    confirmedBy = row.text(.confirmedBy)
    confirmedOn = row.date(.confirmedOn)
    clientDecision = row.text(.clientDecision)
    audience = row.choice(.audience)
    row.checkOrder(.raised, raised, .reviewed, reviewed)
    row.checkOrder(.raised, raised, .confirmedOn, confirmedOn)
  }

  /// The category by which the client states its appetite for risk; nil where the risk names none of them.
  public var appetiteCategory: Statement.Category? { category.flatMap { .init(rawValue: $0.lowercased()) } }

  /// The risk as it stood at the report date, with confirmations up to the issue date.
  func asOf(_ dates: Portfolio.Dates) -> Risk {
    var risk = self
    if let reviewed, reviewed > dates.asOf { risk.reviewed = nil }
    if let confirmedOn, confirmedOn > dates.issueOn { (risk.confirmedBy, risk.confirmedOn) = (nil, nil) }
    return risk
  }
}
