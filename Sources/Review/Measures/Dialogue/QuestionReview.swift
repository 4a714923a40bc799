import Tables

/// The questions of a pack: what we ask, what the client last answered, and what others ask.
public struct QuestionReview: Sendable {
  /// An answer of the client's, quoted back.
  public struct Answer: Sendable {
    /// The question with its answer.
    public let action: Action
    /// Who answered, as printed.
    public let by: String
    /// The day.
    public let on: CivilDate
  }

  /// A question that was asked in a pack, by its id.
  public struct Asked: Equatable, Sendable {
    /// The id in the bank.
    public let id: String
    /// The report date of the pack.
    public let on: CivilDate
  }

  /// What we ask in this pack.
  public private(set) var asking: [QuestionBank.Question] = []
  /// What was asked lately and in this pack, to be remembered; the oldest first.
  public private(set) var asked: [Asked] = []
  /// What the client last answered, the latest first.
  public private(set) var answers: [Answer] = []
  /// What others ask about what this pack tells.
  public private(set) var othersAsk: [QuestionBank.Common] = []

  /// So many questions a pack asks.
  static let asksAtMost = 2
  /// So many answers are quoted back.
  static let answersAtMost = 2
  /// So many questions of others are shown.
  static let othersAtMost = 3

  /// No question.
  init() {}

  /// Chooses questions.
  ///
  /// Those come first that open one of the five conversations the client has not had for a year; then what was never
  /// asked, in the order of the bank. What a pack or a recorded question asked within the last months is not asked again.
  ///
  /// - Parameters:
  ///   - bank: The questions there are.
  ///   - slice: The client's records.
  ///   - actions: The reviews of its actions, by id.
  ///   - earlier: The pack before, which says what was asked.
  ///   - context: The dates and limits.
  init(
    _ bank: QuestionBank,
    _ slice: ClientSlice,
    _ actions: [String: ActionReview],
    _ earlier: EarlierPack,
    _ context: ReviewContext
  ) {
    let asOf = context.dates.asOf
    let since = asOf.civilMonth.adding(months: -context.thresholds.dialogue.questionMonths)
    let remembered = earlier.questionsAsked.filter { $0.on.civilMonth > since }
    let open = slice.actions.filter { $0.isQuestion && slice.people.isClients($0.owner) }
    let recorded = Set(open.filter { $0.raised.civilMonth > since }.map { $0.text.questionKey })
    let known = Set(remembered.map(\.id))
    let held = Set(
      slice.statements.filter { statement in
        statement.saidOn > asOf.adding(days: -365) && slice.people.isClients(statement.saidBy)
      }.compactMap { ConversationTopic($0.topic) }
    )
    let free = bank.questions.filter { question in
      !known.contains(question.id) && !recorded.contains(question.text.questionKey)
        && question.topic.map { !held.contains($0) } ?? true
    }
    let ordered = free.filter { $0.topic != nil } + free.filter { $0.topic == nil }
    asking = Array(ordered.prefix(Self.asksAtMost))
    asked = remembered + asking.map { Asked(id: $0.id, on: asOf) }
    let answered = open.compactMap { action -> Answer? in
      guard action.isOpenEnded, action.answer != nil, let on = action.done else { return nil }
      return Answer(action: action, by: actions[action.id]?.owner ?? action.owner, on: on)
    }
    answers = Array(answered.sorted { ($1.on, $0.action.id) < ($0.on, $1.action.id) }.prefix(Self.answersAtMost))
    let told = Set(QuestionBank.Subject.allCases.filter { $0.isTold(of: slice) })
    othersAsk = Self.spread(bank.common.filter { told.contains($0.about) })
  }

  /// The first question about each subject, then the second ones, as many as are shown.
  private static func spread(_ questions: [QuestionBank.Common]) -> [QuestionBank.Common] {
    var places: [QuestionBank.Subject: Int] = [:]
    let ranked = questions.enumerated().map { index, question in
      let place = places[question.about, default: 0]
      places[question.about] = place + 1
      return (place: place, index: index, question: question)
    }
    return ranked.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.prefix(othersAtMost).map(\.question)
  }
}

extension QuestionBank.Subject {
  /// Whether a client's pack tells of it.
  fileprivate func isTold(of slice: ClientSlice) -> Bool {
    switch self {
    case .milestones: !slice.milestones.isEmpty
    case .changes: !slice.changes.isEmpty
    case .risks: slice.risks.contains { $0.state == .open }
    case .budget: slice.projects.contains { $0.isCostVisible && $0.budget != nil }
    case .criteria: !slice.criteria.isEmpty
    case .requests: !slice.workItems.isEmpty
    case .decisions: !slice.decisions.isEmpty
    }
  }
}

extension String {
  /// The words of a question without what does not make it another one.
  fileprivate var questionKey: String {
    lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
