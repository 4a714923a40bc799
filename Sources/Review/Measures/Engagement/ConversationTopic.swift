/// What the five conversations are about that every client should have had (methods §7.1, E7).
public enum ConversationTopic: String, CaseIterable, Sendable {
  case motivation, priorities
  case riskAppetite = "risk_appetite"
  case budget, timeframe

  /// The topic of a statement; nil where it is about understanding the contract.
  public init?(_ topic: Statement.Topic) { self.init(rawValue: topic.rawValue) }
}
