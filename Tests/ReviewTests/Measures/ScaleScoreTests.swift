import Testing

@testable import Review

/// Methods §1.3 and §1.4.
@Suite struct ScaleScoreTests {
  @Test func countsTheTopTwoBoxesOfSatisfaction() throws {
    let score = try #require(ScaleScore(answers: [5, 4, 4, 5, 3, 4, 5, 4, 2, 4, 5, 3], favourableFrom: 4))
    #expect([score.favourable, score.n] == [9, 12])
    #expect(score.percent == 75)
    #expect(score.mean == 4)
    #expect(isClose(score.interval.low, 46.77, decimals: 2) && isClose(score.interval.high, 91.11, decimals: 2))
  }

  @Test func agreesWithTheVendorsExample() throws {
    let answers = Array(repeating: 5, count: 74) + Array(repeating: 3, count: 33)
    let score = try #require(ScaleScore(answers: answers, favourableFrom: 4))
    #expect(isClose(score.percent, 69.16, decimals: 2))
  }

  @Test func countsThoseWhoFoundItEasy() throws {
    let score = try #require(ScaleScore(answers: [6, 7, 5, 4, 6, 5, 7, 3, 6, 6, 5], favourableFrom: 5))
    #expect([score.favourable, score.n] == [9, 11])
    #expect(isClose(score.mean, 5.45, decimals: 2))
    #expect(isClose(score.percent, 81.8, decimals: 1))
  }

  @Test func hasNoScoreWithoutAnswers() {
    #expect(ScaleScore(answers: [], favourableFrom: 4) == nil)
  }

  @Test func knowsEachScale() {
    #expect(SurveyQuestion.Kind.allCases.map(\.scale) == [0...10, 1...5, 1...7, nil])
    #expect(SurveyQuestion.Kind.allCases.map(\.favourableFrom) == [nil, 4, 5, nil])
  }
}
