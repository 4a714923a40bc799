import Diagnostics

/// A CSV file whose delimiter and headings are known.
struct CSVTable: Sendable {
  let source: SourceText
  let dialect: CSVDialect
  let columns: [String]
  /// The row of the headings, as a spreadsheet counts.
  let headingRow: Int
  /// What the user should know of how the file was understood.
  private let notes: [Diagnostic]
  /// Where the rows below the headings begin.
  private let dataStart: (index: Int, line: Int)

  var reading: Reading {
    Reading(
      format: .csv,
      encoding: source.encoding.name,
      bom: source.bom,
      delimiter: String(Character(Unicode.Scalar(dialect.delimiter))),
      quote: dialect.quote.map { String(Character(Unicode.Scalar($0))) },
      headingRow: headingRow,
      path: nil
    )
  }

  init(_ source: SourceText, options: ReadingOptions) throws(Diagnostic) {
    self.source = source
    let declared = DelimiterLine(source.bytes)
    try Self.check(options.delimiter ?? declared?.delimiter, quote: options.quote, in: source)
    let guess = source.bytes.withUnsafeBufferPointer { bytes in
      DialectGuess(
        bytes,
        from: declared?.end ?? 0,
        delimiter: options.delimiter ?? declared?.delimiter,
        quote: options.quote
      )
    }
    dialect = guess.dialect
    notes = [guess.warning(file: source.file)].compactMap(\.self)
    let heading = try HeadingRow(source, dialect: dialect, after: declared, wanted: options.headingRow)
    columns = heading.cells
    headingRow = heading.row
    dataStart = heading.end
  }

  private static func check(_ delimiter: UInt8?, quote: QuoteOption?, in source: SourceText) throws(Diagnostic) {
    let isUsable = { (byte: UInt8) in byte < 0x80 && !byte.isLineEnd && byte != 0 }
    if let delimiter, !isUsable(delimiter) || delimiter == (quote.map(\.byte) ?? .quote) {
      throw Diagnostic(
        .error,
        "delimiter-invalid",
        "a delimiter is one ASCII character other than a quote and a line break",
        at: .init(file: source.file),
        hint: "usual ones are , ; | and the tab"
      )
    }
    if let byte = quote?.byte, !isUsable(byte) {
      throw Diagnostic(
        .error,
        "quote-invalid",
        "a quote is one ASCII character other than a line break",
        at: .init(file: source.file),
        hint: "usual ones are \" and '"
      )
    }
  }

  func forEachRow(
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> RowCounts {
    var counts = RowCounts()
    var problems = CSVRowProblems(file: source.file, width: columns.count, delimiter: dialect.delimiter)
    notes.forEach(report)
    source.bytes.withUnsafeBufferPointer { bytes in
      let row = CSVRow(bytes: source.bytes, text: bytes, selectors: selectors)
      var scanner = CSVScanner(
        bytes,
        dialect: dialect,
        width: columns.count,
        index: dataStart.index,
        line: dataStart.line
      )
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
