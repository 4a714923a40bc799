import Diagnostics
import Tables

/// What collecting adds to which file of a workspace.
public struct ReplyFile: Sendable {
  /// The file, relative to the workspace.
  public let name: String
  /// How many lines are added.
  public let lines: Int
  private let rows: [[String: String]]
  private let table: AppendedTable

  /// The bytes to put behind those of the file.
  ///
  /// - Parameter existing: The file's bytes; nil where there is none yet.
  /// - Returns: The bytes.
  /// - Throws: What keeps the lines from being added.
  public func bytes(behind existing: [UInt8]?) throws(Diagnostic) -> [UInt8] {
    try table.bytes(adding: rows, to: existing)
  }

  /// The files that collecting adds to, by name.
  ///
  /// - Parameters:
  ///   - replies: What was collected.
  ///   - portfolio: What the workspace says.
  /// - Returns: The files, and what keeps others from being written.
  public static func all(of replies: CollectedReplies, in portfolio: Portfolio) -> (files: [ReplyFile], [Diagnostic]) {
    var files: [ReplyFile] = []
    var problems: [Diagnostic] = []
    for (survey, responses) in Dictionary(grouping: replies.responses, by: \.survey).sorted(by: { $0.key < $1.key }) {
      let file = ReplyFile(responses, to: survey, in: portfolio)
      let problem = file.claimed(by: portfolio.settings.sources) ?? file.misnamed(survey)
      if let problem { problems.append(problem) } else { files.append(file) }
    }
    if !replies.signOffs.isEmpty {
      let (name, columns) = (ReplyRegister.fileName, ReplyRegister.columns)
      let table = AppendedTable(file: name, columns: columns, fields: Set(columns))
      files.append(ReplyFile(name: name, rows: replies.signOffs.map(\.cells), table: table))
    }
    return (files, problems)
  }

  private init(name: String, rows: [[String: String]], table: AppendedTable) {
    (self.name, self.rows, self.table, lines) = (name, rows, table, rows.count)
  }

  private init(_ responses: [CollectedResponse], to survey: String, in portfolio: Portfolio) {
    let name = "exports/\(RecordType.responses.rawValue)-\(survey).csv"
    let account = portfolio.accounts.first { $0.visible.surveys.contains { $0.id == survey } }
    let standard = SurveyQuestion.standardSet(provider: portfolio.settings.firm.name)
    let questions = (account?.visible.questions[survey] ?? standard).map(\.id)
    // Answers in words to questions that the survey no longer asks stay with the person.
    let others = Set(responses.flatMap(\.answers.keys)).subtracting(questions).sorted()
    let columns = ["id", "survey", "contact", "on"] + questions + others + ["comment", "theme", "consent_quote"]
    self.init(
      name: name,
      rows: responses.map(\.cells),
      table: AppendedTable(file: name, columns: columns, fields: Set(Response.Field.columnNames))
    )
  }

  /// An entry of the settings would read the file in its own way.
  private func claimed(by sources: [SourceEntry]) -> Diagnostic? {
    guard let entry = sources.first(where: { Glob($0.files).matches(name) }) else { return nil }
    return Diagnostic(
      .error,
      "reply-file-claimed",
      "answers are to go into \(name), which the entry for '\(entry.files)' reads in another form; nothing is written",
      at: .init(file: SettingsReader.fileName, line: entry.line, field: "sources"),
      hint: "name the exports of the survey tool otherwise, such as 'exports/survey-tool-*.csv'"
    )
  }

  /// A question that is called like a column would be read as that column.
  private func misnamed(_ survey: String) -> Diagnostic? {
    let names = table.columns.filter { table.fields.contains($0.lowercased()) }
    guard let question = names.first(where: { name in names.count { $0.lowercased() == name.lowercased() } > 1 }) else {
      return nil
    }
    return Diagnostic(
      .error,
      "reply-question-misnamed",
      "the survey '\(survey)' has a question '\(question)', which is called like a column of responses; nothing is written",
      at: .init(file: name),
      hint: "give the question another id in survey-questions.csv"
    )
  }
}

extension CollectedResponse {
  /// Its row, by column.
  var cells: [String: String] {
    var cells = answers
    (cells["id"], cells["survey"], cells["contact"], cells["on"]) = (id, survey, contact, on.iso)
    cells["comment"] = comment
    cells["theme"] = theme
    if mayBeQuoted { cells["consent_quote"] = "yes" }
    return cells
  }
}

extension Period {
  /// The last month there is: what is recorded of any day, and who left when, counts for replies.
  public static var ofReplies: Period { Period("9998-12") ?? .none }
}
