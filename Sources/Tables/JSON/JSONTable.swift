import Diagnostics

/// A JSON file whose rows and columns are known.
struct JSONTable: Sendable {
  private let document: JSONDocument
  private let rows: [Int]
  private let notes: [Diagnostic]
  let columns: [String]
  let reading: Reading

  init(_ source: SourceText, options: ReadingOptions) throws(Diagnostic) {
    document = try JSONDocument(file: source.file, bytes: source.bytes)
    let found = try JSONRows(in: document, at: options.path)
    rows = found.values
    notes = document.diagnostics + [found.note].compactMap(\.self)
    columns = try JSONColumns.paths(of: found, in: document)
    reading = Reading(
      format: .json,
      encoding: source.encoding.name,
      bom: source.bom,
      delimiter: nil,
      quote: nil,
      headingRow: nil,
      path: found.path.fromTop
    )
  }

  func forEachRow(
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> RowCounts {
    for note in notes { report(note) }
    var counts = RowCounts()
    var problems = LimitedReport(file: document.file)
    let row = JSONRow(document: document, selectors: selectors)
    for value in rows {
      row.read(value)
      if let fault = fault(of: value, row, &problems, report: report) {
        counts.rejected.add(fault, line: row.position.line)
      } else {
        body(Row(index: counts.read, content: .json(row)))
      }
      counts.read += 1
    }
    problems.finish(to: report)
    if counts.read == 0 {
      let place = Diagnostic.Place(file: document.file)
      report(Diagnostic(.note, "rows-none", "there are no rows at \(reading.path ?? "$")", at: place))
    }
    return counts
  }

  /// The code of what keeps the row from being used, or nil.
  private func fault(
    of value: Int,
    _ row: JSONRow,
    _ problems: inout LimitedReport,
    report: (Diagnostic) -> Void
  ) -> String? {
    if document.kind(value) != .object {
      problems.add(
        .error,
        "json-row-not-object",
        "a row is an object, and this is \(document.kind(value).words)",
        at: { row.position.place(file: document.file) },
        to: report
      )
      return "json-row-not-object"
    }
    guard let long = row.longValue() else { return nil }
    problems.add(
      .error,
      "cell-too-long",
      "a cell may have 1,000,000 bytes, and this one has more, so the row is left out",
      at: {
        var position = row.position
        position.advance(to: document.offset(long), in: document.bytes)
        return position.place(file: document.file)
      },
      to: report
    )
    return "cell-too-long"
  }
}
