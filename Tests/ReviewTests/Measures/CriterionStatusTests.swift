import Tables
import Testing

@testable import Review

/// Methods §2.3: vectors, threshold edges and edges.
@Suite struct CriterionStatusTests {
  @Test(
    arguments: [
      (58, .metToDate), (95, .onTrack), (105, .atRisk), (118, .offTrack), (130, .offTrack),
    ] as [(Double, CriterionStatus)]
  )
  func judgesTheWorkedExample(_ value: Double, _ status: CriterionStatus) throws {
    #expect(try judge([:], value) == status)
  }

  @Test(
    arguments: [
      (["direction": "increase", "baseline": "20", "target": "50"], 34, .onTrack),
      (["direction": "at_most", "target": "4"], 4, .metToDate),
      (["direction": "at_most", "target": "4"], 4.1, .atRisk),
      (["direction": "at_most", "target": "4"], 4.2, .atRisk),
      (["direction": "at_most", "target": "4"], 4.5, .offTrack),
      (["direction": "at_least", "target": "85"], 85, .metToDate),
      (["direction": "at_least", "target": "85"], 82, .atRisk),
      (["direction": "at_least", "target": "85"], 80.75, .atRisk),
      (["direction": "at_least", "target": "85"], 80.74, .offTrack),
      (["direction": "at_least", "target": "99.9", "amber_margin": "0.1"], 99.85, .atRisk),
      (["direction": "at_least", "target": "99.9", "amber_margin": "0.1"], 99.8, .atRisk),
      (["direction": "at_least", "target": "99.9", "amber_margin": "0.1"], 99.7, .offTrack),
      (["direction": "maintain", "target": "30", "tolerance": "2"], 31, .metToDate),
      (["direction": "maintain", "target": "30", "tolerance": "2"], 28, .metToDate),
      (["direction": "maintain", "target": "30", "tolerance": "2"], 33.5, .atRisk),
      (["direction": "maintain", "target": "30", "tolerance": "2"], 26, .atRisk),
      (["direction": "maintain", "target": "30", "tolerance": "2"], 35, .offTrack),
    ] as [([String: String], Double, CriterionStatus)]
  )
  func judgesTheOtherVectors(_ cells: [String: String], _ value: Double, _ status: CriterionStatus) throws {
    #expect(try judge(cells, value) == status)
  }

  /// 100 to 0 in 100 days: the gap is the value less what is left of the time, in hundredths.
  @Test(
    arguments: [
      (0, 100, .onTrack),  // f = 0 and c = b
      (50, 60, .onTrack),  // g = 0.10
      (50, 60.001, .atRisk), (50, 75, .atRisk),  // g = 0.25
      (50, 75.001, .offTrack), (89, 21, .onTrack),  // g = 0.10 with f under 0.90
      (90, 15, .onTrack),  // g = 0.05 with f = 0.90
      (90, 16, .atRisk), (95, 11, .atRisk),  // f = 0.95 with g = 0.06
      (95, 10, .onTrack), (0, 100.001, .atRisk),  // p under 0
      (0, 110, .atRisk),  // p = -0.10: the gap decides
      (0, 110.001, .offTrack),  // p under -0.10
      (99, 0, .metToDate), (100, 0, .met), (101, 0, .met), (100, 1, .onTrack), (101, 1, .offTrack),
    ] as [(Int, Double, CriterionStatus)]
  )
  func drawsTheLineAtTheThresholds(_ day: Int, _ value: Double, _ status: CriterionStatus) throws {
    let cells = ["baseline": "100", "target": "0", "baseline_date": "2025-01-01", "target_date": "2025-04-11"]
    let start: CivilDate = "2025-01-01"
    let asOf = start.adding(days: day)
    #expect(try judge(cells, value, on: asOf, asOf: asOf) == status)
  }

  @Test func signsOffWhateverTheMeasurementsSay() throws {
    let accepted = try criterion(["result": "accepted", "unit": ""])
    #expect(status(accepted, nil, isAgreed: false) == .accepted)
    #expect(try judge(["result": "disputed"], 95) == .onTrack)
  }

  @Test func saysNothingOfWhatIsNotAgreed() throws {
    #expect(status(try criterion(), measured(95), isAgreed: false) == .notAgreed)
  }

  @Test(arguments: [
    ["unit": ""], ["target_date": ""], ["target": "120"], ["target_date": "2025-01-06"],
    ["direction": "maintain", "target": "30"], ["direction": "maintain", "target": "30", "tolerance": "0"],
  ])
  func cannotMeasureWithoutTheInputs(_ cells: [String: String]) throws {
    for asOf in ["2025-06-30", "2026-01-15"] as [CivilDate] {
      let day = min(asOf, "2025-12-31")
      #expect(try judge(cells, 30, on: day, asOf: asOf) == .notMeasurable(.notMeasurable))
    }
    #expect(status(try criterion(cells), nil) == .notMeasurable(.notMeasurable))
  }

  @Test func cannotMeasureWithoutMeasurements() throws {
    #expect(status(try criterion(), nil) == .notMeasurable(.noData))
  }

  @Test(
    arguments: [
      ("", "2025-05-15", false),  // 46 days, of 31 * 1.5 = 46.5
      ("", "2025-05-14", true), ("7", "2025-06-20", false), ("7", "2025-06-19", true), ("90", "2025-02-15", false),
      ("90", "2025-02-14", true),
    ] as [(String, CivilDate, Bool)]
  )
  func callsAMeasurementStaleAfterOneAndAHalfTimesTheCadence(
    _ cadence: String,
    _ day: CivilDate,
    _ isStale: Bool
  ) throws {
    let status = try judge(["cadence_days": cadence], 95, on: day)
    #expect((status == .notMeasurable(.stale(since: day))) == isStale)
  }

  @Test(
    arguments: [
      ("2025-11-15", .met), ("2025-11-14", .notMeasurable(.stale(since: "2025-11-14"))),
    ] as [(CivilDate, CriterionStatus)]
  )
  func takesTheAgeAtTheTargetDateOnceThatHasPassed(_ day: CivilDate, _ expected: CriterionStatus) throws {
    #expect(try judge([:], 58, on: day, asOf: "2026-06-30") == expected)
  }

  @Test func countsAMeasurementOnTheReportDate() throws {
    #expect(try judge([:], 95, on: "2025-06-30", asOf: "2025-06-30") == .onTrack)
  }

  @Test func saysThatACriterionHasNotStarted() throws {
    #expect(try judge([:], 120, on: "2024-12-20", asOf: "2024-12-31") == .notStarted)
    #expect(try judge([:], 60, on: "2024-12-20", asOf: "2024-12-31") == .metToDate)
    #expect(try judge([:], 140, on: "2024-12-20", asOf: "2024-12-31") == .offTrack)
  }

  @Test func callsAtRiskAndOffTrackBadNews() {
    let all: [CriterionStatus] = [
      .accepted, .notAgreed, .notMeasurable(.noData), .met, .metToDate, .offTrack, .atRisk, .onTrack, .notStarted,
    ]
    #expect(all.filter(\.isBadNews) == [.offTrack, .atRisk])
  }

  private func judge(
    _ cells: [String: String],
    _ value: Double,
    on day: CivilDate = "2025-06-30",
    asOf: CivilDate = "2025-06-30"
  ) throws -> CriterionStatus {
    status(try criterion(cells), measured(value, on: day), asOf: asOf)
  }

  private func status(
    _ criterion: Criterion,
    _ latest: Measurement?,
    asOf: CivilDate = "2025-06-30",
    isAgreed: Bool = true
  ) -> CriterionStatus {
    CriterionJudge(asOf: asOf).status(of: criterion, isAgreed: isAgreed, latest: latest)
  }
}
