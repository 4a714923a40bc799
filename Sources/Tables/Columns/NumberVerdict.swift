/// How the numbers of a column are to be read, and why.
public struct NumberVerdict: Sendable {
  /// What says which mark stands before a fraction.
  public enum Ground: Equatable, Sendable {
    /// No number of the column leaves it open.
    case notNeeded
    /// The user.
    case said
    /// A number that is one with this mark only.
    case value(Sighting, DecimalMark)
    /// Nothing: the mark of this number may mean either.
    case nothing(Sighting)
    /// Two numbers that contradict each other, the first with a decimal point.
    case contradiction(Sighting, Sighting)
  }

  /// What stands before a fraction; nil where nothing says it.
  public let mark: DecimalMark?
  /// What says so.
  public let ground: Ground
  /// Two amounts in different currencies, or none.
  public let currencies: [Sighting]

  /// Whether some numbers cannot be read until the mark is said.
  public var isAmbiguous: Bool {
    switch ground {
    case .nothing, .contradiction: true
    case .notNeeded, .said, .value: false
    }
  }
}

extension ColumnNumbers {
  /// Decides how the column's numbers are read.
  ///
  /// - Parameter said: The decimal mark that the user names; nil to find it out.
  /// - Returns: The decision.
  public func verdict(said: DecimalMark? = nil) -> NumberVerdict {
    let ground = ground(said)
    return NumberVerdict(mark: mark(by: ground, said), ground: ground, currencies: currencies)
  }

  private var currencies: [Sighting] { otherAmount == nil ? [] : [amount, otherAmount].compactMap(\.self) }

  private func ground(_ said: DecimalMark?) -> NumberVerdict.Ground {
    if said != nil { return .said }
    switch (points.first, commas.first) {
    case (let point?, let comma?): return .contradiction(point, comma)
    case (let point?, nil): return open.count > 0 ? .value(point, .point) : .notNeeded
    case (nil, let comma?): return open.count > 0 ? .value(comma, .comma) : .notNeeded
    case (nil, nil): return open.first.map(NumberVerdict.Ground.nothing) ?? .notNeeded
    }
  }

  private func mark(by ground: NumberVerdict.Ground, _ said: DecimalMark?) -> DecimalMark? {
    switch ground {
    case .said: said
    case .value(_, let mark): mark
    case .notNeeded: points.count > 0 ? .point : commas.count > 0 ? .comma : nil
    case .nothing, .contradiction: nil
    }
  }
}
