/// One dimension of a project's status.
public struct DimensionStatus: Equatable, Sendable {
  /// What could not be looked at.
  public enum Input: Equatable, Sendable {
    case slip, schedulePerformance, forecast, spendLead, volatility
  }

  /// The dimension.
  public let dimension: StatusDimension
  /// Its status: that of its worst fact, and grey where nothing could be looked at.
  public let status: RAGStatus
  /// What was found, worst first.
  public let facts: [StatusFact]
  /// What could not be looked at, and why.
  public let missing: [Missing]

  /// Something that could not be looked at.
  public struct Missing: Equatable, Sendable {
    /// What.
    public let input: Input
    /// Why.
    public let reason: Reason

    /// Makes a gap.
    public init(_ input: Input, _ reason: Reason) {
      (self.input, self.reason) = (input, reason)
    }
  }

  /// Judges a dimension by its facts.
  ///
  /// - Parameters:
  ///   - dimension: The dimension.
  ///   - facts: What was found, in the order in which it is told.
  ///   - missing: What could not be looked at.
  public init(_ dimension: StatusDimension, facts: [StatusFact], missing: [Missing]) {
    self.dimension = dimension
    status = RAGStatus.worst(of: facts.map(\.status))
    self.facts = [RAGStatus.red, .amber, .green].flatMap { status in facts.filter { $0.status == status } }
    self.missing = missing
  }

  /// The facts that make the status what it is.
  public var deciding: [StatusFact] { facts.filter { $0.status == status } }
}
