import Tables

/// A status that somebody declared instead of the computed one (methods §3.3).
public struct StatusOverride: Equatable, Sendable {
  /// What a better status needs.
  public enum Need: CaseIterable, Sendable {
    case reason, approver, date
  }

  /// Whether the declared status is the one reported.
  public enum Verdict: Equatable, Sendable {
    /// It is: it is worse than computed or the same, or it is one step better and explained.
    case stands
    /// It is not: a better status than computed lacks these.
    case unexplained([Need])
    /// It is not: it is more than one step better than computed.
    case tooFar
  }

  /// The declared status.
  public let declared: RAGStatus
  /// Why, as told to the client.
  public let reason: String?
  /// Who approved it, as printed.
  public let approver: String?
  /// When.
  public let on: CivilDate?

  /// Makes an override.
  public init(_ declared: RAGStatus, reason: String? = nil, approver: String? = nil, on: CivilDate? = nil) {
    self.declared = declared
    self.reason = reason
    self.approver = approver
    self.on = on
  }

  /// What the override lacks to be a better status than the computed one.
  public var lacking: [Need] {
    (reason == nil ? [.reason] : []) + (approver == nil ? [.approver] : []) + (on == nil ? [.date] : [])
  }

  /// Whether it stands against the computed status.
  ///
  /// A bad status where nothing could be measured is no step better; a good one is, and needs explaining.
  public func verdict(against computed: RAGStatus) -> Verdict {
    let isBetter = computed == .grey ? declared == .green : declared < computed
    if !isBetter { return .stands }
    if computed == .red && declared == .green { return .tooFar }
    return lacking.isEmpty ? .stands : .unexplained(lacking)
  }
}
