import Foundation
import Tables

/// A piece of work for a client.
public struct Project: Record, Equatable {
  static let type = RecordType.projects

  /// The columns of `projects`.
  enum Field: Int, RecordField {
    case id, client, name, objective, pricing, budget, costVisible, baselineHours, scopeIn, scopeOut, scopeGrey
    case scopeSignedBy, scopeSignedOn, start, endBaseline, stage, manager, overrideStatus, overrideReason
    case overrideBy, overrideOn, externalIds
    static let required: Set<Field> = [.id, .client, .name]
    static let kinds: [Field: FieldKind] = [
      .scopeSignedOn: .date, .start: .date, .endBaseline: .date, .overrideOn: .date, .baselineHours: .hours,
      .budget: .money,
    ]
  }

  /// How a project is paid.
  public enum Pricing: String, CaseIterable, Sendable {
    case fixed
    case timeAndMaterials = "tm"
    case capped
    case service
  }

  /// A status somebody declared.
  public enum DeclaredStatus: String, CaseIterable, Sendable {
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case offTrack = "off_track"
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The client it is for.
  public internal(set) var client: String
  /// The project's name.
  public let name: String
  /// The business outcome in the client's words.
  public let objective: String?
  /// Who runs it on our side, as written.
  public let manager: String?
  /// Keys other tools use for the project.
  public let externalIDs: [String]
  /// How it is paid.
  public let pricing: Pricing?
  /// What it may cost, in the client's currency.
  public let budget: Decimal?
  private let costVisible: Bool?
  /// How many hours of work were agreed.
  public let baselineHours: Double?
  /// What is to be done.
  public let scopeIn: [String]
  /// What is not.
  public let scopeOut: [String]
  /// What may cost extra.
  public let scopeGrey: [String]
  /// Who signed the scope, as written.
  public private(set) var scopeSignedBy: String?
  /// When.
  public private(set) var scopeSignedOn: CivilDate?
  /// The first day.
  public let start: CivilDate?
  /// The day it was first promised to end.
  public let endBaseline: CivilDate?
  /// The stage it is in, as written.
  public let stage: String?
  /// The status somebody declared instead of the one worked out.
  public private(set) var overrideStatus: DeclaredStatus?
  /// Why.
  public private(set) var overrideReason: String?
  /// Who approved that, as written.
  public private(set) var overrideBy: String?
  /// When.
  public private(set) var overrideOn: CivilDate?

  init(_ row: inout RecordReader<Field>) {
    id = row.pathIdentifier(.id)
    origin = row.origin
    client = row.requiredText(.client)
    name = row.requiredText(.name)
    objective = row.text(.objective)
    manager = row.text(.manager)
    externalIDs = row.list(.externalIds)
    pricing = row.choice(.pricing)
    budget = row.decimal(.budget)
    costVisible = row.flag(.costVisible)
    baselineHours = row.number(.baselineHours, from: 0)
    scopeIn = row.list(.scopeIn)
    scopeOut = row.list(.scopeOut)
    scopeGrey = row.list(.scopeGrey)
    scopeSignedBy = row.text(.scopeSignedBy)
    scopeSignedOn = row.date(.scopeSignedOn)
    start = row.date(.start)
    endBaseline = row.date(.endBaseline)
    stage = row.text(.stage)
    overrideStatus = row.choice(.overrideStatus)
    overrideReason = row.text(.overrideReason)
    overrideBy = row.text(.overrideBy)
    overrideOn = row.date(.overrideOn)
    row.checkOrder(.start, start, .endBaseline, endBaseline)
  }

  /// Whether the client may see what the project costs (methods §3.3): where time is paid for, unless the record says
  /// no; never on a fixed price, nor where nobody says how it is paid.
  public var isCostVisible: Bool {
    switch pricing {
    case .timeAndMaterials, .capped: costVisible ?? true
    case .service: costVisible ?? false
    case .fixed, nil: false
    }
  }

  /// Whether its stage says that the work is over.
  var isClosed: Bool { stage.flatMap(WorkStage.init(status:)) == .finished }

  /// The project as it stood at the issue date: what was signed or declared later is not yet.
  func asOf(_ dates: Portfolio.Dates) -> Project {
    var project = self
    if let scopeSignedOn, scopeSignedOn > dates.issueOn { (project.scopeSignedBy, project.scopeSignedOn) = (nil, nil) }
    if let overrideOn, overrideOn > dates.issueOn {
      (project.overrideStatus, project.overrideReason) = (nil, nil)
      (project.overrideBy, project.overrideOn) = (nil, nil)
    }
    return project
  }
}
