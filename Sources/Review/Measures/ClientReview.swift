import Foundation
import Tables

/// All that a client's documents tell, measured from what the client may see.
///
/// Client documents take this type and nothing else, so that no internal field and no single answer can reach them, but
/// for words that a person allows to be quoted.
public struct ClientReview: Sendable {
  /// The client.
  public let client: Client
  /// The dates the report is made for.
  public let dates: Portfolio.Dates
  /// The firm.
  public let firm: Settings.Firm
  /// The language and format of the documents.
  public let locale: String
  /// The limits in force.
  public let thresholds: Thresholds
  /// The client's projects.
  public let projects: [Project]
  /// The same with how they stand.
  public let projectReviews: [ProjectReview]
  /// All changes to what was agreed, added up.
  public let changeControl: ChangeControl
  /// Open risks: those above what the client accepts first, then the weightiest.
  public let risks: [RiskReview]
  /// What the open threats cost on average.
  public let expectedLoss: Measure<ExpectedLoss>
  /// What the open opportunities bring on average; never set against the threats.
  public let expectedGain: Measure<ExpectedLoss>
  /// Decisions, by the day they were asked for.
  public let decisions: [DecisionReview]
  /// The account manager's words, section by section.
  public let commentary: [(by: String, words: Commentary)]
  /// The words of the firm and of this client, by term.
  public let glossary: [GlossaryTerm]
  /// Success criteria that are agreed or proposed.
  public let criteria: [CriterionReview]
  /// Milestones by baseline.
  public let milestones: [MilestoneReview]
  /// How many of the milestones due were done on time.
  public let onTime: Measure<OnTimeShare>
  /// How work came in and got done; nil without work items.
  public let flow: FlowReview?
  /// Working time the client's people lost.
  public let lostTime: LostTimeReview
  /// What is not going to plan, gravest first.
  public let badNews: [BadNews]
  /// Who hears of which bad news before the pack goes out, by what the client may see.
  public let tellings: Tellings
  /// Every action that the client may see.
  public let actionReviews: [ActionReview]
  /// Who sponsors the work on the client's side.
  public let sponsor: Contact?
  /// The latest wave that has closed; nil without one.
  public let survey: SurveyReview?
  /// How the results of that wave stand to those of the wave before, by question.
  public let surveyTrends: [String: ScoreTrend]
  /// How its response rate stands to that of the wave before; nil where the two are not set beside each other.
  public let responseTrend: (change: WaveChange, earlier: ResponseRate)?
  /// The wave before it; nil for the first one.
  public let surveyBefore: Survey?
  /// What people wrote in that wave and allow to be quoted, with nobody named; none of too few.
  public let quotes: SurveyQuotes
  /// Bad signs of that wave that may be told, and by when they are answered.
  public let surveySigns: [SurveySign]
  /// The waves that ask for answers, open on the issue date or soon after; the first to close first.
  public let surveyCalls: [SurveyCall]
  /// The people to write to about the survey and the criteria: our authorised staff for this client.
  public let ourContact: Contact?
  /// What is told of the work itself beside its figures.
  public let deliveryReview: DeliveryReview
  /// The records that the figures rest on.
  public let basis: Basis
  /// The client's rows, and what became of them.
  public let rows: (read: Int, used: Int, leftOut: Int, rejected: Int)
  /// What is different from the latest pack of an earlier period.
  public private(set) var comparison = Comparison.firstPack
  /// What was said between the client and us, and what came of it.
  public private(set) var dialogue = DialogueReview()

  /// Measures a client.
  ///
  /// - Parameters:
  ///   - account: The client's account. Of its confidential half only survey answers are used, and conversations and
  ///     questions for how we kept our word; only totals leave this initialiser.
  ///   - context: What every measure is made with.
  ///   - settings: The settings in force.
  ///   - earlier: The pack the client was given before.
  init(_ account: Account, _ context: ReviewContext, settings: Settings, earlier: EarlierPack) {
    let slice = account.visible
    let (dates, calendar) = (context.dates, context.calendar)
    client = slice.client
    self.dates = dates
    firm = settings.firm
    locale = slice.client.locale ?? settings.locale
    thresholds = settings.thresholds
    let delivery = settings.thresholds.delivery
    projects = slice.projects
    commentary = slice.commentary.map { (slice.people.resolve($0.by).name, $0) }
    glossary = slice.glossary
    criteria = slice.criteria.map { CriterionReview($0, in: slice, dates, calendar, settings.thresholds.criteria) }
      .filter { $0.agreement.isAgreed || $0.agreement.isProposed }
    milestones = slice.milestones.map { MilestoneReview($0, dates, calendar, delivery) }
    onTime = Measure(
      method: "3.1",
      reading: OnTimeShare.reading(of: slice.milestones, asOf: dates.asOf),
      n: slice.milestones.count,
      records: slice.milestones.map(\.reference)
    )
    flow = FlowReview(slice.workItems, dates, delivery)
    lostTime = LostTimeReview(slice, dates)
    let actions = ActionIndex(slice.actions, records: slice.references)
    let risks = RiskReview.reviews(of: slice.risks, actions, in: slice, context)
    self.risks = risks
    expectedLoss = RiskReview.expectedLoss(of: risks.filter { $0.risk.kind == .threat })
    expectedGain = RiskReview.expectedLoss(of: risks.filter { $0.risk.kind == .opportunity })
    decisions = slice.decisions.map { DecisionReview($0, slice.people, context) }
    let changes = ChangeReview.reviews(in: slice, context)
    changeControl = ChangeControl(changes)
    projectReviews = ProjectReview.reviews(in: slice, milestones, changes, risks, context)
    let worsened = earlier.worsenedForecasts(among: milestones)
    let badMilestones = milestones.filter { $0.isBadNews || worsened.contains($0.milestone.id) }
    badNews = Self.badNews(projectReviews, badMilestones, criteria, risks, actions, dates.asOf)
    tellings = Tellings(slice.interactions, slice.actions, people: slice.people, issueOn: dates.issueOn)
    let milestoneNames = slice.milestoneNames
    actionReviews = slice.actions.map { ActionReview($0, slice.people, milestoneNames, dates.asOf, calendar) }
    sponsor = slice.people.ofClient.first { $0.isSponsor && $0.side == .client && $0.leftOn == nil }
    let questions = { (survey: Survey) in
      slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
    }
    survey = slice.surveys.last { $0.closed <= dates.asOf }.map { survey in
      let responses = account.confidential.responses[survey.id] ?? []
      return SurveyReview(
        survey,
        questions: Self.asked(questions(survey), isDeclared: slice.questions[survey.id] != nil, responses),
        responses: responses,
        people: slice.people,
        settings.thresholds.surveys
      )
    }
    let waves = WaveResults(account, asOf: dates.asOf, settings)
    surveyTrends = survey.map(waves.trends) ?? [:]
    responseTrend = survey.flatMap(waves.responseTrend)
    surveyBefore = survey.flatMap { latest in waves.surveys.last { $0.id != latest.survey.id } }
    quotes = SurveyQuotes(Testimonials(of: survey.map { [$0.survey] } ?? [], in: account, settings))
    surveySigns = SurveySign.all(in: account, survey, surveyTrends, settings, context)
    ourContact = Self.ourContact(in: slice)
    surveyCalls = SurveyCall.all(in: slice, actionReviews, collector: ourContact, settings, dates)
    deliveryReview = DeliveryReview(
      slice,
      projectReviews,
      earlier: earlier,
      channels: settings.channels,
      context
    )
    let used = account.confidential.usedRows
    let rejected = account.confidential.rejectedRows.count + account.confidential.unreadableRows
    let leftOut = account.confidential.leftOutRows
    basis = Basis(of: account)
    rows = (used + leftOut + rejected, used, leftOut, rejected)
    comparison = Comparison(of: self, with: earlier)
    dialogue = DialogueReview(account, self, earlier: earlier, settings, context)
  }

  /// Whom the client may write to: a project's manager, else the first by id of our authorised staff for this client.
  private static func ourContact(in slice: ClientSlice) -> Contact? {
    let mayAnswer = { (contact: Contact) in
      contact.side == .provider && contact.isAuthorised && contact.email != nil && contact.leftOn == nil
        && (contact.forClients.isEmpty || contact.forClients.contains(slice.client.id))
    }
    let managers = slice.projects.compactMap { $0.manager.flatMap { slice.people.resolve($0).contact } }
    return managers.first(where: mayAnswer) ?? slice.people.ofProvider.first(where: mayAnswer)
  }

  /// The questions that were asked: those declared or, of the standard set, those that somebody answered.
  private static func asked(
    _ questions: [SurveyQuestion],
    isDeclared: Bool,
    _ responses: [Response]
  ) -> [SurveyQuestion] {
    let answered = questions.filter { question in responses.contains { $0.answers[question.id] != nil } }
    return isDeclared || answered.isEmpty ? questions : answered
  }

  /// Actions of both sides that are open, or were done in the period.
  public var actions: [ActionReview] {
    actionReviews.filter { review in review.action.done.map { $0 >= dates.period.start } ?? true }
  }

  /// How the client stands: the worst of its projects' reported statuses.
  public var status: RAGStatus { RAGStatus.worst(of: projectReviews.map(\.status.reported)) }

  /// Whether something of that could not be measured.
  public var isStatusIncomplete: Bool { projectReviews.contains { !$0.status.unmeasured.isEmpty } }

  private static func badNews(
    _ projects: [ProjectReview],
    _ milestones: [MilestoneReview],
    _ criteria: [CriterionReview],
    _ risks: [RiskReview],
    _ actions: ActionIndex,
    _ asOf: CivilDate
  ) -> [BadNews] {
    let news =
      projects.filter(\.status.gravest.isBadNews).map { BadNews($0, actions, asOf: asOf) }
      + milestones.map { BadNews($0, actions, asOf: asOf) }
      + criteria.filter(\.status.isBadNews).map { BadNews($0, actions, asOf: asOf) }
      + risks.filter(\.isBadNews).map { BadNews($0, actions, asOf: asOf) }
    return news.filter(\.isGrave) + news.filter { !$0.isGrave }
  }
}

extension ClientSlice {
  /// The records that an action may answer, as `type:id`.
  var references: Set<String> {
    Set(
      projects.map(\.reference) + milestones.map(\.reference) + criteria.map(\.reference) + risks.map(\.reference)
        + changes.map(\.reference) + decisions.map(\.reference)
    )
  }
}
