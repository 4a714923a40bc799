import Foundation

extension Issue.Severity: Codable {}

extension Snapshot {
  /// An open issue that the client could see, as it was then.
  public struct IssueEntry: Codable, Equatable, Sendable {
    /// The record's id.
    public let id: String
    /// How much it mattered.
    public let severity: Issue.Severity
    /// How many days it cost.
    public let effectDays: ExactNumber?
    /// What it cost.
    public let effectMoney: ExactNumber?
    /// How far up it was taken.
    public let level: Int?

    private enum CodingKeys: String, CodingKey {
      case id, severity, level
      case effectDays = "effect_days"
      case effectMoney = "effect_money"
    }
  }
}

extension Snapshot.IssueEntry {
  init(_ issue: Issue) {
    (id, severity, level) = (issue.id, issue.severity, issue.level)
    effectDays = issue.effectDays.flatMap { ExactNumber($0) }
    effectMoney = issue.effectMoney.flatMap { ExactNumber(NSDecimalNumber(decimal: $0).doubleValue) }
  }
}
