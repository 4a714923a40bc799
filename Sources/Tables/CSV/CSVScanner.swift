/// Splits a CSV text into records and cells, by RFC 4180 and, where that is silent, as most readers do.
///
/// LF, CR LF and CR end a record. A quote opens a quoted cell only where the cell begins; elsewhere it is text. What
/// follows a closing quote is kept as text.
struct CSVScanner {
  /// Cells of one record that are kept; more are counted only, so that a hostile record costs no memory.
  static let mostCells = Export.mostColumns + 1

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let endOfCell: ByteSearch
  private let quoteOrLineEnd = ByteSearch(.quote, .lineFeed, .carriageReturn)

  /// Where the next record begins.
  private(set) var index: Int
  /// The line on which the next record begins.
  private(set) var line: Int
  private(set) var record = Record()

  /// What is known of the record read last, beside its cells.
  struct Record {
    var start = 0
    var line = 0
    var cellCount = 0
    /// Whether a cell that was not kept holds text.
    var lostText = false
    /// Where a quote opened that is never closed.
    var unclosedQuote: Int?
    /// Where the first cell begins that is longer than a cell may be.
    var longCell: Int?
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, index: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.index = index
    self.line = line
    endOfCell = ByteSearch(delimiter, .lineFeed, .carriageReturn)
  }

  /// Reads the next record into `cells`; false at the end.
  mutating func next(into cells: inout [CSVSpan]) -> Bool {
    guard index < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    record = Record(start: index, line: line)
    while true {
      let span = index < bytes.count && bytes[index] == .quote ? quotedCell() : plainCell()
      keep(span, in: &cells)
      guard index < bytes.count, bytes[index] == delimiter else { break }
      index += 1
    }
    passLineEnd()
    return true
  }

  /// Whether the record read last is a line without anything but white space.
  func isBlank(_ cells: [CSVSpan]) -> Bool {
    guard cells.count == 1, cells[0].form == .plain else { return false }
    return cells[0].withContent(in: bytes) { $0.trimmed.isEmpty }
  }

  @inline(__always)
  private mutating func keep(_ span: CSVSpan, in cells: inout [CSVSpan]) {
    record.cellCount += 1
    if span.range.count > Export.longestCell, record.longCell == nil { record.longCell = span.start }
    if record.cellCount <= Self.mostCells {
      cells.append(span)
    } else if !span.range.isEmpty {
      record.lostText = true
    }
  }

  @inline(__always)
  private mutating func plainCell() -> CSVSpan {
    let start = index
    index = endOfCell.next(in: bytes, from: index)
    return CSVSpan(start..<index, .plain)
  }

  private mutating func quotedCell() -> CSVSpan {
    let opening = index
    var doubled = false
    index += 1
    while true {
      index = quoteOrLineEnd.next(in: bytes, from: index)
      guard index < bytes.count else {
        record.unclosedQuote = opening
        return CSVSpan(opening..<index, .coded)
      }
      guard bytes[index] == .quote else {
        passLineEnd()
        continue
      }
      index += 1
      guard index < bytes.count, bytes[index] == .quote else { break }
      doubled = true
      index += 1
    }
    let closing = index - 1
    index = endOfCell.next(in: bytes, from: index)
    if doubled || index > closing + 1 { return CSVSpan(opening..<index, .coded) }
    return CSVSpan(opening + 1..<closing, .quoted)
  }

  @inline(__always)
  private mutating func passLineEnd() {
    guard index < bytes.count else { return }
    if bytes[index] == .carriageReturn, index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
    index += 1
    line += 1
  }
}
