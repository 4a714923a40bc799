import Foundation
import Tables

/// Something due on a day.
public struct Milestone: Record, Equatable {
  static let type = RecordType.milestones

  /// The columns of `milestones`.
  enum Field: Int, RecordField {
    case id, project, name, kind, baseline, forecast, actual, value, pct, critical, acceptance, submittedOn
    case decidedOn, decidedBy, lateCause, lateReason
    static let required: Set<Field> = [.id, .project, .name, .baseline]
    static let kinds: [Field: FieldKind] = [
      .baseline: .date, .forecast: .date, .actual: .date, .submittedOn: .date, .decidedOn: .date, .pct: .number,
      .value: .money,
    ]
  }

  /// What is due.
  public enum Kind: String, CaseIterable, Sendable {
    case milestone, deliverable, handover
  }

  /// How far the client's acceptance has come.
  public enum Acceptance: String, CaseIterable, Sendable {
    case notSubmitted = "not_submitted"
    case submitted, accepted
    case acceptedWithConditions = "accepted_with_conditions"
    case rejected, deemed
  }

  /// Who caused a delay; internal.
  public enum LateCause: String, CaseIterable, Sendable {
    case client, provider
    case thirdParty = "third_party"
    case shared
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it belongs to.
  public internal(set) var project: String
  /// Its name.
  public let name: String
  /// The day it was first promised for.
  public let baseline: CivilDate
  /// The day it is now expected.
  public let forecast: CivilDate?
  /// The day it was done.
  public private(set) var actual: CivilDate?
  /// Whether the project hangs on it.
  public let isCritical: Bool
  /// What is due.
  public let kind: Kind?
  /// What it is worth, in the client's currency.
  public let value: Decimal?
  /// How much of it is done, 0 to 100.
  public private(set) var percentComplete: Double?
  /// How far the client's acceptance has come.
  public private(set) var acceptance: Acceptance?
  /// The day it was submitted for acceptance.
  public private(set) var submittedOn: CivilDate?
  /// The day the client decided.
  public private(set) var decidedOn: CivilDate?
  /// Who decided, as written.
  public private(set) var decidedBy: String?
  /// Why it is late, in words the client may read.
  public let lateReason: String?
  /// Who caused the delay.
  ///
  /// Not public: it leaves this module through ``InternalSlice/lateCauses`` alone, and the client's slice has none.
  private(set) var lateCause: LateCause?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredText(.project)
    name = row.requiredText(.name)
    baseline = row.requiredDate(.baseline)
    forecast = row.date(.forecast)
    actual = row.date(.actual)
    lateReason = row.text(.lateReason)
    lateCause = row.choice(.lateCause)
    kind = row.choice(.kind)
    acceptance = row.choice(.acceptance)
    submittedOn = row.date(.submittedOn)
    decidedOn = row.date(.decidedOn)
    decidedBy = row.text(.decidedBy)
    isCritical = row.flag(.critical) ?? false
    value = row.decimal(.value)
    percentComplete = row.number(.pct, from: 0, to: 100)
    row.checkOrder(.submittedOn, submittedOn, .decidedOn, decidedOn)
  }

  /// The milestone without what stays in the house.
  var forTheClient: Milestone {
    var milestone = self
    milestone.lateCause = nil
    return milestone
  }

  /// The milestone as it stood at the report date, with the client's decisions up to the issue date: what happened later
  /// has not happened yet.
  func asOf(_ dates: Portfolio.Dates) -> Milestone {
    var milestone = self
    // How much was done by then is not known either: the share in the export is that of the later day.
    if let actual, actual > dates.asOf { (milestone.actual, milestone.percentComplete) = (nil, nil) }
    if let decidedOn, decidedOn > dates.issueOn {
      (milestone.decidedOn, milestone.decidedBy) = (nil, nil)
      milestone.acceptance = .submitted
    }
    if milestone.decidedOn == nil, let submittedOn, submittedOn > dates.asOf {
      milestone.submittedOn = nil
      milestone.acceptance = .notSubmitted
    }
    return milestone
  }
}
