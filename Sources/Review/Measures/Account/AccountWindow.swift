import Tables

extension AccountReview {
  /// Conversations of both audiences up to the report date, the oldest first.
  var conversations: [Interaction] {
    (account.visible.interactions + account.confidential.interactions).filter { $0.on <= visible.dates.asOf }
      .sorted { ($0.on, $0.id) < ($1.on, $1.id) }
  }

  /// Issues of both audiences, the oldest first.
  var allIssues: [Issue] {
    (account.visible.issues + account.confidential.issues).sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
  }

  /// Actions of both audiences, the oldest first.
  var allActions: [Action] {
    (account.visible.actions + account.confidential.actions).sorted { ($0.raised, $0.id) < ($1.raised, $1.id) }
  }

  /// The last days up to the report date.
  func window(days: Int) -> ClosedRange<CivilDate> { visible.dates.asOf.adding(days: 1 - days)...visible.dates.asOf }
}
