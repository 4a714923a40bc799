import Tables

/// What a pack tells of the work itself beside its figures: what was agreed and how that moved, and what comes next.
///
/// It is made of what the client may see, and of nothing else.
public struct DeliveryReview: Sendable {
  /// What belongs to each project, of those where somebody wrote that down.
  public let scopes: [ScopeReview]
  /// How the scope of each project and its end have moved since the client signed it.
  public let histories: [ScopeHistory]
  /// The changes of the last months, oldest first; empty where there was none.
  public let months: [ScopeMonth]
  /// What work was thought to take, open work first.
  public let estimates: [EstimateReview]
  /// Handovers that are near, under way or just done.
  public let handovers: [HandoverReview]
  /// What the client has confirmed of how the contract works; nil once it has confirmed all of it.
  public let understanding: UnderstandingReview?
  /// Small issues that grow, the fastest first.
  public let growingIssues: [GrowingIssue]
  /// Open requests by the order in which they are to be done.
  public let queue: [OpenRequest]
  /// What each project is for, and when the client last confirmed it.
  public let pictures: [PictureReview]
  /// Requests that came past the agreed channels; nil where they are few.
  public let detours: RequestDetours?
  /// What we changed in how we work, and what we are about to change.
  public let improvements: [ImprovementReview]
  /// What is to be handed in and accepted.
  public let deliverables: [DeliverableReview]
  /// What stands in the way on the client's side, the oldest first.
  public let obstacles: [ObstacleReview]
  /// How fresh the records are.
  public let dataState: DataState
  /// The names of the client's people who may sign each matter.
  public let signatories: [Contact.Matter: [String]]

  /// The issues that are open, so that the next pack can tell which of them have grown.
  let openIssues: [Issue]

  /// How often work was handed in for acceptance, by the milestone's id.
  var submissions: [String: Int] {
    Dictionary(deliverables.filter { $0.submissions > 0 }.map { ($0.milestone.id, $0.submissions) }) { first, _ in first
    }
  }

  init(
    _ slice: ClientSlice,
    _ projects: [ProjectReview],
    earlier: EarlierPack,
    channels: [String],
    _ context: ReviewContext
  ) {
    let milestones = slice.milestoneNames
    let actions = slice.actions.map {
      ActionReview($0, slice.people, milestones, context.dates.asOf, context.calendar)
    }
    scopes = projects.compactMap { ScopeReview($0, people: slice.people) }
    histories = projects.compactMap { ScopeHistory($0, people: slice.people, earlier: earlier, context) }
    months = ScopeMonth.months(of: slice.changes, people: slice.people, context.dates, context.thresholds.sections)
    estimates = EstimateReview.all(in: slice, actions, context.thresholds.relationship)
    handovers = projects.flatMap { HandoverReview.all(of: $0, in: slice, actions, context) }
    understanding = UnderstandingReview(in: slice)
    growingIssues = GrowingIssue.all(slice.issues, earlier: earlier, context)
    openIssues = slice.issues.filter { $0.kind == .issue && $0.resolved == nil }
    queue = OpenRequest.queue(of: slice.workItems, people: slice.people)
    pictures = projects.compactMap { PictureReview($0.project, in: slice, context) }
    detours = RequestDetours(in: slice, channels: channels, context)
    improvements = ImprovementReview.all(actions, in: slice, context)
    deliverables = projects.flatMap { DeliverableReview.all(of: $0, people: slice.people, earlier: earlier) }
    obstacles = ObstacleReview.all(slice.issues, slice.forums, context)
    dataState = DataState(of: slice, context)
    signatories = Self.signatories(in: slice.people)
  }

  private static func signatories(in people: People) -> [Contact.Matter: [String]] {
    let present = people.ofClient.filter { $0.side == .client && $0.leftOn == nil }
    return Dictionary(
      uniqueKeysWithValues: Contact.Matter.allCases.map { matter in
        (matter, present.filter { $0.maySign.contains(matter) }.map(\.name).sorted())
      }
    )
  }
}
