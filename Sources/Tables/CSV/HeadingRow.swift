import Diagnostics

/// The row that names the columns.
struct HeadingRow {
  /// The headings without white space around them.
  let cells: [String]
  /// Its place, as a spreadsheet counts rows.
  let row: Int
  /// Where the next record begins.
  let end: (index: Int, line: Int)

  /// Finds the first row that is not blank, or the one that was asked for.
  init(
    _ source: SourceText,
    dialect: CSVDialect,
    after declared: DelimiterLine?,
    wanted: Int?
  ) throws(Diagnostic) {
    self = try source.bytes.withUnsafeBufferPointer { bytes throws(Diagnostic) in
      var scanner = CSVScanner(
        bytes,
        dialect: dialect,
        index: declared?.end ?? 0,
        line: declared == nil ? 1 : 2
      )
      var spans: [CSVSpan] = []
      var row = 0
      while scanner.next(into: &spans) {
        row += 1
        if let wanted, row < wanted { continue }
        if wanted == nil && scanner.isBlank(spans) { continue }
        try Self.check(scanner.record, in: source)
        let cells = spans.map { $0.withContent(in: bytes) { Self.heading($0) } }
        return HeadingRow(cells: cells, row: row, end: (scanner.index, scanner.line))
      }
      throw Self.missing(wanted, rows: row, in: source.file)
    }
  }

  private init(cells: [String], row: Int, end: (index: Int, line: Int)) {
    self.cells = cells
    self.row = row
    self.end = end
  }

  private static func heading(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: SpreadsheetGuard.removed(from: bytes).trimmed, as: UTF8.self)
  }

  private static func check(_ record: CSVScanner.Record, in source: SourceText) throws(Diagnostic) {
    if let offset = record.longCell {
      throw CSVRowProblems.longCell(at: TextPosition(offset: offset, in: source.bytes).place(file: source.file))
    }
    guard record.cellCount <= Export.mostColumns else {
      throw Diagnostic(
        .error,
        "columns-too-many",
        "a file may have 10,000 columns, and this one has \(record.cellCount)",
        at: .init(file: source.file, line: record.line),
        hint: "is the delimiter right?"
      )
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
