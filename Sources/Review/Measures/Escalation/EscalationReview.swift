/// One thing that is to be taken further up, with what speaks for it.
public struct EscalationPoint: Sendable {
  /// What it is.
  public let trigger: EscalationTrigger
  /// The records that show it, as `type:id`.
  public let records: [String]
  /// What it is called; nil where it is not one thing.
  public let name: String?
  /// How far up it is to be taken.
  public let level: EscalationLevel
  /// How far up it has been taken; nil where nobody recorded it.
  public let taken: EscalationLevel?
  /// What is on the table.
  public let evidence: EscalationEvidence

  /// Makes a point.
  public init(
    _ trigger: EscalationTrigger,
    _ records: [String],
    name: String? = nil,
    taken: EscalationLevel? = nil,
    evidence: EscalationEvidence,
    _ limits: EscalationThresholds = EscalationThresholds()
  ) {
    self.trigger = trigger
    self.records = records
    self.name = name
    self.taken = taken
    self.evidence = evidence
    level = trigger.level(limits)
  }

  /// The level at which it is to be tried now: the one below first, but for conduct and disputes.
  public var nextLevel: EscalationLevel {
    guard level >= .sponsor, !trigger.skipsLevels else { return level }
    return min(level, EscalationLevel(rawValue: (taken ?? .team).rawValue + 1) ?? level)
  }

  /// What is missing before it can be taken to the next level.
  public var missing: [EscalationEvidence.Item] { evidence.missing(for: nextLevel) }

  /// Whether it can be taken there.
  public var isReady: Bool { missing.isEmpty }
}

/// Where a client stands on the ladder (methods §8).
///
/// Internal.
public struct EscalationReview: Sendable {
  /// What is to be taken further up, the highest level first.
  public let points: [EscalationPoint]
  /// How many things are late and are left where they are: not every hiccup is taken up.
  public let leftAlone: Int

  /// Sorts points; those of the lowest level are left alone.
  public init(_ points: [EscalationPoint]) {
    self.points = points.filter { $0.level > .team }.sorted { left, right in
      if left.level != right.level { return left.level > right.level }
      return (-left.trigger.weight, left.records.first ?? "") < (-right.trigger.weight, right.records.first ?? "")
    }
    leftAlone = points.count - self.points.count
  }

  /// The highest level triggered.
  public var level: EscalationLevel { points.first?.level ?? .team }
}
