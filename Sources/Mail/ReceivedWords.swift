import Diagnostics

/// What the sender wrote, chosen from the parts of a mail.
struct ReceivedWords {
  /// A part with the parts in it.
  private struct Node {
    let index: Int
    var children: [Node] = []
  }

  /// Words, and whether they were written as plain text.
  private struct Words {
    let text: String
    let isPlain: Bool

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
  }

  private let parts: [ParsedMessage.Part]
  /// What of the mail was not read.
  private(set) var problems: [Diagnostic] = []

  /// Begins to choose from the parts of a mail, in its order.
  init(parts: [ParsedMessage.Part]) { self.parts = parts }

  /// The words: of an alternative the plain text, else the page as text; of other parts one after the other.
  ///
  /// What the sender forwards as a mail of its own is not the sender's.
  ///
  /// - Parameter content: Gives the bytes of a part.
  /// - Returns: The words; none where the mail holds none, which is told.
  mutating func text(content: (Int) -> [UInt8]) -> String {
    var place = 0
    let words = tree(&place).flatMap { self.words($0, content: content) }
    if words == nil {
      problems.append(
        Diagnostic(
          .warn,
          "mail-no-words",
          "the mail holds no text",
          hint: "look at it, and at its attachments, by hand"
        )
      )
    }
    return words?.text ?? ""
  }

  /// The part at a place and all that lies in it; parts stand in the order of the mail, with their depth.
  private func tree(_ place: inout Int) -> Node? {
    guard place < parts.count else { return nil }
    let depth = parts[place].depth
    var node = Node(index: place)
    place += 1
    while place < parts.count, parts[place].depth > depth, let child = tree(&place) { node.children.append(child) }
    return node
  }

  private mutating func words(_ node: Node, content: (Int) -> [UInt8]) -> Words? {
    let part = parts[node.index]
    switch part.kind {
    case .message:
      add(
        .note,
        "mail-forwarded",
        "the mail holds another mail, which is not read: its words are not the sender's",
        hint: "if it holds an answer, save it as a file of its own"
      )
      return nil
    case .leaf:
      return leaf(node.index, part, content: content)
    case .parts:
      return parts(node, part, content: content)
    }
  }

  private mutating func parts(_ node: Node, _ part: ParsedMessage.Part, content: (Int) -> [UInt8]) -> Words? {
    switch part.media {
    case "multipart/alternative":
      let choices = node.children.compactMap { words($0, content: content) }.filter { !$0.isBlank }
      return choices.first(where: \.isPlain) ?? choices.last
    case "multipart/related", "multipart/signed":
      return node.children.first.flatMap { words($0, content: content) }
    case "multipart/encrypted":
      addEncrypted()
      return nil
    default:
      let all = node.children.compactMap { words($0, content: content) }.filter { !$0.isBlank }
      guard let first = all.first else { return nil }
      let text = all.dropFirst().reduce(first.text) { text, next in
        text + (text.hasSuffix("\n") ? "" : "\n") + next.text
      }
      return Words(text: text, isPlain: all.allSatisfy(\.isPlain))
    }
  }

  private mutating func leaf(_ index: Int, _ part: ParsedMessage.Part, content: (Int) -> [UInt8]) -> Words? {
    switch part.media {
    case "application/pkcs7-mime", "application/x-pkcs7-mime": addEncrypted()
    case "application/ms-tnef":
      add(
        .warn,
        "mail-tnef",
        "the mail holds winmail.dat, Outlook's own envelope, which is not read",
        hint: "ask for the answer as plain text"
      )
    default: break
    }
    let isAttached = index > 0 && (part.disposition == "attachment" || part.file != nil)
    guard part.media == "text/plain" || part.media == "text/html", !isAttached else { return nil }
    let bytes = content(index)
    guard bytes.count <= MailLimits.words else {
      add(
        .error,
        "mail-text-too-long",
        "a text of the mail has \(bytes.count) bytes, more than the \(MailLimits.words) that are read",
        hint: "ask for the answer without the history of the mails"
      )
      return nil
    }
    let text = CharsetText(bytes, charset: part.charset)
    if let doubt = text.doubt { add(doubt) }
    let isPlain = part.media == "text/plain"
    return Words(text: isPlain ? text.text : PageWords.text(of: text.text), isPlain: isPlain)
  }

  private mutating func addEncrypted() {
    add(
      .warn,
      "mail-encrypted",
      "the mail is encrypted or wrapped in its signature, and its words cannot be read here",
      hint: "save it from the mail program without encryption"
    )
  }

  private mutating func add(_ doubt: CharsetText.Doubt) {
    switch doubt {
    case .unknownCharset(let name):
      add(
        .warn,
        "mail-charset",
        "the mail says it is written in '\(name)', which is not known; it was read as UTF-8 or Windows text",
        hint: "look at its letters beyond A to Z"
      )
    case .badBytes(let count, let name):
      add(
        .warn,
        "mail-charset",
        "\(count) bytes of the mail are no text in '\(name)', as which it was sent, and show as U+FFFD",
        hint: "look at its letters beyond A to Z"
      )
    }
  }

  private mutating func add(_ severity: Diagnostic.Severity, _ code: String, _ message: String, hint: String) {
    let problem = Diagnostic(severity, code, message, hint: hint)
    if !problems.contains(problem) { problems.append(problem) }
  }
}
