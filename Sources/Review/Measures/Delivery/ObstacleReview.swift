import Tables

/// Something on the client's side that stands in the way, and whom we ask to clear it.
public struct ObstacleReview: Sendable {
  /// The issue.
  public let issue: Issue
  /// For how many working days it has stood there.
  public let age: Int
  /// The forum it belongs to: the one it names, else the lowest of its level.
  public let forum: Forum?
  /// When that meets next, on the issue date or later; nil where it is not recorded.
  public let meetsOn: CivilDate?

  /// Whether the forum meets only after what we ask for is needed.
  public var meetsTooLate: Bool {
    if let meetsOn, let needed = issue.askBy { meetsOn > needed } else { false }
  }

  /// The open obstacles, the oldest first.
  static func all(_ issues: [Issue], _ forums: [Forum], _ context: ReviewContext) -> [ObstacleReview] {
    issues.filter { $0.kind == .obstacle && $0.resolved == nil }.map { issue in
      let forum =
        issue.forum.map { name in forums.first { $0.answers(to: name) } }
        ?? forums.first { $0.level >= max(issue.level ?? 1, 1) }
      return ObstacleReview(
        issue: issue,
        age: context.calendar.workingDays(from: issue.raised, to: context.dates.asOf),
        forum: forum,
        meetsOn: forum?.nextOn.flatMap { $0 >= context.dates.issueOn ? $0 : nil }
      )
    }
  }
}
