import Diagnostics
import Mail
import Tables

/// Reads answers to surveys, and adds up what each person says.
struct SurveyReplies {
  /// One answer that holds good by itself.
  struct Given {
    let survey: Survey
    let account: Account
    let contact: Contact
    let question: String
    let answer: String
    let on: CivilDate
    /// The mail or row, by its place in the list of replies.
    let reply: Int
    /// The SHA-256 of the mail, or of what the row says.
    let sum: String
    /// The row of a table; nil for a mail.
    var row: Response?
  }

  let surveys: [String: (survey: Survey, account: Account)]
  private let senders: ReplySenders
  private let provider: String
  private let phrases: [ReplyPhrase]
  private let codeCheck: ReplyReader.CodeCheck?
  let hash: ReplyReader.Hash

  init(
    _ accounts: [Account],
    _ senders: ReplySenders,
    provider: String,
    _ phrases: [ReplyPhrase],
    _ codeCheck: ReplyReader.CodeCheck?,
    _ hash: @escaping ReplyReader.Hash
  ) {
    var surveys: [String: (Survey, Account)] = [:]
    for account in accounts {
      for survey in account.visible.surveys { surveys[survey.id.lowercased()] = (survey, account) }
    }
    self.surveys = surveys
    (self.senders, self.provider, self.phrases) = (senders, provider, phrases)
    (self.codeCheck, self.hash) = (codeCheck, hash)
  }

  /// The survey that a mail says it answers; nil where it answers none.
  ///
  /// - Throws: `reply-surveys-several`, `reply-incomplete`.
  static func survey(
    named lines: [Substring],
    _ subject: ReplySubject,
    _ mail: ReceivedMail
  ) throws(Diagnostic) -> String? {
    let labels = lines.lazy.compactMap { ReplyLine($0) }.filter { $0.label != nil }
    // Whoever signs something off may write a line like these further down.
    let signOffs: Set<ReplyLine.Label> = [.decision, .criterion, .change]
    if let first = labels.compactMap(\.label).first(where: { $0 == .survey || signOffs.contains($0) }), first != .survey
    {
      return nil
    }
    var different: [String] = []
    for line in labels where line.label == .survey && different.count < 4 {
      if !different.contains(where: { $0.lowercased() == line.value.lowercased() }) { different.append(line.value) }
    }
    if different.count > 1 {
      throw Diagnostic(
        .error,
        "reply-surveys-several",
        "the mail answers several surveys: " + different.map { "'\($0.shortened)'" }.joined(separator: ", "),
        at: mail.origin,
        hint: "ask the person for one mail a survey"
      )
    }
    if let name = different.first { return name }
    guard let about = Self.subject(subject) else { return nil }
    throw Diagnostic(
      .error,
      "reply-incomplete",
      "the subject names the survey '\(about.survey.shortened)', and the text has no line 'Survey:' to read answers from",
      at: mail.origin,
      hint: "read the mail; the person may have deleted the lines that came with the link"
    )
  }

  /// The subject of a mail that one of our links began; nil in a reply to such a mail.
  private static func subject(_ subject: ReplySubject) -> (survey: String, question: String?, answer: String?)? {
    guard !subject.isOfEarlierMail else { return nil }
    for phrase in subjects {
      if let holes = phrase.holes(in: subject.folded) {
        return (holes[0], holes.count > 1 ? holes[1] : nil, holes.count > 2 ? holes[2] : nil)
      }
    }
    return nil
  }

  /// The subjects of the links, which are the same in every language.
  private static let subjects = [
    "Survey {1}, question {2}: {3}", "Survey {1}, question {2}", "Survey {1}, all answers",
  ].map { ReplyPhrase(.choice, $0) }

  // MARK: One mail

  /// Reads one mail.
  ///
  /// - Throws: Why none of it is taken on.
  func read(
    _ mail: ReceivedMail,
    _ lines: [Substring],
    _ subject: ReplySubject,
    survey name: String,
    _ index: Int,
    _ reply: inout CollectedReply
  ) throws(Diagnostic) -> [Given] {
    guard let (survey, account) = surveys[name.lowercased()] else { throw unknown(name, at: mail.origin, .mail) }
    (reply.survey, reply.client) = (survey.id, account.visible.client.id)
    let fault = { (code: String, message: String, hint: String) in
      Diagnostic(
        .error,
        code,
        message,
        at: mail.origin,
        hint: hint,
        client: account.visible.client.id,
        records: [survey.reference]
      )
    }
    if survey.identity == .confidential {
      throw fault(
        "reply-confidential",
        "the survey '\(survey.id)' is confidential, and a mail shows its sender; nothing of it is taken on",
        "delete the mail, and ask the person for the sheet of paper or the survey tool"
      )
    }
    let contact = try contact(with: mail.sender, survey, account, fault)
    reply.contact = contact.id
    let day = try mail.day
    try check(day, survey, contact, account, .mail, fault)
    let questions = questions(of: survey, account)
    let text = SurveyReplyText(
      lines,
      questions: questions,
      names: [contact.name] + mail.from.map(\.name),
      isInstruction: { words in
        phrases.contains { $0.meaning == .instruction && $0.holes(in: ReplyPhrase.folded(words)) != nil }
      }
    )
    reply.hasMoreWords = text.hasMoreWords
    if let code = text.code, let codeCheck, !codeCheck(code, contact, survey) {
      throw fault(
        "reply-code-wrong",
        "the code is not that of '\(contact.id)' in the survey '\(survey.id)'",
        "ask the person to send it once more from the invitation they were sent"
      )
    }
    var answers: [(question: SurveyQuestion, text: String)] = []
    var seen: Set<[String]> = []
    for answer in text.answers {
      let checked = try check(answer.text, to: answer.question, questions, survey, .mail, fault)
      if seen.insert([checked.question.id, checked.text]).inserted { answers.append(checked) }
    }
    if let about = Self.subject(subject), let question = about.question, let answer = about.answer,
      FoldedName(about.survey) == FoldedName(survey.id),
      let (asked, said) = answers.first(where: { FoldedName($0.question.id) == FoldedName(question) }),
      FoldedName(said).text != answer
    {
      throw fault(
        "reply-contradicts",
        "the subject answers '\(asked.id)' with \(answer.shortened), and the text with \(said.shortened)",
        "ask the person which of them counts"
      )
    }
    reply.said = answers.map { .init(about: $0.question.id, answer: $0.text) }
    let sum = hash(mail.bytes)
    return answers.map { question, answer in
      Given(
        survey: survey,
        account: account,
        contact: contact,
        question: question.id,
        answer: answer,
        on: day,
        reply: index,
        sum: sum
      )
    }
  }

  /// There is no such survey.
  func unknown(_ name: String, at place: Diagnostic.Place, _ channel: Channel) -> Diagnostic {
    let known = surveys.values.map(\.survey.id).sorted()
    return Diagnostic(
      .error,
      "reply-survey-unknown",
      "there is no survey '\(name.shortened)'",
      at: place,
      hint: nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
        ?? "surveys stand in surveys.csv; this \(channel) may be another firm's"
    )
  }

  /// The questions that a survey asks.
  func questions(of survey: Survey, _ account: Account) -> [SurveyQuestion] {
    account.visible.questions[survey.id] ?? SurveyQuestion.standardSet(provider: provider)
  }

  /// The one contact of the survey's client who has an address.
  func contact(
    with address: String,
    _ survey: Survey,
    _ account: Account,
    _ fault: Fault
  ) throws(Diagnostic) -> Contact {
    let client = account.visible.client.id
    let all = senders.all(with: address)
    let own = all.filter { $0.client == client }
    if own.count > 1 {
      throw fault(
        "reply-sender-shared",
        "\(address.shortened) is the address of \(own.map { "'\($0.contact.id)'" }.joined(separator: " and "))",
        "an answer is one person's: give each contact an address of their own"
      )
    }
    if let contact = own.first?.contact { return contact }
    if let other = all.first {
      throw fault(
        "reply-sender-foreign",
        "\(address.shortened) is a contact of '\(other.client)', and the survey '\(survey.id)' is that of '\(client)'",
        "a survey is answered by contacts of its own client"
      )
    }
    let known = account.visible.people.ofClient.compactMap(\.email)
    let meant = nearestName(to: address, among: known).map { "is it '\($0)'? " } ?? ""
    throw fault(
      "reply-sender-unknown",
      senders.isOurs(address)
        ? "\(address.shortened) is one of our own people, and clients answer surveys"
        : "\(address.shortened) is the address of no contact of '\(client)'",
      "\(meant)Correct the contact's email if it has changed; an answer counts only from that address"
    )
  }
}
