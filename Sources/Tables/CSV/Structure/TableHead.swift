import Diagnostics

/// The headings of a CSV file, found or where the user says, and the rows above them.
struct TableHead {
  /// The names of the columns.
  let columns: [String]
  /// The rows that name them; none where the file has none.
  let headings: [SampledRow]
  /// The rows above that hold anything.
  let above: [LeftOutRow]
  /// The first row below the headings.
  let data: (index: Int, line: Int, row: Int)
  /// What the user should know of what was found.
  let notes: [Diagnostic]

  /// Reads the head from where `scanner` stands.
  ///
  /// - Throws: `file-empty`, `heading-row-missing`, `not-a-table`, `columns-too-many`, `cell-too-long`.
  init(
    _ scanner: CSVScanner,
    in bytes: UnsafeBufferPointer<UInt8>,
    options: ReadingOptions,
    source: SourceText
  ) throws(Diagnostic) {
    let file = source.file
    var skipped = SkippedRows(scanner)
    if let wanted = options.headingRow { skipped.skip(wanted - 1, in: bytes) }
    let rows = Self.rows(from: skipped, in: bytes)
    guard rows.contains(where: { !$0.isBlank }) else {
      throw Self.missing(options.headingRow, rows: skipped.count + rows.count, in: file)
    }
    let place = try Self.place(of: rows, options: options, file: file)
    headings = Array(rows[place])
    try Self.check(headings.isEmpty ? rows[place.upperBound...].prefix(1) : headings[...], in: source)
    let width = TableWidth.ofRowsWithoutHeadings(Array(rows[place.upperBound...]))
    let names = headings.isEmpty ? Array(repeating: "", count: width) : JoinedHeadings.names(of: headings)
    columns = options.headings ?? names
    above = skipped.rows + rows[..<place.lowerBound].filter { !$0.isBlank }.map(LeftOutRow.init(above:))
    let next = rows.indices.contains(place.upperBound) ? rows[place.upperBound] : nil
    let end = rows[..<place.upperBound].last?.end
    data = (
      next?.start ?? end?.index ?? bytes.count, next?.line ?? end?.line ?? scanner.line,
      next?.number ?? skipped.count + rows.count + 1
    )
    notes = HeadNotes(file: file, options: options).notes(headings: headings, above: above, data: data)
  }

  /// The first rows; where quotes are in the wrong place, they are read once more with the width of the other rows.
  private static func rows(from skipped: SkippedRows, in bytes: UnsafeBufferPointer<UInt8>) -> [SampledRow] {
    let rows = [SampledRow](skipped.scanner, in: bytes, number: skipped.count + 1)
    guard rows.contains(where: \.isMisquoted) else { return rows }
    let scanner = skipped.scanner.expecting(width: TableWidth(rows).cells)
    return [SampledRow](scanner, in: bytes, number: skipped.count + 1)
  }

  private static func place(
    of rows: [SampledRow],
    options: ReadingOptions,
    file: String
  ) throws(Diagnostic) -> Range<Int> {
    if options.isPlainTable, let first = rows.firstIndex(where: { !$0.isBlank }) { return first..<first + 1 }
    if options.headingRow == nil, options.headings == nil, let report = BlockReport(rows) {
      throw report.refusal(file: file)
    }
    let finder = HeadingFinder(rows)
    guard options.headingRow != nil || options.headingRows != nil else {
      if options.headings == nil { return finder.find() }
      return finder.firstRow..<finder.firstRow
    }
    let start = options.headingRow == nil ? finder.firstRowBelowTitles : 0
    let end = start + (options.headingRows ?? 1)
    guard end <= rows.count else {
      throw missing(rows[start].number + end - start - 1, rows: rows.last?.number ?? 0, in: file)
    }
    return start..<end
  }

  private static func check(_ rows: ArraySlice<SampledRow>, in source: SourceText) throws(Diagnostic) {
    for row in rows {
      if let offset = row.longCell {
        throw source.limits.cellTooLong(at: TextPosition(offset: offset, in: source.bytes).place(file: source.file))
      }
      guard row.cellCount <= source.limits.columns else {
        throw source.limits.columnsTooMany(row.cellCount, at: .init(file: source.file, line: row.line))
      }
    }
  }

  private static func missing(_ wanted: Int?, rows: Int, in file: String) -> Diagnostic {
    guard let wanted else {
      return Diagnostic(.error, "file-empty", "the file holds nothing but blank lines", at: .init(file: file))
    }
    return Diagnostic(
      .error,
      "heading-row-missing",
      "the headings are expected in row \(wanted), and the file has \(rows)",
      at: .init(file: file),
      hint: "rows are counted from 1, blank ones too"
    )
  }
}

/// The rows above the one where the user says that the headings are.
private struct SkippedRows {
  private(set) var scanner: CSVScanner
  private(set) var count = 0
  private(set) var rows: [LeftOutRow] = []

  init(_ scanner: CSVScanner) { self.scanner = scanner }

  mutating func skip(_ wanted: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var spans: [CSVSpan] = []
    while count < wanted, scanner.next(into: &spans) {
      count += 1
      let row = SampledRow(scanner, spans, in: bytes, number: count)
      if !row.isBlank { rows.append(LeftOutRow(above: row)) }
    }
  }
}
