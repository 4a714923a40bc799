import Foundation
import Tables

/// A small issue that grows: since the last pack it weighs more, or it has been open for long.
public struct GrowingIssue: Sendable {
  /// How an issue has grown.
  public enum Growth: Equatable, Sendable {
    /// It matters more than it did.
    case severity(from: Issue.Severity, to: Issue.Severity)
    /// It costs more days than it did.
    case days(from: Double, to: Double)
    /// It costs more money than it did.
    case money(from: Decimal, to: Decimal)
    /// It was taken further up.
    case level(from: Int, to: Int)
  }

  /// The issue.
  public let issue: Issue
  /// For how many working days it has been open.
  public let age: Int
  /// How it has grown since the last pack; empty where it has only grown old.
  public let growth: [Growth]

  /// Age times growth, by which the issues are ordered: an issue that has grown in two ways counts three times its age.
  public var weight: Int { max(age, 1) * (1 + growth.count) }

  /// The open issues that grow, the fastest first.
  ///
  /// One that was grave from the beginning is not small; complaints, obstacles and conduct have places of their own.
  static func all(_ issues: [Issue], earlier: EarlierPack, _ context: ReviewContext) -> [GrowingIssue] {
    let entries = Dictionary((earlier.snapshot?.issues ?? []).map { ($0.id, $0) }) { first, _ in first }
    let limit = context.thresholds.sections.growingDays
    return issues.filter { $0.kind == .issue && $0.resolved == nil }
      .map { issue in
        GrowingIssue(
          issue: issue,
          age: context.calendar.workingDays(from: issue.raised, to: context.dates.asOf),
          growth: entries[issue.id].map { growth(from: $0, to: issue) } ?? []
        )
      }
      .filter { !$0.growth.isEmpty || ($0.age > limit && $0.issue.severity != .high) }
      .sorted { ($1.weight, $0.issue.id) < ($0.weight, $1.issue.id) }
  }

  private static func growth(from entry: Snapshot.IssueEntry, to issue: Issue) -> [Growth] {
    var growth: [Growth] = []
    if issue.severity.rank > entry.severity.rank { growth.append(.severity(from: entry.severity, to: issue.severity)) }
    let days = entry.effectDays?.value ?? 0
    if let now = issue.effectDays, now > days { growth.append(.days(from: days, to: now)) }
    let money = entry.effectMoney.map { Decimal(exactly: $0.value) } ?? 0
    if let now = issue.effectMoney, now > money { growth.append(.money(from: money, to: now)) }
    let level = entry.level ?? 0
    if let now = issue.level, now > level { growth.append(.level(from: level, to: now)) }
    return growth
  }
}

extension Issue.Severity {
  fileprivate var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
