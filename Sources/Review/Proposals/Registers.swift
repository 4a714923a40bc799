import Tables

/// The registers of a new workspace: files that a firm keeps by hand.
enum Registers {
  /// Records that come out of tools, or that need no file where the usual will do.
  private static let exported: Set<String> = ["work-items", "responses", "survey-questions"]

  /// The record types that have a register.
  static let types = RecordType.allCases.filter { !exported.contains($0.rawValue) }

  /// A register's path.
  static func path(of type: RecordType) -> String { "exports/\(type.rawValue).csv" }

  /// A register with its headings, and rows given as their cells by column name.
  static func file(of type: RecordType, rows: [[String: String]] = []) -> NewWorkspace.File {
    var writer = CSVWriter()
    writer.write(type.columnNames)
    for row in rows { writer.write(type.columnNames.map { row[$0] ?? "" }) }
    return NewWorkspace.File(path: path(of: type), bytes: writer.bytes)
  }

  /// What a register holds, for people.
  static func words(for type: RecordType) -> String? {
    let words = [
      "clients": "the firms you report to",
      "contacts": "the people on both sides, and what each may sign",
      "statements": "what a client said of motives, priorities, risk and budget",
      "projects": "the work for each client, and the keys other tools use for it",
      "commentary": "your own words on a section of one month's pack",
      "milestones": "what was promised for when, and when it came",
      "criteria": "what success means to the client, in figures both sides signed",
      "measurements": "the figures of the criteria",
      "surveys": "which questions were put to whom, and when",
      "actions": "who does what until when, bad news answered among it",
      "risks": "what could happen, and what is done about it",
      "issues": "what went wrong, and what was done about it; in the internal brief",
      "change-requests": "changes asked for, with cost, days and signatures",
      "decisions": "questions that wait for an answer, and the answers",
      "decision-options": "the choices of each decision, doing nothing among them",
      "spend": "cost and hours of each project and month",
      "estimates": "what work was thought to take, and what it took; in the internal brief",
      "interactions": "meetings, calls and messages, and what was agreed",
      "forums": "the meetings that recur, and who belongs to them; no document shows them yet",
      "invoices": "what was billed and paid; in the internal brief",
      "opportunities": "what a client might need next; no document shows them yet",
      "gifts": "what was given and taken; no document shows them yet",
      "glossary": "terms and short forms; no document shows them yet",
    ]
    return words[type.rawValue]
  }
}
