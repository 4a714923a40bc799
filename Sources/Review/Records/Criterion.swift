import Foundation
import Tables

/// A success criterion: what both sides want to see, and how it is measured.
public struct Criterion: Record, Equatable {
  static let type = RecordType.criteria

  /// The columns of `criteria`.
  enum Field: Int, RecordField {
    case id, project, statement, metric, unit, direction, baseline, baselineDate, target, targetDate, tolerance
    case amberMargin, cadenceDays, dataSource, providerOwner, clientOwner, businessOutcome, unitValue, unitHours
    case unitPeriod, unitValueAgreedBy, unitValueAgreedOn, okr, state, proposedOn, clientAgreedBy, clientAgreedOn
    case providerAgreedBy, providerAgreedOn, change, result
    static let required: Set<Field> = [.id, .project, .statement, .state]
    static let kinds: [Field: FieldKind] = [
      .baselineDate: .date, .targetDate: .date, .unitValueAgreedOn: .date, .proposedOn: .date, .clientAgreedOn: .date,
      .providerAgreedOn: .date, .baseline: .number, .target: .number, .tolerance: .number, .amberMargin: .number,
      .cadenceDays: .whole, .unitHours: .hours, .unitValue: .money,
    ]
  }

  /// Where the value should go.
  public enum Direction: String, CaseIterable, Sendable {
    case increase, decrease, maintain
    case atLeast = "at_least"
    case atMost = "at_most"

    /// Whether it leads from a baseline to a target.
    public var isJourney: Bool { self == .increase || self == .decrease }
  }

  /// What is written down about the agreement.
  public enum State: String, CaseIterable, Sendable {
    case draft, proposed, agreed, superseded, withdrawn
  }

  /// What became of it.
  public enum Result: String, CaseIterable, Sendable {
    case open, submitted, accepted, disputed
  }

  /// The period a unit value is for.
  public enum UnitPeriod: String, CaseIterable, Sendable {
    case day, week, month

    /// Its length in days; a month is a twelfth of 365.25 days.
    public var days: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 365.25 / 12
      }
    }
  }

  /// How it is used where the client uses objectives and key results.
  public enum KeyResult: String, CaseIterable, Sendable {
    case none, committed, aspirational
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The project it belongs to.
  public internal(set) var project: String
  /// What is wanted, as a sentence.
  public let statement: String
  /// What is measured.
  public let metric: String?
  /// The unit of its values.
  public let unit: String?
  /// Where the value should go.
  public let direction: Direction?
  /// The value at the start.
  public let baseline: Double?
  /// The day of that value.
  public let baselineDate: CivilDate?
  /// The value wanted.
  public let target: Double?
  /// The day it is wanted by.
  public let targetDate: CivilDate?
  /// How far from the target still counts as met, for `maintain`.
  public let tolerance: Double?
  /// How far past a limit still counts as at risk; absent: 5 % of the target.
  public let amberMargin: Double?
  /// How often it is measured, in days; absent: 31.
  public let cadenceDays: Int?
  /// Where the values come from.
  public let dataSource: String?
  /// Who looks after it on our side, as written.
  public let providerOwner: String?
  /// Who looks after it on the client's side, as written.
  public let clientOwner: String?
  /// What it is good for.
  public let businessOutcome: String?
  /// What one unit is worth, in the client's currency.
  public let unitValue: Decimal?
  /// How many hours of work one unit costs.
  public let unitHours: Double?
  /// The period a value is counted over.
  public let unitPeriod: UnitPeriod?
  /// Who agreed the unit value, as written.
  public let unitValueAgreedBy: String?
  /// When it was agreed.
  public let unitValueAgreedOn: CivilDate?
  /// The change request by which it was changed or replaced.
  public let change: String?
  /// What is written down about the agreement.
  public let state: State
  /// When it was proposed.
  public let proposedOn: CivilDate?
  /// Who agreed on the client's side, as written.
  public let clientAgreedBy: String?
  /// When.
  public let clientAgreedOn: CivilDate?
  /// Who agreed on our side, as written.
  public let providerAgreedBy: String?
  /// When.
  public let providerAgreedOn: CivilDate?
  /// What became of it.
  public let result: Result?
  /// How it is used as a key result, where the client has such.
  public let keyResult: KeyResult?

  init(_ row: inout RecordReader<Field>) {
    id = row.identifier(.id)
    origin = row.origin
    project = row.requiredText(.project)
    statement = row.requiredText(.statement)
    metric = row.text(.metric)
    unit = row.text(.unit)
    direction = row.choice(.direction)
    baseline = row.number(.baseline)
    baselineDate = row.date(.baselineDate)
    target = row.number(.target)
    targetDate = row.date(.targetDate)
    tolerance = row.number(.tolerance, from: 0)
    amberMargin = row.number(.amberMargin, from: 0)
    cadenceDays = row.whole(.cadenceDays, in: 1...3650)
    dataSource = row.text(.dataSource)
    providerOwner = row.text(.providerOwner)
    clientOwner = row.text(.clientOwner)
    businessOutcome = row.text(.businessOutcome)
    unitValue = row.decimal(.unitValue)
    unitHours = row.number(.unitHours)
    unitPeriod = row.choice(.unitPeriod)
    unitValueAgreedBy = row.text(.unitValueAgreedBy)
    unitValueAgreedOn = row.date(.unitValueAgreedOn)
    change = row.text(.change)
    state = row.requiredChoice(.state) ?? .draft
    proposedOn = row.date(.proposedOn)
    clientAgreedBy = row.text(.clientAgreedBy)
    clientAgreedOn = row.date(.clientAgreedOn)
    providerAgreedBy = row.text(.providerAgreedBy)
    providerAgreedOn = row.date(.providerAgreedOn)
    result = row.choice(.result)
    keyResult = row.choice(.okr)
  }
}
