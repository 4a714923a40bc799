import Tables

/// How a project's scope and its end have moved since the client signed the scope (methods §5), without blame.
public struct ScopeHistory: Sendable {
  /// The project.
  public let project: Project
  /// The day the client signed the scope.
  public let signedOn: CivilDate
  /// The changes raised after that day, by the day they were raised; drafts are left out.
  public let changes: [ChangeReview]
  /// The size of all signed changes in percent of the hours agreed, whichever way they go.
  public let grossPercent: Reading<Double>
  /// When the project ends; nil where nothing tells.
  public let end: EndDate?

  /// When a project ends: as promised, as told before, and as it is now.
  public struct EndDate: Equatable, Sendable {
    /// The day first promised.
    public let promised: CivilDate
    /// The day told in the pack before; nil where none told it.
    public let told: CivilDate?
    /// The day as it is now.
    public let now: CivilDate
    /// How much later that is than promised, in working days; negative is earlier.
    public let slip: Int
  }

  /// Tells how a scope has moved; nil where the client has signed none.
  init?(_ review: ProjectReview, people: People, earlier: EarlierPack, _ context: ReviewContext) {
    guard let signedOn = Signatures.scopeDay(of: review.project, people: people) else { return nil }
    project = review.project
    self.signedOn = signedOn
    changes = review.changeControl.changes.filter { $0.change.raisedOn > signedOn && $0.standing != .draft }
    grossPercent = review.scopeChange.volatility.reading.map(\.grossPercent)
    end = EndDate(review, earlier: earlier, context.calendar)
  }

  /// How many of these changes one side asked for.
  public func count(raisedBy side: Contact.Side) -> Int { changes.count { $0.change.raisedBy == side } }

  /// How many of these changes have come so far.
  public func count(_ standings: ChangeReview.Standing...) -> Int { changes.count { standings.contains($0.standing) } }

  /// Whether anything has moved.
  public var hasMoved: Bool { !changes.isEmpty || (end.map { $0.slip != 0 } ?? false) }
}

extension ScopeHistory.EndDate {
  /// The end of a project: that of its last milestone against the day promised for the whole.
  ///
  /// Where every milestone was planned before that day, work follows that no milestone tells of: then the end is never
  /// earlier than promised.
  init?(_ review: ProjectReview, earlier: EarlierPack, _ calendar: WorkingCalendar) {
    let milestones = review.milestones.map(\.milestone)
    guard let promised = review.project.endBaseline ?? milestones.map(\.baseline).max(),
      let last = milestones.map({ $0.actual ?? $0.forecast ?? $0.baseline }).max()
    else { return nil }
    self.promised = promised
    let coversTheEnd = milestones.contains { $0.baseline >= promised }
    now = coversTheEnd ? last : max(promised, last)
    slip = calendar.workingDays(from: promised, to: now)
    let ids = Set(milestones.map(\.id))
    let told = earlier.snapshot?.milestones?.filter { ids.contains($0.id) }
    self.told = told?.map { $0.actual ?? $0.forecast ?? $0.baseline }.max()
  }
}

/// What was asked for and what was signed in one month.
public struct ScopeMonth: Equatable, Sendable {
  /// The month.
  public let month: CivilMonth
  /// Changes raised in it.
  public let asked: Int
  /// Changes of which both signatures stand since then.
  public let signed: Int
  /// The hours that those add.
  public let hours: Double
  /// The days that those add, if they do not overlap.
  public let days: Double

  /// The last months from the first in which a change was raised or signed, oldest first.
  static func months(
    of changes: [ChangeRequest],
    people: People,
    _ dates: Portfolio.Dates,
    _ limits: SectionThresholds
  ) -> [ScopeMonth] {
    let last = dates.period.last
    let raised = changes.filter { $0.state != .draft }.map { CivilMonth($0.raisedOn) }
    let signed = changes.filter { $0.state == .approved || $0.state == .implemented }.compactMap { change in
      Signatures.day(of: change, people: people).map { (month: CivilMonth($0), change: change) }
    }
    let months = (0..<limits.trendMonths).reversed().map { last.adding(months: -$0) }.map { month in
      let ofMonth = signed.filter { $0.month == month }.map(\.change)
      return ScopeMonth(
        month: month,
        asked: raised.count { $0 == month },
        signed: ofMonth.count,
        hours: ofMonth.compactMap(\.hours).reduce(0, +),
        days: ofMonth.compactMap(\.days).reduce(0, +)
      )
    }
    return Array(months.drop { $0.asked == 0 && $0.signed == 0 })
  }
}

extension EarlierPack {
  /// What the client was shown, where that can be read.
  var snapshot: Snapshot? { if case .released(let snapshot) = self { snapshot } else { nil } }
}
