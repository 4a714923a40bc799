import Tables

/// Something on the client's side that stands in the way, and whom we ask to clear it.
public struct ObstacleReview: Sendable {
  /// The issue.
  public let issue: Issue
  /// For how many working days it has stood there.
  public let age: Int
  /// The forum it belongs to: the one it names, else the lowest of its level.
  public let forum: Forum?

  /// The open obstacles, the oldest first.
  static func all(_ issues: [Issue], _ forums: [Forum], _ context: ReviewContext) -> [ObstacleReview] {
    issues.filter { $0.kind == .obstacle && $0.resolved == nil }.map { issue in
      ObstacleReview(
        issue: issue,
        age: context.calendar.workingDays(from: issue.raised, to: context.dates.asOf),
        forum: issue.forum.map { name in forums.first { $0.answers(to: name) } }
          ?? forums.first { $0.level >= max(issue.level ?? 1, 1) }
      )
    }
  }
}
