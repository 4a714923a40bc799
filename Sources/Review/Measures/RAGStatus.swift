/// Where something stands, as a traffic light (methods §3.3): the worse, the greater.
///
/// Grey is not measured: it never counts as green, and nothing is worse or better for it.
public enum RAGStatus: Int, CaseIterable, Comparable, Sendable {
  /// Not measured.
  case grey
  /// As planned.
  case green
  /// At risk.
  case amber
  /// Off track.
  case red

  /// Orders by gravity.
  public static func < (left: RAGStatus, right: RAGStatus) -> Bool { left.rawValue < right.rawValue }

  /// Whether this is bad news that needs a corrective action (methods §6.4).
  public var isBadNews: Bool { self >= .amber }

  /// The worst of `statuses`; grey where none is measured.
  public static func worst(of statuses: some Sequence<RAGStatus>) -> RAGStatus { statuses.max() ?? .grey }

  /// The status that a project's manager declared.
  init(_ declared: Project.DeclaredStatus) {
    switch declared {
    case .onTrack: self = .green
    case .atRisk: self = .amber
    case .offTrack: self = .red
    }
  }

  /// Green up to and including `green`, amber up to and including `amber`, else red.
  init(_ value: Double, green: Double, amber: Double) {
    self = Threshold.exceeds(value, amber) ? .red : Threshold.exceeds(value, green) ? .amber : .green
  }
}

/// What a project's status is judged by.
public enum StatusDimension: String, CaseIterable, Sendable {
  case schedule, cost, scope
}
