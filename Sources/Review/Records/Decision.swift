import Tables

/// A question that is to be decided, or was.
public struct Decision: Record, Equatable {
  static let type = RecordType.decisions

  /// The columns of `decisions`.
  enum Field: Int, RecordField {
    case id, client, project, question, needsClientInput, clientInput, askedOn, due, decidedOn, chosen, signedBy
    case signedOn, rationale
    static let required: Set<Field> = [.id, .client, .question, .needsClientInput]
    static let kinds: [Field: FieldKind] = [.askedOn: .date, .due: .date, .decidedOn: .date, .signedOn: .date]
  }

  /// What the client brought to it.
  public enum ClientInput: String, CaseIterable, Sendable {
    case given, delegated, assumed, none
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it concerns.
  public internal(set) var client: String
  /// The project it concerns.
  public internal(set) var project: String?
  /// What is to be decided.
  public let question: String
  /// Whether it cannot be decided without the client.
  public let needsClientInput: Bool
  /// What the client brought to it.
  public let clientInput: ClientInput?
  /// The day the client was asked.
  public let askedOn: CivilDate?
  /// The day it is due.
  public let due: CivilDate?
  /// The day it was decided.
  public private(set) var decidedOn: CivilDate?
  /// The label of the option that was chosen.
  public private(set) var chosen: String?
  /// Who signed it, as written.
  public private(set) var signedBy: String?
  /// When.
  public private(set) var signedOn: CivilDate?
  /// Why it was decided so.
  public private(set) var rationale: String?
  /// What there is to choose from, by label.
  public internal(set) var options: [DecisionOption] = []

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    project = row.text(.project)
    question = row.requiredText(.question)
    needsClientInput = row.requiredFlag(.needsClientInput)
    clientInput = row.choice(.clientInput)
    askedOn = row.date(.askedOn)
    due = row.date(.due)
    decidedOn = row.date(.decidedOn)
    chosen = row.text(.chosen)
    signedBy = row.text(.signedBy)
    signedOn = row.date(.signedOn)
    rationale = row.text(.rationale)
    row.checkOrder(.askedOn, askedOn, .due, due)
    row.checkOrder(.askedOn, askedOn, .decidedOn, decidedOn)
    row.checkOrder(.askedOn, askedOn, .signedOn, signedOn)
  }

  /// Whether nothing is decided yet.
  public var isOpen: Bool { decidedOn == nil && chosen == nil }

  /// Whether the decision was on the table by then: asked by the report date or, where that is not recorded, decided by
  /// the issue date.
  func hasBegun(by dates: Portfolio.Dates) -> Bool {
    if let askedOn { return askedOn <= dates.asOf }
    return (decidedOn ?? signedOn).map { $0 <= dates.issueOn } ?? true
  }

  /// The decision as it stood at the issue date: what was decided or signed later is not yet.
  func asOf(_ dates: Portfolio.Dates) -> Decision {
    var decision = self
    if let decidedOn, decidedOn > dates.issueOn {
      (decision.decidedOn, decision.chosen, decision.rationale) = (nil, nil, nil)
    }
    if let signedOn, signedOn > dates.issueOn { (decision.signedBy, decision.signedOn) = (nil, nil) }
    return decision
  }
}
