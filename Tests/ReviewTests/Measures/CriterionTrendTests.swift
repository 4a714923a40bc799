import Tables
import Testing

@testable import Review

@Suite struct CriterionTrendTests {
  @Test(arguments: [
    (nil, ["2026-01-31", "2026-02-01", "2026-03-31"], [3]), (nil, ["2026-01-31", "2026-03-01"], [1, 1]),
    (31, ["2025-12-01", "2026-01-31", "2026-03-01", "2026-04-01"], [2, 2]), (7, ["2026-01-02", "2026-02-27"], [2]),
    (90, ["2026-01-31", "2026-04-01", "2026-08-01"], [2, 1]), (365, ["2024-12-31", "2025-12-31"], [2]),
    (31, ["2026-05-01"], [1]), (31, [], []),
  ])
  func breaksWhereAMeasurementIsMissing(cadence: Int?, days: [CivilDate], lengths: [Int]) {
    let measurements = days.map { measured(1, on: $0) }
    let runs = CriterionTrend.runs(of: measurements, cadenceDays: cadence ?? CriterionThresholds().cadenceDays)
    #expect(runs.map(\.count) == lengths)
    #expect(runs.flatMap(\.self) == measurements)
  }
}
