import Diagnostics

/// Judges records by the heading row, and tells what is wrong with them.
struct CSVRowProblems {
  private let file: String
  private let width: Int
  private let delimiter: UInt8
  private let limits: Limits
  private(set) var limit: LimitedReport

  init(file: String, width: Int, delimiter: UInt8, limits: Limits) {
    self.file = file
    self.width = width
    self.delimiter = delimiter
    self.limits = limits
    limit = LimitedReport(file: file)
  }

  /// The code of what keeps the row from being used, or nil; what is odd about it is reported.
  mutating func fault(of record: CSVScanner.Record, _ row: CSVRow, report: (Diagnostic) -> Void) -> String? {
    if let offset = record.unclosedQuote {
      tellUnclosedQuote(offset, record, row, report)
      if record.tookTheRest || record.cellCount != width { return "quote-unclosed" }
    }
    if let offset = record.textAfterQuote { tellTextAfterQuote(offset, row, report) }
    if let offset = record.longCell {
      tellLongCell(offset, row, report)
      return "cell-too-long"
    }
    if record.cellCount < width { tellShort(record, report) }
    if record.cellCount <= width || surplusIsEmpty(record, row) { return nil }
    tellLong(record, report)
    return "row-long"
  }

  private func surplusIsEmpty(_ record: CSVScanner.Record, _ row: CSVRow) -> Bool {
    !record.lostText && row.cells.indices.dropFirst(width).allSatisfy { row.isEmpty(column: $0) }
  }

  private mutating func tellShort(_ record: CSVScanner.Record, _ report: (Diagnostic) -> Void) {
    let found = FoundFields(record: record, width: width)
    let place = Diagnostic.Place(file: file, line: record.line)
    limit.add(
      .warn,
      "row-short",
      "\(found)",
      at: { place },
      hint: "what is missing counts as not recorded; is a line break or a delimiter out of place?",
      to: report
    )
  }

  private mutating func tellLong(_ record: CSVScanner.Record, _ report: (Diagnostic) -> Void) {
    let found = FoundFields(record: record, width: width)
    let place = Diagnostic.Place(file: file, line: record.line)
    let separator = delimiter == .tab ? "a tab" : "the delimiter '\(Character(Unicode.Scalar(delimiter)))'"
    limit.add(
      .error,
      "row-long",
      "\(found), so the row is left out",
      at: { place },
      hint: "put quotes around cells that hold \(separator)",
      to: report
    )
  }

  private mutating func tellUnclosedQuote(
    _ offset: Int,
    _ record: CSVScanner.Record,
    _ row: CSVRow,
    _ report: (Diagnostic) -> Void
  ) {
    let file = file
    let isUsed = !record.tookTheRest && record.cellCount == width
    let result =
      if record.tookTheRest {
        "the rest of the file is one cell and is left out"
      } else if isUsed {
        "it is read as text"
      } else {
        "\(FoundFields(record: record, width: width)), and the row is left out"
      }
    limit.add(
      isUsed ? .warn : .error,
      "quote-unclosed",
      "the quote that opens here is never closed, so \(result)",
      at: { row.position(ofByte: offset).place(file: file) },
      hint: "close it, or write it twice if it belongs to the text",
      to: report
    )
  }

  private mutating func tellTextAfterQuote(_ offset: Int, _ row: CSVRow, _ report: (Diagnostic) -> Void) {
    let file = file
    limit.add(
      .warn,
      "quote-followed",
      "a closing quote is the last character of its cell, and text follows this one; it is kept",
      at: { row.position(ofByte: offset).place(file: file) },
      hint: "a quote that belongs to the text is written twice",
      to: report
    )
  }

  private mutating func tellLongCell(_ offset: Int, _ row: CSVRow, _ report: (Diagnostic) -> Void) {
    let file = file
    let problem = limits.cellTooLong(at: .init())
    limit.add(
      problem.severity,
      problem.code,
      problem.message,
      at: { row.position(ofByte: offset).place(file: file) },
      hint: problem.hint,
      to: report
    )
  }

  /// How many cells a record has beside how many it should have, put into words only when told.
  private struct FoundFields: CustomStringConvertible {
    let record: CSVScanner.Record
    let width: Int

    var description: String {
      "found \(record.cellCount) field\(record.cellCount == 1 ? "" : "s") where the heading row has \(width)"
    }
  }
}
