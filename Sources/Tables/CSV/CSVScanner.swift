/// Splits a CSV text into records and cells, by RFC 4180 and, where that is silent, as most readers do.
///
/// LF, CR LF, CR and CR CR LF end a record. A quote opens a quoted cell only where the cell begins; elsewhere it is text.
/// What follows a closing quote is kept as text. A quote that is never closed is text too.
struct CSVScanner {
  /// Stands for no quote: a byte that no UTF-8 text holds.
  private static let noQuote: UInt8 = 0xFF

  private let bytes: UnsafeBufferPointer<UInt8>
  private let dialect: CSVDialect
  /// Cells of one record that are kept; more are counted only, so that a hostile record costs no memory.
  private let mostCells: Int
  private let longestCell: Int
  private let delimiter: UInt8
  private let quote: UInt8
  private let hasSpaceBeforeQuotes: Bool
  /// How many cells a record should have, where that is known.
  private let width: Int?
  private var marks: MarkSearch

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
    /// Whether that quote took everything up to the end of the file into its cell.
    var tookTheRest = false
    /// Where text begins that follows a closing quote.
    var textAfterQuote: Int?
    /// Where the first cell begins that is longer than a cell may be.
    var longCell: Int?
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    dialect: CSVDialect,
    width: Int? = nil,
    index: Int = 0,
    line: Int = 1,
    limits: Limits = .init()
  ) {
    self.bytes = bytes
    self.dialect = dialect
    mostCells = limits.columns + 1
    longestCell = limits.cell
    self.width = width
    self.index = index
    self.line = line
    delimiter = dialect.delimiter
    quote = dialect.quote ?? Self.noQuote
    hasSpaceBeforeQuotes = dialect.hasSpaceBeforeQuotes
    marks = MarkSearch(bytes, delimiter: delimiter, quote: quote)
  }

  /// The same place, with records expected to have so many cells.
  func expecting(width: Int) -> CSVScanner {
    CSVScanner(bytes, dialect: dialect, width: width, index: index, line: line)
  }

  /// Reads the next record into `cells`; false at the end.
  mutating func next(into cells: inout [CSVSpan]) -> Bool {
    guard index < bytes.count else { return false }
    cells.removeAll(keepingCapacity: true)
    record = Record(start: index, line: line)
    while true {
      if hasSpaceBeforeQuotes { passSpacesBeforeQuote() }
      let span = index < bytes.count && bytes[index] == quote ? quotedCell() : plainCell()
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
    if span.range.count > longestCell, record.longCell == nil { record.longCell = span.start }
    if record.cellCount <= mostCells {
      cells.append(span)
    } else if !span.range.isEmpty {
      record.lostText = true
    }
  }

  private mutating func passSpacesBeforeQuote() {
    var place = index
    while place < bytes.count, bytes[place] == .space { place += 1 }
    if place < bytes.count, bytes[place] == quote { index = place }
  }

  @inline(__always)
  private mutating func plainCell() -> CSVSpan {
    let start = index
    index = marks.endOfCell(from: index)
    return CSVSpan(start..<index, .plain)
  }

  private mutating func quotedCell() -> CSVSpan {
    let opening = index
    let openingLine = line
    var doubled = false
    index += 1
    while true {
      index = marks.next(from: index)
      guard index < bytes.count else { return unclosedCell(from: opening, line: openingLine) }
      guard bytes[index] == quote else {
        if bytes[index] == delimiter { index += 1 } else { passLineEnd() }
        continue
      }
      index += 1
      guard index < bytes.count, bytes[index] == quote else { break }
      doubled = true
      index += 1
    }
    let closing = index - 1
    guard index < bytes.count, bytes[index] != delimiter, !bytes[index].isLineEnd else {
      return doubled ? CSVSpan(opening..<index, .coded) : CSVSpan(opening + 1..<closing, .quoted)
    }
    return followedCell(from: opening, line: openingLine, closing: closing)
  }

  /// A cell whose closing quote is followed by something else than a delimiter or a line end.
  ///
  /// Where the quote opened on an earlier line, which has as many cells as it should without it, it was never closed:
  /// the quote found belongs to a later row.
  private mutating func followedCell(from opening: Int, line openingLine: Int, closing: Int) -> CSVSpan {
    if line > openingLine, cellsOfLine(from: opening) == width {
      return textCell(from: opening, line: openingLine)
    }
    index = marks.endOfCell(from: index)
    let rest = UnsafeBufferPointer(rebasing: bytes[closing + 1..<index])
    if record.textAfterQuote == nil, !rest.trimmed.isEmpty { record.textAfterQuote = closing + 1 }
    return CSVSpan(opening..<index, .coded)
  }

  /// The cells that the record has if the quote at `opening` is text and the record ends with its line.
  private func cellsOfLine(from opening: Int) -> Int {
    var (cells, marks) = (record.cellCount + 1, marks)
    var place = marks.endOfCell(from: opening)
    while place < bytes.count, bytes[place] == delimiter {
      cells += 1
      place = marks.endOfCell(from: place + 1)
    }
    return cells
  }

  /// A cell whose quote is not closed up to the end of the file.
  ///
  /// Each file has one at most: where the quote is text, no later one can open a cell without being closed.
  private mutating func unclosedCell(from opening: Int, line openingLine: Int) -> CSVSpan {
    let end = endOfLine(from: opening)
    guard followingLinesAreRows(from: end.index) else {
      record.unclosedQuote = opening
      record.tookTheRest = true
      return CSVSpan(opening..<index, .coded)
    }
    return textCell(from: opening, line: openingLine)
  }

  /// The quote at `opening` as text, up to the next delimiter or line end.
  private mutating func textCell(from opening: Int, line openingLine: Int) -> CSVSpan {
    if record.unclosedQuote == nil { record.unclosedQuote = opening }
    line = openingLine
    index = marks.endOfCell(from: opening)
    return CSVSpan(opening..<index, .plain)
  }

  private func endOfLine(from start: Int) -> CSVScanner {
    var place = self
    place.index = place.marks.next(from: start)
    while place.index < bytes.count, !bytes[place.index].isLineEnd {
      place.index = place.marks.next(from: place.index + 1)
    }
    place.passLineEnd()
    return place
  }

  /// Whether the next lines look like rows of the table rather than like lines of a cell that was cut off.
  private func followingLinesAreRows(from start: Int) -> Bool {
    guard let width else { return true }
    let sample = 20
    var lines = CSVScanner(bytes, dialect: CSVDialect(delimiter: delimiter, quote: nil), index: start)
    var cells: [CSVSpan] = []
    var (wide, all) = (0, 0)
    while all < sample, lines.next(into: &cells) {
      if lines.isBlank(cells) { continue }
      all += 1
      if lines.record.cellCount * 2 > width { wide += 1 }
    }
    return wide * 2 >= all
  }

  @inline(__always)
  private mutating func passLineEnd() {
    guard index < bytes.count else { return }
    line += 1
    if bytes[index] == .carriageReturn {
      let next = index + 1
      if next < bytes.count, bytes[next] == .lineFeed {
        index = next
      } else if next + 1 < bytes.count, bytes[next] == .carriageReturn, bytes[next + 1] == .lineFeed {
        index = next + 1
      }
    }
    index += 1
  }
}
