import Diagnostics
import Foundation
import Tables

/// One client's review with what stays in the house: the input of the rules and of the internal brief.
public struct AccountReview: Sendable {
  /// What the client's documents tell.
  public let visible: ClientReview
  /// The client's projects with what stays in the house.
  public let projects: [InternalProjectReview]
  /// Open risks not for the client's eyes, the weightiest first.
  public let internalRisks: [RiskReview]
  /// What the firm stands to lose by work that nobody has signed.
  public let unsignedExposure: Measure<Decimal>
  /// Open actions not for the client's eyes.
  public let internalActions: [ActionReview]
  /// Milestones that are late, with a recorded cause.
  public let lateCauses: [(milestone: MilestoneReview, cause: Milestone.LateCause)]
  /// Who answered what in the latest wave; nil unless that wave is named.
  public let answers: [AnswerSheet]?
  /// What became of the rows of every file that holds rows of this client.
  public let files: [FileAccount]
  /// Bad signs of the latest survey, and overdue ones, with the actions that answer them.
  public let adverseIndicators: [AdverseIndicator]
  /// What was asked in surveys, what is to be asked, and what is too much.
  public let surveyPlan: SurveyPlan
  /// Who hears of which bad news before the pack goes out, by all conversations and actions.
  public let tellings: Tellings
  /// What records show of the work with the client as such.
  public let relationship: RelationshipReview
  /// How plainly the texts that the client reads are written.
  public let language: LanguageReview
  /// How long the client's review takes to read; nil before it is made.
  public private(set) var readingTime: ReadingTime?
  /// What the house keeps an eye on in the work itself.
  public let deliveryNotes: DeliveryNotes
  /// The settings in force.
  let settings: Settings
  /// The records that are measured.
  let account: Account
  /// The client's working days.
  let calendar: WorkingCalendar
  /// The client's people and our staff.
  let people: People
  /// Whose addresses are whose, over all clients.
  let addresses: AddressBook
  /// Names that a project of this client shares with another project.
  let contestedNames: [ContestedName]
  /// Rows of this client that could not be used.
  let rejectedRows: [InternalSlice.RejectedRow]
  /// Files with rows of this client, more than 1 % of whose rows could not be used.
  let damagedFiles: [FileAccount]
  /// Files of which no row could be used, and which may have held rows of this client.
  let lostFiles: [LostFile]
  /// What was found wrong while loading that may concern this client: its own records, and files that hold its rows.
  public let loadingProblems: [Diagnostic]
  /// Names of owners, authors and signatories that fit no contact, sorted.
  let unknownPeople: [(name: String, origin: Origin)]
  private let waivers: Waivers
  /// What the rules found, in the order of listing.
  public private(set) var findings: [Diagnostic] = []
  /// What the rules found and somebody decided to let be, in the order of listing.
  public private(set) var waived: [WaivedFinding] = []

  /// Whether a finding holds the client's pack.
  public var isHeld: Bool { findings.contains { $0.severity == .block } }

  /// Measures one account of a portfolio and applies the rules.
  public init(_ account: Account, of portfolio: Portfolio) {
    let dates = portfolio.dates
    let settings = portfolio.settings
    let slice = account.visible
    let confidential = account.confidential
    let calendar = settings.calendar(for: slice.client)
    let context = ReviewContext(
      dates: dates,
      calendar: calendar,
      keepsChanges: portfolio.keepsChanges,
      thresholds: settings.thresholds,
      releases: portfolio.releaseDays[slice.client.id] ?? []
    )
    visible = ClientReview(
      account,
      context,
      settings: settings,
      earlier: portfolio.earlierPacks[slice.client.id] ?? .none
    )
    projects = InternalProjectReview.reviews(visible.projectReviews, account, context)
    unsignedExposure = InternalProjectReview.sum(projects.map(\.unsignedExposure))
    let allActions = ActionIndex(
      slice.actions + confidential.actions,
      records: Set(confidential.risks.map(\.reference))
    )
    internalRisks = RiskReview.reviews(of: confidential.risks, allActions, in: slice, context)
    relationship = RelationshipReview(
      account,
      visible,
      projects,
      internalRisks,
      earlier: portfolio.earlierPacks[slice.client.id] ?? .none,
      settings,
      context
    )
    language = LanguageReview(account, visible)
    deliveryNotes = DeliveryNotes(account, earlier: portfolio.earlierPacks[slice.client.id] ?? .none, context)
    self.settings = settings
    self.account = account
    self.calendar = calendar
    people = slice.people
    addresses = portfolio.addresses
    adverseIndicators = AdverseIndicator.all(in: account, asOf: dates.asOf, calendar: calendar, settings: settings)
    surveyPlan = SurveyPlan(of: slice, dates, settings.thresholds.surveys)
    tellings = Tellings(
      slice.interactions + confidential.interactions,
      slice.actions + confidential.actions,
      people: slice.people,
      issueOn: dates.issueOn
    )
    let milestoneNames = slice.milestoneNames
    internalActions = confidential.actions.filter { $0.done == nil }
      .map { ActionReview($0, slice.people, milestoneNames, dates.asOf, calendar) }
    lateCauses = visible.milestones.filter { ($0.slip?.workingDays ?? 0) > 0 }
      .compactMap { review in confidential.lateCauses[review.milestone.id].map { (review, $0) } }
    let files = Set(confidential.files)
    self.files = portfolio.files.filter { files.contains($0.file) }
    contestedNames = confidential.contestedNames
    rejectedRows = confidential.rejectedRows
    damagedFiles = confidential.damagedFiles
    let client = slice.client.id
    unknownPeople = account.unknownPeople
    let damaged = Set(self.files.filter { $0.rejected.count > 0 }.map(\.file))
    loadingProblems = portfolio.diagnostics.filter { problem in
      problem.client == client || (problem.client == nil && problem.place.file.map(damaged.contains) ?? false)
    }
    lostFiles = portfolio.lostFiles.filter { $0.client == nil || $0.client == client }
    let latest = slice.surveys.last { $0.closed <= dates.asOf }
    answers = latest.flatMap { Self.answers(to: $0, account, provider: settings.firm.name) }
    let answerProblems = latest.map { Self.answerProblems($0, account, settings) } ?? []
    let countProblems = visible.survey?.diagnostics(client: client) ?? []
    waivers = Waivers(portfolio.waivers, of: account)
    let found = waivers.sorting(Rules.all.flatMap { $0.findings(in: self) })
    waived = found.waived
    findings = (found.kept + answerProblems + countProblems).sorted()
  }

  /// The same review with further findings, such as those in the finished documents.
  public func adding(_ findings: [Diagnostic]) -> AccountReview {
    var review = self
    review.findings = (self.findings + findings).sorted()
    return review
  }

  /// The same review with how long its documents take to read, and what the rules say of that.
  public func adding(_ time: ReadingTime) -> AccountReview {
    var review = self
    review.readingTime = time
    let found = waivers.sorting(FirstPageLong().findings(in: review), among: self.findings)
    review.findings = found.kept.sorted()
    review.waived = (waived + found.waived).sorted { $0.finding < $1.finding }
    return review
  }

  /// The name of somebody a record names, as printed.
  public func name(of person: String) -> String { people.resolve(person).name }

  /// Who answered what; only a named wave tells.
  private static func answers(
    to survey: Survey,
    _ account: Account,
    provider: String
  ) -> [AnswerSheet]? {
    guard survey.identity == .named else { return nil }
    let slice = account.visible
    let questions = slice.questions[survey.id] ?? SurveyQuestion.standardSet(provider: provider)
    return (account.confidential.responses[survey.id] ?? []).map { response in
      AnswerSheet(
        contact: response.contact.map { slice.people.resolve($0).name } ?? "not recorded",
        answers: questions.map { ($0, response.answers[$0.id]) },
        comment: response.comment
      )
    }
  }

  private static func answerProblems(_ survey: Survey, _ account: Account, _ settings: Settings) -> [Diagnostic] {
    let questions = account.visible.questions[survey.id] ?? SurveyQuestion.standardSet(provider: settings.firm.name)
    let answers = SurveyAnswers(questions: questions, responses: account.confidential.responses[survey.id] ?? [])
    return answers.diagnostics(client: account.visible.client.id, survey: survey)
  }
}
