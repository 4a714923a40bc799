import TestSupport
import Testing

@testable import Review

/// Methods §1.8.
@Suite struct WaveComparisonTests {
  @Test(
    arguments: [
      ([4, 5, 5], [7, 3, 2], 1.43, WaveChange.noClearChange), ([30, 40, 30], [55, 30, 15], 3.69, .up),
      ([55, 30, 15], [30, 40, 30], -3.69, .down), ([5, 0, 0], [5, 0, 0], 0, .noClearChange),
    ] as [([Int], [Int], Double, WaveChange)]
  )
  func comparesRecommendationScores(_ before: [Int], _ after: [Int], _ z: Double, _ change: WaveChange) throws {
    let (earlier, later) = (try score(before), try score(after))
    #expect(isClose(later.standardisedDifference(from: earlier), z, decimals: 2))
    #expect(later.change(from: earlier) == change)
  }

  @Test(arguments: [(1.96, WaveChange.up), (1.9599, .noClearChange), (-1.96, .down), (-1.9599, .noClearChange)])
  func takesTheUsualLimitForClear(_ z: Double, _ change: WaveChange) {
    #expect(WaveChange(z: z) == change)
  }

  @Test(
    arguments: [
      (9, 12, 7, 14, 25.00, -11.54, 53.24, WaveChange.noClearChange), (74, 107, 52, 110, 21.89, 8.77, 33.96, .up),
      (9, 10, 3, 10, 60.00, 17.05, 80.90, .up), (3, 10, 9, 10, -60.00, -80.90, -17.05, .down),
    ] as [(Int, Int, Int, Int, Double, Double, Double, WaveChange)]
  )
  func comparesShares(
    _ count: Int,
    _ n: Int,
    _ earlierCount: Int,
    _ earlierN: Int,
    _ points: Double,
    _ low: Double,
    _ high: Double,
    _ change: WaveChange
  ) throws {
    let difference = try #require(ProportionDifference(count, of: n, since: earlierCount, of: earlierN))
    #expect(isClose(100 * difference.value, points, decimals: 2))
    #expect(isClose(100 * difference.interval.low, low, decimals: 2))
    #expect(isClose(100 * difference.interval.high, high, decimals: 2))
    #expect(WaveChange(difference: difference.interval) == change)
    let (later, earlier) = (try share(count, of: n), try share(earlierCount, of: earlierN))
    #expect(later.change(from: earlier) == change)
  }

  @Test func hasNoDifferenceWithoutAnswers() {
    #expect(ProportionDifference(0, of: 0, since: 3, of: 4) == nil)
    #expect(ProportionDifference(3, of: 4, since: 0, of: 0) == nil)
  }

  /// Read the other way round, the difference and the verdict turn round too.
  @Test func doesNotDependOnWhichWaveIsCalledTheLater() throws {
    var random = SplitMix64(seed: 18)
    for _ in 0..<500 {
      let first = try score([random.int(0...30), random.int(0...30), random.int(1...30)])
      let second = try score([random.int(0...30), random.int(0...30), random.int(1...30)])
      let z = first.standardisedDifference(from: second)
      #expect(abs(z + second.standardisedDifference(from: first)) < 1e-9)
      let (n, m) = (random.int(1...40), random.int(1...40))
      let (x, y) = (random.int(0...n), random.int(0...m))
      let forth = try #require(ProportionDifference(x, of: n, since: y, of: m))
      let back = try #require(ProportionDifference(y, of: m, since: x, of: n))
      #expect(abs(forth.interval.low + back.interval.high) < 1e-9)
      #expect(forth.interval.low <= forth.value && forth.value <= forth.interval.high)
      #expect(forth.interval.low >= -1 - 1e-9 && forth.interval.high <= 1 + 1e-9)
    }
  }

  private func score(_ counts: [Int]) throws -> NetPromoterScore {
    let answers = zip([10, 7, 3], counts).flatMap { Array(repeating: $0, count: $1) }
    return try #require(NetPromoterScore(answers: answers))
  }

  private func share(_ count: Int, of n: Int) throws -> ScaleScore {
    let answers = Array(repeating: 5, count: count) + Array(repeating: 1, count: n - count)
    return try #require(ScaleScore(answers: answers, favourableFrom: 4))
  }
}
