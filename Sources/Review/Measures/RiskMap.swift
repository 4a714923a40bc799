/// Where open risks lie by likelihood and effect, and how much the client accepts (methods §6.1, §6.2 and §10.3).
///
/// Chances are not on it: what a client accepts is said of harm.
public struct RiskMap: Equatable, Sendable {
  /// A risk on the map.
  public struct Entry: Equatable, Sendable {
    /// Its id.
    public let id: String
    /// Its reported weight: after what is done about it, or before where nobody has judged that.
    public let score: RiskScore
    /// Whether it is above what the client accepts.
    public let isAbove: Bool
  }

  /// What the client accepts of some of the risks.
  public struct Limit: Equatable, Sendable {
    /// How the client said it.
    public let appetite: Statement.Appetite
    /// The highest weight that it accepts.
    public let highestScore: Int
  }

  /// The risks, as the review orders them.
  public let entries: [Entry]
  /// What the client accepts of them, the strictest first; empty where it has said nothing on any of them.
  public let limits: [Limit]
  /// Whether the client has not said what it accepts of some of them.
  public let isSilentOnSome: Bool
  /// Whether there are chances too, which are not on the map.
  public let leavesOutChances: Bool
  private let thresholds: RiskThresholds

  /// The map of some open risks; nil where none of them belongs on it.
  init?(of risks: [RiskReview], _ thresholds: RiskThresholds) {
    leavesOutChances = risks.contains { $0.risk.kind == .opportunity }
    let risks = risks.filter { $0.risk.kind != .opportunity }
    guard !risks.isEmpty else { return nil }
    entries = risks.map { Entry(id: $0.risk.id, score: $0.score, isAbove: $0.isBadNews) }
    limits = Set(risks.compactMap(\.appetite.appetite))
      .map { Limit(appetite: $0, highestScore: thresholds.highestScore($0)) }
      .sorted { ($0.highestScore, $0.appetite.rawValue) < ($1.highestScore, $1.appetite.rawValue) }
    isSilentOnSome = risks.contains { $0.appetite == .notStated }
    self.thresholds = thresholds
  }

  /// The band of a cell.
  ///
  /// - Parameters:
  ///   - probability: How likely, 1 to 5.
  ///   - impact: How bad, 1 to 5.
  /// - Returns: The word for their product.
  public func band(probability: Int, impact: Int) -> RiskBand { RiskBand(score: probability * impact, thresholds) }
}

extension AppetiteVerdict {
  /// What the client has said; nil where it has said nothing.
  public var appetite: Statement.Appetite? {
    switch self {
    case .notStated: nil
    case .within(let appetite), .above(let appetite, _): appetite
    }
  }
}

extension ClientReview {
  /// Where the open risks lie; nil without any that may do harm.
  public var riskMap: RiskMap? { RiskMap(of: risks, thresholds.risks) }
}
