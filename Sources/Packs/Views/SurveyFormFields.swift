import Review
import Templating

/// A form to fill in on paper or by mail.
struct SurveyForm: Sendable {
  let survey: Survey
  let questions: [SurveyQuestion]
  let review: ClientReview

  init?(_ review: ClientReview) {
    guard let next = review.nextSurvey else { return nil }
    (survey, questions) = next
    self.review = review
  }

  /// A mail that answers one question; empty where no address of ours is known.
  func link(_ question: SurveyQuestion, answer: String?, _ format: Format) -> String {
    guard let address = review.ourContact?.email else { return "" }
    return MailLink.link(
      to: address,
      subject: answer.map { format.say("Survey \(survey.id), question \(question.id): \($0)") }
        ?? format.say("Survey \(survey.id), question \(question.id)"),
      // Answers are read back by these words, which therefore are the same in every language.
      body: "Survey: \(survey.id)\nQuestion: \(question.id)\n\(question.text)\nAnswer: \(answer ?? "")\n"
    )
  }
}

enum SurveyFormFields {
  static let fields = Fields<Shown<SurveyForm>>(
    "the survey",
    CommonFields.fields { Shown($0.value.review, $0.format) } + [
      .text("name", "what the wave is called") { $0.value.survey.name },
      .day("closes", "the last day for answers") { $0.day($0.value.survey.closed) },
      .flag("confidential", "whether only totals are ever seen") { $0.value.survey.identity == .confidential },
      .text("collector", "who collects the answers") { $0.value.review.ourContact?.name ?? $0.value.review.firm.name },
      .flag("by_mail", "whether an address of ours is known to which answers can be sent") {
        $0.value.review.ourContact?.email != nil
      },
      .flag("short", "whether it has ten questions at most, which take under two minutes") {
        $0.value.questions.count <= 10
      },
      .text("minimum_answers", "the least answers that are published") {
        $0.format.count($0.value.review.thresholds.surveys.minimumGroup)
      },
      .group("changed", "improvements done so far, newest first", improvement) { shown in
        let done = shown.value.review.actionReviews.filter { $0.action.kind == .improvement && $0.action.done != nil }
        return shown.all(Array(done.reversed().prefix(5)))
      },
      .list("scale_questions", "questions answered on a scale", scaleQuestion) { shown in
        items(shown).filter { $0.value.question.kind.scale != nil }
      },
      .list("open_questions", "questions answered in words", openQuestion) { shown in
        items(shown).filter { $0.value.question.kind.scale == nil }
      },
    ]
  )

  private struct Item: Sendable {
    let number: Int
    let question: SurveyQuestion
    let form: SurveyForm
  }

  private struct Choice: Sendable {
    let value: Int
    let item: Item
  }

  private static let improvement = Fields<Shown<ActionReview>>(
    "improvement",
    [.text("text", "what was done") { $0.value.action.text }]
  )

  private static let scaleQuestion: Fields<Shown<Item>> = Fields(
    "question",
    [
      .text("number", "its number") { $0.format.count($0.value.number) },
      .text("text", "the question") { $0.value.question.text },
      .text("low_value", "the lowest answer") { $0.format.count($0.value.question.kind.scale?.lowerBound ?? 0) },
      .text("low", "what it means") { $0.format.say(ends(of: $0.value.question).low) },
      .text("high_value", "the highest answer") { $0.format.count($0.value.question.kind.scale?.upperBound ?? 0) },
      .text("high", "what it means") { $0.format.say(ends(of: $0.value.question).high) },
      .list("answers", "every answer the scale allows", answer) { shown in
        (shown.value.question.kind.scale.map(Array.init) ?? []).map {
          Shown(Choice(value: $0, item: shown.value), shown.format)
        }
      },
    ]
  )

  private static let answer: Fields<Shown<Choice>> = Fields(
    "answer",
    [
      .text("value", "the answer") { $0.format.count($0.value.value) },
      .markup("href", "a mail with this answer; empty when no address of ours is known") { shown in
        shown.value.item.form.link(shown.value.item.question, answer: String(shown.value.value), shown.format)
      },
    ]
  )

  private static let openQuestion: Fields<Shown<Item>> = Fields(
    "question",
    [
      .text("number", "its number") { $0.format.count($0.value.number) },
      .text("text", "the question") { $0.value.question.text },
      .markup("href", "a mail to answer in; empty when no address of ours is known") { shown in
        shown.value.form.link(shown.value.question, answer: nil, shown.format)
      },
    ]
  )

  private static func items(_ shown: Shown<SurveyForm>) -> [Shown<Item>] {
    shown.value.questions.enumerated().map { index, question in
      Shown(Item(number: index + 1, question: question, form: shown.value), shown.format)
    }
  }

  private static func ends(of question: SurveyQuestion) -> (low: Phrase, high: Phrase) {
    let ends: (low: Phrase, high: Phrase) =
      switch question.kind {
      case .nps: (low: "not at all likely", high: "extremely likely")
      case .csat: (low: "very dissatisfied", high: "very satisfied")
      case .ces, .open: (low: "strongly disagree", high: "strongly agree")
      }
    return question.direction == .higherIsBetter ? ends : (ends.high, ends.low)
  }
}
