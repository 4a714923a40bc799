import Review

/// The mails that answer a wave: one for each answer, and one for all of them.
///
/// Answers are read back by the labels in the subject and the body, which therefore are the same in every language.
struct SurveyLinks: Sendable {
  let call: SurveyCall
  let format: Format

  /// A mail that answers one question; nil where answers do not come by mail.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - answer: The answer; nil for one that is to be written.
  /// - Returns: The link.
  func one(_ question: SurveyQuestion, answer: String?) -> String? {
    let survey = call.survey.id
    return shortest { text in
      (
        "Survey \(survey), question \(question.id)" + (answer.map { ": \($0)" } ?? ""),
        "Survey: \(survey)\nQuestion: \(question.id)\n\(text(format.question(question)))\nAnswer: \(answer ?? "")\n"
      )
    }
  }

  /// A mail that answers all questions, with a line for each; nil where answers do not come by mail, or where the link
  /// would be longer than mail programs take.
  ///
  /// - Parameter code: The personal code of the person who is to send it; nil for none, as in every client document.
  /// - Returns: The link.
  func all(code: String?) -> String? {
    let survey = call.survey.id
    let how = format.say("Please write each answer behind its colon and send this mail.")
    return shortest { text in
      let questions = call.questions.map { question in
        let scale = question.kind.scale.map { range in
          let span = format.range(format.count(range.lowerBound), format.count(range.upperBound))
          return " (\(span))"
        }
        return "[\(question.id)] \(text(format.question(question)))\(scale ?? "")\n\(question.id): \n\n"
      }
      let body = "\(how)\n\nSurvey: \(survey)\n\n" + questions.joined() + (code.map { "Code: \($0)\n" } ?? "")
      return ("Survey \(survey), all answers", body)
    }
  }

  /// How much of a question's text may stand in a link, from all of it to nothing.
  private static let cuts = [Int.max, 60, 24, 0]

  /// The link with as much of the questions as fits.
  private func shortest(_ mail: (_ text: (String) -> String) -> (subject: String, body: String)) -> String? {
    guard !call.isConfidential, let address = call.collector?.email else { return nil }
    for cut in Self.cuts {
      let (subject, body) = mail { Self.line($0, cut) }
      let link = MailLink.link(to: address, subject: subject, body: body)
      if link.utf8.count <= MailLink.longest { return link }
    }
    return nil
  }

  /// A text on one line, so that it cannot be taken for an answer; cut where it is longer.
  private static func line(_ text: String, _ length: Int) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= length ? line : length == 0 ? "" : line.prefix(length) + "…"
  }
}
