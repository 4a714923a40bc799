/// Answers on a scale, told as the share of favourable ones and as a mean: two different numbers.
///
/// Used for satisfaction (CSAT: 1 to 5, favourable from 4) and effort (CES 2.0: 1 to 7, favourable from 5).
///
/// - Source: methods §1.3 and §1.4.
public struct ScaleScore: Equatable, Sendable {
  /// Favourable answers: 4 and 5 of 5, or 5 to 7 of 7.
  public let favourable: Int
  /// All answers counted.
  public let n: Int
  /// The mean answer, unrounded.
  public let mean: Double

  /// Counts answers; nil when there are none.
  ///
  /// - Parameters:
  ///   - answers: Valid answers, higher being better.
  ///   - threshold: The least favourable answer.
  public init?(answers: [Int], favourableFrom threshold: Int) {
    guard !answers.isEmpty else { return nil }
    n = answers.count
    favourable = answers.count { $0 >= threshold }
    mean = Double(answers.reduce(0, +)) / Double(n)
  }

  /// The share of favourable answers in percent, unrounded.
  public var percent: Double { 100 * Double(favourable) / Double(n) }

  /// The 95 % Wilson interval of the share, in percent.
  public var interval: Interval {
    let shares = Interval.wilson(favourable, of: n) ?? Interval(low: 0, high: 1)
    return Interval(low: 100 * shares.low, high: 100 * shares.high)
  }
}
