import Tables

/// How long the client has heard nothing from us, and what we are at meanwhile.
public struct QuietTime: Sendable {
  /// The day of our last update; nil where none is recorded.
  public let since: CivilDate?
  /// The working days from then to the report date.
  public let workingDays: Int
  /// What we are doing, what is due soonest first.
  public let doing: [ActionReview]
}

extension QuietTime {
  /// How long the client has heard nothing from us at the report date; nil where that is not half of what is too long, or
  /// where nobody records conversations.
  init?(_ review: AccountReview) {
    let dates = review.visible.dates
    let talks = review.interactions
    guard !talks.isEmpty else { return nil }
    let last = talks.last { $0.direction != .inward && $0.on <= dates.issueOn }?.on
    if let last, last > dates.asOf { return nil }
    let days = review.calendar.workingDays(from: last ?? dates.period.start, to: dates.asOf)
    guard 2 * days > review.settings.thresholds.relationship.silenceDays else { return nil }
    self.init(
      since: last,
      workingDays: days,
      doing: review.visible.actions.filter { !$0.isClients && $0.action.done == nil && $0.action.kind != .improvement }
        .sorted { ($0.action.due?.iso ?? "~", $0.action.id) < ($1.action.due?.iso ?? "~", $1.action.id) }
    )
  }
}
