import Tables

extension Criterion.Direction: Codable {}
extension SurveyQuestion.Kind: Codable {}

extension Snapshot {
  /// Records what a pack shows of a client's review.
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - documents: The documents of the pack; what stands in none of them is left out.
  ///   - engagement: How engaged the client is; nil where that is not to be remembered.
  ///   - hash: The SHA-256 of some bytes, in hexadecimal.
  public init(
    of review: ClientReview,
    documents: Set<String>,
    engagement: EngagementIndex? = nil,
    hash: ([UInt8]) -> String
  ) {
    version = Self.currentVersion
    client = review.client.id
    period = review.dates.period.description
    asOf = review.dates.asOf
    issueOn = review.dates.issueOn
    self.documents = documents.sorted()
    let hasReview = documents.contains("review")
    let hasProposals = documents.contains("success-criteria")
    criteria =
      hasReview || hasProposals
      ? review.criteria.filter { $0.agreement.isAgreed || hasProposals }.map { CriterionEntry($0, hash) } : nil
    milestones = hasReview ? review.milestones.map { MilestoneEntry($0, review.deliveryReview.submissions, hash) } : nil
    actions = hasReview ? review.actions.map { ActionEntry($0, hash) } : nil
    figures = hasReview ? Figures(of: review) : nil
    projects = hasReview ? review.projectReviews.compactMap(ProjectEntry.init) : nil
    risks = hasReview ? review.risks.map(RiskEntry.init) : nil
    decisions = hasReview ? review.shownDecisions.map(DecisionEntry.init) : nil
    changeRequests = hasReview ? review.changeControl.changes.compactMap(ChangeRequestEntry.init) : nil
    issues = hasReview ? review.deliveryReview.openIssues.map(IssueEntry.init) : nil
    survey = documents.contains("survey-results") ? review.survey.map { SurveyEntry($0) } : nil
    self.engagement = engagement.flatMap(EngagementEntry.init)
    let asked = hasReview ? review.dialogue.questions.asked : []
    questions = asked.isEmpty ? nil : asked.map(QuestionEntry.init)
  }
}

extension Snapshot.CriterionEntry {
  init(_ review: CriterionReview, _ hash: ([UInt8]) -> String) {
    let criterion = review.criterion
    (id, statement, metric, unit) = (criterion.id, criterion.statement, criterion.metric, criterion.unit)
    direction = criterion.direction
    target = criterion.target.flatMap { ExactNumber($0) }
    targetDate = criterion.targetDate
    change = criterion.change
    agreement = review.agreement.isAgreed ? .agreed : .proposed
    status = Snapshot.Status(review.status)
    latest = review.latest.flatMap { ExactNumber($0.value) }
    record = hash(ShownRecord(review).bytes)
  }
}

extension Snapshot.Status {
  /// The status without what only the review of its own day needs.
  public init(_ status: CriterionStatus) {
    switch status {
    case .accepted: self = .accepted
    case .met: self = .met
    case .metToDate: self = .metToDate
    case .onTrack: self = .onTrack
    case .notStarted: self = .notStarted
    case .atRisk: self = .atRisk
    case .offTrack: self = .offTrack
    case .notMeasurable: self = .notMeasurable
    case .notAgreed: self = .notAgreed
    }
  }
}

extension Snapshot.MilestoneEntry {
  init(_ review: MilestoneReview, _ submissions: [String: Int], _ hash: ([UInt8]) -> String) {
    let milestone = review.milestone
    (id, name, baseline) = (milestone.id, milestone.name, milestone.baseline)
    (forecast, actual) = (milestone.forecast, milestone.actual)
    state = State(review.state)
    slip = review.slip?.workingDays
    submittedOn = milestone.submittedOn
    self.submissions = submissions[milestone.id]
    record = hash(ShownRecord(review).bytes)
  }
}

extension Snapshot.MilestoneEntry.State {
  init(_ state: MilestoneState) {
    switch state {
    case .doneEarly: self = .doneEarly
    case .doneOnTime: self = .doneOnTime
    case .doneLate: self = .doneLate
    case .overdue: self = .overdue
    case .due: self = .due
    case .later: self = .later
    }
  }

  /// Whether the milestone was done.
  var isDone: Bool { self == .doneEarly || self == .doneOnTime || self == .doneLate }
}

extension Snapshot.ActionEntry {
  init(_ review: ActionReview, _ hash: ([UInt8]) -> String) {
    let action = review.action
    (id, text, due, done) = (action.id, action.text, action.due, action.done)
    record = hash(ShownRecord(review).bytes)
  }
}

extension Snapshot.Figures {
  init(of review: ClientReview) {
    onTime = review.onTime.reading.value.map { OnTime(reached: $0.onTime, due: $0.due) }
    let period = review.dates.period
    work = review.flow.map { flow in
      Work(
        months: 1 + 12 * (period.last.year - period.first.year) + period.last.month - period.first.month,
        created: flow.period.created,
        finished: flow.period.resolved,
        open: flow.period.closing,
        usualDays: flow.cycleTime.reading.value?.p85
      )
    }
  }
}

extension Snapshot.SurveyEntry {
  init(_ review: SurveyReview) {
    (id, name, closed) = (review.survey.id, review.survey.name, review.survey.closed)
    scores = review.questions.compactMap { result in
      let score: ExactNumber? =
        switch result.score.reading {
        case .measured(.recommendation(let score)): ExactNumber(score.points, shownTo: 0)
        case .measured(.scale(let score)): ExactNumber(score.percent, shownTo: 1)
        case .unavailable: nil
        }
      return score.map { Score(question: result.question.id, kind: result.question.kind, n: result.n, score: $0) }
    }
  }
}
