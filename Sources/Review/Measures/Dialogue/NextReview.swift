extension ClientReview {
  /// The next meeting at which the work is looked at as a whole, after the pack has gone out: one of those who manage or
  /// lead before one of those who work together, then the earliest; nil where none is recorded.
  public var nextReview: ForumReview? {
    dialogue.forums.filter { forum in forum.next.map { $0 >= dates.issueOn } ?? false }
      .min { left, right in Self.key(left) < Self.key(right) }
  }

  private static func key(_ forum: ForumReview) -> (Int, Int, String) {
    (forum.forum.level > 1 ? 0 : 1, forum.next?.dayNumber ?? .max, forum.forum.id)
  }
}
