import Foundation

/// The workspace of the command tests with a wave, a decision and a criterion that wait for replies, and mails to send.
struct CollectExample {
  let workspace: TemporaryFolder

  /// A workspace whose pack of September holds the form, and whose wave closes in October.
  init() throws {
    workspace = try TemporaryFolder()
    try workspace.overlay(Folder.tests + "/Base")
    let contacts = try Folder.text(workspace.path + "/exports/contacts.csv")
    let people = ["eva", "kai", "liv", "nils"].map {
      "\($0),acme,\($0.capitalized) Dahl,\($0)@acme.example,desk,client,no,yes,\n"
    }
    try workspace.write(contacts + people.joined(), to: "exports/contacts.csv")
    try workspace.write(
      "id,client,name,opened,closed,identity,invited\n"
        + "S-1,acme,How are we doing?,2026-10-05,2026-10-23,named,kim;lou;eva;kai;liv;nils\n",
      to: "exports/surveys.csv"
    )
    try workspace.write(
      "id,client,question,needs_client_input,asked_on,due\nD-1,acme,How do we start?,yes,2026-09-20,2026-12-13\n",
      to: "exports/decisions.csv"
    )
    try workspace.write(
      "decision,label,summary,nothing\nD-1,A,All shops at once,\nD-1,B,One shop first,\nD-1,C,We do nothing,yes\n",
      to: "exports/decision-options.csv"
    )
    let criteria = try Folder.text(workspace.path + "/exports/criteria.csv")
    try workspace.write(
      criteria
        + "C2,shop,Orders arrive whole,whole orders,%,at_least,,,95,2026-12-31,shop log,ada,kim,Fewer calls,proposed,"
        + "2026-09-20,,,ada,2026-09-20\n",
      to: "exports/criteria.csv"
    )
  }

  func run(_ arguments: String...) throws -> Binary.Run { try Binary.run(arguments, in: workspace.path) }

  func text(_ name: String) throws -> String { try Folder.text(workspace.path + "/" + name) }

  /// Writes a mail.
  func send(_ name: String, _ mail: Letter) throws {
    try Data(mail.bytes).write(to: URL(fileURLWithPath: workspace.path + "/" + name))
  }

  /// The mail that a link in a document opens, such as the one behind `[1-9]: `; nil where there is no such link.
  func link(_ mark: String, in document: String, period: String = "2026-09") throws -> Letter? {
    let text = try text("packs/client/acme/\(period)/\(document)")
    guard let start = text.range(of: mark + "mailto:") else { return nil }
    let address = text[start.upperBound...].prefix { !$0.isWhitespace && $0 != ")" }
    let parts = address.split(separator: "?").last?.split(separator: "&") ?? []
    let values = parts.compactMap {
      $0.split(separator: "=", maxSplits: 1).last.map(String.init)?.removingPercentEncoding
    }
    return values.count == 2 ? Letter(subject: values[0], body: values[1]) : nil
  }
}

/// A mail as somebody's program sends it.
struct Letter {
  /// The shape in which a mail program sends it.
  enum Shape {
    case plain, page, quotedPrintable, base64, topPosted, outlook
  }

  var from = "Kim Lee <kim@acme.example>"
  var subject: String
  var body: String
  var date = "Wed, 7 Oct 2026 09:00:00 +0200"
  var shape = Shape.plain
  /// What the mail answers, for shapes that quote it.
  var quoted = ""

  func sent(by from: String, as shape: Shape = .plain, quoting quoted: String = "") -> Letter {
    var letter = self
    (letter.from, letter.shape, letter.quoted) = (from, shape, quoted)
    return letter
  }

  /// The mail with answers behind the colons of a form.
  func filled(_ answers: [String: String]) -> Letter {
    var letter = self
    for (question, answer) in answers {
      letter.body = letter.body.replacingOccurrences(of: "\n\(question): ", with: "\n\(question): \(answer)")
    }
    return letter
  }

  var bytes: [UInt8] {
    switch shape {
    case .plain: head("text/plain; charset=utf-8", "8bit") + Array(body.utf8)
    case .page: head("text/html; charset=utf-8", "8bit") + Array(page.utf8)
    case .quotedPrintable: head("text/plain; charset=iso-8859-1", "quoted-printable") + Array(quotedPrintable.utf8)
    case .base64:
      head("text/plain; charset=utf-8", "base64")
        + Array(
          Data(body.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn]).utf8
        )
    case .topPosted:
      head("text/plain; charset=utf-8", "8bit")
        + Array((body + "\r\n\r\nOn 6 Oct 2026 at 10:00, Ada Berg wrote:\r\n" + quotation).utf8)
    case .outlook: head("text/plain; charset=windows-1252", "8bit") + latin(body + outlook)
    }
  }

  private func head(_ type: String, _ encoding: String) -> [UInt8] {
    let subject = shape == .outlook ? "=?windows-1252?Q?AW:_Umfrage_=FCber_uns?=" : subject
    return Array(
      """
      From: \(from)\r
      To: Ada Berg <ada@nordlys.example>\r
      Subject: \(subject)\r
      Date: \(date)\r
      MIME-Version: 1.0\r
      Content-Type: \(type)\r
      Content-Transfer-Encoding: \(encoding)\r
      \r

      """.utf8
    )
  }

  private var lines: [String] { body.components(separatedBy: "\r\n") }

  private var page: String {
    let lines = lines.map { line in
      let text = line.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      return "<div>\(text.isEmpty ? "<br>" : text.replacingOccurrences(of: "  ", with: " &nbsp;"))</div>"
    }
    return "<html><head><style>div { color: red }</style></head><body>\(lines.joined())</body></html>"
  }

  private var quotedPrintable: String {
    lines.map { line in
      var text = ""
      var width = 0
      for byte in latin(line) {
        let isPlain = (0x20...0x7E).contains(byte) && byte != 0x3D
        let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + String(format: "%02X", byte)
        if width + piece.count > 70 {
          text += "=\r\n"
          width = 0
        }
        text += piece
        width += piece.count
      }
      return text.hasSuffix(" ") ? text.dropLast() + "=20" : text
    }.joined(separator: "\r\n")
  }

  private var quotation: String { quoted.components(separatedBy: "\r\n").map { "> \($0)\r\n" }.joined() }

  private var outlook: String {
    "\r\nMit freundlichen Grüßen\r\nNils Dahl\r\n\r\n-----Ursprüngliche Nachricht-----\r\n"
      + "Von: Ada Berg <ada@nordlys.example>\r\nGesendet: Dienstag, 6. Oktober 2026 10:00\r\nAn: Nils Dahl\r\n"
      + "Betreff: Umfrage über uns\r\n\r\n" + quoted
  }

  private func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 0x3F } }
}
