import Tables

extension Snapshot {
  /// The engagement index as it stood.
  public struct EngagementEntry: Codable, Equatable, Sendable {
    /// The index, 0 to 100, to one decimal.
    public let index: ExactNumber
    /// The weight of the signals it rests on.
    public let coverage: Int
  }
}

extension Snapshot.EngagementEntry {
  /// What is remembered of an index; nil where there is none.
  init?(_ engagement: EngagementIndex) {
    guard let value = engagement.index.reading.value, let index = ExactNumber(value, shownTo: 1) else { return nil }
    self.index = index
    coverage = engagement.coverage
  }
}

extension EarlierPack {
  /// The engagement index of this pack with its report date; nil where it tells of none.
  var engagement: (index: Double, asOf: CivilDate)? {
    guard case .released(let snapshot) = self, let entry = snapshot.engagement else { return nil }
    return (entry.index.value, snapshot.asOf)
  }
}
