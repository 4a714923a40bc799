import Tables

/// What somebody thought a piece of work would take, and what it took.
///
/// The records of one item in a project are one estimate's history.
public struct Estimate: Record, Equatable {
  static let type = RecordType.estimates

  /// The columns of `estimates`.
  enum Field: Int, RecordField {
    case id, project, item, basis, hours, low, high, buildHours, pmHours, testHours, discoveryHours, madeBy, madeOn
    case discoveryRef, vettedOn, quotedOn, actualHours
    static let required: Set<Field> = [.id, .project, .item, .basis, .hours, .madeOn]
    static let kinds: [Field: FieldKind] = [
      .madeOn: .date, .vettedOn: .date, .quotedOn: .date, .hours: .hours, .low: .hours, .high: .hours,
      .buildHours: .hours, .pmHours: .hours, .testHours: .hours, .discoveryHours: .hours, .actualHours: .hours,
    ]
  }

  /// What an estimate rests on.
  public enum Basis: String, CaseIterable, Sendable {
    /// A feeling.
    case gut
    /// A look at what is really wanted.
    case vetted
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it belongs to.
  public internal(set) var project: String
  /// The piece of work, such as a work item's id or a few words.
  public let item: String
  /// What it rests on.
  public let basis: Basis
  /// How many hours it was thought to take; more than 0.
  public let hours: Double
  /// The fewest hours thought possible.
  public let low: Double?
  /// The most hours thought possible.
  public let high: Double?
  /// Of the hours, those for building.
  public let buildHours: Double?
  /// Of the hours, those for running the project.
  public let managementHours: Double?
  /// Of the hours, those for testing.
  public let testHours: Double?
  /// Of the hours, those for finding out what is wanted.
  public let discoveryHours: Double?
  /// The day it was made.
  public let madeOn: CivilDate
  /// Where what was found out is written down.
  public let discoveryReference: String?
  /// The day it was checked against what is really wanted.
  public private(set) var vettedOn: CivilDate?
  /// The day it was told to the client.
  public private(set) var quotedOn: CivilDate?
  /// How many hours it took; the client's slice has it only of closed work.
  public private(set) var actualHours: Double?
  /// Who made it, as written; the client's slice has none.
  private(set) var madeBy: String?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredText(.project)
    item = row.requiredText(.item)
    basis = row.requiredChoice(.basis) ?? .gut
    let hours = row.requiredPositive(.hours)
    self.hours = hours ?? 1
    low = row.number(.low, from: 0)
    high = row.number(.high, from: 0)
    buildHours = row.number(.buildHours, from: 0)
    managementHours = row.number(.pmHours, from: 0)
    testHours = row.number(.testHours, from: 0)
    discoveryHours = row.number(.discoveryHours, from: 0)
    madeBy = row.text(.madeBy)
    madeOn = row.requiredDate(.madeOn)
    discoveryReference = row.text(.discoveryRef)
    vettedOn = row.date(.vettedOn)
    quotedOn = row.date(.quotedOn)
    actualHours = row.number(.actualHours, from: 0)
    row.checkOrder(.low, low, .hours, hours)
    row.checkOrder(.hours, hours, .high, high)
    row.checkOrder(.madeOn, madeOn, .vettedOn, vettedOn)
    row.checkOrder(.madeOn, madeOn, .quotedOn, quotedOn)
  }

  /// The estimate as it stood at `day`: what happened later has not happened yet.
  func asOf(_ day: CivilDate) -> Estimate {
    var estimate = self
    if let vettedOn, vettedOn > day { estimate.vettedOn = nil }
    if let quotedOn, quotedOn > day { estimate.quotedOn = nil }
    return estimate
  }

  /// The estimate without what stays in the house: who made it and, until the work is closed, what it took.
  func forTheClient(isClosed: Bool) -> Estimate {
    var estimate = self
    estimate.madeBy = nil
    if !isClosed { estimate.actualHours = nil }
    return estimate
  }
}
