import Tables

/// What an open issue asks of the client.
public struct IssueAsk: Sendable {
  /// The issue.
  public let issue: Issue
  /// What we ask for.
  public let text: String
  /// How many working days it is past due at the report date, or on the day on which the pack goes out where it fell due
  /// between the two; nil when it is not.
  public let overdue: Int?

  /// What the open ones of some issues ask, what is due soonest first.
  ///
  /// - Parameters:
  ///   - issues: Issues that the client may see.
  ///   - context: The dates and the working days.
  /// - Returns: One ask for each that is not settled and asks for something.
  static func all(in issues: [Issue], _ context: ReviewContext) -> [IssueAsk] {
    let asks = issues.compactMap { issue in
      issue.resolved == nil
        ? issue.ask.map { IssueAsk(issue: issue, text: $0, overdue: context.overdue(since: issue.askBy)) } : nil
    }
    return asks.sorted { left, right in
      (left.issue.askBy?.iso ?? "~", left.issue.id) < (right.issue.askBy?.iso ?? "~", right.issue.id)
    }
  }
}
