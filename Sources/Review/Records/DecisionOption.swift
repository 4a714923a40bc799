import Foundation
import Tables

/// One of the ways in which a decision may go.
public struct DecisionOption: Record, Equatable {
  static let type = RecordType.decisionOptions

  /// The columns of `decision-options`.
  enum Field: Int, RecordField {
    case decision, label, summary, `for`, against, cost, days, risk, nothing, recommended
    static let required: Set<Field> = [.decision, .label, .summary]
    static let kinds: [Field: FieldKind] = [.days: .days, .cost: .money]
  }

  /// The record's id.
  public let id: String
  let origin: Origin
  /// The decision it belongs to.
  public let decision: String
  /// The short name by which it is chosen.
  public let label: String
  /// What it would mean.
  public let summary: String
  /// What speaks for it.
  public let argumentsFor: String?
  /// What speaks against it.
  public let argumentsAgainst: String?
  /// What it would cost, in the client's currency.
  public let cost: Decimal?
  /// How many days it would take.
  public let days: Double?
  /// What may go wrong with it.
  public let risk: String?
  /// Whether it is doing nothing.
  public let isDoingNothing: Bool
  /// Whether it is the one we recommend.
  public let isRecommended: Bool

  init(_ row: inout RecordReader<Field>) {
    decision = row.requiredText(.decision)
    label = row.identifier(.label)
    origin = row.origin
    summary = row.requiredText(.summary)
    argumentsFor = row.text(.for)
    argumentsAgainst = row.text(.against)
    cost = row.decimal(.cost)
    days = row.number(.days)
    risk = row.text(.risk)
    isDoingNothing = row.flag(.nothing) ?? false
    isRecommended = row.flag(.recommended) ?? false
    id = "\(decision)/\(label)"
  }
}
