import Tables

extension ProjectStatus {
  /// The status of a project, from the records that one audience may see.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - records: Its records that the audience may see.
  ///   - control: Its changes, added up.
  ///   - scope: How its scope has moved.
  ///   - money: What its work is worth, and what it took.
  ///   - seesCost: Whether the audience may see the cost; where it may not, the cost is no part of its status.
  ///   - people: Those who may have declared another status.
  ///   - limits: The limits in force.
  /// - Returns: The status, computed and as reported.
  static func judge(
    _ project: Project,
    _ records: ProjectRecords,
    _ control: ChangeControl,
    _ scope: ScopeChange,
    _ money: ProjectMoney,
    sees seesCost: Bool,
    _ people: People,
    _ limits: StatusThresholds
  ) -> ProjectStatus {
    let cost = seesCost ? [DimensionStatus.cost(CostInputs(project, money, records.milestones), limits)] : []
    return ProjectStatus(
      [.schedule(ScheduleInputs(records.milestones, money.work), limits)] + cost + [
        .scope(ScopeInputs(project, control, scope), limits)
      ],
      override: StatusOverride(of: project, people: people)
    )
  }

  /// Since when the status is bad: since the first of the milestones and changes that cause it, else since the day
  /// somebody declared it; nil where it is not bad, or where the records do not say.
  func badSince(milestones: [MilestoneReview], changes: [ChangeReview], asOf: CivilDate) -> CivilDate? {
    guard gravest.isBadNews else { return nil }
    guard computed.isBadNews else { return override?.on }
    let causes = Set(causes)
    let baselines = milestones.map(\.milestone).filter { causes.contains($0.reference) }.map(\.baseline)
    let requests = changes.map(\.change).filter { causes.contains($0.reference) }.map { $0.submittedOn ?? $0.raisedOn }
    return (baselines + requests).filter { $0 <= asOf }.min()
  }

  /// The records that cause the computed status one by one: late milestones, and changes that want a signature or a
  /// decision, in the dimensions that are worst.
  var causes: [String] { computed.isBadNews ? deciding.flatMap(\.deciding).flatMap(\.causes) : [] }
}

extension ScheduleInputs {
  /// The inputs from a project's milestones and the value of its work.
  init(_ milestones: [MilestoneReview], _ work: Measure<WorkValue>) {
    let current = milestones.filter(\.isCurrent)
    let performance: Reading<Double> =
      switch work.reading {
      case .measured(let value): value.schedulePerformance
      case .unavailable(let reason): .unavailable(reason)
      }
    self.init(
      slips: current.map(Slip.init),
      doneBefore: milestones.filter { !$0.isCurrent }.map(\.milestone.reference),
      performance: performance,
      priced: work.records
    )
  }
}

extension ScheduleInputs.Slip {
  /// The slip of one milestone.
  init(_ review: MilestoneReview) {
    let isAdrift = review.slip?.basis == .noForecast || review.slip?.basis == .forecastInThePast
    self.init(
      milestone: review.milestone.reference,
      workingDays: review.slip?.workingDays,
      isCritical: review.milestone.isCritical,
      isOverdueWithoutForecast: review.state == .overdue && isAdrift
    )
  }
}

extension CostInputs {
  /// The inputs from what a project's work is worth and what it took.
  init(_ project: Project, _ money: ProjectMoney, _ milestones: [MilestoneReview]) {
    let overrun: Reading<Double> =
      switch money.earnedValue.reading {
      case .measured(let value): value.forecastOverrun
      case .unavailable(let reason): .unavailable(reason)
      }
    let done: Reading<Double> =
      switch money.work.reading {
      case .measured(let value): value.percentDone
      case .unavailable(let reason): .unavailable(reason)
      }
    self.init(
      forecastOverrun: overrun,
      percentSpent: money.percentSpent,
      percentDone: done,
      hasOpenWork: milestones.contains { !$0.state.isDone },
      records: [project.reference] + money.records
    )
  }
}

extension ScopeInputs {
  /// The inputs from a project's changes.
  init(_ project: Project, _ control: ChangeControl, _ scope: ScopeChange) {
    let gross = scope.volatility.reading.map(\.grossPercent)
    self.init(
      grossVolatility: gross,
      approved: control.approved.records,
      unsigned: control.unsigned.map(\.change),
      unsignedHours: control.unsignedHours.reading.value,
      baselineHours: project.baselineHours,
      oldestUndecided: control.oldestPending.flatMap { oldest in
        oldest.pendingAge.map { (oldest.change.reference, $0) }
      }
    )
  }
}

extension StatusOverride {
  /// The status that somebody declared for a project; nil where nobody did by the issue date.
  init?(of project: Project, people: People) {
    guard let declared = project.overrideStatus else { return nil }
    self.init(
      RAGStatus(declared),
      reason: project.overrideReason,
      approver: project.overrideBy.map { people.resolve($0).name },
      on: project.overrideOn
    )
  }
}
