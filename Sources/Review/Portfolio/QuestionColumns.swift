import Diagnostics
import Tables

/// The columns of a survey tool's export that hold the answers, found by the texts or ids of the questions.
///
/// What the settings or a preset say of a question wins; only the others are looked for.
struct QuestionColumns {
  /// The form, with a column for each question that was found.
  let form: SourceForm
  /// What the file lacks.
  let diagnostics: [Diagnostic]

  /// Looks for questions.
  ///
  /// - Parameters:
  ///   - wanted: The questions, and whose they are.
  ///   - form: How the file is mapped so far.
  ///   - export: The file.
  /// - Throws: A word on a file that holds no question at all: its rows would count as answers all the same.
  init(of wanted: AskedQuestions, _ form: SourceForm, in export: Export) throws(Diagnostic) {
    var form = form
    var missing: [SurveyQuestion] = []
    var problems: [Diagnostic] = []
    let isMapped = !Set(form.fields.keys).isSubset(of: Response.Field.columnNames)
    let places = HeadedColumns(export, besides: form).places(of: wanted.byID)
    for (id, questions) in wanted.byID where form.fields[id] == nil {
      let found = places[id] ?? []
      switch found.count {
      case 0: missing += questions.prefix(1)
      case 1: form.fields[id] = FieldMapping([.place(found[0] + 1)])
      default: problems.append(Self.ambiguous(id, found, export))
      }
    }
    if !isMapped, Set(form.fields.keys).isSubset(of: Response.Field.columnNames), problems.isEmpty {
      throw Self.none(of: wanted, export)
    }
    if wanted.isOfOneSurvey, !missing.isEmpty {
      problems.append(Self.missing(missing, wanted, unread: HeadedColumns(export, besides: form).headings, export))
    }
    self.form = form
    diagnostics = problems
  }

  private static func none(of wanted: AskedQuestions, _ export: Export) -> Diagnostic {
    let first = wanted.byID.first.map { "'\($0.id)' asks '\($0.questions[0].text.shortened)'; " } ?? ""
    let id = wanted.byID.first?.id ?? "q1"
    return Diagnostic(
      .error,
      "questions-missing",
      "no column is headed by a question of \(wanted.owner); no row of the file is used",
      at: .init(file: export.file, line: export.reading.headingRow),
      hint: "\(first)head its column '\(id)', write '\(id): HEADING' below 'fields' of the file's entry in 'sources:', "
        + "or the questions that were asked into survey-questions.csv"
    )
  }

  private static func missing(
    _ questions: [SurveyQuestion],
    _ wanted: AskedQuestions,
    unread headings: [String],
    _ export: Export
  ) -> Diagnostic {
    let ids = questions.map { "'\($0.id)'" }
    let it = ids.count == 1 ? "it counts" : "they count"
    let unread = headings.prefix(5).map { "'\($0.shortened)'" }.joined(separator: ", ")
    let others = unread.isEmpty ? "" : "not read: \(unread)\(headings.count > 5 ? ", …" : ""); "
    return Diagnostic(
      questions.contains { $0.kind != .open } ? .warn : .note,
      "question-missing",
      "no column is headed by \(ids.joined(separator: ", ")) of \(wanted.owner); \(it) as not answered",
      at: .init(file: export.file, line: export.reading.headingRow, field: questions[0].id),
      hint: "\(others)'\(questions[0].id)' asks '\(questions[0].text.shortened)'; "
        + "if the file has it, head its column '\(questions[0].id)', or write '\(questions[0].id): HEADING' below "
        + "'fields' of the file's entry in 'sources:'"
    )
  }

  private static func ambiguous(_ id: String, _ places: [Int], _ export: Export) -> Diagnostic {
    let names = places.prefix(2).map { "'\(export.columns[$0].shortened)' (column \($0 + 1))" }
    return Diagnostic(
      .warn,
      "question-ambiguous",
      "'\(id)' may be \(names.joined(separator: " or ")); neither is read",
      at: .init(file: export.file, line: export.reading.headingRow, field: id),
      hint: "head the right one '\(id)', or write '\(id): { column: \(places[0] + 1) }' below 'fields' of the file's "
        + "entry in 'sources:'"
    )
  }
}

/// The columns of an export that nothing is read from yet.
private struct HeadedColumns {
  private let columns: [(place: Int, heading: String)]

  var headings: [String] { columns.map(\.heading) }

  init(_ export: Export, besides form: SourceForm) {
    var used: Set<Int> = []
    var usedHeadings: Set<FoldedName> = []
    for mapping in form.fields.values {
      guard case .column(let name) = mapping.source(in: export)?.origin else { continue }
      switch name {
      case .place(let place): used.insert(place - 1)
      default: usedHeadings.insert(FoldedName(name.description))
      }
    }
    columns = export.columns.enumerated().compactMap { place, heading in
      if heading.isEmpty || used.contains(place) || usedHeadings.contains(FoldedName(heading)) { return nil }
      return (place, heading)
    }
  }

  /// The columns that give each question most closely, by the question's id.
  func places(of questions: [(id: String, questions: [SurveyQuestion])]) -> [String: [Int]] {
    var idsByText: [QuestionText: [String]] = [:]
    for (id, worded) in questions {
      for text in Set(worded.map { QuestionText($0.text) }) where !text.isEmpty {
        idsByText[text, default: []].append(id)
      }
    }
    let ids = Dictionary(questions.map { (FoldedName($0.id), $0.id) }) { first, _ in first }
    var byID: [String: [Int]] = [:]
    var byText: [String: [Int: Int]] = [:]
    for (place, heading) in columns {
      if let id = ids[FoldedName(heading)] { byID[id, default: []].append(place) }
      QuestionText.forEachReading(of: heading) { text, match in
        for id in idsByText[text] ?? [] {
          byText[id, default: [:]][place] = min(match.rawValue, byText[id]?[place] ?? match.rawValue)
        }
      }
    }
    let closest = byText.mapValues { matches in
      let best = matches.values.min()
      return matches.filter { $0.value == best }.keys.sorted()
    }
    return closest.merging(byID) { $1 }
  }
}
