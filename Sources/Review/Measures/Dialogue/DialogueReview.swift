import Tables

/// What was said between a client and us, and what came of it: all of it may be told to the client.
public struct DialogueReview: Sendable {
  /// What the client wants, in its own words and its own order.
  public private(set) var goals = ClientGoals()
  /// What worries the client, as we understood it; the latest first.
  public private(set) var heard: [HeardConcern] = []
  /// What the client complained of and what we did; what is open first.
  public private(set) var feedback: [FeedbackReview] = []
  /// Changes the client asked for and that are not made, the latest first.
  public private(set) var declined: [ChangeReview] = []
  /// How scores moved from the wave before the latest to the latest one.
  public private(set) var scoreChanges: [ScoreChange] = []
  /// Problems that both sides work on.
  public private(set) var jointProblems: [FeedbackReview] = []
  /// What waits for the client and moves dates, the longest first.
  public private(set) var awaited: [AwaitedItem] = []
  /// What open issues ask of the client, what is due soonest first.
  public private(set) var asks: [IssueAsk] = []
  /// What we take for granted, and what became of it; what is open first.
  public private(set) var assumptions: [AssumptionReview] = []
  /// Results of the period that needed something from the client.
  public private(set) var dependencies: [ResultDependency] = []
  /// What is open on our and on the client's side.
  public private(set) var balance = ActionBalance()
  /// Who may be talked to about what.
  public private(set) var responsibilities = Responsibilities()
  /// How we are reached; nil where the settings say nothing about it.
  public private(set) var reach: ReachReview?
  /// The meetings that recur, the lowest level first.
  public private(set) var forums: [ForumReview] = []
  /// The conversations of the period, the latest first.
  public private(set) var contacts: [ContactReview] = []
  /// How we kept our own word, by all records; nil before it is measured.
  public private(set) var mirror: ClientMirror?
  /// How the desk kept its times; nil before it is measured.
  public private(set) var desk: DeskPromises?
  /// Questions to us that took longer than promised.
  public private(set) var lateReplies: [LateReply] = []
  /// Whether packs went out on the day agreed.
  public private(set) var punctuality = Measure<KeptShare>(
    method: "7.5",
    reading: .unavailable(.noData),
    n: 0,
    records: []
  )
  /// The questions to ask, and what the client last answered.
  public private(set) var questions = QuestionReview()

  /// Nothing was said.
  init() {}

  /// Looks at what was said.
  ///
  /// - Parameters:
  ///   - account: The client's account. Of its confidential half only totals leave this initialiser: the scores of the
  ///     wave before the latest, and the mirror, which methods §7.5 declassifies by name.
  ///   - review: What was measured for the client's documents.
  ///   - earlier: The pack the client was given before.
  ///   - settings: The settings in force.
  ///   - context: The dates and the working days.
  init(
    _ account: Account,
    _ review: ClientReview,
    earlier: EarlierPack,
    _ settings: Settings,
    _ context: ReviewContext
  ) {
    let (slice, confidential) = (account.visible, account.confidential)
    let issues = ActionIndex(slice.actions, records: Set(slice.issues.map(\.reference)))
    let reviews = Dictionary(review.actionReviews.map { ($0.action.id, $0) }) { first, _ in first }
    let steps = { (issue: Issue) in issues.naming(issue.reference).compactMap { reviews[$0.id] } }
    goals = ClientGoals(of: slice, asOf: context.dates.issueOn)
    heard = HeardConcern.all(in: slice, reviews, context)
    let told = FeedbackReview.all(in: slice, steps: steps, context)
    feedback = told.filter(\.isFeedback)
    jointProblems = told.filter { !$0.isFeedback }
    declined = Self.declined(review.changeControl.changes, context)
    scoreChanges = ScoreChange.all(in: slice, review)
    awaited = AwaitedItem.all(in: review, context)
    asks = IssueAsk.all(in: slice.issues, context)
    assumptions = AssumptionReview.all(of: slice.risks, slice.people, context)
    dependencies = ResultDependency.all(in: review)
    balance = ActionBalance(review.actionReviews, context)
    responsibilities = Responsibilities(of: slice)
    reach = ReachReview(settings, slice.client, context.dates)
    forums = ForumReview.all(in: slice, context.dates)
    contacts = ContactReview.all(in: slice.interactions, slice.people, context.dates)
    mirror = ClientMirror(
      ProviderMirror(
        slice.actions + confidential.actions,
        slice.interactions + confidential.interactions,
        slice.people,
        promise: settings.replyPromise?.workingDays,
        context
      )
    )
    desk = DeskPromises(slice.workItems, context.dates)
    lateReplies = LateReply.all(
      in: review.actionReviews,
      slice.people,
      promise: settings.replyPromise?.workingDays,
      context
    )
    punctuality = ReleaseDay.punctuality(context.releases)
    questions = QuestionReview(settings.questions, slice, reviews, earlier, context)
  }

  /// Changes that the client asked for and that were rejected lately.
  private static func declined(_ changes: [ChangeReview], _ context: ReviewContext) -> [ChangeReview] {
    let since = context.dates.asOf.adding(days: 1 - context.thresholds.dialogue.declinedDays)
    return changes.filter { $0.standing == .rejected && $0.change.raisedBy == .client && $0.change.lastDay >= since }
      .sorted { ($1.change.lastDay, $0.change.id) < ($0.change.lastDay, $1.change.id) }
  }
}

extension ChangeRequest {
  /// The last day on which something is known to have happened to it.
  fileprivate var lastDay: CivilDate {
    [submittedOn, clientSignedOn, providerSignedOn].compactMap(\.self).reduce(raisedOn, max)
  }
}
