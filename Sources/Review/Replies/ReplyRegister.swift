import Diagnostics
import Tables

/// `replies.csv`: sign-offs that came by mail and that a person is to confirm, one line each.
///
/// It lies beside the settings, where nothing takes it for a register: no line of it signs anything.
public struct ReplyRegister: Sendable {
  /// The file's name in a workspace.
  public static let fileName = "replies.csv"
  static let columns = [
    "received", "client", "contact", "matter", "record", "answer", "file", "message_sha256", "status",
  ]
  /// What a new line says of itself.
  static let unconfirmed = "to confirm"

  private struct Key: Hashable {
    let client: String
    let contact: String
    let record: String
  }

  private var answers: [Key: (answer: String, line: Int)] = [:]

  /// An empty register.
  public init() {}

  /// Reads the register.
  ///
  /// - Parameter bytes: The file's bytes; nil where there is none yet.
  /// - Throws: What keeps it from being read.
  public init(_ bytes: [UInt8]?) throws(Diagnostic) {
    guard let bytes, !bytes.isEmpty else { return }
    let export = try Export(file: Self.fileName, bytes: bytes, options: .plainTable)
    let columns = ["client", "contact", "record", "answer"]
    var selectors: [Selector] = []
    for column in columns { selectors.append(try export.selector(.heading(column))) }
    var problem: Diagnostic?
    var answers: [Key: (answer: String, line: Int)] = [:]
    let report = { (found: Diagnostic) in if found.severity <= .error { problem = problem ?? found } }
    _ = export.forEachRow(selecting: selectors, report: report) { row in
      let text = { (place: Int) in row.cell(place).text }
      let key = Key(client: text(0), contact: text(1), record: text(2))
      if answers[key] == nil { answers[key] = (text(3), row.line) }
    }
    if let problem { throw problem }
    self.answers = answers
  }

  /// What a person said to a record before, and in which line.
  func answer(of contact: String, client: String, to record: String) -> (answer: String, line: Int)? {
    answers[Key(client: client, contact: contact, record: record)]
  }
}

extension CollectedSignOff {
  /// Its line, by column.
  var cells: [String: String] {
    [
      "received": received.iso, "client": client, "contact": contact, "matter": matter.rawValue, "record": record,
      "answer": answer, "file": file, "message_sha256": sum, "status": ReplyRegister.unconfirmed,
    ]
  }
}
