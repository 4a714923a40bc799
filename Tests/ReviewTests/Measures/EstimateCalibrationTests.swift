import Tables
import Testing

@testable import Review

/// Methods §4.
@Suite struct EstimateCalibrationTests {
  private static func sample(
    _ item: String,
    _ basis: EstimateSample.Basis,
    _ hours: Double,
    _ actual: Double?,
    made: CivilDate = "2025-01-06",
    quoted: CivilDate? = nil
  ) -> EstimateSample {
    EstimateSample(
      "estimate:\(item)-\(basis)-\(made.iso)",
      project: "PA",
      item: item,
      basis: basis,
      hours: hours,
      madeOn: made,
      vettedOn: basis == .vetted ? "2025-01-13" : nil,
      quotedOn: quoted,
      actualHours: actual
    )
  }

  private static let example = EstimateCalibration([
    sample("E1", .gut, 10, 40, quoted: "2025-01-07"), sample("E2", .gut, 16, 26),
    sample("E2", .vetted, 24, 26, quoted: "2025-01-13"), sample("E3", .gut, 8, 11),
    sample("E3", .vetted, 12, 11, quoted: "2025-01-14"), sample("E4", .vetted, 30, 33, quoted: "2025-01-14"),
    sample("E5", .gut, 20, 18, quoted: "2025-01-07"),
  ])

  @Test func gutFiguresOfTheWorkedExample() throws {
    let gut = try #require(Self.example.accuracy[.gut]?.reading.value)
    #expect(gut.n == 4)
    #expect(isClose(gut.meanError, 0.3796, decimals: 4))
    #expect(isClose(gut.bias, 0.3241, decimals: 4))
    #expect(isClose(gut.aggregateRatio, 1.759, decimals: 3))
    #expect(isClose(gut.meanOverrunPercent, 97.5, decimals: 1))
    #expect(gut.shareWithinQuarter == 0.25)
    #expect(gut.isIndicative)
  }

  @Test func vettedFiguresOfTheWorkedExample() throws {
    let vetted = try #require(Self.example.accuracy[.vetted]?.reading.value)
    #expect(vetted.n == 3)
    #expect(isClose(vetted.meanError, 0.0862, decimals: 4))
    #expect(isClose(vetted.bias, 0.0256, decimals: 4))
    #expect(isClose(vetted.aggregateRatio, 1.061, decimals: 3))
    #expect(isClose(vetted.meanOverrunPercent, 3.3, decimals: 1))
    #expect(vetted.shareWithinQuarter == 1)
  }

  @Test func twoOfFiveQuotesWereUnvetted() throws {
    let share = try #require(Self.example.unvetted.reading.value)
    #expect(share == .init(unvetted: 2, quoted: 5))
    #expect(isClose(share.interval.map { 100 * $0.low }, 11.8, decimals: 1))
    #expect(isClose(share.interval.map { 100 * $0.high }, 76.9, decimals: 1))
  }

  @Test func aQuoteIsVettedUpToTheDayItIsTold() {
    #expect(Self.sample("E1", .vetted, 10, nil, quoted: "2025-01-13").wasVettedWhenQuoted)
    #expect(!Self.sample("E1", .vetted, 10, nil, quoted: "2025-01-12").wasVettedWhenQuoted)
    #expect(!Self.sample("E1", .gut, 10, nil, quoted: "2025-01-13").wasVettedWhenQuoted)
  }

  @Test func theFirstThatWasToldCounts() {
    let calibration = EstimateCalibration([
      Self.sample("E1", .gut, 10, nil, quoted: "2025-01-07"),
      Self.sample("E1", .vetted, 30, nil, quoted: "2025-01-14"),
    ])
    #expect(calibration.unvetted.reading == .measured(.init(unvetted: 1, quoted: 1)))
  }

  @Test func anItemCountsOnceForEachBasisByItsLatestEstimate() {
    let calibration = EstimateCalibration([
      Self.sample("E1", .gut, 10, nil), Self.sample("E1", .gut, 20, nil, made: "2025-02-03"),
      Self.sample("E1", .vetted, 40, 40, made: "2025-03-03"),
    ])
    #expect(calibration.accuracy[.gut]?.reading.value?.ratios == [2])
    #expect(calibration.accuracy[.vetted]?.reading.value?.ratios == [1])
    #expect(calibration.omitted.map(\.why) == [.superseded])
  }

  @Test func withoutHoursThereIsNoRatio() {
    let calibration = EstimateCalibration([
      Self.sample("E1", .gut, 10, 0), Self.sample("E2", .gut, 0, 8), Self.sample("E3", .gut, 8, nil),
    ])
    #expect(calibration.accuracy.isEmpty)
    #expect(calibration.omitted.map(\.why) == [.invalid, .noHours])
    #expect(calibration.unvetted.reading == .unavailable(.noData))
  }

  @Test(arguments: [(4, true), (5, false)])
  func fewerThanFiveAreIndicative(_ n: Int, _ isIndicative: Bool) {
    let calibration = EstimateCalibration((1...n).map { Self.sample("E\($0)", .gut, 10, 10) })
    #expect(calibration.accuracy[.gut]?.reading.value?.isIndicative == isIndicative)
  }

  @Test func theRangeIsTheConeUntilTenGutFiguresAreKnown() {
    func range(_ n: Int) -> EstimateRange {
      EstimateCalibration((1...n).map { Self.sample("E\($0)", .gut, 10, Double(10 * $0)) }).range
    }
    #expect(range(9).low == 0.25 && range(9).high == 4 && !range(9).isOwn)
    #expect(range(10).isOwn)
    #expect(range(10).low == 1)
    #expect(range(10).high == 9)
  }

  @Test func aQuarterOffStillCounts() {
    let calibration = EstimateCalibration([Self.sample("E1", .gut, 30, 40), Self.sample("E2", .gut, 29.9, 40)])
    #expect(calibration.accuracy[.gut]?.reading.value?.shareWithinQuarter == 0.5)
  }
}
