import TestSupport
import Testing

@testable import Review

/// Methods §1.2.
@Suite struct NetPromoterScoreTests {
  @Test func countsTheWorkedExample() throws {
    let score = try #require(NetPromoterScore(answers: [10, 9, 9, 10, 8, 7, 8, 6, 9, 10, 3, 9]))
    #expect([score.promoters, score.passives, score.detractors, score.n] == [7, 3, 2, 12])
    #expect(isClose(score.points, 41.667, decimals: 3))
    #expect(isClose(score.standardError, 21.916, decimals: 3))
    #expect(isClose(score.interval.low, -5.50, decimals: 2))
    #expect(isClose(score.interval.high, 72.17, decimals: 2))
  }

  @Test func doesNotClaimCertaintyFromFivePromoters() throws {
    let score = try #require(NetPromoterScore(answers: [9, 10, 9, 10, 9]))
    #expect(score.points == 100)
    #expect(score.standardError == 0)
    #expect(isClose(score.interval.low, 17.49, decimals: 2))
    #expect(score.interval.high == 100)
  }

  @Test(arguments: [(30, 40, 30, 0.0), (55, 30, 15, 40.0), (4, 5, 5, -7.142857), (0, 0, 4, -100.0)])
  func subtractsDetractorsFromPromoters(_ promoters: Int, _ passives: Int, _ detractors: Int, _ points: Double) throws {
    let score = try #require(NetPromoterScore(answers: answers(promoters, passives, detractors)))
    #expect(isClose(score.points, points, decimals: 6))
  }

  @Test func tellsHundredAnswersFromEachOtherAsTheMethodsDo() throws {
    let before = try #require(NetPromoterScore(answers: answers(30, 40, 30)))
    let after = try #require(NetPromoterScore(answers: answers(55, 30, 15)))
    let spread = (pow2(adjustedError(before)) + pow2(adjustedError(after))).squareRoot()
    #expect(isClose((centre(after) - centre(before)) / spread, 3.69, decimals: 2))
  }

  @Test(arguments: [(0, -1), (6, -1), (7, 0), (8, 0), (9, 1), (10, 1)])
  func placesEachAnswerInItsBand(_ answer: Int, _ sign: Double) throws {
    #expect(try #require(NetPromoterScore(answers: [answer])).points == 100 * sign)
  }

  @Test func hasNoScoreWithoutAnswers() {
    #expect(NetPromoterScore(answers: []) == nil)
  }

  @Test func keepsItsIntervalInRangeAndAroundTheAdjustedCentre() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<500 {
      let score = try #require(
        NetPromoterScore(answers: answers(random.int(0...40), random.int(0...40), random.int(1...40)))
      )
      #expect(-100 <= score.interval.low && score.interval.high <= 100)
      #expect(score.interval.low <= centre(score) && centre(score) <= score.interval.high)
    }
  }

  private func answers(_ promoters: Int, _ passives: Int, _ detractors: Int) -> [Int] {
    Array(repeating: 9, count: promoters) + Array(repeating: 7, count: passives)
      + Array(repeating: 0, count: detractors)
  }

  private func centre(_ score: NetPromoterScore) -> Double {
    100 * Double(score.promoters - score.detractors) / (Double(score.n) + 3)
  }

  /// The standard error behind an interval that is not clipped.
  private func adjustedError(_ score: NetPromoterScore) -> Double {
    (score.interval.high - score.interval.low) / (2 * 1.959964)
  }

  private func pow2(_ number: Double) -> Double { number * number }
}
