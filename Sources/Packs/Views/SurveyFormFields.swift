import Review
import Templating

/// A form to fill in on paper or by mail.
struct SurveyForm: Sendable {
  let call: SurveyCall
  let review: ClientReview
  /// The personal code of the one person who reads it; nil in every document.
  let code: String?

  init(_ call: SurveyCall, _ review: ClientReview, code: String? = nil) {
    (self.call, self.review, self.code) = (call, review, code)
  }

  /// The forms of a pack with the names of their files: the first to close has the name of the document, others have that
  /// of their survey besides.
  static func named(in review: ClientReview) -> [(name: String, form: SurveyForm)] {
    let document = DocumentKind.survey.rawValue
    var names = FileNames(taken: DocumentKind.allCases.map(\.rawValue))
    return review.surveyCalls.enumerated().map { index, call in
      (index == 0 ? document : names.unique(document, call.survey.id), SurveyForm(call, review))
    }
  }

  /// A mail that answers one question; empty where answers do not come by mail.
  func link(_ question: SurveyQuestion, answer: String?, _ format: Format) -> String {
    SurveyLinks(call: call, format: format).one(question, answer: answer) ?? ""
  }
}

enum SurveyFormFields {
  static let fields = Fields<Shown<SurveyForm>>(
    "the survey",
    CommonFields.fields { Shown($0.value.review, $0.format) } + [
      .text("name", "what the wave is called") { $0.value.call.survey.name },
      .day("closes", "the last day for answers") { $0.day($0.value.call.survey.closed) },
      .optionalText("opens", "the first day for answers, where that is still to come") { shown in
        let opened = shown.value.call.survey.opened
        return opened > shown.value.review.dates.issueOn ? shown.format.day(opened) : nil
      },
      .flag("confidential", "whether only totals are ever seen") { $0.value.call.isConfidential },
      .text("collector", "who collects the answers") {
        $0.value.call.collector?.name ?? $0.value.review.firm.name
      },
      .flag("by_mail", "whether answers come by mail: in a named wave, where an address of ours is known") {
        !$0.value.call.isConfidential && $0.value.call.collector?.email != nil
      },
      .markup(
        "all_href",
        "a mail to answer all questions in; empty where that link would be too long for mail programs"
      ) {
        SurveyLinks(call: $0.value.call, format: $0.format).all(code: $0.value.code) ?? ""
      },
      .markup("tool_href", "the page of the survey tool, for a confidential wave; empty without one") {
        $0.value.call.toolPage ?? ""
      },
      .flag("short", "whether it takes under two minutes") { $0.value.call.effort.isShort },
      .text("minimum_answers", "the least answers that are published") { $0.format.count($0.value.call.minimum) },
      .optionalText("last_wave", "the survey before it; absent for the first one") { $0.value.call.before?.name },
      .day("last_closed", "the day that one closed; may be absent") {
        $0.day($0.value.call.before?.closed, else: "no earlier survey")
      },
      .short("changed", "what we improved since that day, the latest first", improvement) {
        $0.all($0.value.call.changed)
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
      .text("text", "the question") { $0.format.question($0.value.question) },
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
      .text("text", "the question") { $0.format.question($0.value.question) },
      .markup("href", "a mail to answer in; empty when no address of ours is known") { shown in
        shown.value.form.link(shown.value.question, answer: nil, shown.format)
      },
    ]
  )

  private static func items(_ shown: Shown<SurveyForm>) -> [Shown<Item>] {
    shown.value.call.questions.enumerated().map { index, question in
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
