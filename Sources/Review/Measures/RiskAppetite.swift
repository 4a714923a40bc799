extension RiskThresholds {
  /// The highest score that a client of an appetite puts up with (methods §6.2).
  public func highestScore(_ appetite: Statement.Appetite) -> Int {
    switch appetite {
    case .averse: averseScore
    case .minimal: minimalScore
    case .cautious: cautiousScore
    case .open: openScore
    case .eager: eagerScore
    }
  }
}

/// What the client has said about how much risk it accepts, category by category (methods §6.2).
public struct RiskAppetites: Equatable, Sendable {
  private let byCategory: [Statement.Category: Statement.Appetite]

  /// Gathers what was said; of two words on one category the later counts.
  ///
  /// - Parameter said: Categories and appetites, oldest first.
  public init(_ said: [(category: Statement.Category, appetite: Statement.Appetite)]) {
    byCategory = Dictionary(said.map { ($0.category, $0.appetite) }) { $1 }
  }

  /// The appetite for a category: its own, else the one for everything.
  public func appetite(for category: Statement.Category?) -> Statement.Appetite? {
    category.flatMap { byCategory[$0] } ?? byCategory[.overall]
  }
}

/// A risk against the client's appetite (methods §6.2).
public enum AppetiteVerdict: Equatable, Sendable {
  /// The client has not said what it accepts, so nobody can say whether it accepts this.
  case notStated
  /// The client accepts it.
  case within(Statement.Appetite)
  /// It is above what the client accepts, by so many points.
  case above(Statement.Appetite, by: Int)

  /// Judges a score.
  public init(_ score: Int, _ appetite: Statement.Appetite?, _ limits: RiskThresholds = RiskThresholds()) {
    guard let appetite else {
      self = .notStated
      return
    }
    let excess = score - limits.highestScore(appetite)
    self = excess > 0 ? .above(appetite, by: excess) : .within(appetite)
  }

  /// Whether the client has to decide about it.
  public var isAbove: Bool { if case .above = self { true } else { false } }
}
