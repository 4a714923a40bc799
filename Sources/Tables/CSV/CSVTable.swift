import Diagnostics

/// A CSV file whose dialect, headings and end are known.
struct CSVTable: Sendable {
  let source: SourceText
  let dialect: CSVDialect
  private let head: TableHead
  private let foot: TableFoot
  /// What the user should know of how the file was understood.
  let notes: [Diagnostic]

  var columns: [String] { head.columns }

  var reading: Reading {
    var reading = Reading(
      format: .csv,
      encoding: source.encoding.name,
      bom: source.bom,
      delimiter: String(Character(Unicode.Scalar(dialect.delimiter))),
      quote: dialect.quote.map { String(Character(Unicode.Scalar($0))) },
      headingRow: head.headings.first?.number,
      path: nil
    )
    reading.headingRows = head.headings.count
    reading.headingLine = head.headings.first?.line
    reading.firstRowLine = head.data.line
    reading.leftOut = head.above + foot.leftOut
    return reading
  }

  init(_ source: SourceText, options: ReadingOptions) throws(Diagnostic) {
    self.source = source
    if let refusal = source.bytes.withUnsafeBufferPointer({ ForeignText.refusal(of: $0, file: source.file) }) {
      throw refusal
    }
    let declared = DelimiterLine(source.bytes)
    try Self.check(options.delimiter ?? declared?.delimiter, quote: options.quote, in: source)
    let start = declared?.end ?? 0
    let guess = source.bytes.withUnsafeBufferPointer { bytes in
      DialectGuess(bytes, from: start, delimiter: options.delimiter ?? declared?.delimiter, quote: options.quote)
    }
    let dialect = guess.dialect
    let head = try source.bytes.withUnsafeBufferPointer { bytes throws(Diagnostic) in
      let scanner = CSVScanner(
        bytes,
        dialect: dialect,
        index: start,
        line: declared == nil ? 1 : 2,
        limits: source.limits
      )
      return try TableHead(scanner, in: bytes, options: options, source: source)
    }
    let foot = source.bytes.withUnsafeBufferPointer { bytes in
      options.isPlainTable
        ? TableFoot() : TableFoot(bytes, dialect: dialect, width: head.columns.count, head: head)
    }
    self.dialect = dialect
    self.head = head
    self.foot = foot
    notes =
      [guess.warning(file: source.file)].compactMap(\.self) + head.notes
      + [foot.note(file: source.file)].compactMap(\.self)
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
    let all = CSVPart(start: firstRow, limit: source.bytes.count)
    return finish(read(all, selecting: selectors, report: report, body), report)
  }

  var firstRow: CSVPart.Start { .init(index: head.data.index, line: head.data.line) }

  /// Reads the rows of a part.
  func read(
    _ part: CSVPart,
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> CSVPartOutcome {
    var counts = RowCounts()
    var problems = CSVRowProblems(
      file: source.file,
      width: columns.count,
      delimiter: dialect.delimiter,
      limits: source.limits
    )
    let table = TableBody(head: head, foot: foot)
    var end = part.start
    source.bytes.withUnsafeBufferPointer { bytes in
      let row = CSVRow(bytes, selectors: selectors)
      var scanner = CSVScanner(
        bytes,
        dialect: dialect,
        width: columns.count,
        index: part.start.index,
        line: part.start.line,
        limits: source.limits
      )
      var cells: [CSVSpan] = []
      while scanner.index < part.limit, scanner.next(into: &cells) {
        if scanner.isBlank(cells) { continue }
        cells.withUnsafeBufferPointer { cells in
          row.read(scanner.record, cells)
          if let reason = table.reasonToLeaveOut(scanner, cells, in: bytes) {
            counts.leftOut.add(reason, line: row.line)
          } else if let fault = problems.fault(of: scanner.record, row, report: report) {
            counts.rejected.add(fault, line: row.line)
            counts.rejectedBytes += scanner.index - row.start
          } else {
            body(Row(index: counts.read, content: .csv(row)))
          }
        }
        counts.read += 1
      }
      end = .init(index: scanner.index, line: scanner.line)
    }
    return CSVPartOutcome(counts: counts, problems: problems.limit, end: end)
  }

  /// Tells and counts what is known only after the last row.
  func finish(_ outcome: CSVPartOutcome, _ report: (Diagnostic) -> Void) -> RowCounts {
    var counts = outcome.counts
    outcome.problems.finish(to: report)
    if counts.read == counts.leftOut.count {
      let place = Diagnostic.Place(file: source.file)
      report(Diagnostic(.note, "rows-none", "there are no rows below the heading row", at: place))
    }
    for row in head.above { counts.leftOut.add(row.reason, line: row.line) }
    counts.read += head.above.count
    return counts
  }
}
