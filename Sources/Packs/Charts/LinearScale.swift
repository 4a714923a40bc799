/// Where values stand on an axis.
struct LinearScale: Sendable {
  /// The values at the two ends of the axis.
  let domain: ClosedRange<Double>
  private let start: Double
  private let end: Double

  /// Makes a scale; an axis that runs from right to left has its start behind its end.
  ///
  /// - Parameters:
  ///   - domain: The values at the ends; a domain without a width becomes one around its value.
  ///   - start: Where the lower one stands.
  ///   - end: Where the higher one stands.
  init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
    let bounds = domain.clamped(to: -1e300...1e300)
    let isPoint = bounds.lowerBound == bounds.upperBound
    let spread = max(1, abs(bounds.lowerBound) / 4)
    self.domain = isPoint ? (bounds.lowerBound - spread)...(bounds.lowerBound + spread) : bounds
    (self.start, self.end) = (start, end)
  }

  /// The place of a value; what lies outside the domain stands at its end.
  func place(_ value: Double) -> Double {
    let inside = min(max(value, domain.lowerBound), domain.upperBound)
    let share = (inside - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return start + (end - start) * share
  }

  /// Round values inside the domain, ascending, evenly spaced.
  ///
  /// - Parameters:
  ///   - most: How many at most; fewer where round values lie wider.
  ///   - wholeOnly: Whether they must be whole numbers, for counts.
  /// - Returns: The values, and how many decimals tell them apart.
  func ticks(most: Int, wholeOnly: Bool = false) -> (values: [Double], decimals: Int) {
    let span = domain.upperBound - domain.lowerBound
    guard var (step, decimals) = Self.roundStep(above: span / Double(max(1, most))) else { return ([], 0) }
    // The one step above 1 that is no whole number is 2.5.
    if wholeOnly, decimals > 0 { (step, decimals) = (step < 1 ? 1 : 2 * step, 0) }
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first <= Double(most) + 1 else { return ([], 0) }
    return (stride(from: first, through: last, by: 1).map { $0 * step }, decimals)
  }

  /// The smallest of 1, 2, 2.5, 5 and 10 times a power of ten that is at least `least`, and its decimals.
  ///
  /// The power is found by multiplying: logarithms differ in their last place from one machine to another.
  private static func roundStep(above least: Double) -> (step: Double, decimals: Int)? {
    guard least.isFinite, least > 1e-9, least < 1e300 else { return nil }
    var power = 1.0
    var decimals = 0
    while power > least {
      power /= 10
      decimals += 1
    }
    while power * 10 <= least { power *= 10 }
    if power >= 1 { decimals = 0 }
    for (factor, extra) in [(1.0, 0), (2, 0), (2.5, 1), (5, 0), (10, -1)] where factor * power >= least {
      return (factor * power, max(0, decimals + (power >= 10 ? 0 : extra)))
    }
    return nil
  }
}
