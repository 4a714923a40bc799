import Tables

/// Where a success criterion stands (methods §2.3).
public enum CriterionStatus: Equatable, Sendable {
  /// The client accepted the result.
  case accepted
  /// Both sides have not agreed it yet.
  case notAgreed
  /// Nothing can be said, and why.
  case notMeasurable(Reason)
  /// The target is reached after its date.
  case met
  /// The target is reached before its date.
  case metToDate
  /// Missed, or too far behind.
  case offTrack
  /// Behind, but within reach.
  case atRisk
  /// As planned.
  case onTrack
  /// The baseline date lies after the report date.
  case notStarted

  /// Whether this is bad news that needs a corrective action (methods §6.4).
  public var isBadNews: Bool { self == .atRisk || self == .offTrack }
}

/// The rules that give every criterion exactly one status; the first that matches wins.
public struct CriterionJudge: Sendable {
  /// The report date.
  public let asOf: CivilDate
  /// The limits in force.
  let limits: CriterionThresholds

  /// Makes a judge for a report date.
  public init(asOf: CivilDate, limits: CriterionThresholds = CriterionThresholds()) {
    (self.asOf, self.limits) = (asOf, limits)
  }

  /// The status of a criterion.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - isAgreed: Whether both sides have signed it.
  ///   - latest: Its latest measurement on or before the report date.
  /// - Returns: The first status whose rule matches.
  public func status(of criterion: Criterion, isAgreed: Bool, latest: Measurement?) -> CriterionStatus {
    if criterion.result == .accepted { return .accepted }
    guard isAgreed else { return .notAgreed }
    guard SmartCheck(criterion).isMeasurable, hasRoom(criterion) else { return .notMeasurable(.notMeasurable) }
    guard let latest else { return .notMeasurable(.noData) }
    guard let progress = CriterionProgress(of: criterion, latest: latest, asOf: asOf) else {
      return .notMeasurable(.notMeasurable)
    }
    if isStale(latest, of: criterion) { return .notMeasurable(.stale(since: latest.on)) }
    return pace(of: criterion, progress)
  }

  /// Whether there is something to measure: a way from baseline to target, or a corridor with a width.
  private func hasRoom(_ criterion: Criterion) -> Bool {
    switch (criterion.direction, criterion.baseline, criterion.target) {
    case (.increase, let baseline?, let target?), (.decrease, let baseline?, let target?):
      abs(target - baseline) > Threshold.tolerance
    case (.maintain, _, _): (criterion.tolerance ?? 0) > 0
    default: true
    }
  }

  /// Whether the latest measurement is too old for its cadence; after the target date the age
  /// is taken at the target date.
  private func isStale(_ latest: Measurement, of criterion: Criterion) -> Bool {
    let cadence = criterion.cadenceDays ?? limits.cadenceDays
    let today = min(asOf, criterion.targetDate ?? asOf)
    return today.dayNumber - latest.on.dayNumber > Int(Double(cadence) * limits.staleFactor)
  }

  private func pace(of criterion: Criterion, _ progress: CriterionProgress) -> CriterionStatus {
    let isLate = criterion.targetDate.map { asOf > $0 } ?? false
    let verdict = verdict(on: criterion, progress)
    if verdict == .met { return isLate || asOf == criterion.targetDate ? .met : .metToDate }
    if isLate { return .offTrack }
    if let start = criterion.baselineDate, asOf < start, verdict == .onTrack { return .notStarted }
    return verdict
  }

  private func verdict(on criterion: Criterion, _ progress: CriterionProgress) -> CriterionStatus {
    guard let direction = criterion.direction, let target = criterion.target else {
      return .notMeasurable(.notMeasurable)
    }
    switch direction {
    case .increase, .decrease: return journey(progress)
    case .atLeast: return limit(shortfall: target - progress.current, margin: margin(of: criterion, target))
    case .atMost: return limit(shortfall: progress.current - target, margin: margin(of: criterion, target))
    case .maintain: return corridor(deviation: progress.deviation ?? 0, tolerance: criterion.tolerance ?? 0)
    }
  }

  private func journey(_ progress: CriterionProgress) -> CriterionStatus {
    guard let share = progress.share, let elapsed = progress.elapsed else { return .notMeasurable(.notMeasurable) }
    let gap = elapsed - share
    if Threshold.reaches(share, 1) { return .met }
    if Threshold.exceeds(gap, offTrackGap) || Threshold.exceeds(-setback, share) { return .offTrack }
    return Threshold.exceeds(gap, allowedGap(elapsed: elapsed)) || Threshold.exceeds(0, share) ? .atRisk : .onTrack
  }

  /// How far a journey may lie behind its pace and still be on track, in shares of the way.
  func allowedGap(elapsed: Double) -> Double {
    Double(Threshold.reaches(100 * elapsed, Double(limits.finalPercent)) ? limits.finalPoints : limits.atRiskPoints)
      / 100
  }

  /// How far a journey may lie behind its pace and not be off track, in shares of the way.
  var offTrackGap: Double { Double(limits.offTrackPoints) / 100 }

  /// How far a journey may have gone back behind its baseline and not be off track, in shares of the way.
  var setback: Double { Double(limits.setbackPoints) / 100 }

  private func limit(shortfall: Double, margin: Double) -> CriterionStatus {
    if !Threshold.exceeds(shortfall, 0) { return .met }
    return Threshold.exceeds(shortfall, margin) ? .offTrack : .atRisk
  }

  private func corridor(deviation: Double, tolerance: Double) -> CriterionStatus {
    if !Threshold.exceeds(deviation, tolerance) { return .met }
    return Threshold.exceeds(deviation, limits.corridorFactor * tolerance) ? .offTrack : .atRisk
  }

  /// How far past a limit still counts as at risk.
  func margin(of criterion: Criterion, _ target: Double) -> Double {
    criterion.amberMargin ?? Double(limits.marginPercent) / 100 * abs(target)
  }
}
