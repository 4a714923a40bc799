/// A 95 % interval around an estimate.
public struct Interval: Equatable, Sendable {
  /// The lower end.
  public let low: Double
  /// The upper end.
  public let high: Double

  /// The standard normal quantile that leaves 2.5 % on each side.
  static let z = 1.959964

  /// Makes an interval.
  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The interval for a proportion, which stays sensible for few observations and near 0 and 1.
  ///
  /// - Parameters:
  ///   - count: How many of the observations have the property.
  ///   - n: How many observations there are.
  /// - Returns: The ends as shares from 0 to 1; nil when there are no observations.
  /// - Source: E. B. Wilson, 1927, as recommended by Brown, Cai and DasGupta, 2001 (methods §1.5).
  public static func wilson(_ count: Int, of n: Int) -> Interval? {
    guard n > 0 else { return nil }
    let p = Double(count) / Double(n)
    let size = Double(n)
    let scale = 1 + z * z / size
    let centre = (p + z * z / (2 * size)) / scale
    let half = z / scale * (p * (1 - p) / size + z * z / (4 * size * size)).squareRoot()
    return Interval(low: max(0, centre - half), high: min(1, centre + half))
  }
}
