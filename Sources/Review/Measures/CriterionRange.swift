import Tables

/// A range of values that give a criterion the same verdict (methods §2.3).
public struct CriterionRange: Equatable, Sendable {
  /// What a value in a range would say of a criterion.
  public enum Verdict: Sendable {
    case offTrack, atRisk, onTrack, met
  }

  /// What its values say.
  public let verdict: Verdict
  /// Its lower end; nil where there is none.
  public let low: Double?
  /// Its upper end; nil where there is none.
  public let high: Double?
}

extension CriterionJudge {
  /// The verdicts by value at the report date, in ascending order of the values.
  ///
  /// - Parameters:
  ///   - criterion: The criterion.
  ///   - progress: How far it has come.
  /// - Returns: Ranges that meet end to end, the first and the last without an outer end; empty where nothing is judged.
  func ranges(of criterion: Criterion, _ progress: CriterionProgress) -> [CriterionRange] {
    guard let target = criterion.target else { return [] }
    let isLate = criterion.targetDate.map { asOf > $0 } ?? false
    switch criterion.direction {
    case .increase, .decrease:
      guard let baseline = criterion.baseline, let elapsed = progress.elapsed else { return [] }
      return journey(from: baseline, to: target, elapsed: elapsed, isLate: isLate)
    case .atLeast:
      let limit = isLate ? target : target - margin(of: criterion, target)
      return Self.ranges([.offTrack, .atRisk, .met], between: [limit, target])
    case .atMost:
      let limit = isLate ? target : target + margin(of: criterion, target)
      return Self.ranges([.met, .atRisk, .offTrack], between: [target, limit])
    case .maintain:
      guard let tolerance = criterion.tolerance, tolerance > 0 else { return [] }
      let far = isLate ? tolerance : limits.corridorFactor * tolerance
      return Self.ranges(
        [.offTrack, .atRisk, .met, .atRisk, .offTrack],
        between: [target - far, target - tolerance, target + tolerance, target + far]
      )
    case nil: return []
    }
  }

  private func journey(from baseline: Double, to target: Double, elapsed: Double, isLate: Bool) -> [CriterionRange] {
    let offTrack = max(elapsed - offTrackGap, -setback)
    let atRisk = max(elapsed - allowedGap(elapsed: elapsed), 0)
    let shares = isLate ? [1, 1, 1] : [offTrack, atRisk, 1]
    let limits = shares.map { baseline + (target - baseline) * $0 }
    let verdicts: [CriterionRange.Verdict] = [.offTrack, .atRisk, .onTrack, .met]
    return target > baseline
      ? Self.ranges(verdicts, between: limits) : Self.ranges(verdicts.reversed(), between: limits.reversed())
  }

  /// Ranges between ascending limits; those without a width are left out.
  private static func ranges(_ verdicts: [CriterionRange.Verdict], between limits: [Double]) -> [CriterionRange] {
    verdicts.enumerated().compactMap { index, verdict in
      let low = index > 0 ? limits[index - 1] : nil
      let high = index < limits.count ? limits[index] : nil
      if let low, let high, low >= high { return nil }
      return CriterionRange(verdict: verdict, low: low, high: high)
    }
  }
}
