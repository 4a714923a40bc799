import Foundation

/// The limits of risks (methods §6).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct RiskThresholds: Equatable, Sendable {
  /// A risk of this weight or more is medium.
  public var mediumScore = 5
  /// A risk of this weight or more is high.
  public var highScore = 10
  /// A risk of this weight or more is very high.
  public var veryHighScore = 15
  /// A client that is averse to risk accepts this weight at most.
  public var averseScore = 3
  /// A client that accepts minimal risk accepts this weight at most.
  public var minimalScore = 5
  /// A client that is cautious accepts this weight at most.
  public var cautiousScore = 9
  /// A client that is open to risk accepts this weight at most.
  public var openScore = 12
  /// A client that is eager for risk accepts this weight at most.
  public var eagerScore = 16
  /// A risk that nobody has looked at for longer than this is stale, in days.
  public var staleDays = 31
  /// An assumption that waits longer than this to be confirmed is put to the client, in working days.
  public var confirmationDays = 20
  /// A risk of this weight or more needs an action.
  public var actionScore = 10

  /// The probability that each of the five levels stands for, in percent.
  public var probabilities = [2.5, 12.5, 35, 65, 90]

  /// The limits we propose.
  public init() {}

  /// The probability that a level from 1 to 5 stands for, from 0 to 1.
  func probability(ofLevel level: Int) -> Decimal { Decimal(exactly: probabilities[level - 1]) / 100 }
}

extension RiskThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .count("risk_medium", \.risks.mediumScore, 1...25, "a risk of this weight or more is medium"),
    .count("risk_high", \.risks.highScore, 1...25, "a risk of this weight or more is high"),
    .count("risk_very_high", \.risks.veryHighScore, 1...25, "a risk of this weight or more is very high"),
    .count(
      "appetite_averse",
      \.risks.averseScore,
      0...25,
      "a client that is averse to risk accepts this weight at most"
    ),
    .count(
      "appetite_minimal",
      \.risks.minimalScore,
      0...25,
      "a client that accepts minimal risk accepts this weight at most"
    ),
    .count("appetite_cautious", \.risks.cautiousScore, 0...25, "a client that is cautious accepts this weight at most"),
    .count("appetite_open", \.risks.openScore, 0...25, "a client that is open to risk accepts this weight at most"),
    .count("appetite_eager", \.risks.eagerScore, 0...25, "a client that is eager for risk accepts this weight at most"),
    .count(
      "risk_review_days",
      \.risks.staleDays,
      1...3660,
      "a risk that nobody has looked at for longer than this is stale, in days"
    ),
    .count(
      "assumption_days",
      \.risks.confirmationDays,
      0...1000,
      "an assumption that waits longer than this to be confirmed is put to the client, in working days"
    ),
    .count("risk_action", \.risks.actionScore, 1...25, "a risk of this weight or more needs an action"),
    .number("risk_level_1", \.risks.probabilities[0], 0...100, "how likely a risk of level 1 is, in percent"),
    .number("risk_level_2", \.risks.probabilities[1], 0...100, "how likely a risk of level 2 is, in percent"),
    .number("risk_level_3", \.risks.probabilities[2], 0...100, "how likely a risk of level 3 is, in percent"),
    .number("risk_level_4", \.risks.probabilities[3], 0...100, "how likely a risk of level 4 is, in percent"),
    .number("risk_level_5", \.risks.probabilities[4], 0...100, "how likely a risk of level 5 is, in percent"),
  ]
}
