import Diagnostics
import Tables

/// Answers to confidential surveys: what is written of them tells nobody whose they are.
extension SurveyReplies {
  /// What an answer of nobody says: two that say the same cannot be told apart.
  struct Content: Hashable {
    /// All of it as one text.
    let text: String
    /// The answers by question.
    let answers: [String: String]

    init(survey: String, on: CivilDate, answers: [(question: String, text: String)], comment: String?) {
      let sorted = answers.sorted { $0.question < $1.question }
      let said = sorted.map { "\($0.question)\u{1F}\(Int($0.text).map(String.init) ?? $0.text.onOneLine)" }
      text = ([survey, on.iso] + said + [comment?.onOneLine ?? ""]).joined(separator: "\n")
      self.answers = Dictionary(answers.map { ($0.question, $0.text) }) { first, _ in first }
    }

    /// What is on record.
    init(_ response: Response) {
      let answers = response.answers.map { (question: $0.key, text: $0.value) }
      self.init(survey: response.survey, on: response.on, answers: answers, comment: response.comment)
    }
  }

  /// One row of a confidential survey.
  struct Unnamed {
    let survey: Survey
    let account: Account
    let content: Content
    let row: Response
    /// The contact who answered, where the table tells; never written.
    let respondent: String?
    /// The row, by its place in the list of replies.
    let reply: Int
  }

  private struct Respondent: Hashable {
    let survey: String
    let contact: String
  }

  /// Says of each row what becomes of it.
  ///
  /// Rows that say the same as one another are counted, and as many are added as are missing from what is on record; so
  /// a table that is collected twice adds nothing, and one that has grown adds what is new.
  ///
  /// - Returns: The rows to add, by survey and id, which has nothing to do with the order in which people answered.
  func settle(
    _ rows: [Unnamed],
    _ replies: inout [CollectedReply],
    _ problems: inout [Diagnostic]
  ) -> [CollectedResponse] {
    let rows = single(rows, &replies, &problems)
    var recorded: [Content: Int] = [:]
    for (_, ofSurvey) in Dictionary(grouping: rows, by: \.survey.id) {
      guard let first = ofSurvey.first else { continue }
      for response in Self.recorded(first) { recorded[Content(response), default: 0] += 1 }
    }
    var counts: [[String]: Int] = [:]
    var made: Set<[String]> = []
    var added: [CollectedResponse] = []
    for row in rows {
      let key = [row.row.origin.file, row.content.text]
      counts[key, default: 0] += 1
      let number = counts[key] ?? 1
      let isNew = number > recorded[row.content] ?? 0 && made.insert([row.content.text, String(number)]).inserted
      replies[row.reply].state = isNew ? .taken : .known
      if isNew { added.append(response(of: row, number)) }
    }
    return added.sorted { ($0.survey, $0.id) < ($1.survey, $1.id) }
  }

  private static func recorded(_ row: Unnamed) -> [Response] {
    row.account.confidential.responses[row.survey.id] ?? []
  }

  /// One row for each respondent that is known; who gives two different answers gives none.
  private func single(
    _ rows: [Unnamed],
    _ replies: inout [CollectedReply],
    _ problems: inout [Diagnostic]
  ) -> [Unnamed] {
    var first: [Respondent: Unnamed] = [:]
    var doubtful: Set<Respondent> = []
    var kept: [Unnamed] = []
    for row in rows {
      guard let contact = row.respondent else { kept.append(row); continue }
      let respondent = Respondent(survey: row.survey.id, contact: contact)
      if let other = place(ofAnotherAnswer: row, first[respondent]) {
        problems.append(doubt(row, other))
        doubtful.insert(respondent)
      }
      if first[respondent] == nil {
        first[respondent] = row
        kept.append(row)
      } else {
        replies[row.reply].state = .known
      }
    }
    let isDoubtful = { (row: Unnamed) in
      row.respondent.map { doubtful.contains(Respondent(survey: row.survey.id, contact: $0)) } ?? false
    }
    for row in rows where isDoubtful(row) { replies[row.reply].state = .refused }
    return kept.filter { !isDoubtful($0) }
  }

  /// Where the respondent says something else: on record under their name, or earlier in the tables.
  private func place(ofAnotherAnswer row: Unnamed, _ earlier: Unnamed?) -> String? {
    if let earlier { return earlier.content == row.content ? nil : replyPlace(earlier.row) }
    let people = row.account.visible.people
    let written = Self.recorded(row).first { $0.contact.map { people.resolve($0).contact?.id } == row.respondent }
    return written.flatMap { Content($0) == row.content ? nil : replyPlace($0) }
  }

  private func replyPlace(_ response: Response) -> String { "\(response.origin.file):\(response.origin.line)" }

  private func doubt(_ row: Unnamed, _ place: String) -> Diagnostic {
    Diagnostic(
      .error,
      "reply-doubtful",
      "the respondent answers the survey '\(row.survey.id)' otherwise in \(place); neither is taken on",
      at: row.row.origin.place(),
      hint: "leave the row out that does not count",
      client: row.survey.client,
      records: [row.survey.reference]
    )
  }

  private func response(of row: Unnamed, _ number: Int) -> CollectedResponse {
    CollectedResponse(
      id: Self.rowPrefix + hash(Array("\(row.content.text)\n\(number)".utf8)).prefix(32),
      survey: row.survey.id,
      contact: nil,
      on: row.row.on,
      answers: row.content.answers,
      comment: row.row.comment,
      theme: row.row.theme,
      mayBeQuoted: row.row.mayBeQuoted
    )
  }
}
