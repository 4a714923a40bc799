import Diagnostics
import Tables

/// The answers to a survey's scale questions, checked against their scales (methods §1.1).
///
/// Internal.
struct SurveyAnswers {
  /// A valid answer and who gave it.
  struct Answer {
    /// Who answered, as written.
    let contact: String?
    /// The answer; higher is better.
    let value: Int
  }

  private let byQuestion: [String: [Answer]]
  /// How many answered the headline question: the first on a scale that anybody answered (methods §1.6).
  let headlineCount: Int
  /// Answers outside their scale, with where they stand.
  let invalid: [(question: SurveyQuestion, response: Response)]

  init(questions: [SurveyQuestion], responses: [Response]) {
    var valid: [String: [Answer]] = [:]
    var invalid: [(SurveyQuestion, Response)] = []
    for question in questions {
      guard let scale = question.kind.scale else { continue }
      for response in responses {
        guard let text = response.answers[question.id] else { continue }
        guard let answer = Int(text), scale.contains(answer) else {
          invalid.append((question, response))
          continue
        }
        let value = question.direction == .higherIsBetter ? answer : scale.lowerBound + scale.upperBound - answer
        valid[question.id, default: []].append(Answer(contact: response.contact, value: value))
      }
    }
    byQuestion = valid
    headlineCount = questions.lazy.compactMap { valid[$0.id]?.count }.first ?? 0
    self.invalid = invalid
  }

  /// The valid answers to `question`.
  func valid(for question: SurveyQuestion) -> [Answer] { byQuestion[question.id] ?? [] }

  /// A word on each answer outside its scale.
  ///
  /// It names the place and not the answer, which a confidential wave keeps to itself.
  func diagnostics(client: String, survey: Survey) -> [Diagnostic] {
    invalid.map { question, response in
      let scale = question.kind.scale ?? 0...0
      return Diagnostic(
        .warn,
        "answer-invalid",
        "an answer to '\(question.id)' is no whole number from \(scale.lowerBound) to \(scale.upperBound); it is not counted",
        at: response.origin.place(field: question.id),
        hint: "correct the cell, or empty it where the question was not answered",
        client: client,
        records: [survey.reference]
      )
    }
  }
}
