import Tables

/// What records show of the work with a client as such: how engaged it is, what is owed, what keeps happening, what is to
/// be taken further up, and how we kept our own word.
///
/// Internal. It holds records and counts, never a judgement of people.
public struct RelationshipReview: Sendable {
  /// How engaged the client is.
  public let engagement: EngagementIndex
  /// How that has moved since the latest earlier pack.
  public let trend: EngagementTrend
  /// What is to be taken further up.
  public let escalation: EscalationReview
  /// What the client owes, currency by currency.
  public let debts: [AgedDebt]
  /// How we kept our word, by all records.
  public let mirror: ProviderMirror
  /// How many assumptions turned out to be right, of those of which we know.
  public let assumptions: Measure<KeptShare>
  /// The conversations of the period, those not for the client's eyes too; the latest first.
  public let conversations: [ContactReview]
  /// What keeps happening.
  public let patterns: [RecurringPattern]
  /// How estimates compare with what work took.
  public let estimates: EstimateCalibration
  /// On what the client's people differ.
  public let opinions: [DifferingOpinion]

  /// Measures an account.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - review: What was measured for the client's documents.
  ///   - projects: Its projects, by all records.
  ///   - risks: Risks not for the client's eyes.
  ///   - earlier: The pack the client was given before.
  ///   - settings: The settings in force.
  ///   - context: The dates and the working days.
  init(
    _ account: Account,
    _ review: ClientReview,
    _ projects: [InternalProjectReview],
    _ risks: [RiskReview],
    earlier: EarlierPack,
    _ settings: Settings,
    _ context: ReviewContext
  ) {
    let (slice, confidential) = (account.visible, account.confidential)
    let asOf = context.dates.asOf
    let facts = EngagementFacts(of: account, review, channels: settings.channels)
    let limits = context.thresholds
    let engagement = EngagementIndex(facts, limits.engagement, asOf: asOf, calendar: context.calendar)
    let debts = AgedDebt.all(confidential.invoices, of: slice.client, asOf: asOf, limits.relationship)
    self.engagement = engagement
    self.debts = debts
    trend = EngagementTrend(
      engagement.index.reading.value,
      before: earlier.engagement,
      limit: engagement.thresholds.clearChange
    )
    escalation = EscalationFinder(
      account: account,
      review: review,
      projects: projects,
      risks: risks,
      facts: facts,
      engagement: engagement,
      debts: debts,
      earlier: earlier,
      context: context,
      limits: limits.escalation
    ).found()
    mirror = ProviderMirror(
      slice.actions + confidential.actions,
      slice.interactions + confidential.interactions,
      slice.people,
      promise: settings.replyPromise?.workingDays,
      context
    )
    conversations = ContactReview.all(
      in: (slice.interactions + confidential.interactions).sorted { ($0.on, $0.id) < ($1.on, $1.id) },
      slice.people,
      context.dates
    )
    assumptions = AssumptionReview.hitRate(of: slice.risks + confidential.risks)
    estimates = EstimateCalibration(confidential.estimates.map(EstimateSample.init), limits.relationship)
    patterns = RecurringPattern.all(in: account, review, facts)
    let survey = review.survey?.survey
    opinions =
      DifferingOpinions(
        account: account,
        survey: survey,
        questions: review.survey?.questions.map(\.question) ?? [],
        thresholds: limits.surveys,
        asOf: asOf
      ).all
  }
}
