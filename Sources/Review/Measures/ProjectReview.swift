import Tables

/// One project as the client's documents tell it, measured from what the client may see.
public struct ProjectReview: Sendable {
  /// The project.
  public let project: Project
  /// How it stands, by the rules, and as reported.
  public let status: ProjectStatus
  /// Its milestones, by baseline.
  public let milestones: [MilestoneReview]
  /// Milestones handed in for acceptance, with how that stands.
  public let acceptances: [(milestone: Milestone, acceptance: AcceptanceReview)]
  /// Its changes.
  public let changeControl: ChangeControl
  /// How its scope has moved.
  public let scopeChange: ScopeChange
  /// What its work is worth: all of it, what was to be done, and what is done.
  public let work: Measure<WorkValue>
  /// The same against what it took; nil where the client may not see the cost.
  public let earnedValue: Measure<EarnedValue>?
  /// How fast the budget is spent; nil where the client may not see the cost.
  public let burn: Measure<Burn>?
  /// How the spend has grown; nil where none is recorded, or the client may not see the cost.
  public let burnCourse: BurnCourse?
  /// Milestones without a value, which are in no figure of money.
  public let unpriced: [String]
  /// The open threats, added up.
  public let expectedLoss: Measure<ExpectedLoss>
  /// That in percent of the budget.
  public let expectedLossPercent: Measure<Double>
  /// Since when the status is bad; nil when it is not, or where the records do not say.
  public let badSince: CivilDate?

  init(_ project: Project, _ records: ProjectRecords, in slice: ClientSlice, _ context: ReviewContext) {
    let asOf = context.dates.asOf
    let money = ProjectMoney(
      project,
      records.milestones.map(\.milestone),
      records.spend,
      asOf: asOf,
      context.thresholds.delivery
    )
    let control = ChangeControl(records.changes)
    let scope = ScopeChange(
      control,
      of: project,
      signedOn: Signatures.scopeDay(of: project, people: slice.people),
      isRecorded: context.keepsChanges,
      asOf: asOf,
      windowDays: context.thresholds.delivery.goalpostDays
    )
    self.project = project
    milestones = records.milestones
    changeControl = control
    scopeChange = scope
    status = ProjectStatus.judge(
      project,
      records,
      control,
      scope,
      money,
      sees: project.isCostVisible,
      slice.people,
      context.thresholds.status
    )
    work = money.work
    earnedValue = project.isCostVisible ? money.earnedValue : nil
    burn = project.isCostVisible ? money.burn : nil
    burnCourse = project.isCostVisible ? money.course : nil
    unpriced = money.unpriced
    acceptances = records.milestones.compactMap { review in
      AcceptanceReview(
        review.milestone,
        allowedDays: slice.client.acceptanceDays ?? context.thresholds.delivery.acceptanceDays,
        asOf,
        context.calendar
      )
      .map { (review.milestone, $0) }
    }
    expectedLoss = RiskReview.expectedLoss(of: records.risks.filter { $0.risk.kind == .threat })
    let budget = money.work.reading.value?.budget ?? project.budget
    expectedLossPercent = Measure(
      method: "6.1",
      reading: expectedLoss.reading.value?.percent(of: budget) ?? .unavailable(.noData),
      n: expectedLoss.n,
      records: [project.reference] + expectedLoss.records
    )
    badSince = status.badSince(milestones: milestones, changes: records.changes, asOf: asOf)
  }

  /// The status as actions name it.
  public var reference: String { project.reference + "/status" }
}

extension ProjectReview {
  /// The reviews of a client's projects.
  static func reviews(
    in slice: ClientSlice,
    _ milestones: [MilestoneReview],
    _ changes: [ChangeReview],
    _ risks: [RiskReview],
    _ context: ReviewContext
  ) -> [ProjectReview] {
    let milestones = Dictionary(grouping: milestones, by: \.milestone.project)
    let changes = Dictionary(grouping: changes, by: \.change.project)
    let spend = Dictionary(grouping: slice.spend, by: \.project)
    let risks = Dictionary(grouping: risks, by: \.risk.project)
    return slice.projects.map { project in
      let records = ProjectRecords(
        milestones: milestones[project.id] ?? [],
        changes: changes[project.id] ?? [],
        spend: spend[project.id] ?? [],
        risks: risks[project.id] ?? []
      )
      return ProjectReview(project, records, in: slice, context)
    }
  }
}

/// What one audience may see of a project.
struct ProjectRecords {
  let milestones: [MilestoneReview]
  let changes: [ChangeReview]
  let spend: [Spend]
  let risks: [RiskReview]
}

extension ClientReview {
  /// The names of the milestones and changes that a project's status rests on, by their references.
  public var namesOfCauses: [String: String] {
    projectReviews.map(\.namesOfCauses).reduce(into: [:]) { names, more in names.merge(more) { first, _ in first } }
  }
}

extension ProjectReview {
  /// The names of the milestones and changes that the status rests on, by their references.
  public var namesOfCauses: [String: String] {
    let milestones = milestones.map { ($0.milestone.reference, $0.milestone.name) }
    let changes = changeControl.changes.map { ($0.change.reference, $0.change.title) }
    return Dictionary(milestones + changes) { first, _ in first }
  }
}
