import TestSupport
import Tables
import Testing

@testable import Review

@Suite struct CriterionRangeTests {
  private func ranges(_ cells: [String: String], asOf: CivilDate = "2025-06-30") throws -> [CriterionRange] {
    let criterion = try criterion(cells)
    let progress = try #require(CriterionProgress(of: criterion, latest: measured(1), asOf: asOf))
    return CriterionJudge(asOf: asOf).ranges(of: criterion, progress)
  }

  private func limits(_ ranges: [CriterionRange]) -> [Double] { ranges.dropFirst().compactMap(\.low) }

  /// The way of the vectors in methods §2.2: 120 to 60, of which 48.75 % of the time is over.
  @Test func turnsThePaceOfAJourneyIntoValues() throws {
    let ranges = try ranges([:])
    #expect(ranges.map(\.verdict) == [.met, .onTrack, .atRisk, .offTrack])
    #expect(ranges.first?.low == nil && ranges.last?.high == nil)
    for (limit, expected) in zip(limits(ranges), [60.0, 96.7521, 105.7521]) {
      #expect(isClose(limit, expected, decimals: 4))
    }
  }

  @Test(arguments: [
    (["direction": "at_most", "target": "4"], [4, 4.2], [CriterionRange.Verdict.met, .atRisk, .offTrack]),
    (["direction": "at_least", "target": "85"], [80.75, 85], [.offTrack, .atRisk, .met]),
    (["direction": "at_least", "target": "99.9", "amber_margin": "0"], [99.9], [.offTrack, .met]),
    (
      ["direction": "maintain", "target": "30", "tolerance": "2"], [26, 28, 32, 34],
      [.offTrack, .atRisk, .met, .atRisk, .offTrack]
    ),
  ])
  func turnsLimitsIntoValues(
    cells: [String: String],
    expected: [Double],
    verdicts: [CriterionRange.Verdict]
  ) throws {
    let ranges = try ranges(cells)
    #expect(ranges.map(\.verdict) == verdicts)
    #expect(limits(ranges).count == expected.count)
    for (limit, expected) in zip(limits(ranges), expected) { #expect(isClose(limit, expected, decimals: 6)) }
  }

  @Test func knowsOnlyMetAndMissedAfterTheTargetDate() throws {
    #expect(try ranges([:], asOf: "2026-02-01").map(\.verdict) == [.met, .offTrack])
    #expect(try ranges(["direction": "at_most"], asOf: "2026-02-01").map(\.verdict) == [.met, .offTrack])
  }

  /// Every value inside a range has the status that the range says.
  @Test func agreesWithTheStatus() throws {
    var random = SplitMix64(seed: 31)
    let all = try criteria(
      (0..<300).map { _ in
        [
          "direction": random.pick("increase", "decrease", "maintain", "at_least", "at_most"),
          "baseline": "\(random.int(0...200))", "target": "\(random.int(0...200))", "tolerance": random.pick("1", "20"),
          "target_date": random.date("2025-02-01"..."2026-06-01").iso, "amber_margin": random.pick("", "0", "12"),
        ]
      }
    )
    var compared = 0
    for criterion in all {
      let judge = CriterionJudge(asOf: random.date("2024-12-01"..."2026-09-01"))
      let day = min(judge.asOf, criterion.targetDate ?? judge.asOf)
      let some = Measurement(criterion: criterion.id, on: day, value: 1)
      guard let progress = CriterionProgress(of: criterion, latest: some, asOf: judge.asOf) else { continue }
      for range in judge.ranges(of: criterion, progress) {
        let low = range.low ?? (range.high ?? 0) - 50
        let value = (low + (range.high ?? low + 100)) / 2
        let measurement = Measurement(criterion: criterion.id, on: day, value: value)
        let status = judge.status(of: criterion, isAgreed: true, latest: measurement)
        #expect(verdict(status) == range.verdict, "\(criterion) at \(judge.asOf): \(value)")
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  private func verdict(_ status: CriterionStatus) -> CriterionRange.Verdict? {
    switch status {
    case .offTrack: .offTrack
    case .atRisk: .atRisk
    case .onTrack, .notStarted: .onTrack
    case .met, .metToDate: .met
    case .accepted, .notAgreed, .notMeasurable: nil
    }
  }
}
