import Tables

/// Something somebody is to do.
public struct Action: Record, Equatable {
  static let type = RecordType.actions

  /// The columns of `actions`.
  enum Field: Int, RecordField {
    case id, client, project, kind, text, openEnded, owner, raised, due, done, answer, blockedBy, blocks, sourceRefs
    case audience, tellOn, tellChannel, tellTo
    static let required: Set<Field> = [.id, .client, .kind, .text, .owner, .raised]
    static let kinds: [Field: FieldKind] = [.raised: .date, .due: .date, .done: .date, .tellOn: .date]
  }

  /// What kind of action it is.
  public enum Kind: String, CaseIterable, Sendable {
    case question
    case informationRequest = "info_request"
    case task, corrective
    case followUp = "follow_up"
    case improvement
  }

  /// Who holds an action up.
  public enum Blocker: String, CaseIterable, Sendable {
    case client, provider
    case thirdParty = "third_party"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it concerns.
  public internal(set) var client: String
  /// The project it concerns.
  public internal(set) var project: String?
  /// What kind of action it is.
  public let kind: Kind
  /// What is to be done.
  public let text: String
  /// Whether it is a question that cannot be answered with yes or no.
  public let isOpenEnded: Bool
  /// Who is to do it, as written.
  public let owner: String
  /// The day it was raised.
  public let raised: CivilDate
  /// The day it is due.
  public let due: CivilDate?
  /// The day it was done.
  public private(set) var done: CivilDate?
  /// What was answered.
  public private(set) var answer: String?
  /// Who holds it up.
  public let blockedBy: Blocker?
  /// The milestone it holds up.
  public let blocks: String?
  /// What it answers: `milestone:M3`, `criterion:C2`, `survey:S1/A2`.
  public let sourceReferences: [String]
  /// Who it is for; nil where the settings decide.
  public let audience: Audience?
  /// The day the client is to be told of what it answers.
  public let tellOn: CivilDate?
  /// How.
  public let tellChannel: Interaction.Channel?
  /// Who is to be told, as written.
  public let tellTo: String?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    project = row.text(.project)
    kind = row.requiredChoice(.kind) ?? .task
    text = row.requiredText(.text)
    owner = row.requiredText(.owner)
    raised = row.requiredDate(.raised)
    due = row.date(.due)
    done = row.date(.done)
    isOpenEnded = row.flag(.openEnded) ?? false
    answer = row.text(.answer)
    blockedBy = row.choice(.blockedBy)
    blocks = row.text(.blocks)
    sourceReferences = row.references(.sourceRefs)
    audience = row.choice(.audience)
    tellOn = row.date(.tellOn)
    tellChannel = row.choice(.tellChannel)
    tellTo = row.text(.tellTo)
    row.checkOrder(.raised, raised, .done, done)
  }

  /// The action as it stood at `day`: what happened later has not happened yet.
  func asOf(_ day: CivilDate) -> Action {
    var action = self
    if let done, done > day { (action.done, action.answer) = (nil, nil) }
    return action
  }

  /// Whether the action answers what it names as methods §6.4 demands: with an owner, and with a due date on or after
  /// `asOf` unless it is done.
  func isCorrective(asOf: CivilDate) -> Bool { done != nil || (due.map { $0 >= asOf } ?? false) }

  /// Whether the action comes from a survey's adverse result, which is always internal (methods §1.10).
  var comesFromSurvey: Bool { sourceReferences.contains { $0.hasPrefix("survey:") } }
}
