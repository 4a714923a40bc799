import Review

/// What a mail is called: document, client, period, and nothing that only we would understand.
enum MailWords {
  /// The subject of a mail.
  static func subject(of view: MailView, _ format: Format) -> String {
    let review = view.review
    let about = "\(review.client.name), \(format.period(review.dates.period))"
    let subject =
      switch view.letter.occasion {
      case .pack where view.letter.isWhole: format.say("Review pack: \(about)")
      case .pack:
        format.say("\(format.capitalised(format.listed(view.letter.documents.map { title($0, format) }))): \(about)")
      case .survey(let request):
        request.remindOn != nil
          ? format.say("Reminder, survey “\(request.call.survey.name)”: \(about)")
          : format.say("Survey “\(request.call.survey.name)”: \(about)")
      case .decision(let decision): format.say("Decision \(decision.decision.id): \(about)")
      case .followUp(let summary): format.say("Our meeting on \(format.day(summary.meeting.on)): \(about)")
      case .update: format.say("What we are working on: \(about)")
      case .brief: format.say("Internal brief: \(about)")
      }
    return subject.split(whereSeparator: { $0.isWhitespace || $0.isNewline }).joined(separator: " ")
  }

  /// What an attached file is.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - forms: The forms of the surveys that ask for answers, with the names of their files.
  ///   - format: The language of the words.
  /// - Returns: One clause; of several forms it says which survey each is of.
  static func attachment(
    _ name: String,
    among forms: [(name: String, form: SurveyForm)] = [],
    _ format: Format
  ) -> String {
    if forms.count > 1, let form = forms.first(where: { name == $0.name + ".html" })?.form {
      return format.say("the form of the survey “\(form.call.survey.name)”")
    }
    switch name {
    case "pack.html": return format.say("everything as one page; open it in a browser")
    case "pack.md": return format.say("the same as plain text")
    case Pack.pdfName: return format.say("the same to print")
    default: return title(String(name.prefix { $0 != "." }), format)
    }
  }

  private static func title(_ document: String, _ format: Format) -> String {
    switch DocumentKind(rawValue: document) {
    case .review: format.say("the review")
    case .successCriteria: format.say("the success criteria")
    case .agreements: format.say("what we agreed on")
    case .conversations: format.say("our conversations")
    case .survey: format.say("the form of the survey")
    case .surveyResults: format.say("the results of the survey")
    case .brief: format.say("the internal brief")
    case .escalation, .testimonials, .index, nil: document
    }
  }
}
