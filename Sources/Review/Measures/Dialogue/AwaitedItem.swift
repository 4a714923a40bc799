import Tables

/// Something we wait for and that moves a date, or is late.
public struct AwaitedItem: Sendable {
  /// What it is.
  public enum Subject: Sendable {
    /// An action of the client's.
    case action(ActionReview)
    /// A decision that needs the client.
    case decision(DecisionReview)
    /// A change that waits for the client's signature.
    case change(ChangeReview)
  }

  /// What it is.
  public let subject: Subject
  /// Since when we wait; nil where nobody wrote it down.
  public let since: CivilDate?
  /// The working days since then, at the report date.
  public let age: Int?
  /// How many working days it is past due; nil when it is not.
  public let overdue: Int?
  /// The open milestone that cannot be reached without it.
  public let milestone: MilestoneReview?

  /// What waits for the client with an effect on dates, or longer than was asked; the longest first.
  static func all(in review: ClientReview, _ context: ReviewContext) -> [AwaitedItem] {
    let milestones = Dictionary(review.milestones.map { ($0.milestone.id, $0) }) { first, _ in first }
    let open = review.actionReviews.filter { $0.isClients && $0.action.done == nil && $0.action.blockedBy != .provider }
    let age = { (day: CivilDate?) in day.map { context.calendar.workingDays(from: $0, to: context.dates.asOf) } }
    let actions = open.map { action in
      AwaitedItem(
        subject: .action(action),
        since: action.action.raised,
        age: age(action.action.raised),
        overdue: action.overdue,
        milestone: action.action.blocks.flatMap { milestones[$0] }.flatMap { $0.state.isDone ? nil : $0 }
      )
    }
    // A decision that an action asks for is told there.
    let asked = Set(open.flatMap(\.action.sourceReferences))
    let decisions = review.decisions.filter { $0.waitsForClient && !asked.contains($0.decision.reference) }.map {
      AwaitedItem(subject: .decision($0), since: $0.decision.askedOn, age: $0.age, overdue: $0.overdue, milestone: nil)
    }
    let changes = review.changeControl.changes.filter { $0.waitsForClient }.map { change in
      AwaitedItem(
        subject: .change(change),
        since: change.change.submittedOn,
        age: change.pendingAge,
        overdue: nil,
        milestone: nil
      )
    }
    return (actions + decisions + changes).filter(\.matters).enumerated()
      .sorted { ($1.element.age ?? 0, $0.offset) < ($0.element.age ?? 0, $1.offset) }.map(\.element)
  }

  /// Whether it moves a date or is late.
  private var matters: Bool {
    if case .change = subject { return true }
    return overdue != nil || milestone != nil
  }
}

extension ChangeReview {
  /// Whether it was put to the client, who has not signed yet.
  public var waitsForClient: Bool { standing == .pending && change.submittedOn != nil && change.clientSignedOn == nil }
}

/// A result of the period, with what it needed from the client.
public struct ResultDependency: Sendable {
  /// The milestone.
  public let milestone: MilestoneReview
  /// What the client had to do for it.
  public let needed: [ActionReview]

  /// The milestones of the period that waited for something of the client's, by baseline.
  static func all(in review: ClientReview) -> [ResultDependency] {
    let byMilestone = Dictionary(grouping: review.actionReviews.filter(\.isClients)) { $0.action.blocks ?? "" }
    return review.milestones.compactMap { milestone in
      guard let needed = byMilestone[milestone.milestone.id], milestone.isCurrent,
        milestone.state.isDone || milestone.state == .overdue || milestone.state == .due
      else { return nil }
      return ResultDependency(milestone: milestone, needed: needed)
    }
  }
}

/// How much is open on each side.
public struct ActionBalance: Equatable, Sendable {
  /// What is open on one side.
  public struct Side: Equatable, Sendable {
    /// How much is open.
    public var open = 0
    /// Of that, how much is past due.
    public var late = 0
    /// How many working days ago the oldest of it was raised; nil where nothing is open.
    public var oldest: Int?
    /// How much of what we know of was open when the period began.
    public var before = 0
  }

  /// Our side and the client's.
  public private(set) var ours = Side(), clients = Side()

  /// Nothing is open.
  init() {}

  /// Adds up what is open.
  init(_ actions: [ActionReview], _ context: ReviewContext) {
    let start = context.dates.period.start
    for review in actions {
      let action = review.action
      let path = review.isClients ? \Self.clients : \Self.ours
      if action.raised < start, action.done.map({ $0 >= start }) ?? true { self[keyPath: path].before += 1 }
      guard action.done == nil else { continue }
      let age = context.calendar.workingDays(from: action.raised, to: context.dates.asOf)
      self[keyPath: path].open += 1
      self[keyPath: path].late += review.overdue == nil ? 0 : 1
      self[keyPath: path].oldest = max(age, self[keyPath: path].oldest ?? 0)
    }
  }

  /// Whether nothing is open.
  public var isEmpty: Bool { ours.open + clients.open == 0 }
}
