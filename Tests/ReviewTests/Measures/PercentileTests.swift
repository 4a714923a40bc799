import TestSupport
import Testing

@testable import Review

/// Methods §0, median and percentile.
@Suite struct PercentileTests {
  @Test(
    arguments: [
      ([], nil), ([3], 3), ([1, 2], 1.5), ([1, 2, 9], 2), ([1, 2, 4, 9], 3),
      ([1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 14, 21], 5),
    ] as [([Int], Double?)]
  )
  func takesTheMiddleValueOrTheMeanOfTheTwoMiddleOnes(_ values: [Int], _ median: Double?) {
    #expect(Percentile.median(sorted: values) == median)
  }

  @Test(
    arguments: [
      ([], nil), ([7], 7), ([1, 2, 3, 4, 5], 5), ([1, 2, 3, 4, 5, 6], 6), ([1, 2, 3, 4, 5, 6, 7], 6),
      (Array(1...20), 17),  // 0.85 * 20 is exactly 17
      (Array(1...21), 18),
      ([1, 2, 2, 3, 3, 4, 5, 5, 6, 8, 9, 14, 21], 14),  // the 12th of 13; linear interpolation would say 10
    ] as [([Int], Int?)]
  )
  func takesTheNearestRankAsTheEightyFifthPercentile(_ values: [Int], _ p85: Int?) {
    #expect(Percentile.p85(sorted: values) == p85)
  }

  @Test func givesADurationThatReallyOccurredAndCoversEightyFivePercent() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<300 {
      let values = (0..<random.int(1...60)).map { _ in random.int(1...40) }.sorted()
      guard let p85 = Percentile.p85(sorted: values) else { Issue.record("no percentile"); continue }
      #expect(values.contains(p85))
      #expect(values.count { $0 <= p85 } * 100 >= 85 * values.count)
      #expect(values.count { $0 < p85 } * 100 < 85 * values.count)
    }
  }
}
