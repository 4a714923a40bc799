import Foundation

/// How much a risk weighs: probability times impact (methods §6.1).
public struct RiskScore: Equatable, Comparable, Sendable {
  /// How likely it is, 1 to 5.
  public let probability: Int
  /// How bad it would be, 1 to 5.
  public let impact: Int

  /// The band that the score lies in.
  public let band: RiskBand

  /// Makes a score; nil where a level is not 1 to 5.
  public init?(probability: Int, impact: Int, _ limits: RiskThresholds = RiskThresholds()) {
    guard (1...5).contains(probability), (1...5).contains(impact) else { return nil }
    (self.probability, self.impact) = (probability, impact)
    band = RiskBand(score: probability * impact, limits)
    middleProbability = limits.probability(ofLevel: probability)
  }

  /// The score, 1 to 25.
  public var value: Int { probability * impact }

  /// The middle of the probabilities that the level stands for.
  public let middleProbability: Decimal

  /// Orders by weight.
  public static func < (left: RiskScore, right: RiskScore) -> Bool { left.value < right.value }
}

/// A word for a risk's score.
public enum RiskBand: Int, CaseIterable, Comparable, Sendable {
  case low, medium, high
  case veryHigh

  /// The band of a score from 1 to 25.
  public init(score: Int, _ limits: RiskThresholds = RiskThresholds()) {
    switch score {
    case ..<limits.mediumScore: self = .low
    case ..<limits.highScore: self = .medium
    case ..<limits.veryHighScore: self = .high
    default: self = .veryHigh
    }
  }

  /// Orders by weight.
  public static func < (left: RiskBand, right: RiskBand) -> Bool { left.rawValue < right.rawValue }
}

/// What risks cost on average: probability times money (EMV, methods §6.1).
public struct ExpectedLoss: Equatable, Sendable {
  /// The sum over the risks that are valued.
  public let total: Decimal
  /// How many risks are valued.
  public let valued: Int
  /// How many are not, and so are in no sum.
  public let notValued: Int

  /// Adds up the expected losses of single risks; nil stands for one that is not valued.
  public init(of losses: [Decimal?]) {
    let known = losses.compactMap(\.self)
    total = known.reduce(0, +)
    valued = known.count
    notValued = losses.count - known.count
  }

  /// The total in percent of a budget; none without a budget or without a valued risk.
  public func percent(of budget: Decimal?) -> Reading<Double> {
    guard let budget, valued > 0 else { return .unavailable(.noData) }
    return Reading<Decimal>.quotient(100 * total, budget).map(\.ratio)
  }

  /// The expected loss of one risk; nil where its money is not recorded.
  ///
  /// - Parameters:
  ///   - money: What it would cost.
  ///   - probability: How likely it is, 0 to 1; beats the middle of the level.
  ///   - score: The level it has.
  /// - Returns: Probability times money.
  static func of(money: Decimal?, probability: Double?, score: RiskScore) -> Decimal? {
    money.map { $0 * (probability.map(Decimal.init(exactly:)) ?? score.middleProbability) }
  }
}
