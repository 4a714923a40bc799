import Diagnostics
import Tables

/// A survey tool's table of answers, read row by row.
public struct ReplyTable: Sendable {
  /// The file.
  let file: String
  /// The survey that the command names; nil where each row names its own.
  let survey: String?
  /// The rows that can be used.
  let rows: [Response]
  /// Where the rows begin that cannot.
  let lost: [Origin]
  /// What was found wrong with the file.
  let diagnostics: [Diagnostic]

  /// Reads a table by its own columns, or by the preset that fits.
  ///
  /// - Parameters:
  ///   - file: What messages call the file.
  ///   - bytes: What the file holds.
  ///   - survey: The survey that all rows answer; nil where each row names its own.
  ///   - portfolio: What the workspace says, of all days.
  ///   - presets: How the exports of tools are mapped.
  /// - Throws: Why nothing of the table can be used.
  public init(
    _ file: String,
    _ bytes: [UInt8],
    survey: String?,
    in portfolio: Portfolio,
    presets: PresetLibrary
  ) throws(Diagnostic) {
    var options = ReadingOptions()
    options.limits = portfolio.settings.limits
    let export = try presets.open(file, bytes, options: options)
    var form = try Self.form(for: export, presets)
    let surveys = portfolio.accounts.flatMap(\.visible.surveys).map(\.id).sorted()
    if let survey {
      guard let known = surveys.first(where: { $0.lowercased() == survey.lowercased() }) else {
        throw Self.unknown(survey, among: surveys, file)
      }
      self.survey = known
      // Rows that name a survey are compared with it later.
      if form.fields["survey"]?.source(in: export) == nil { form.fields["survey"] = FieldMapping([.constant(known)]) }
    } else {
      self.survey = nil
      if form.fields["survey"]?.source(in: export) == nil { throw Self.unsaid(among: surveys, file) }
    }
    self.file = file
    let entry = SourceEntry(files: file, line: 0, client: nil, form: form)
    let contents = FileContents(bytes)
    var loader = RecordLoader(portfolio.settings, knowing: LoadedRecords(of: portfolio))
    loader.load(
      [Assignment(file: file, records: .responses, entry: entry, client: nil)],
      from: WorkspaceFiles(exports: [file]) { _ in contents }
    )
    rows = loader.records.responses.map(\.record)
    lost = loader.rejections.map(\.origin)
    diagnostics = loader.diagnostics
  }

  /// How the table's columns become answers.
  private static func form(for export: Export, _ presets: PresetLibrary) throws(Diagnostic) -> SourceForm {
    let own = SourceForm(ofOwnColumns: export)
    if own.fields["survey"] != nil, own.fields["on"] != nil { return own }
    let forms = presets.fitting(export).fits.flatMap(\.preset.forms)
    if let form = forms.first(where: { $0.records == .responses }) { return form }
    if own.fields["on"] != nil { return own }
    throw Diagnostic(
      .error,
      "reply-table-unknown",
      "no preset of a survey tool fits the table, and it has no column 'on' for the day of each answer",
      at: .init(file: export.file, line: export.reading.headingLine),
      hint: "head the columns 'contact', 'on' and with the questions' ids; or put the file into exports/ with an entry "
        + "in 'sources:', which says which column is which"
    )
  }

  private static func unknown(_ survey: String, among known: [String], _ file: String) -> Diagnostic {
    Diagnostic(
      .error,
      "reply-survey-unknown",
      "there is no survey '\(survey.shortened)', which --survey names",
      at: .init(file: file),
      hint: nearestName(to: survey, among: known).map { "did you mean '\($0)'?" } ?? "surveys stand in surveys.csv"
    )
  }

  private static func unsaid(among known: [String], _ file: String) -> Diagnostic {
    let names = known.prefix(5).joined(separator: ", ") + (known.count > 5 ? ", …" : "")
    return Diagnostic(
      .error,
      "reply-survey-missing",
      "nothing in the table says which survey it answers",
      at: .init(file: file),
      hint: "name it: --survey ID" + (names.isEmpty ? "" : "; there are: \(names)")
    )
  }
}

extension Portfolio {
  /// Why a data file of the workspace is not collected; nil where nothing reads it.
  ///
  /// - Parameters:
  ///   - file: The file, relative to the workspace.
  ///   - name: What messages call it.
  /// - Returns: The reason.
  public func alreadyReads(_ file: String, called name: String) -> Diagnostic? {
    guard let account = files.first(where: { $0.file == file }) else { return nil }
    let entry = settings.sources.first { Glob($0.files).matches(file) }
    let reader = entry.map { "the entry for '\($0.files)' in \(SettingsReader.fileName):\($0.line)" }
    return Diagnostic(
      .error,
      "reply-table-read",
      "'check' and 'build' read the file already, as \(account.records.rawValue), by "
        + "\(reader ?? "its name"); collected, its answers would count twice",
      at: .init(file: name),
      hint: "leave it to them, or move the file out of the workspace and collect it from there"
    )
  }
}

extension SourceForm {
  /// A form for answers in a table whose columns are called as ours are.
  fileprivate init(ofOwnColumns export: Export) {
    self.init(records: .responses)
    for name in Response.Field.columnNames where export.has(.heading(name)) {
      fields[name] = FieldMapping([.column(name)])
    }
  }
}

extension LoadedRecords {
  /// What answers belong to.
  fileprivate init(of portfolio: Portfolio) {
    for account in portfolio.accounts {
      let visible = account.visible
      clients.append(Loaded(visible.client, source: 0, client: nil))
      surveys += visible.surveys.map { Loaded($0, source: 0, client: nil) }
      questions += visible.questions.values.joined().map { Loaded($0, source: 0, client: nil) }
    }
  }
}
