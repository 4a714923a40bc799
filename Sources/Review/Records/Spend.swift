import Foundation
import Tables

/// What a project used up in a month; rows of one project and month are parts of one sum.
///
/// Internal unless the project's cost is visible to the client.
public struct Spend: Record, Equatable {
  static let type = RecordType.spend

  /// The columns of `spend`.
  enum Field: Int, RecordField {
    case project, month, cost, hours
    static let required: Set<Field> = [.project, .month]
    static let kinds: [Field: FieldKind] = [.month: .month, .hours: .hours, .cost: .money]
  }

  /// The record's id.
  public var id: String { "\(project)/\(month)" }
  let origin: Origin
  /// The project.
  public internal(set) var project: String
  /// The month.
  public let month: CivilMonth
  /// Money, in the client's currency.
  public let cost: Decimal?
  /// Hours of work.
  public let hours: Double?

  init(_ row: inout RecordReader<Field>) {
    origin = row.origin
    project = row.requiredText(.project)
    month = row.requiredMonth(.month)
    cost = row.decimal(.cost)
    hours = row.number(.hours, from: 0)
    if row.cell(.cost) == nil, row.cell(.hours) == nil {
      row.reportMissing(
        .cost,
        "the spend has neither cost nor hours",
        hint: "fill the column 'cost' or the column 'hours'"
      )
    }
  }
}
