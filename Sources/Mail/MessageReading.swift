import Diagnostics

/// The reading of one message, and what of it could not be read.
struct MessageReading {
  /// The file it is in.
  let file: String
  /// The line of the file on which it begins.
  let line: Int
  /// What could not be read, so far.
  private(set) var problems: [Diagnostic] = []

  /// Begins a reading.
  init(file: String, line: Int) { (self.file, self.line) = (file, line) }

  /// Reads a message.
  ///
  /// - Parameter message: The message.
  /// - Returns: The mail.
  /// - Throws: Where nothing of it can be read.
  mutating func read(_ message: Mailfile.Message) throws(Diagnostic) -> ReceivedMail {
    let bytes = message.unescaped
    try checkSize(bytes)
    guard let parsed = ParsedMessage(MessageHead.readable(bytes), depth: MailLimits.depth, parts: MailLimits.parts)
    else {
      throw problem(.error, "mail-broken", "the mail cannot be taken apart", hint: "save it again as .eml")
    }
    guard !parsed.isCut else { throw tooNested }
    let parts = parsed.parts
    var words = ReceivedWords(parts: parts)
    let text = words.text { parsed.content($0) }
    problems += words.problems.map { problem($0.severity, $0.code, $0.message, hint: $0.hint) }
    return ReceivedMail(
      file: file,
      line: line,
      from: parsed.from.map { Mailbox(name: HeaderText.oneLine($0.name), address: Self.shown($0.address)) },
      subject: HeaderText.oneLine(parsed.subject ?? ""),
      sentOn: parsed.header("Date").flatMap(MailDate.day),
      text: text,
      bytes: Array(message.bytes),
      isAutomatic: Self.isAutomatic(parsed, root: parts.first)
    )
  }

  /// An address is compared with a contact's, so nothing is left out of it that would make it another.
  private static func shown(_ address: String) -> String {
    guard address.unicodeScalars.contains(where: HeaderText.isControl) else { return address }
    return String(String.UnicodeScalarView(address.unicodeScalars.map { HeaderText.isControl($0) ? "\u{FFFD}" : $0 }))
  }

  /// Whether a machine wrote it: replies of people on leave, reports of what could not be delivered.
  private static func isAutomatic(_ message: borrowing ParsedMessage, root: ParsedMessage.Part?) -> Bool {
    if root?.media == "multipart/report" { return true }
    if let word = message.header("Auto-Submitted")?.lowercased(), !word.hasPrefix("no") { return true }
    if message.header("X-Autoreply") != nil || message.header("X-Autorespond") != nil { return true }
    return message.header("Precedence")?.lowercased().hasPrefix("auto") ?? false
  }

  private func checkSize(_ bytes: [UInt8]) throws(Diagnostic) {
    guard bytes.count <= MailLimits.mail else {
      throw problem(
        .error,
        "mail-too-big",
        "the mail has \(bytes.count) bytes, more than the \(MailLimits.mail) that are read",
        hint: "save it without its attachments"
      )
    }
    guard BoundaryCost.comparisons(in: bytes) <= MailLimits.comparisons else { throw tooNested }
    guard AddressCost.isBearable(bytes) else {
      throw problem(
        .error,
        "mail-too-many-addresses",
        "the mail names more than \(MailLimits.addresses) people, or groups of people in groups",
        hint: "ask for the answer in a mail to you alone"
      )
    }
  }

  private var tooNested: Diagnostic {
    problem(
      .error,
      "mail-too-nested",
      "the mail has more than \(MailLimits.parts) parts, or parts more than \(MailLimits.depth) deep in each other",
      hint: "ask for the answer in a mail of its own"
    )
  }

  private func problem(
    _ severity: Diagnostic.Severity,
    _ code: String,
    _ message: String,
    hint: String?
  ) -> Diagnostic {
    Diagnostic(severity, code, message, at: .init(file: file, line: line), hint: hint)
  }
}
