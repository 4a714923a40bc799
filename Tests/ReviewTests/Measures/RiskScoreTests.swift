import Foundation
import Testing

@testable import Review

/// Methods §6.1 and §6.2.
@Suite struct RiskScoreTests {
  /// Probability, impact, explicit probability, money; score, expected loss: the worked example.
  private static let example: [(Int, Int, Double?, Decimal, Int, Decimal)] = [
    (4, 4, nil, 18_000, 16, 11_700), (2, 5, nil, 40_000, 10, 5_000), (3, 2, 0.30, 3_000, 6, 900),
    (5, 3, nil, 9_000, 15, 8_100),
  ]

  @Test(arguments: example)
  func weighsTheWorkedExample(
    _ probability: Int,
    _ impact: Int,
    _ explicit: Double?,
    _ money: Decimal,
    _ score: Int,
    _ loss: Decimal
  ) throws {
    let weight = try #require(RiskScore(probability: probability, impact: impact))
    #expect(weight.value == score)
    #expect(ExpectedLoss.of(money: money, probability: explicit, score: weight) == loss)
  }

  @Test func addsUpTheExpectedLosses() throws {
    let losses = Self.example.map { Optional($0.5) } + [nil]
    let loss = ExpectedLoss(of: losses)
    #expect(loss.total == 25_700)
    #expect((loss.valued, loss.notValued) == (4, 1))
    #expect(isClose(loss.percent(of: 120_000).value, 21.4, decimals: 1))
    #expect(loss.percent(of: nil) == .unavailable(.noData))
    #expect(loss.percent(of: 0) == .unavailable(.zeroDenominator))
    #expect(ExpectedLoss(of: [nil]).percent(of: 5) == .unavailable(.noData))
  }

  @Test func isNotValuedWithoutMoney() throws {
    let weight = try #require(RiskScore(probability: 3, impact: 3))
    #expect(ExpectedLoss.of(money: nil, probability: 0.5, score: weight) == nil)
    #expect(ExpectedLoss.of(money: 100, probability: 0, score: weight) == 0)
  }

  @Test(arguments: [(1, "0.025"), (2, "0.125"), (3, "0.35"), (4, "0.65"), (5, "0.9")])
  func standsForAMiddleProbability(_ level: Int, _ middle: String) throws {
    #expect(try #require(RiskScore(probability: level, impact: 1)).middleProbability == Decimal(string: middle))
  }

  @Test(arguments: [
    (1, RiskBand.low), (4, .low), (5, .medium), (9, .medium), (10, .high), (14, .high), (15, .veryHigh),
    (25, .veryHigh),
  ])
  func liesInABand(_ score: Int, _ band: RiskBand) {
    #expect(RiskBand(score: score) == band)
  }

  @Test(arguments: [(0, 3), (6, 3), (3, 0), (3, 6), (-1, -1)])
  func hasLevelsFromOneToFive(_ probability: Int, _ impact: Int) {
    #expect(RiskScore(probability: probability, impact: impact) == nil)
  }

  @Test(arguments: [
    (Statement.Appetite.averse, 3), (.minimal, 5), (.cautious, 9), (.open, 12), (.eager, 16),
  ])
  func isWithinAnAppetiteUpToItsHighestScore(_ appetite: Statement.Appetite, _ highest: Int) {
    #expect(AppetiteVerdict(highest, appetite) == .within(appetite))
    #expect(AppetiteVerdict(highest + 1, appetite) == .above(appetite, by: 1))
  }

  @Test func isJudgedByItsCategoryFirst() {
    let appetites = RiskAppetites([
      (.continuity, .eager), (.overall, .averse), (.continuity, .cautious), (.cost, .open),
    ])
    #expect(AppetiteVerdict(16, appetites.appetite(for: .continuity)) == .above(.cautious, by: 7))
    #expect(AppetiteVerdict(10, appetites.appetite(for: .cost)) == .within(.open))
    #expect(AppetiteVerdict(4, appetites.appetite(for: .schedule)) == .above(.averse, by: 1))
    #expect(AppetiteVerdict(4, appetites.appetite(for: nil)) == .above(.averse, by: 1))
  }

  @Test func isNeverJudgedByAnAppetiteNobodyStated() {
    let appetites = RiskAppetites([(.cost, .open)])
    #expect(AppetiteVerdict(1, appetites.appetite(for: .security)) == .notStated)
    #expect(AppetiteVerdict(25, appetites.appetite(for: nil)) == .notStated)
    #expect(!AppetiteVerdict.notStated.isAbove)
  }
}
