import Diagnostics
import Tables

/// Answers from the table of a survey tool.
extension SurveyReplies {
  /// What the ids of rows that rest on tables begin with, so that they are those of no mail and no other export.
  static let rowPrefix = "table-"

  /// Reads the rows of a table.
  ///
  /// - Returns: The answers of people who are known, and those of a confidential survey, which are nobody's.
  func read(
    _ table: ReplyTable,
    _ replies: inout [CollectedReply],
    _ problems: inout [Diagnostic]
  ) -> (given: [Given], unnamed: [Unnamed]) {
    problems += table.diagnostics
    for origin in table.lost {
      var reply = CollectedReply(origin.file, origin.line)
      reply.state = .refused
      replies.append(reply)
    }
    var given: [Given] = []
    var unnamed: [Unnamed] = []
    var told: Set<[String]> = []
    for row in table.rows {
      var reply = CollectedReply(row.origin.file, row.origin.line)
      do throws(Diagnostic) {
        let (survey, account) = try survey(of: row, in: table)
        (reply.survey, reply.client) = (survey.id, account.visible.client.id)
        problems += unasked(row, survey, account, &told)
        if survey.identity == .confidential {
          unnamed += try readUnnamed(row, survey, account, replies.count).map { [$0] } ?? []
        } else {
          given += try readNamed(row, survey, account, replies.count, &reply)
        }
      } catch {
        reply.state = .refused
        problems.append(error)
      }
      replies.append(reply)
    }
    return (given, unnamed)
  }

  private func survey(of row: Response, in table: ReplyTable) throws(Diagnostic) -> (Survey, Account) {
    guard let (survey, account) = surveys[row.survey.lowercased()] else {
      throw unknown(row.survey, at: row.origin.place(field: "survey"), .row)
    }
    if let wanted = table.survey, wanted != survey.id {
      throw Diagnostic(
        .error,
        "reply-survey-other",
        "the row answers the survey '\(survey.id)', and --survey names '\(wanted)'",
        at: row.origin.place(field: "survey"),
        hint: "collect the table without --survey, since its rows say which survey they answer"
      )
    }
    return (survey, account)
  }

  /// A word on each column that is headed by no question; once for a file.
  private func unasked(_ row: Response, _ survey: Survey, _ account: Account, _ told: inout Set<[String]>)
    -> [Diagnostic]
  {
    let questions = questions(of: survey, account)
    return row.answers.keys.sorted().compactMap { name in
      guard Self.question(name, among: questions) == nil, told.insert([survey.id, name]).inserted else { return nil }
      return Diagnostic(
        .warn,
        "column-unknown",
        "the survey '\(survey.id)' has no question '\(name.shortened)'; the column is not read",
        at: row.origin.place(field: name.shortened),
        hint: "its questions: \(questions.map(\.id).joined(separator: ", "))",
        client: survey.client,
        records: [survey.reference]
      )
    }
  }

  private func fault(_ row: Response, _ survey: Survey, field: String? = nil) -> Fault {
    { code, message, hint in
      Diagnostic(
        .error,
        code,
        message,
        at: row.origin.place(field: field),
        hint: hint,
        client: survey.client,
        records: [survey.reference]
      )
    }
  }

  /// The answers that can be used, by question; none of them where one cannot.
  private func answers(
    in row: Response,
    _ survey: Survey,
    _ account: Account
  ) throws(Diagnostic) -> [(question: String, text: String)] {
    let questions = questions(of: survey, account)
    var answers: [(question: String, text: String)] = []
    for (name, text) in row.answers.sorted(by: { NaturalOrder.precedes($0.key, $1.key) }) {
      guard let question = Self.question(name, among: questions), !text.onOneLine.isEmpty else { continue }
      let fault = fault(row, survey, field: question.id)
      answers.append((question.id, try check(text.onOneLine, to: name, questions, survey, .row, fault).text))
    }
    return answers
  }

  private func readNamed(
    _ row: Response,
    _ survey: Survey,
    _ account: Account,
    _ index: Int,
    _ reply: inout CollectedReply
  ) throws(Diagnostic) -> [Given] {
    let fault = fault(row, survey, field: "contact")
    guard let written = row.contact else {
      throw fault(
        "reply-respondent-missing",
        "the row does not say who answered, and the survey '\(survey.id)' is a named one",
        "let the tool collect addresses; if nobody was to be named, 'identity' in surveys.csv is confidential"
      )
    }
    let contact = try contact(called: written, survey, account, fault)
    reply.contact = contact.id
    try check(row.on, survey, contact, account, .row, self.fault(row, survey, field: "on"))
    let answers = try answers(in: row, survey, account)
    reply.said = answers.map { .init(about: $0.question, answer: $0.text) }
    let said = answers.map { "\($0.question)\u{1F}\($0.text)" }
    let sum = hash(Array(([survey.id, contact.id, row.on.iso] + said).joined(separator: "\n").utf8))
    return answers.map { question, answer in
      Given(
        survey: survey,
        account: account,
        contact: contact,
        question: question,
        answer: answer,
        on: row.on,
        reply: index,
        sum: sum,
        row: row
      )
    }
  }

  /// Who answered, by address, id or name.
  private func contact(
    called written: String,
    _ survey: Survey,
    _ account: Account,
    _ fault: Fault
  ) throws(Diagnostic) -> Contact {
    if written.contains("@") { return try contact(with: written, survey, account, fault) }
    let people = account.visible.people
    if let contact = people.resolve(written).contact, people.ofClient.contains(where: { $0.id == contact.id }) {
      return contact
    }
    let known = people.ofClient.flatMap { [$0.id, $0.name] }
    throw fault(
      "reply-sender-unknown",
      "'\(written.shortened)' is no contact of '\(account.visible.client.id)'",
      nearestName(to: written, among: known).map { "did you mean '\($0)'?" }
        ?? "answers count only from people who stand in contacts.csv"
    )
  }

  /// Who answered is looked at, so that nobody answers twice or uninvited, and is forgotten then.
  private func readUnnamed(
    _ row: Response,
    _ survey: Survey,
    _ account: Account,
    _ index: Int
  ) throws(Diagnostic) -> Unnamed? {
    var contact: Contact?
    if let written = row.contact {
      contact = try? self.contact(called: written, survey, account, fault(row, survey))
      if contact == nil {
        throw fault(row, survey, field: "contact")(
          "reply-sender-unknown",
          "the respondent is no contact of '\(survey.client)'",
          "answers count only from people who stand in contacts.csv"
        )
      }
    }
    try check(row.on, survey, contact, account, .row, fault(row, survey, field: "on"))
    let answers = try answers(in: row, survey, account)
    guard !answers.isEmpty else { return nil }
    return Unnamed(
      survey: survey,
      account: account,
      content: .init(survey: survey.id, on: row.on, answers: answers, comment: row.comment),
      row: row,
      respondent: contact?.id,
      reply: index
    )
  }
}
