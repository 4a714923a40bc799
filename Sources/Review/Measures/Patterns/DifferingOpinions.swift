import Tables

/// Something on which people of one client say different things, so that it is not clear what the client wants.
///
/// Internal.
public struct DifferingOpinion: Sendable {
  /// What they differ about.
  public enum Subject: Sendable {
    /// What matters to the client.
    case statement(Statement.Topic, Statement.Category?)
    /// A question of a named wave.
    case question(SurveyQuestion)
    /// Something that was decided twice, in different ways.
    case decision(String)
  }

  /// What one of them says.
  public struct View: Equatable, Sendable {
    /// Who, as printed; nil where nobody wrote it down.
    public let person: String?
    /// What was said, answered or chosen.
    public let words: String
    /// When.
    public let on: CivilDate?
    /// The record, as `type:id`.
    public let reference: String
  }

  /// What they differ about.
  public let subject: Subject
  /// What each of them says.
  public let views: [View]
}

/// Finds the differing opinions of a client's people.
struct DifferingOpinions {
  let account: Account
  let survey: Survey?
  let questions: [SurveyQuestion]
  let thresholds: SurveyThresholds
  let asOf: CivilDate

  private var slice: ClientSlice { account.visible }

  /// All of them: statements, then answers, then decisions.
  var all: [DifferingOpinion] { statements + answers + decisions }

  /// The latest word of each person on a topic; one who changed their mind is of one opinion.
  private var statements: [DifferingOpinion] {
    let said = slice.statements.filter { $0.saidOn <= asOf && slice.people.isClients($0.saidBy) }
    let byTopic = Dictionary(grouping: said) { "\($0.topic.rawValue)/\(($0.category ?? .overall).rawValue)" }
    return byTopic.sorted { $0.key < $1.key }.compactMap { _, statements in
      var latest: [String: Statement] = [:]
      // Statements come oldest first.
      for statement in statements { latest[slice.people.resolve(statement.saidBy).key] = statement }
      let last = latest.sorted { $0.key < $1.key }.map(\.value)
      guard let first = last.first, Set(last.map { Self.folded($0.appetite?.rawValue ?? $0.value) }).count > 1 else {
        return nil
      }
      return DifferingOpinion(
        subject: .statement(first.topic, first.category),
        views: last.map { statement in
          .init(
            person: slice.people.resolve(statement.saidBy).name,
            words: statement.value,
            on: statement.saidOn,
            reference: statement.reference
          )
        }
      )
    }
  }

  /// Some are content and others are not; a confidential wave tells nobody's answers.
  private var answers: [DifferingOpinion] {
    guard let survey, survey.identity == .named else { return [] }
    let responses = account.confidential.responses[survey.id] ?? []
    let valid = SurveyAnswers(questions: questions, responses: responses)
    return questions.compactMap { question in
      guard let low = thresholds.lowest(question.kind), let high = question.kind.contentFrom else { return nil }
      let answers = valid.valid(for: question)
      guard answers.contains(where: { $0.value <= low }), answers.contains(where: { $0.value >= high }) else {
        return nil
      }
      let views = answers.map { answer in
        let person = answer.contact.map { slice.people.resolve($0).name }
        let view = DifferingOpinion.View(person: person, words: "\(answer.value)", on: nil, reference: survey.reference)
        return (value: answer.value, view: view)
      }
      return DifferingOpinion(
        subject: .question(question),
        views: views.sorted { ($0.value, $0.view.person ?? "") < ($1.value, $1.view.person ?? "") }.map(\.view)
      )
    }
  }

  private var decisions: [DifferingOpinion] {
    let taken = slice.decisions.filter { $0.chosen != nil && ($0.decidedOn.map { $0 <= asOf } ?? true) }
    return Dictionary(grouping: taken) { Self.folded($0.question) }.sorted { $0.key < $1.key }.compactMap { _, taken in
      guard let first = taken.first, Set(taken.compactMap(\.chosen)).count > 1 else { return nil }
      return DifferingOpinion(
        subject: .decision(first.question),
        views: taken.map { decision in
          .init(
            person: decision.signedBy.map { slice.people.resolve($0).name },
            words: decision.chosen ?? "",
            on: decision.decidedOn,
            reference: decision.reference
          )
        }
      )
    }
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension SurveyQuestion.Kind {
  /// The least answer of somebody who is content; nil for an open question.
  fileprivate var contentFrom: Int? { self == .nps ? 9 : favourableFrom }
}
