extension Statement.Appetite {
  /// The highest score that a client of this appetite puts up with (methods §6.2).
  public var highestScore: Int {
    switch self {
    case .averse: 3
    case .minimal: 5
    case .cautious: 9
    case .open: 12
    case .eager: 16
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
  public init(_ score: Int, _ appetite: Statement.Appetite?) {
    guard let appetite else {
      self = .notStated
      return
    }
    let excess = score - appetite.highestScore
    self = excess > 0 ? .above(appetite, by: excess) : .within(appetite)
  }

  /// Whether the client has to decide about it.
  public var isAbove: Bool { if case .above = self { true } else { false } }
}
