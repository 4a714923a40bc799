/// The difference of two proportions with an interval that stays sensible for few observations.
///
/// - Unit: shares from -1 to 1.
/// - Source: R. G. Newcombe, 1998, method 10: from the two Wilson intervals (methods §1.8).
public struct ProportionDifference: Equatable, Sendable {
  /// The later share less the earlier one.
  public let value: Double
  /// The 95 % interval around it.
  public let interval: Interval

  /// Compares two proportions; nil where there are no observations on one side.
  ///
  /// - Parameters:
  ///   - count: How many of the later observations have the property.
  ///   - n: How many later observations there are.
  ///   - earlierCount: How many of the earlier observations have the property.
  ///   - earlierN: How many earlier observations there are.
  public init?(_ count: Int, of n: Int, since earlierCount: Int, of earlierN: Int) {
    guard let new = Interval.wilson(count, of: n), let old = Interval.wilson(earlierCount, of: earlierN) else {
      return nil
    }
    let p1 = Double(count) / Double(n)
    let p0 = Double(earlierCount) / Double(earlierN)
    value = p1 - p0
    let below = ((p1 - new.low) * (p1 - new.low) + (old.high - p0) * (old.high - p0)).squareRoot()
    let above = ((new.high - p1) * (new.high - p1) + (p0 - old.low) * (p0 - old.low)).squareRoot()
    interval = Interval(low: value - below, high: value + above)
  }
}
