import Tables
import Testing

@testable import Review

/// Methods §2.2.
@Suite struct CriterionProgressTests {
  private let asOf: CivilDate = "2025-06-30"

  @Test(
    arguments: [
      (58, 1.0333, -0.5459), (95, 0.4167, 0.0708), (105, 0.2500, 0.2375), (118, 0.0333, 0.4541), (130, -0.1667, 0.6541),
    ] as [(Double, Double, Double)]
  )
  func followsTheWorkedExample(_ value: Double, _ share: Double, _ gap: Double) throws {
    let progress = try #require(CriterionProgress(of: try criterion(), latest: measured(value), asOf: asOf))
    #expect(isClose(progress.share, share, decimals: 4))
    #expect(isClose(progress.elapsed, 0.4875, decimals: 4))
    #expect(isClose(progress.expected, 90.75, decimals: 2))
    #expect(isClose(progress.gap, gap, decimals: 4))
    #expect(progress.attainment == nil && progress.deviation == nil)
  }

  @Test func usesOneFormulaForRiseAndFall() throws {
    let selfService = try criterion(["direction": "increase", "baseline": "20", "target": "50", "unit": "%"])
    let progress = try #require(CriterionProgress(of: selfService, latest: measured(34), asOf: asOf))
    #expect(isClose(progress.share, 0.4667, decimals: 4))
    #expect(isClose(progress.expected, 34.62, decimals: 2))
  }

  @Test(
    arguments: [
      ("at_least", "85", 82, 96.5), ("at_least", "85", 90, 105.9), ("at_least", "85", 85, 100),
      ("at_most", "4", 4.5, 88.9),
      ("at_most", "4", 4, 100), ("at_most", "4", 1, 100), ("at_most", "0", 0, 100), ("at_most", "0", 3, 0),
    ] as [(String, String, Double, Double)]
  )
  func measuresAttainmentOfALimitAndNeverProgress(
    _ direction: String,
    _ target: String,
    _ value: Double,
    _ percent: Double
  ) throws {
    let limit = try criterion(["direction": direction, "target": target])
    let progress = try #require(CriterionProgress(of: limit, latest: measured(value), asOf: asOf))
    #expect(isClose(progress.attainment, percent, decimals: 1))
    #expect(progress.share == nil && progress.gap == nil && progress.expected == nil)
  }

  @Test func hasNoAttainmentOfALowerLimitOfZero() throws {
    let limit = try criterion(["direction": "at_least", "target": "0"])
    #expect(try #require(CriterionProgress(of: limit, latest: measured(5), asOf: asOf)).attainment == nil)
  }

  @Test func measuresTheDeviationFromWhatIsToBeMaintained() throws {
    let corridor = try criterion(["direction": "maintain", "target": "30", "tolerance": "2"])
    #expect(CriterionProgress(of: corridor, latest: measured(26.5), asOf: asOf)?.deviation == 3.5)
  }

  @Test(
    arguments: [("2024-12-01", 0.0), ("2025-01-06", 0), ("2025-12-31", 1), ("2026-03-01", 1)] as [(CivilDate, Double)]
  )
  func keepsTheElapsedShareBetweenStartAndEnd(_ asOf: CivilDate, _ elapsed: Double) throws {
    #expect(CriterionProgress(of: try criterion(), latest: measured(100), asOf: asOf)?.elapsed == elapsed)
  }

  @Test func saysNothingWhereTheTargetIsTheBaseline() throws {
    #expect(CriterionProgress(of: try criterion(["target": "120"]), latest: measured(100), asOf: asOf) == nil)
  }
}
