/// The questions there are to ask a client, and those that clients often ask: data that users may read and change.
public struct QuestionBank: Sendable, Equatable {
  /// A question to ask.
  public struct Question: Sendable, Equatable {
    /// Its id, by which packs remember that it was asked.
    public let id: String
    /// The conversation it opens; nil where it opens none of the five.
    public let topic: ConversationTopic?
    /// Its words.
    public let text: String
  }

  /// A question that clients often ask.
  public struct Common: Sendable, Equatable {
    /// What it is about.
    public let about: Subject
    /// Its words.
    public let text: String
  }

  /// What a pack tells of.
  public enum Subject: String, CaseIterable, Sendable {
    case milestones, changes, risks, budget, criteria, requests, decisions
  }

  /// The questions to ask, in the order in which they are asked.
  public internal(set) var questions: [Question] = []
  /// What clients often ask.
  public internal(set) var common: [Common] = []

  /// No questions.
  public init() {}
}
