import Review
import Templating

/// Who answered what in a named wave: one column a scale question, and what was said in words.
enum AnswerFields {
  static let fields = Fields<[AnswerSheet]>(
    "the answers",
    [
      .list("questions", "the questions answered on a scale", question) { sheets in
        (sheets.first?.answers ?? []).map(\.question).filter { $0.kind.scale != nil }
      },
      .list("rows", "one row a person", row) { $0 },
      .group("words", "what was said in words", saying) { $0.flatMap(Saying.all) },
    ]
  )

  private struct Saying: Sendable {
    let contact: String
    let question: String?
    let answer: String

    static func all(in sheet: AnswerSheet) -> [Saying] {
      let answers = sheet.answers.compactMap { question, answer -> Saying? in
        guard question.kind.scale == nil, let answer else { return nil }
        return Saying(contact: sheet.contact, question: question.text, answer: answer)
      }
      return answers + (sheet.comment.map { [Saying(contact: sheet.contact, question: nil, answer: $0)] } ?? [])
    }
  }

  private static let question = Fields<SurveyQuestion>(
    "question",
    [
      .text("id", "its id") { $0.id },
      .text("text", "the question") { $0.text },
    ]
  )

  private static let row = Fields<AnswerSheet>(
    "person",
    [
      .text("contact", "who answered") { $0.contact },
      .texts("cells", "the answer to each of the questions; a dash where there is none") { sheet in
        sheet.answers.filter { $0.question.kind.scale != nil }.map { $0.answer ?? "–" }
      },
    ]
  )

  private static let saying = Fields<Saying>(
    "answer in words",
    [
      .text("contact", "who answered") { $0.contact },
      .optionalText("question", "the question; absent for what the person added") { $0.question },
      .text("answer", "the answer") { $0.answer },
    ]
  )
}
