/// How much of the agreed scope has changed (methods §5).
public struct Volatility: Equatable, Sendable {
  /// The sizes of all changes, whichever way they go, in percent of the baseline effort.
  public let grossPercent: Double
  /// What they add less what they take away, in percent of the baseline effort.
  public let netPercent: Double

  /// The volatility by effort.
  ///
  /// - Parameters:
  ///   - hours: The hours that each approved change adds or takes away.
  ///   - baseline: The hours of the agreed scope; nil where not recorded.
  ///   - isAgreed: Whether the client has signed that scope.
  /// - Returns: The volatility, or why there is none.
  public static func reading(hours: [Double], baseline: Double?, isAgreed: Bool) -> Reading<Volatility> {
    guard isAgreed else { return .unavailable(.notAgreed) }
    guard let baseline else { return .unavailable(.noData) }
    guard baseline > 0 else { return .unavailable(baseline == 0 ? .zeroDenominator : .invalid) }
    return .measured(
      Volatility(
        grossPercent: 100 * hours.reduce(0) { $0 + abs($1) } / baseline,
        netPercent: 100 * hours.reduce(0, +) / baseline
      )
    )
  }

  /// The volatility by count: items added, changed and removed, in percent of the items agreed.
  ///
  /// - Source: NASA SWE-200.
  public static func percent(changed: Int, of items: Int) -> Reading<Double> {
    items > 0 ? .measured(100 * Double(changed) / Double(items)) : .unavailable(.zeroDenominator)
  }
}
