import Foundation
import Tables

/// Something that went wrong or stands in the way, and what was done about it.
public struct Issue: Record, Equatable {
  static let type = RecordType.issues

  /// The columns of `issues`.
  enum Field: Int, RecordField {
    case id, client, project, kind, text, severity, raised, raisedBy, acknowledged, cause, resolution, alternatives
    case agreedWithClient, resolved, rootCause, lesson, effectDays, effectMoney, level, forum, escalatedOn, evidence
    case tried, ourPart, ask, askBy, audience
    static let required: Set<Field> = [.id, .client, .kind, .text, .severity, .raised]
    static let kinds: [Field: FieldKind] = [
      .raised: .date, .acknowledged: .date, .resolved: .date, .escalatedOn: .date, .askBy: .date, .effectDays: .days,
      .effectMoney: .money, .level: .whole,
    ]
  }

  /// What kind of trouble it is.
  public enum Kind: String, CaseIterable, Sendable {
    case issue, complaint, obstacle, conduct, dispute
  }

  /// How much it matters.
  public enum Severity: String, CaseIterable, Sendable {
    case low, medium, high
  }

  /// What we write down about our own side of it; internal.
  public struct Notes: Equatable, Sendable {
    /// What we tried.
    public let tried: String?
    /// What we brought about ourselves.
    public let ourPart: String?
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it concerns.
  public internal(set) var client: String
  /// The project it belongs to.
  public internal(set) var project: String?
  /// What kind of trouble it is.
  public let kind: Kind
  /// What went wrong.
  public let text: String
  /// How much it matters.
  public let severity: Severity
  /// The day it was raised.
  public let raised: CivilDate
  /// Who raised it, as written.
  public let raisedBy: String?
  /// The day we said that we had heard.
  public private(set) var acknowledged: CivilDate?
  /// What brought it about.
  public let cause: String?
  /// What was or will be done.
  public let resolution: String?
  /// What could be done instead.
  public let alternatives: String?
  /// Whether the client agreed to it.
  public let isAgreed: Bool?
  /// The day it was settled.
  public private(set) var resolved: CivilDate?
  /// What lay behind the cause.
  public let rootCause: String?
  /// What we do otherwise since.
  public let lesson: String?
  /// How many days it costs.
  public let effectDays: Double?
  /// What it costs, in the client's currency.
  public let effectMoney: Decimal?
  /// How far up it was taken, 0 to 4.
  public let level: Int?
  /// The forum it was taken to.
  public let forum: String?
  /// The day it was taken there.
  public private(set) var escalatedOn: CivilDate?
  /// The records that show it, such as `interaction:I2`.
  public let evidence: [String]
  /// What we asked for.
  public let ask: String?
  /// The day by which we need it.
  public let askBy: CivilDate?
  /// Who it is for; nil where the settings decide.
  public let audience: Audience?
  /// What we tried, and our own part in it.
  ///
  /// Not public: it leaves this module through ``InternalSlice/issueNotes`` alone, and the client's slice has none.
  private(set) var notes: Notes?
  /// The same as texts to look for in what leaves the house; the client's slice has none of it.
  private(set) var inHouse: [InternalText]

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    project = row.text(.project)
    kind = row.requiredChoice(.kind) ?? .issue
    text = row.requiredText(.text)
    severity = row.requiredChoice(.severity) ?? .high
    raised = row.requiredDate(.raised)
    raisedBy = row.text(.raisedBy)
    acknowledged = row.date(.acknowledged)
    cause = row.text(.cause)
    resolution = row.text(.resolution)
    alternatives = row.text(.alternatives)
    isAgreed = row.flag(.agreedWithClient)
    resolved = row.date(.resolved)
    rootCause = row.text(.rootCause)
    lesson = row.text(.lesson)
    effectDays = row.number(.effectDays)
    effectMoney = row.decimal(.effectMoney)
    level = row.whole(.level, in: 0...4)
    forum = row.text(.forum)
    escalatedOn = row.date(.escalatedOn)
    evidence = row.references(.evidence)
    let notes = Notes(tried: row.text(.tried), ourPart: row.text(.ourPart))
    self.notes = notes.tried == nil && notes.ourPart == nil ? nil : notes
    inHouse = [notes.tried, notes.ourPart].flatMap { InternalText.lines(.issue, $0) }
    ask = row.text(.ask)
    askBy = row.date(.askBy)
    audience = row.choice(.audience)
    row.checkOrder(.raised, raised, .acknowledged, acknowledged)
    row.checkOrder(.raised, raised, .resolved, resolved)
    row.checkOrder(.raised, raised, .escalatedOn, escalatedOn)
  }

  /// The issue as it stood at the report date.
  func asOf(_ day: CivilDate) -> Issue {
    func happened(_ date: CivilDate?) -> CivilDate? { date.flatMap { $0 > day ? nil : $0 } }
    var issue = self
    issue.acknowledged = happened(acknowledged)
    issue.resolved = happened(resolved)
    issue.escalatedOn = happened(escalatedOn)
    return issue
  }

  /// What it says in free words.
  var texts: [String] {
    [text] + [raisedBy, cause, resolution, alternatives, rootCause, lesson, forum, ask].compactMap(\.self)
  }

  /// The issue without what stays in the house.
  var forTheClient: Issue {
    var issue = self
    (issue.notes, issue.inHouse) = (nil, [])
    return issue
  }
}
