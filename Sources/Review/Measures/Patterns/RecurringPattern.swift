import Tables

/// Something that keeps happening in the work with a client, counted over six and twelve months.
///
/// Internal. It counts records; what to make of them is for people to say.
public struct RecurringPattern: Sendable {
  /// What keeps happening.
  public enum Kind: String, CaseIterable, Sendable {
    /// What we needed from the client came late, or has not come.
    case lateInput
    /// The client asked for changes after it had signed the scope.
    case movingGoalposts
    /// Requests came past the agreed channels.
    case offChannel
  }

  /// What keeps happening.
  public let kind: Kind
  /// The last twelve months, oldest first, with how often it happened in each.
  public let months: [(month: CivilMonth, count: Int)]
  /// The records of the last twelve months that show it, oldest first.
  public let events: [EngagementFacts.Event]
  /// So often in the recent months, and in more than one of them, is a pattern.
  private let leastEvents: Int

  /// How many months are looked at.
  public static let longMonths = 12
  /// How many of them are recent.
  public static let recentMonths = 6
  /// Counts what happened by month, up to the report date.
  init(
    _ kind: Kind,
    _ events: [EngagementFacts.Event],
    asOf: CivilDate,
    _ limits: RelationshipThresholds = RelationshipThresholds()
  ) {
    let last = CivilMonth(asOf)
    let window = last.adding(months: 1 - Self.longMonths).firstDay...asOf
    let events = events.filter { window.contains($0.on) }.sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    let counts = Dictionary(grouping: events) { CivilMonth($0.on) }.mapValues(\.count)
    self.kind = kind
    self.events = events
    leastEvents = limits.patternEvents
    months = (0..<Self.longMonths).map { index in
      let month = last.adding(months: index + 1 - Self.longMonths)
      return (month, counts[month] ?? 0)
    }
  }

  /// How often it happened in the last six months.
  public var recent: Int { months.suffix(Self.recentMonths).reduce(0) { $0 + $1.count } }

  /// How often it happened in the last twelve.
  public var total: Int { events.count }

  /// Whether it happens often enough to be called a pattern.
  public var isRecurring: Bool {
    recent >= leastEvents && months.suffix(Self.recentMonths).count { $0.count > 0 } > 1
  }
}

extension RecurringPattern {
  /// What an account's records show.
  static func all(in account: Account, _ review: ClientReview, _ facts: EngagementFacts) -> [RecurringPattern] {
    Kind.allCases.map { kind in
      let events =
        switch kind {
        case .lateInput: lateInput(account, review)
        case .movingGoalposts: movedGoalposts(account.visible)
        case .offChannel:
          facts.requests.filter(\.isOffChannel).map { EngagementFacts.Event($0.reference, on: $0.on) }
        }
      return RecurringPattern(kind, events, asOf: review.dates.asOf, review.thresholds.relationship)
    }
  }

  /// Actions, decisions and milestones that the client held up, each on the day it was due.
  private static func lateInput(_ account: Account, _ review: ClientReview) -> [EngagementFacts.Event] {
    let (slice, asOf) = (account.visible, review.dates.asOf)
    func isLate(_ due: CivilDate, _ done: CivilDate?) -> Bool { done.map { $0 > due } ?? (due < asOf) }
    let actions = (slice.actions + account.confidential.actions).compactMap { action -> EngagementFacts.Event? in
      guard action.isDueFromClient(slice.people), let due = action.due, isLate(due, action.dayDone(by: asOf)) else {
        return nil
      }
      return .init(action.reference, on: due)
    }
    let decisions = slice.decisions.compactMap { decision -> EngagementFacts.Event? in
      guard decision.needsClientInput, let due = decision.due, decision.decidedOn != nil || decision.isOpen,
        isLate(due, decision.decidedOn)
      else { return nil }
      return .init(decision.reference, on: due)
    }
    let milestones = review.milestones.compactMap { review -> EngagementFacts.Event? in
      guard account.confidential.lateCauses[review.milestone.id] == .client, (review.slip?.workingDays ?? 0) > 0 else {
        return nil
      }
      return .init(review.milestone.reference, on: review.milestone.baseline)
    }
    return actions + decisions + milestones
  }

  private static func movedGoalposts(_ slice: ClientSlice) -> [EngagementFacts.Event] {
    let signed = slice.projects.compactMap { project in
      Signatures.scopeDay(of: project, people: slice.people).map { (project.id, $0) }
    }
    let days = Dictionary(signed) { first, _ in first }
    return slice.changes.filter { change in
      change.raisedBy == .client && (days[change.project].map { change.raisedOn > $0 } ?? false)
    }.map { .init($0.reference, on: $0.raisedOn) }
  }
}
