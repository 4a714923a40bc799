import Testing

@testable import Review

/// Methods §1.6.
@Suite struct ResponseRateTests {
  @Test func leavesOutOnlyThoseWhoWereNotReached() throws {
    let rate = try #require(ResponseRate.reading(answered: 12, invited: 20, undeliverable: 1).value)
    #expect(rate.reached == 19)
    #expect(isClose(rate.percent, 63.2, decimals: 1))
    let interval = try #require(rate.interval)
    #expect(isClose(interval.low, 41.0, decimals: 1) && isClose(interval.high, 80.9, decimals: 1))
  }

  @Test(arguments: [(0, 0, 0), (0, 3, 3), (2, 3, 3), (0, 1, 2)])
  func isNoneWhenNobodyWasReached(_ answered: Int, _ invited: Int, _ undeliverable: Int) {
    let reading = ResponseRate.reading(answered: answered, invited: invited, undeliverable: undeliverable)
    #expect(reading == .unavailable(.zeroDenominator))
  }

  @Test(arguments: [(20, 19, 0), (20, 20, 1)])
  func isNoneWhenMoreAnsweredThanCould(_ answered: Int, _ invited: Int, _ undeliverable: Int) {
    let reading = ResponseRate.reading(answered: answered, invited: invited, undeliverable: undeliverable)
    #expect(reading == .unavailable(.invalid))
  }

  @Test func isWholeWhenEverybodyAnswered() {
    #expect(ResponseRate.reading(answered: 5, invited: 6, undeliverable: 1).value?.percent == 100)
  }
}
