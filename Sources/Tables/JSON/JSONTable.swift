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

  init(_ source: SourceText, options: ReadingOptions, workers: Int = 1) throws(Diagnostic) {
    let documents = try JSONDocuments(source, workers: workers)
    try self.init(source, documents, at: options.path, isPlainTable: options.isPlainTable, workers: workers)
  }

  /// The rows of another place in the same file.
  func table(at path: String) throws(Diagnostic) -> JSONTable {
    try JSONTable(source, documents, at: path, isPlainTable: false, workers: 1)
  }

  private init(
    _ source: SourceText,
    _ documents: JSONDocuments,
    at path: String?,
    isPlainTable: Bool,
    workers: Int
  ) throws(Diagnostic) {
    self.source = source
    self.documents = documents
    let found = try source.bytes.withUnsafeBufferPointer { bytes throws(Diagnostic) in
      try JSONRows(in: documents, at: path, isPlainTable: isPlainTable, json: JSONBytes(bytes))
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
      try read(found.places, JSONBytes(bytes), workers: workers)
    }
    source.bytes.giveBack(0..<source.bytes.count)
  }

  private mutating func read(_ places: JSONRowPlaces, _ json: JSONBytes, workers: Int) throws(Diagnostic) {
    var pass = JSONColumns(json, file: source.file, limits: source.limits)
    if places.groups.contains(where: { $0.form == .elements }) { pass.lookAhead(documents.runs, workers: workers) }
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
    let all = JSONPart(rows: 0..<rows.count, start: .init(index: 0, line: 1))
    let (counts, problems) = read(all, selecting: selectors, report: report, body)
    finish(counts, problems, report)
    return counts
  }

  /// Calls `body` once a row, rows of several parts at once.
  func forEachRow<State>(
    selecting selectors: [Selector],
    workers: Int,
    partSize: Int = Export.partSize,
    report: (Diagnostic) -> Void,
    from makeState: (_ expectedRows: Int) -> State,
    _ body: (inout State, Row) -> Void
  ) -> (counts: RowCounts, states: [State]) {
    for note in notes { report(note) }
    let parts = parts(ofBytes: partSize, workers: workers)
    let results = concurrently(parts.count, workers: workers) { place in
      var state = makeState(parts[place].rows.count)
      var told: [Diagnostic] = []
      let (counts, problems) = read(parts[place], selecting: selectors, report: { told.append($0) }) {
        body(&state, $0)
      }
      let limit = place + 1 < parts.count ? parts[place + 1].start.index : source.bytes.count
      source.bytes.giveBack(parts[place].start.index..<limit)
      return (counts: counts, problems: problems, told: told, state: state)
    }
    var counts = RowCounts()
    var problems = LimitedReport(file: source.file)
    for result in results {
      counts.add(result.counts)
      problems.add(result.problems, told: result.told, to: report)
    }
    finish(counts, problems, report)
    return (counts, results.map(\.state))
  }

  private func parts(ofBytes size: Int, workers: Int) -> [JSONPart] {
    let count = max(1, min(rows.count, source.bytes.count / size))
    let firsts = (0..<count).map { rows.count * $0 / count }
    // Lines of NDJSON that are no JSON come after all rows, so not every part begins further down than the one before.
    let places = firsts.map { $0 < rows.count ? Int(rows[$0]) : 0 }
    let inOrder = zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }
    guard inOrder, count > 1 else { return [JSONPart(rows: rows.indices, start: .init(index: 0, line: 1))] }
    return source.bytes.withUnsafeBufferPointer { bytes in
      let before = [0] + places.dropLast()
      let lines = concurrently(count, workers: workers) { bytes.lineEnds(in: before[$0]..<places[$0]) }
      var line = 1
      return firsts.indices.map { place in
        line += lines[place]
        let limit = place + 1 < count ? firsts[place + 1] : rows.count
        return JSONPart(rows: firsts[place]..<limit, start: .init(index: places[place], line: line))
      }
    }
  }

  private func read(
    _ part: JSONPart,
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> (RowCounts, LimitedReport) {
    var counts = RowCounts()
    var problems = LimitedReport(file: source.file)
    source.bytes.withUnsafeBufferPointer { bytes in
      let json = JSONBytes(bytes)
      let row = JSONRow(json, selectors: selectors, rows: context, limits: source.limits, from: part.start)
      for number in part.rows {
        let place = Int(rows[number])
        if let fault = fault(number, place, row, json, &problems, report: report) {
          counts.rejected.add(fault, line: row.line)
          counts.rejectedBytes += documents.badLines[place]?.count ?? row.byteCount
        } else {
          body(Row(index: number, content: .json(row)))
        }
        counts.read += 1
      }
    }
    return (counts, problems)
  }

  private func finish(_ counts: RowCounts, _ problems: LimitedReport, _ report: (Diagnostic) -> Void) {
    problems.finish(to: report)
    if counts.read == 0 {
      let place = Diagnostic.Place(file: source.file)
      report(Diagnostic(.note, "rows-none", "there are no rows at \(reading.path ?? "$")", at: place))
    }
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
