import Tables

/// The changes of a client, or of one of its projects, added up (methods §5).
public struct ChangeControl: Sendable {
  /// The changes, by the day they were raised.
  public let changes: [ChangeReview]
  /// Those that are approved or implemented, with both signatures.
  public let approved: Measure<ChangeTotals>
  /// Those that wait for a decision.
  public let pending: Measure<ChangeTotals>
  /// Hours worked for changes that nobody has signed yet; the client may see them, though not what they cost.
  public let unsignedHours: Measure<Double>

  /// Adds changes up.
  init(_ changes: [ChangeReview]) {
    self.changes = changes
    approved = Self.totals(changes.filter(\.isApproved))
    pending = Self.totals(changes.filter { $0.standing == .pending })
    let unsigned = Self.unsigned(in: changes)
    let hours = UnsignedWork.hours(of: unsigned)
    unsignedHours = Measure(
      method: "5",
      reading: hours.map(Reading.measured) ?? .unavailable(.noData),
      n: unsigned.count,
      records: unsigned.flatMap { [$0.change] + $0.items }
    )
  }

  /// How many changes have come how far; every change counts once.
  public var counts: [ChangeReview.Standing: Int] {
    Dictionary(grouping: changes, by: \.standing).mapValues(\.count)
  }

  /// Work for changes that are not approved.
  public var unsigned: [UnsignedWork] { Self.unsigned(in: changes) }

  /// Work for changes that were approved only after it had begun.
  public var approvedAfterwards: [UnsignedWork] { changes.compactMap(\.unsignedWork).filter(\.isApprovedSince) }

  /// The change that has waited longest for a decision.
  public var oldestPending: ChangeReview? {
    changes.reduce(nil as ChangeReview?) { oldest, change in
      guard let age = change.pendingAge else { return oldest }
      return age > oldest?.pendingAge ?? -1 ? change : oldest
    }
  }

  private static func unsigned(in changes: [ChangeReview]) -> [UnsignedWork] {
    changes.compactMap(\.unsignedWork).filter { !$0.isApprovedSince }
  }

  private static func totals(_ changes: [ChangeReview]) -> Measure<ChangeTotals> {
    Measure(
      method: "5",
      reading: .measured(ChangeTotals(of: changes.map(\.effect))),
      n: changes.count,
      records: changes.map(\.change.reference)
    )
  }
}

/// Changes that the client asked for after it had signed the scope (methods §5).
public struct MovedGoalposts: Equatable, Sendable {
  /// How many.
  public let count: Int
  /// Their size, whichever way they go, in percent of the baseline effort.
  public let grossPercent: Reading<Double>
}

/// How a project's scope has moved (methods §5).
public struct ScopeChange: Sendable {
  /// The size of the approved changes against the baseline effort.
  public let volatility: Measure<Volatility>
  /// The number of approved changes in percent of the items of the scope.
  public let countPercent: Measure<Double>
  /// What the client asked for after it had signed, in the last days.
  public let movedGoalposts: Measure<MovedGoalposts>

  /// Measures a project's changes.
  ///
  /// - Parameters:
  ///   - control: The project's changes.
  ///   - project: The project.
  ///   - signedOn: The day the client signed the scope; nil where it did not.
  ///   - isRecorded: Whether changes are recorded at all: without a register, no change is no news.
  ///   - asOf: The report date.
  ///   - windowDays: How far back moved goalposts are counted, in days.
  init(
    _ control: ChangeControl,
    of project: Project,
    signedOn: CivilDate?,
    isRecorded: Bool,
    asOf: CivilDate,
    windowDays: Int
  ) {
    let approved = control.changes.filter(\.isApproved)
    let records = [project.reference] + approved.map(\.change.reference)
    let byEffort = Volatility.reading(
      hours: approved.compactMap(\.change.hours),
      baseline: project.baselineHours,
      isAgreed: signedOn != nil
    )
    let byCount =
      signedOn == nil
      ? .unavailable(.notAgreed) : Volatility.percent(changed: approved.count, of: project.scopeIn.count)
    volatility = Measure(
      method: "5",
      reading: isRecorded ? byEffort : .unavailable(.noData),
      n: approved.count { $0.change.hours != nil },
      records: records
    )
    countPercent = Measure(
      method: "5",
      reading: isRecorded ? byCount : .unavailable(.noData),
      n: approved.count,
      records: records
    )
    movedGoalposts = Self.movedGoalposts(control, project, signedOn, isRecorded, asOf, windowDays)
  }

  private static func movedGoalposts(
    _ control: ChangeControl,
    _ project: Project,
    _ signedOn: CivilDate?,
    _ isRecorded: Bool,
    _ asOf: CivilDate,
    _ windowDays: Int
  ) -> Measure<MovedGoalposts> {
    let window = asOf.adding(days: 1 - windowDays)...asOf
    let moved = control.changes.map(\.change).filter { change in
      change.raisedBy == .client && window.contains(change.raisedOn) && signedOn.map { change.raisedOn > $0 } ?? false
    }
    let volatility = Volatility.reading(
      hours: moved.compactMap(\.hours),
      baseline: project.baselineHours,
      isAgreed: signedOn != nil
    )
    let goalposts = MovedGoalposts(count: moved.count, grossPercent: volatility.map(\.grossPercent))
    let gap: Reason? = signedOn == nil ? .notAgreed : isRecorded ? nil : .noData
    return Measure(
      method: "5",
      reading: gap.map(Reading.unavailable) ?? .measured(goalposts),
      n: moved.count,
      window: window,
      records: [project.reference] + moved.map(\.reference)
    )
  }
}
