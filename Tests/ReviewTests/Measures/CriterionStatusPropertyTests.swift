import TestSupport
import Tables
import Testing

@testable import Review

/// Methods §13: the status of random criteria.
@Suite struct CriterionStatusPropertyTests {
  /// The better status has the higher number; what says nothing has none.
  private func rank(_ status: CriterionStatus) -> Int? {
    switch status {
    case .offTrack: 0
    case .atRisk: 1
    case .onTrack, .notStarted: 2
    case .met, .metToDate: 3
    case .accepted, .notAgreed, .notMeasurable: nil
    }
  }

  private func hasRoom(_ criterion: Criterion) -> Bool {
    criterion.direction == .maintain
      ? criterion.tolerance != nil : criterion.direction?.isJourney != true || criterion.baseline != criterion.target
  }

  private func randomCells(_ random: inout SplitMix64) -> [String: String] {
    let start = random.date("2024-06-01"..."2025-03-01")
    let (baseline, target) = (random.int(0...200), random.int(0...200))
    return [
      "direction": random.pick("increase", "decrease", "maintain", "at_least", "at_most"),
      "baseline": "\(baseline)", "target": "\(target)", "baseline_date": start.iso,
      "target_date": start.adding(days: random.int(1...500)).iso,
      "tolerance": random.pick("", "1", "5.5", "20"), "amber_margin": random.pick("", "0", "0.5", "12"),
    ]
  }

  /// The value moved towards the target, by `step` tenths of the way there.
  private func moved(_ value: Double, towards target: Double, _ step: Int) -> Double {
    value + (target - value) * Double(step) / 10
  }

  @Test func neverWorsensWhenTheValueMovesTowardsTheTarget() throws {
    var random = SplitMix64(seed: 5)
    let all = try criteria((0..<300).map { _ in randomCells(&random) })
    var compared = 0
    for criterion in all {
      guard let target = criterion.target else { continue }
      for _ in 0..<8 {
        let asOf = random.date("2024-05-01"..."2026-09-01")
        let day = min(asOf, criterion.targetDate ?? asOf)
        let far = Double(random.int(-400...600))
        var earlier: Int?
        for step in 0...10 {
          let value = Measurement(criterion: criterion.id, on: day, value: moved(far, towards: target, step))
          let rank = rank(CriterionJudge(asOf: asOf).status(of: criterion, isAgreed: true, latest: value))
          if let earlier, let rank {
            #expect(rank >= earlier, "\(criterion) at \(asOf): \(value.value)")
            compared += 1
          }
          earlier = rank
        }
      }
    }
    #expect(compared > 10_000)
  }

  @Test func reachesTheTargetAtTheTarget() throws {
    var random = SplitMix64(seed: 6)
    for criterion in try criteria((0..<300).map { _ in randomCells(&random) }) {
      guard let target = criterion.target, let end = criterion.targetDate else { continue }
      let latest = Measurement(criterion: criterion.id, on: end, value: target)
      let status = CriterionJudge(asOf: end).status(of: criterion, isAgreed: true, latest: latest)
      #expect(status == (hasRoom(criterion) ? .met : .notMeasurable(.notMeasurable)))
    }
  }

  /// Every combination of gaps gives one status, and the first rule that matches decides it.
  @Test func givesTheStatusOfTheFirstRuleThatMatches() throws {
    var random = SplitMix64(seed: 7)
    let rows = (0..<400).map { _ in
      var cells = randomCells(&random)
      for column in ["unit", "target", "target_date", "data_source", "baseline"] where random.int(0...9) == 0 {
        cells[column] = ""
      }
      cells["result"] = random.pick("", "open", "accepted", "disputed")
      return cells
    }
    for criterion in try criteria(rows) {
      let asOf = random.date("2024-05-01"..."2026-09-01")
      let latest =
        random.int(0...4) == 0
        ? nil
        : Measurement(
          criterion: criterion.id,
          on: asOf.adding(days: -random.int(0...80)),
          value: Double(random.int(-50...250))
        )
      let isAgreed = random.int(0...4) > 0
      let status = CriterionJudge(asOf: asOf).status(of: criterion, isAgreed: isAgreed, latest: latest)
      #expect(status == CriterionJudge(asOf: asOf).status(of: criterion, isAgreed: isAgreed, latest: latest))
      if criterion.result == .accepted {
        #expect(status == .accepted)
      } else if !isAgreed {
        #expect(status == .notAgreed)
      } else if !SmartCheck(criterion).isMeasurable || !hasRoom(criterion) {
        #expect(status == .notMeasurable(.notMeasurable))
      } else if latest == nil {
        #expect(status == .notMeasurable(.noData))
      } else {
        #expect(status != .accepted && status != .notAgreed && status != .notMeasurable(.noData))
      }
    }
  }
}
