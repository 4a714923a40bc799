/// The records of a client that figures of its projects and risks name, with what those figures take from them.
struct CitedRecords {
  private var byReference: [String: [CitedRecord]] = [:]

  /// Gathers the records.
  ///
  /// - Parameters:
  ///   - account: The client's account.
  ///   - changes: Its changes with how far each has come.
  init(_ account: Account, changes: [ChangeReview]) {
    let (slice, confidential) = (account.visible, account.confidential)
    slice.projects.map(Self.cite).forEach { add($0) }
    slice.milestones.map(Self.cite).forEach { add($0) }
    changes.map(Self.cite).forEach { add($0) }
    slice.workItems.filter { $0.change != nil }.map(Self.cite).forEach { add($0) }
    (slice.spend + confidential.spend)
      .sorted { ($0.origin.file, $0.origin.line) < ($1.origin.file, $1.origin.line) }.map(Self.cite).forEach { add($0) }
    (slice.risks + confidential.risks).map(Self.cite).forEach { add($0) }
    slice.surveys.map { CitedRecord($0, $0.name, [.init("closed", .day($0.closed))]) }.forEach { add($0) }
    Self.ofRelationship(account).forEach { add($0) }
  }

  /// The records that `references` name, in that order and each once.
  func cite(_ references: [String]) -> [CitedRecord] {
    var seen: Set<String> = []
    return references.filter { seen.insert($0).inserted }.flatMap { byReference[$0] ?? [] }
  }

  private mutating func add(_ record: CitedRecord) { byReference[record.reference, default: []].append(record) }

  // MARK: One record

  static func cite(_ project: Project) -> CitedRecord {
    CitedRecord(
      project,
      project.name,
      [
        .init("pricing", project.pricing.map { .text($0.rawValue) }),
        .init("budget", project.budget.map { .money($0) }),
        .init("baseline effort", project.baselineHours.map { .hours($0) }),
        .init("items in scope", project.scopeIn.isEmpty ? nil : .count(project.scopeIn.count)),
        .init("scope signed on", project.scopeSignedOn.map { .day($0) }),
      ]
    )
  }

  static func cite(_ milestone: Milestone) -> CitedRecord {
    CitedRecord(
      milestone,
      milestone.name,
      OnTimeFigure.cite(milestone).parts + [
        .init("value", milestone.value.map { .money($0) }),
        .init("done", milestone.percentComplete.map { .percent($0) }),
        .init("critical", milestone.isCritical ? .text("yes") : nil),
      ]
    )
  }

  static func cite(_ review: ChangeReview) -> CitedRecord {
    let change = review.change
    return CitedRecord(
      change,
      change.title,
      [
        .init("standing", .standing(review.standing)), .init("raised", .day(change.raisedOn)),
        .init("handed in", change.submittedOn.map { .day($0) }), .init("cost", change.cost.map { .money($0) }),
        .init("days", change.days.map { .days($0) }), .init("hours", change.hours.map { .hours($0) }),
        .init("signed by both sides from", review.signedOn.map { .day($0) }),
        .init("hours worked", change.hoursLogged.map { .hours($0) }),
      ]
    )
  }

  static func cite(_ item: WorkItem) -> CitedRecord {
    CitedRecord(item, item.title, CycleTimeFigure.cite(item).parts + [.init("hours", item.hours.map { .hours($0) })])
  }

  static func cite(_ spend: Spend) -> CitedRecord {
    CitedRecord(
      spend,
      nil,
      [.init("cost", spend.cost.map { .money($0) }), .init("hours", spend.hours.map { .hours($0) })]
    )
  }

  static func cite(_ risk: Risk) -> CitedRecord {
    CitedRecord(
      risk,
      risk.text,
      [
        .init("kind", .text(risk.kind.rawValue)), .init("likelihood", .count(risk.probabilityLevel)),
        .init("effect", .count(risk.impactLevel)),
        .init("likelihood after what is done", risk.residualProbabilityLevel.map { .count($0) }),
        .init("effect after what is done", risk.residualImpactLevel.map { .count($0) }),
        .init("probability", risk.probability.map { .percent(100 * $0) }),
        .init("money", risk.money.map { .money($0) }),
      ]
    )
  }
}
