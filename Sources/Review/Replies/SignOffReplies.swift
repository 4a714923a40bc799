import Diagnostics
import Mail
import Tables

/// Reads what mails sign off, checks who may, and keeps what a person is to confirm.
struct SignOffReplies {
  /// A sign-off that holds good by itself.
  struct Given {
    let line: CollectedSignOff
    /// The mail, by its place in the list of mails.
    let mail: Int
  }

  private let senders: ReplySenders
  private let register: ReplyRegister
  private let hash: ReplyReader.Hash

  init(_ senders: ReplySenders, _ register: ReplyRegister, _ hash: @escaping ReplyReader.Hash) {
    (self.senders, self.register, self.hash) = (senders, register, hash)
  }

  // MARK: One mail

  /// Reads one mail.
  ///
  /// - Throws: Why none of it is taken on.
  func read(
    _ mail: ReceivedMail,
    _ text: SignOffText,
    _ index: Int,
    _ reply: inout CollectedReply
  ) throws(Diagnostic) -> [Given] {
    let address = try mail.sender
    let all = senders.all(with: address)
    guard !all.isEmpty else { throw stranger(address, text, mail) }
    if all.count == 1 { (reply.contact, reply.client) = (all[0].contact.id, all[0].client) }
    if let unread = text.toRead.first { throw Self.toRead(unread, text, mail) }
    let day = try mail.day
    var given: [Given] = []
    for statement in text.statements {
      let found = all.compactMap { sender in
        SignOffRecord(statement, in: sender.account).map { (sender, $0) }
      }
      guard let (sender, record) = found.first else { throw Self.unknown(statement, all, mail) }
      if found.count > 1 { throw Self.shared(address, found.map(\.0), mail) }
      (reply.contact, reply.client) = (sender.contact.id, sender.client)
      reply.said.append(.init(about: record.reference, answer: record.answer))
      if let problem = record.problem(with: sender.contact, on: day, sender.account.visible.people) {
        throw Diagnostic(
          .error,
          problem.code,
          problem.message,
          at: mail.origin,
          hint: problem.hint,
          client: sender.client,
          records: [record.reference]
        )
      }
      let line = CollectedSignOff(
        received: day,
        client: sender.client,
        contact: sender.contact.id,
        matter: record.matter,
        record: record.reference,
        answer: record.answer,
        file: mail.file,
        sum: hash(mail.bytes)
      )
      given.append(Given(line: line, mail: index))
    }
    return given
  }

  private func stranger(_ address: String, _ text: SignOffText, _ mail: ReceivedMail) -> Diagnostic {
    let statement = (text.statements + text.toRead).first
    let about = statement.map { "the \($0.kind.rawValue) '\($0.id.shortened)'" } ?? "a record"
    return Diagnostic(
      .error,
      "reply-sender-unknown",
      senders.isOurs(address)
        ? "\(address.shortened) is one of our own people, and \(about) is the client's to sign off"
        : "\(address.shortened) is the address of no contact, and the mail is about \(about)",
      at: mail.origin,
      hint: "correct the contact's email if it has changed; a reply counts only from that address"
    )
  }

  private static func toRead(
    _ statement: SignOffText.Statement,
    _ text: SignOffText,
    _ mail: ReceivedMail
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "reply-to-read",
      "the mail is about the \(statement.kind.rawValue) '\(statement.id.shortened)', and "
        + (text.statements.isEmpty ? "does not simply say yes" : "says more than yes"),
      at: mail.origin,
      hint: "read it, and write what it says into the register yourself"
    )
  }

  private static func unknown(
    _ statement: SignOffText.Statement,
    _ senders: [ReplySenders.Sender],
    _ mail: ReceivedMail
  ) -> Diagnostic {
    let known = senders.flatMap { SignOffRecord.ids(of: statement.kind, in: $0.account) }
    let clients = Set(senders.map(\.client)).sorted().map { "'\($0)'" }.joined(separator: " and ")
    return Diagnostic(
      .error,
      "reply-record-unknown",
      "\(clients) has no \(statement.kind.rawValue) '\(statement.id.shortened)'",
      at: mail.origin,
      hint: nearestName(to: statement.id, among: known).map { "did you mean '\($0)'?" }
        ?? "read the mail; it may be about something else",
      client: Set(senders.map(\.client)).count == 1 ? senders.first?.client : nil
    )
  }

  private static func shared(
    _ address: String,
    _ senders: [ReplySenders.Sender],
    _ mail: ReceivedMail
  ) -> Diagnostic {
    let names = senders.map { "'\($0.contact.id)' of '\($0.client)'" }.joined(separator: " and ")
    return Diagnostic(
      .error,
      "reply-sender-shared",
      "\(address.shortened) is the address of \(names)",
      at: mail.origin,
      hint: "a sign-off is one person's: give each contact an address of their own"
    )
  }

  // MARK: All mails

  private struct Key: Hashable {
    let client: String
    let contact: String
    let record: String

    init(_ line: CollectedSignOff) { (client, contact, record) = (line.client, line.contact, line.record) }
  }

  /// Says of each mail what becomes of it.
  ///
  /// A mail that signs off several things counts only whole.
  ///
  /// - Returns: The lines to add, in the order of the mails.
  func settle(
    _ given: [Given],
    _ replies: inout [CollectedReply],
    _ problems: inout [Diagnostic]
  ) -> [CollectedSignOff] {
    var first: [Key: Given] = [:]
    var doubtful: Set<Key> = []
    for statement in given {
      let (line, key) = (statement.line, Key(statement.line))
      let recorded = register.answer(of: line.contact, client: line.client, to: line.record)
      if let recorded, recorded.answer != line.answer {
        let place = "\(ReplyRegister.fileName):\(recorded.line)"
        problems.append(Self.doubt(statement, recorded.answer, at: place, replies))
        doubtful.insert(key)
      } else if let other = first[key], other.line.answer != line.answer {
        problems.append(Self.doubt(statement, other.line.answer, at: replies[other.mail].place, replies))
        doubtful.insert(key)
      } else if first[key] == nil {
        first[key] = statement
      }
    }
    let refused = Set(given.filter { doubtful.contains(Key($0.line)) }.map(\.mail))
    var lines: [CollectedSignOff] = []
    var written: Set<Key> = []
    for statement in given {
      if refused.contains(statement.mail) {
        replies[statement.mail].state = .refused
        continue
      }
      let line = statement.line
      let isKnown = register.answer(of: line.contact, client: line.client, to: line.record) != nil
      if !isKnown, written.insert(Key(line)).inserted {
        lines.append(line)
        replies[statement.mail].state = .toConfirm
      } else if replies[statement.mail].state != .toConfirm {
        replies[statement.mail].state = .known
      }
    }
    return lines
  }

  private static func doubt(
    _ statement: Given,
    _ other: String,
    at place: String,
    _ replies: [CollectedReply]
  ) -> Diagnostic {
    let (line, reply) = (statement.line, replies[statement.mail])
    return Diagnostic(
      .error,
      "reply-doubtful",
      "'\(line.contact)' says '\(line.answer.shortened)' to \(line.record), and '\(other.shortened)' in \(place); "
        + "neither is taken on",
      at: .init(file: reply.file, line: reply.line),
      hint: "ask the person which of them counts, and leave the other mail out",
      client: line.client,
      records: [line.record]
    )
  }
}
