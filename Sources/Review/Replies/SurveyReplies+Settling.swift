import Diagnostics
import Tables

extension SurveyReplies {
  private struct Key: Hashable, Comparable {
    let survey: String
    let contact: String

    static func < (left: Key, right: Key) -> Bool { (left.survey, left.contact) < (right.survey, right.contact) }
  }

  /// Adds up what each person answers; says of each reply what becomes of it.
  ///
  /// - Returns: The rows to add, by survey and contact.
  func settle(
    _ given: [Given],
    _ replies: inout [CollectedReply],
    _ problems: inout [Diagnostic]
  ) -> [CollectedResponse] {
    let people = Dictionary(grouping: given) { Key(survey: $0.survey.id, contact: $0.contact.id) }
    var rows: [CollectedResponse] = []
    for (_, answers) in people.sorted(by: { $0.key < $1.key }) {
      guard let first = answers.first else { continue }
      let earlier = Self.earlier(of: first)
      let doubts = Self.doubts(among: answers, earlier, replies)
      guard doubts.isEmpty else {
        problems += doubts
        for answer in answers { replies[answer.reply].state = .refused }
        continue
      }
      let new = answers.filter { earlier?.answers[$0.question] == nil }
      for answer in answers where replies[answer.reply].state != .taken { replies[answer.reply].state = .known }
      for answer in new { replies[answer.reply].state = .taken }
      if !new.isEmpty { rows.append(row(of: first, new, earlier)) }
    }
    return rows
  }

  /// The person's answers that are recorded already.
  private static func earlier(of answer: Given) -> Response? {
    let people = answer.account.visible.people
    let responses = answer.account.confidential.responses[answer.survey.id] ?? []
    return responses.first { $0.contact.map { people.resolve($0).contact?.id } == answer.contact.id }
  }

  /// The questions to which the person gives different answers.
  private static func doubts(
    among answers: [Given],
    _ earlier: Response?,
    _ replies: [CollectedReply]
  ) -> [Diagnostic] {
    var first: [String: Given] = [:]
    var doubts: [Diagnostic] = []
    for answer in answers {
      if let written = earlier?.answers[answer.question], !isSame(written, answer.answer), let earlier {
        let place = "\(earlier.origin.file):\(earlier.origin.line)"
        doubts.append(doubt(answer, written.shortened, at: place, replies))
      } else if let other = first[answer.question], other.answer != answer.answer {
        doubts.append(doubt(answer, other.answer.shortened, at: replies[other.reply].place, replies))
      } else if first[answer.question] == nil {
        first[answer.question] = answer
      }
    }
    return doubts
  }

  static func isSame(_ written: String, _ answer: String) -> Bool {
    written.onOneLine == answer || (Int(written).map { $0 == Int(answer) } ?? false)
  }

  private static func doubt(
    _ answer: Given,
    _ other: String,
    at place: String,
    _ replies: [CollectedReply]
  ) -> Diagnostic {
    let reply = replies[answer.reply]
    return Diagnostic(
      .error,
      "reply-doubtful",
      "'\(answer.contact.id)' answers '\(answer.question)' of '\(answer.survey.id)' with \(answer.answer.shortened), and "
        + "with \(other) in \(place); nothing of this person is taken on for this survey",
      at: .init(file: reply.file, line: reply.line),
      hint: "ask the person which of them counts, and leave the other out, or correct the row",
      client: answer.account.visible.client.id,
      records: [answer.survey.reference]
    )
  }

  /// All that the person answered so far, since of two rows the later one counts.
  private func row(of person: Given, _ new: [Given], _ earlier: Response?) -> CollectedResponse {
    let sums = Set(new.map(\.sum)).sorted()
    let written = Dictionary(new.map { ($0.question, $0.answer) }) { first, _ in first }
    let days = new.map(\.on) + [earlier?.on].compactMap(\.self)
    let rows = new.compactMap(\.row)
    // What is said besides, and whether it may be quoted, belong together.
    let remark = earlier?.comment == nil ? rows.first { $0.comment != nil } ?? earlier : earlier
    return CollectedResponse(
      id: (rows.isEmpty ? "mail-" : Self.rowPrefix) + hash(Array(sums.joined(separator: "\n").utf8)).prefix(32),
      survey: person.survey.id,
      contact: earlier?.contact ?? person.contact.id,
      on: days.max() ?? person.on,
      answers: (earlier?.answers ?? [:]).merging(written) { old, _ in old },
      comment: remark?.comment,
      theme: remark?.theme,
      mayBeQuoted: remark?.mayBeQuoted ?? false
    )
  }
}
