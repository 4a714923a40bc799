/// How many of those who could answer did.
///
/// - Unit: percent.
/// - Source: AAPOR Standard Definitions, form RR2 (methods §1.6): people of unknown status stay in the denominator.
public struct ResponseRate: Equatable, Sendable {
  /// Answers received, complete ones and those that answer the headline question.
  public let answered: Int
  /// People invited.
  public let invited: Int
  /// Invitations that did not arrive.
  public let undeliverable: Int

  /// Makes a rate, or says why there is none.
  public static func reading(answered: Int, invited: Int, undeliverable: Int) -> Reading<ResponseRate> {
    guard invited - undeliverable > 0 else { return .unavailable(.zeroDenominator) }
    guard answered <= invited - undeliverable else { return .unavailable(.invalid) }
    return .measured(ResponseRate(answered: answered, invited: invited, undeliverable: undeliverable))
  }

  /// Those who could answer.
  public var reached: Int { invited - undeliverable }

  /// The rate in percent, unrounded.
  public var percent: Double { 100 * Double(answered) / Double(reached) }

  /// The 95 % Wilson interval, in percent.
  public var interval: Interval? {
    guard let shares = Interval.wilson(answered, of: reached) else { return nil }
    return Interval(low: 100 * shares.low, high: 100 * shares.high)
  }
}
