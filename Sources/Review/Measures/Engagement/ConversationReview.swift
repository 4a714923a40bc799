import Tables

/// Whether one of the five conversations was held, and how long ago.
public struct ConversationReview: Equatable, Sendable {
  /// How much of it still holds.
  public enum Standing: Equatable, Sendable {
    /// The client said it within a year.
    case current
    /// The client said it longer ago.
    case older
    /// The client has not said it.
    case missing
  }

  /// What it is about.
  public let topic: ConversationTopic
  /// How much of it still holds.
  public let standing: Standing
  /// What the client last said about it.
  public let said: EngagementFacts.Event?

  /// The five conversations, in the order of the methods.
  static func all(in facts: EngagementFacts, _ thresholds: EngagementThresholds, asOf: CivilDate) -> [Self] {
    let since = asOf.adding(days: 1 - thresholds.yearDays)
    return ConversationTopic.allCases.map { topic in
      let said = facts.conversations[topic]
      let standing: Standing = said.map { $0.on >= since ? .current : .older } ?? .missing
      return ConversationReview(topic: topic, standing: standing, said: said)
    }
  }

  /// Whether it is to be held, or held again.
  public var isDue: Bool { standing != .current }
}
