import Tables

/// How a forum was kept: planned meetings against those held.
///
/// Internal.
public struct MeetingHabit: Sendable {
  /// The forum.
  public let forum: Forum
  /// How many meetings its cadence asks for in the time looked at.
  public let planned: Int
  /// The meetings held.
  public let held: [String]
  /// How many of them were summed up in writing.
  public let summedUp: Int
  /// How many of them the client spoke at of priorities or of the risks it accepts.
  public let spokeOfRisksOrPriorities: Int
  /// The day of the last one.
  public let last: CivilDate?

  /// The days looked at.
  public static let days = 180
}

extension AccountReview {
  /// How each forum was kept, the lowest level first.
  public var meetingHabits: [MeetingHabit] {
    let window = window(days: MeetingHabit.days)
    let topics: Set<Statement.Topic> = [.priorities, .riskAppetite]
    let spoken = Set(account.visible.statements.filter { topics.contains($0.topic) }.compactMap(\.interaction))
    return account.visible.forums.map { forum in
      let held = conversations.filter { window.contains($0.on) && $0.forum.map(forum.answers) ?? false }
      return MeetingHabit(
        forum: forum,
        planned: MeetingHabit.days / max(1, forum.cadenceDays),
        held: held.map(\.reference),
        summedUp: held.count { $0.followUpOn != nil },
        spokeOfRisksOrPriorities: held.count { spoken.contains($0.id) },
        last: held.last?.on
      )
    }
  }
}
