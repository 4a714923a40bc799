import Testing

@testable import Review

/// Methods §1.5.
@Suite struct IntervalTests {
  @Test(arguments: [
    (0, 8, 0.00, 32.44), (8, 8, 67.56, 100.00), (9, 12, 46.77, 91.11), (1, 1, 20.65, 100.00), (3, 4, 30.06, 95.44),
    (74, 107, 59.87, 77.12), (12, 19, 41.0, 80.9), (2, 5, 11.8, 76.9),
  ])
  func givesTheWilsonInterval(_ count: Int, _ n: Int, _ low: Double, _ high: Double) throws {
    let interval = try #require(Interval.wilson(count, of: n))
    let decimals = n == 19 || n == 5 ? 1 : 2
    #expect(isClose(100 * interval.low, low, decimals: decimals))
    #expect(isClose(100 * interval.high, high, decimals: decimals))
  }

  @Test func isNoneWithoutObservations() {
    #expect(Interval.wilson(0, of: 0) == nil)
  }

  @Test func staysInRangeAndAroundTheAdjustedCentre() throws {
    for n in 1...120 {
      for count in 0...n {
        let interval = try #require(Interval.wilson(count, of: n))
        let square = Interval.z * Interval.z
        let centre = (Double(count) + square / 2) / (Double(n) + square)
        #expect(0 <= interval.low && interval.high <= 1)
        #expect(interval.low <= centre && centre <= interval.high)
        #expect(interval.low <= Double(count) / Double(n) + 1e-12)
        #expect(Double(count) / Double(n) <= interval.high + 1e-12)
      }
    }
  }
}
