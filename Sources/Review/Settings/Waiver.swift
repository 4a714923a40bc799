import Diagnostics
import Tables

/// A decision to let findings of a rule be, until a day: the settings name who decided it and why.
public struct Waiver: Equatable, Sendable {
  /// The rule, by id.
  public let rule: String
  /// The client whose findings are let be; nil where ``record`` says which.
  public let client: String?
  /// The record whose findings are let be, as `type:id`; nil for all of the client's.
  public let record: String?
  /// Who decided it, as written.
  public let who: String
  /// Why.
  public let why: String
  /// The last day on which it holds.
  public let until: CivilDate
  /// Where the settings say so.
  let place: Diagnostic.Place

  /// Whether it lets a finding be.
  func covers(_ finding: Diagnostic) -> Bool {
    finding.code == rule && (client.map { $0 == finding.client } ?? true)
      && (record.map(finding.records.contains) ?? true)
  }
}

/// A finding that somebody decided to let be.
public struct WaivedFinding: Sendable {
  /// The finding.
  public let finding: Diagnostic
  /// The decision.
  public let waiver: Waiver

  /// Says that a decision lets a finding be.
  public init(finding: Diagnostic, waiver: Waiver) {
    (self.finding, self.waiver) = (finding, waiver)
  }
}
