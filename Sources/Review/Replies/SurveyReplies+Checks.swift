import Diagnostics
import Tables

/// What an answer has to keep to, however it came.
extension SurveyReplies {
  /// Makes a diagnostic of one reply.
  typealias Fault = (_ code: String, _ message: String, _ hint: String) -> Diagnostic

  /// What brought an answer.
  enum Channel: CustomStringConvertible {
    case mail
    /// A row of a survey tool's table.
    case row

    /// The word for it in messages.
    var description: String {
      switch self {
      case .mail: "mail"
      case .row: "row"
      }
    }
  }

  /// Checks who answers when; nobody is named where the survey is confidential.
  func check(
    _ day: CivilDate,
    _ survey: Survey,
    _ contact: Contact?,
    _ account: Account,
    _ channel: Channel,
    _ fault: Fault
  ) throws(Diagnostic) {
    if let contact { try check(contact, on: day, survey, account, channel, fault) }
    if day > survey.closed {
      throw fault(
        "reply-late",
        "the \(channel) is of \(day.iso), and the survey '\(survey.id)' closed on \(survey.closed.iso)",
        "thank the person; the answers do not count"
      )
    }
    if day < survey.opened {
      throw fault(
        "reply-early",
        "the \(channel) is of \(day.iso), and the survey '\(survey.id)' opened on \(survey.opened.iso)",
        "correct 'opened' in surveys.csv if that is wrong"
      )
    }
  }

  private func check(
    _ contact: Contact,
    on day: CivilDate,
    _ survey: Survey,
    _ account: Account,
    _ channel: Channel,
    _ fault: Fault
  ) throws(Diagnostic) {
    let who = survey.identity == .confidential ? "the respondent" : "'\(contact.id)'"
    if let leftOn = contact.leftOn, leftOn < day {
      throw fault(
        "reply-sender-left",
        survey.identity == .confidential
          ? "\(who) had left before \(day.iso), the day of the \(channel)"
          : "\(who) left on \(leftOn.iso), and the \(channel) is of \(day.iso)",
        "correct left_on in contacts.csv if that is wrong"
      )
    }
    let people = account.visible.people
    if !survey.invitedPeople.isEmpty,
      !survey.invitedPeople.contains(where: { people.resolve($0).contact?.id == contact.id })
    {
      throw fault(
        "reply-not-invited",
        "\(who) is not among those invited to the survey '\(survey.id)'",
        "add the contact to 'invited' in surveys.csv if that is wrong"
      )
    }
  }

  /// Checks one answer; an answer to a confidential survey is never shown.
  ///
  /// - Returns: The question, and the answer as it is recorded.
  func check(
    _ text: String,
    to asked: String,
    _ questions: [SurveyQuestion],
    _ survey: Survey,
    _ channel: Channel,
    _ fault: Fault
  ) throws(Diagnostic) -> (question: SurveyQuestion, text: String) {
    guard let question = Self.question(asked, among: questions) else {
      let ids = questions.map(\.id)
      throw fault(
        "reply-question-unknown",
        "the survey '\(survey.id)' has no question '\(asked.shortened)'",
        nearestName(to: asked, among: ids).map { "did you mean '\($0)'?" }
          ?? "its questions: \(ids.joined(separator: ", "))"
      )
    }
    guard let scale = question.kind.scale else {
      if text.utf8.count <= SurveyReplyText.longestAnswer { return (question, text) }
      throw fault(
        "reply-too-long",
        "the answer to '\(question.id)' has more than \(SurveyReplyText.longestAnswer) bytes",
        "read the \(channel), and write what matters of it into the answers yourself"
      )
    }
    // `Int` also reads "+9" and digits of other scripts.
    let isNumber = text.utf8.count <= 3 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, let number = Int(text), scale.contains(number) else {
      let range = "no whole number from \(scale.lowerBound) to \(scale.upperBound)"
      throw fault(
        "reply-out-of-range",
        survey.identity == .confidential
          ? "the answer to '\(question.id)' is \(range)"
          : "'\(question.id)' is answered with '\(text.shortened)', which is \(range)",
        channel == .mail
          ? "ask the person what is meant; none of the mail is taken on"
          : "export numbers, not the words of the scale; none of the row is taken on"
      )
    }
    return (question, String(number))
  }

  /// The question that an id means.
  static func question(_ id: String, among questions: [SurveyQuestion]) -> SurveyQuestion? {
    let name = FoldedName(id)
    return questions.first { $0.id == id } ?? questions.first { FoldedName($0.id) == name }
  }
}
