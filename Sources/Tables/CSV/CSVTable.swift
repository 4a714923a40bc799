import Diagnostics

/// A CSV file whose delimiter and headings are known.
struct CSVTable: Sendable {
  let source: SourceText
  let delimiter: UInt8
  let columns: [String]
  /// The row of the headings, as a spreadsheet counts.
  let headingRow: Int
  /// Where the rows below the headings begin.
  private let dataStart: (index: Int, line: Int)

  var reading: Reading {
    Reading(
      format: .csv,
      encoding: "utf-8",
      bom: source.bom,
      delimiter: String(Character(Unicode.Scalar(delimiter))),
      quote: "\"",
      headingRow: headingRow,
      path: nil
    )
  }

  init(_ source: SourceText, options: ReadingOptions) throws(Diagnostic) {
    try source.checkCharacters()
    self.source = source
    let declared = DelimiterLine(source.bytes)
    delimiter = try Self.delimiter(source, options: options, declared: declared)
    let heading = try HeadingRow(source, delimiter: delimiter, after: declared, wanted: options.headingRow)
    columns = heading.cells
    headingRow = heading.row
    dataStart = heading.end
  }

  private static func delimiter(
    _ source: SourceText,
    options: ReadingOptions,
    declared: DelimiterLine?
  ) throws(Diagnostic) -> UInt8 {
    guard let delimiter = options.delimiter ?? declared?.delimiter else {
      return source.bytes.withUnsafeBufferPointer { DelimiterGuess.delimiter(of: $0, from: 0) }
    }
    guard delimiter < 0x80, delimiter != .quote, !delimiter.isLineEnd, delimiter != 0 else {
      throw Diagnostic(
        .error,
        "delimiter-invalid",
        "a delimiter is one ASCII character other than a quote and a line break",
        at: .init(file: source.file),
        hint: "usual ones are , ; | and the tab"
      )
    }
    return delimiter
  }

  func forEachRow(
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> RowCounts {
    var counts = RowCounts()
    var problems = CSVRowProblems(file: source.file, width: columns.count, delimiter: delimiter)
    let row = CSVRow(bytes: source.bytes, selectors: selectors)
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, delimiter: delimiter, index: dataStart.index, line: dataStart.line)
      while scanner.next(into: &row.cells) {
        if scanner.isBlank(row.cells) { continue }
        row.start = scanner.record.start
        row.line = scanner.record.line
        if let fault = problems.fault(of: scanner.record, row, report: report) {
          counts.rejected.add(fault, line: row.line)
        } else {
          body(Row(index: counts.read, content: .csv(row)))
        }
        counts.read += 1
      }
    }
    problems.finish(report)
    if counts.read == 0 {
      let place = Diagnostic.Place(file: source.file)
      report(Diagnostic(.note, "rows-none", "there are no rows below the heading row", at: place))
    }
    return counts
  }
}
