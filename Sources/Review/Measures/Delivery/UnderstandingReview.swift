import Tables

/// What the client has confirmed of how the contract works.
public struct UnderstandingReview: Sendable {
  /// One thing to confirm.
  public struct Point: Equatable, Sendable {
    /// What it is about.
    public let topic: Statement.Topic
    /// Who of the client confirmed it, as printed; nil while nobody has.
    public let confirmedBy: String?
    /// When.
    public let confirmedOn: CivilDate?
  }

  /// What there is to confirm.
  public static let topics: [Statement.Topic] = [
    .understandsContract, .understandsSupply, .understandsAcceptance, .understandsChangeControl,
    .understandsResponsibilities,
  ]

  /// All points, in the order of ``topics``.
  public let points: [Point]

  /// Gathers what was confirmed; nil once everything is.
  ///
  /// What our own people said for the client does not count.
  init?(in slice: ClientSlice) {
    points = Self.topics.map { topic in
      let said = slice.statements.last { statement in
        statement.topic == topic && slice.people.resolve(statement.saidBy).contact?.side != .provider
      }
      return Point(
        topic: topic,
        confirmedBy: said.map { slice.people.resolve($0.saidBy).name },
        confirmedOn: said?.saidOn
      )
    }
    if points.allSatisfy({ $0.confirmedOn != nil }) { return nil }
  }
}
