import Diagnostics

/// A JSON file whose rows and columns are known.
struct JSONTable: Sendable {
  private let source: SourceText
  private let documents: JSONDocuments
  /// Where each row begins; a member of an object with its key.
  private var rows: [UInt32] = []
  /// Whether rows are members of objects, told by their keys.
  private let areMembers: Bool
  /// Whether the path leads to arrays whose elements are rows, and does not say so itself.
  private let areElements: Bool
  private var context: JSONRowContext
  private var notes: [Diagnostic]
  private(set) var columns: [String] = []
  /// The pages of a search that hold the rows.
  private(set) var pages: [ResultPage] = []
  let reading: Reading

  var file: String { source.file }

  init(_ source: SourceText, options: ReadingOptions) throws(Diagnostic) {
    try self.init(source, JSONDocuments(source), at: options.path)
  }

  /// The rows of another place in the same file.
  func table(at path: String) throws(Diagnostic) -> JSONTable { try JSONTable(source, documents, at: path) }

  private init(_ source: SourceText, _ documents: JSONDocuments, at path: String?) throws(Diagnostic) {
    self.source = source
    self.documents = documents
    let found = try source.bytes.withUnsafeBufferPointer { bytes throws(Diagnostic) in
      try JSONRows(in: documents, at: path, json: JSONBytes(bytes))
    }
    notes = found.notes
    areMembers = found.path.steps.last == .members
    areElements = found.path.steps.last != .elements && found.places.groups.contains { $0.form == .elements }
    context = JSONRowContext(path: found.path)
    reading = Reading(
      format: .json,
      encoding: source.encoding.name,
      bom: source.bom,
      delimiter: nil,
      quote: nil,
      headingRow: nil,
      path: found.path.fromTop,
      isNDJSON: documents.isStream
    )
    try source.bytes.withUnsafeBufferPointer { bytes throws(Diagnostic) in
      try read(found.places, JSONBytes(bytes))
    }
  }

  private mutating func read(_ places: JSONRowPlaces, _ json: JSONBytes) throws(Diagnostic) {
    var pass = JSONColumns(json, file: source.file, limits: source.limits)
    if documents.isStream && context.path.steps.isEmpty { try readStream(json, &pass) }
    var before = 0
    for group in places.groups {
      context.add(group, from: pass.rows.count)
      switch group.form {
      case .elements: try pass.read(elementsOf: group.place)
      case .members: try pass.read(membersOf: group.place)
      case .itself: try pass.read(group.place)
      }
      if let besides = group.besides { pages.append(ResultPage(besides, rows: pass.rows.count - before, in: json)) }
      before = pass.rows.count
    }
    if !pages.contains(where: \.isPaged) { pages = [] }
    if !context.path.steps.isEmpty { for line in documents.badLines.keys.sorted() { pass.skip(line) } }
    columns = (areMembers ? [JSONPath.ownKey] : []) + pass.paths()
    rows = pass.rows
    notes += pass.diagnostics
  }

  /// Values one after another: each is a row, or an array of rows.
  private func readStream(_ json: JSONBytes, _ pass: inout JSONColumns) throws(Diagnostic) {
    for value in documents.values {
      if documents.badLines[value] != nil {
        pass.skip(value)
      } else if json.kind(value) == .array {
        try pass.read(elementsOf: value)
      } else {
        try pass.read(value)
      }
    }
  }

  /// The path from the top to each row.
  var pathOfRow: JSONPath {
    context.path.steps.last != .members && areElements ? context.path.appending(.elements) : context.path
  }

  /// Whether some row has a value at a path from the top.
  func holds(_ path: JSONPath) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      guard case .outside(let ancestor, let rest) = JSONTarget(fromTop: path, rows: context.path) else { return true }
      return rows.isEmpty || JSONOutside.isAnywhere(rest, ancestor, in: context, JSONBytes(bytes))
    }
  }

  private var hasBadLines: Bool { !documents.badLines.isEmpty }

  func forEachRow(
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> RowCounts {
    for note in notes { report(note) }
    var counts = RowCounts()
    var problems = LimitedReport(file: source.file)
    source.bytes.withUnsafeBufferPointer { bytes in
      let json = JSONBytes(bytes)
      let row = JSONRow(json, selectors: selectors, rows: context, limits: source.limits)
      for (number, place) in rows.enumerated() {
        if let fault = fault(number, Int(place), row, json, &problems, report: report) {
          counts.rejected.add(fault, line: row.position.line)
          counts.rejectedBytes += documents.badLines[Int(place)]?.count ?? row.byteCount
        } else {
          body(Row(index: number, content: .json(row)))
        }
        counts.read += 1
      }
    }
    problems.finish(to: report)
    if counts.read == 0 {
      let place = Diagnostic.Place(file: source.file)
      report(Diagnostic(.note, "rows-none", "there are no rows at \(reading.path ?? "$")", at: place))
    }
    return counts
  }

  /// Reads a row, and gives the code of what keeps it from being used, or nil.
  private func fault(
    _ number: Int,
    _ place: Int,
    _ row: JSONRow,
    _ json: JSONBytes,
    _ problems: inout LimitedReport,
    report: (Diagnostic) -> Void
  ) -> String? {
    if hasBadLines, let line = documents.badLines[place] {
      row.skip(to: place)
      return rejectLine(line, json, &problems, report: report)
    }
    row.read(number, at: place, isMember: areMembers)
    let value = areMembers ? json.value(ofKey: place) : place
    if json.kind(value) != .object {
      problems.add(
        .error,
        "json-row-not-object",
        "a row is an object, and this is \(json.kind(value).words)",
        at: { row.position.place(file: source.file) },
        to: report
      )
      return "json-row-not-object"
    }
    guard let long = row.tooLong else { return nil }
    let told = source.limits.cellTooLong(at: .init())
    problems.add(
      told.severity,
      told.code,
      told.message,
      at: {
        var position = row.position
        position.advance(to: long, in: json.bytes)
        return position.place(file: source.file)
      },
      hint: told.hint,
      to: report
    )
    return told.code
  }

  /// A line of NDJSON that is no JSON.
  private func rejectLine(
    _ line: Range<Int>,
    _ json: JSONBytes,
    _ problems: inout LimitedReport,
    report: (Diagnostic) -> Void
  ) -> String? {
    guard let fault = JSONSyntax.firstFault(ofLine: line, in: json.bytes, nesting: source.limits.nesting) else {
      return nil
    }
    let told = fault.diagnostic(source.file, in: json.bytes)
    problems.add(
      .error,
      told.code,
      told.message + "; this line is not used",
      at: { told.place },
      hint: told.hint,
      to: report
    )
    return told.code
  }
}
