import Tables

/// One handover from those who did a piece of work to those who carry it on.
public struct HandoverReview: Sendable {
  /// The milestone.
  public let milestone: MilestoneReview
  /// Who hands over: the project's manager, as printed.
  public let from: String?
  /// Who accepted it, as printed; nil while nobody has.
  public let acceptedBy: String?
  /// Whether it was accepted.
  public let isAccepted: Bool
  /// The latest meeting of both sides over it that the client may know of; nil where none is recorded.
  public let metOn: CivilDate?
  /// What belongs to it: the actions that it waits for.
  public let points: [ActionReview]

  /// The points that are not done.
  public var openPoints: [ActionReview] { points.filter { $0.action.done == nil } }

  /// Handovers that were done in the period, that wait for acceptance, or that are due.
  static func all(
    of review: ProjectReview,
    in slice: ClientSlice,
    _ actions: [ActionReview],
    _ context: ReviewContext
  ) -> [HandoverReview] {
    let handovers = review.milestones.filter { $0.milestone.kind == .handover }
    return handovers.map { HandoverReview($0, of: review.project, in: slice, actions, context) }
      .filter { $0.isCurrent(context.dates) }
  }

  private init(
    _ review: MilestoneReview,
    of project: Project,
    in slice: ClientSlice,
    _ actions: [ActionReview],
    _ context: ReviewContext
  ) {
    let milestone = review.milestone
    self.milestone = review
    from = project.manager.map { slice.people.resolve($0).name }
    isAccepted = milestone.acceptance?.isGiven ?? false
    acceptedBy = isAccepted ? milestone.decidedBy.map { slice.people.resolve($0).name } : nil
    points = actions.filter { $0.action.blocks == milestone.id }
    let limit = milestone.actual ?? context.dates.issueOn
    metOn =
      slice.interactions
      .filter { $0.on <= limit && ($0.project ?? project.id) == project.id && $0.joinsBothSides(slice.people) }
      .map(\.on).max()
  }

  private func isCurrent(_ dates: Portfolio.Dates) -> Bool {
    switch milestone.state {
    case .doneEarly, .doneOnTime, .doneLate: milestone.isCurrent || !isAccepted
    case .overdue, .due: true
    case .later: false
    }
  }
}

extension Milestone.Acceptance {
  /// Whether the client has accepted, as it is or with conditions.
  var isGiven: Bool {
    switch self {
    case .accepted, .acceptedWithConditions, .deemed: true
    case .notSubmitted, .submitted, .rejected: false
    }
  }
}

extension Interaction {
  /// Whether people of both sides took part.
  func joinsBothSides(_ people: People) -> Bool {
    Set(self.people.compactMap { people.resolve($0).contact?.side }).count == Contact.Side.allCases.count
  }
}
