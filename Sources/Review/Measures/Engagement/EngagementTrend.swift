import Tables

/// How the index has moved since an earlier pack (methods §7.1).
public enum EngagementTrend: Codable, Equatable, Sendable {
  /// No earlier pack tells of an index.
  case first
  /// It moved by so many points, enough to be told.
  case changed(by: Double, since: CivilDate)
  /// It moved by less.
  case noClearChange(since: CivilDate)

  /// Compares two indices.
  ///
  /// - Parameters:
  ///   - now: The index; nil where there is none.
  ///   - before: That of the earlier pack, with its report date; nil where there is none.
  ///   - limit: The least difference that is told.
  public init(_ now: Double?, before: (index: Double, asOf: CivilDate)?, limit: Double) {
    guard let now, let before else {
      self = .first
      return
    }
    let change = now - before.index
    self =
      Threshold.reaches(abs(change), limit)
      ? .changed(by: change, since: before.asOf) : .noClearChange(since: before.asOf)
  }
}
