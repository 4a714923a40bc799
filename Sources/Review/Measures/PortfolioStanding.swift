/// Where one client stands among all, by what records show of the work with it.
///
/// Internal.
public struct PortfolioStanding: Codable, Sendable {
  /// The client's id.
  public let client: String
  /// The engagement index; nil where too little is recorded.
  public let index: Double?
  /// What it amounts to.
  public let level: EngagementIndex.Level?
  /// How it has moved since the last pack.
  public let trend: EngagementTrend
  /// The longest time without an update from us; nil where nobody records them.
  public let silence: Silence?
  /// How far up something is to be taken.
  public let escalation: EscalationLevel

  /// Sums up a client's review.
  public init(of review: AccountReview) {
    let relationship = review.relationship
    client = review.visible.client.id
    index = relationship.engagement.index.reading.value
    level = relationship.engagement.level
    trend = relationship.trend
    silence = relationship.mirror.silence.reading.value
    escalation = relationship.escalation.level
  }

  /// Whether there is anything to say about the client here.
  public var isNotable: Bool { index != nil || silence?.isTooLong == true || escalation >= .sponsor }

  /// Clients in the order in which they need attention: the least engaged first, those of whom too little is recorded
  /// after them, by how far up something is to be taken.
  public static func ranked(_ standings: [PortfolioStanding]) -> [PortfolioStanding] {
    standings.sorted { left, right in
      let (leftIndex, rightIndex) = (left.index ?? .infinity, right.index ?? .infinity)
      if leftIndex != rightIndex { return leftIndex < rightIndex }
      return left.escalation == right.escalation ? left.client < right.client : left.escalation > right.escalation
    }
  }
}
