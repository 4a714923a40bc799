/// How a project stands, for one audience: computed by rules, and as reported (methods §3.3).
///
/// The inputs are those that the audience may see, so that the client's and our own status may differ.
public struct ProjectStatus: Equatable, Sendable {
  /// The dimensions that this audience may see: a client sees no cost of a project at a fixed price.
  public let dimensions: [DimensionStatus]
  /// The status somebody declared; nil where nobody did.
  public let override: StatusOverride?

  /// Makes a status.
  public init(_ dimensions: [DimensionStatus], override: StatusOverride? = nil) {
    (self.dimensions, self.override) = (dimensions, override)
  }

  /// What the rules make of it: the worst dimension that is measured.
  public var computed: RAGStatus { RAGStatus.worst(of: dimensions.map(\.status)) }

  /// Whether the declared status is the one reported; nil where nobody declared one.
  public var verdict: StatusOverride.Verdict? { override?.verdict(against: computed) }

  /// What is reported: the computed status, or a declared one that stands.
  public var reported: RAGStatus {
    guard let override, verdict == .stands else { return computed }
    return override.declared
  }

  /// The worse of what was computed and what is reported: what has to be answered by an action.
  public var gravest: RAGStatus { max(computed, reported) }

  /// The dimensions that could not be measured; with any, the status is incomplete.
  public var unmeasured: [StatusDimension] { dimensions.filter { $0.status == .grey }.map(\.dimension) }

  /// The dimensions that make the computed status what it is.
  public var deciding: [DimensionStatus] { dimensions.filter { $0.status == computed && computed != .grey } }

  /// The dimension, where this audience may see it.
  public func dimension(_ dimension: StatusDimension) -> DimensionStatus? {
    dimensions.first { $0.dimension == dimension }
  }
}
