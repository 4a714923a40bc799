/// The record being read; the same one stands for each record in turn.
final class CSVRow {
  /// The bytes of the file, which stay in their place while rows are read.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The columns of each selector.
  private let columns: [[Int]]
  /// The column of each selector that has one only.
  private let onlyColumn: [Int?]
  /// The cells, which the scanner keeps as long as it is at this record.
  private(set) var cells = UnsafeBufferPointer<CSVSpan>(start: nil, count: 0)
  private(set) var start = 0
  private(set) var line = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, selectors: [Selector]) {
    self.bytes = bytes
    columns = selectors.map { selector in
      if case .columns(let columns) = selector.target { columns } else { [] }
    }
    onlyColumn = columns.map { $0.count == 1 ? $0[0] : nil }
  }

  /// Goes on to a record.
  @inline(__always)
  func read(_ record: CSVScanner.Record, _ cells: UnsafeBufferPointer<CSVSpan>) {
    self.cells = cells
    start = record.start
    line = record.line
  }

  /// The bytes from the beginning of the row to the end of its last cell that was kept.
  var byteCount: Int { (cells.last?.range.upperBound ?? start) - start }

  func withBytes<Result, Failure: Error>(
    of selector: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if let column = onlyColumn[selector] { return try withBytes(column: column, body) }
    return try withUTF8(of: texts(columns[selector]).joined(separator: "; "), body)
  }

  /// The cells of a row, whose texts need no copy.
  struct Cells {
    fileprivate let spans: UnsafeBufferPointer<CSVSpan>
    fileprivate let bytes: UnsafeBufferPointer<UInt8>

    /// The text of a column without white space around it; nil where it must be decoded first.
    @inline(__always)
    func text(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
      guard column < spans.count else { return UnsafeBufferPointer(start: nil, count: 0) }
      let span = spans[column]
      if span.form == .coded { return nil }
      let text = UnsafeBufferPointer(rebasing: bytes[span.range])
      guard let first = text.first else { return text }
      return first == .apostrophe ? SpreadsheetGuard.removed(from: text).trimmed : text.trimmed
    }
  }

  /// The texts of the cells.
  @inline(__always)
  var texts: Cells { Cells(spans: cells, bytes: bytes) }

  /// The column of a selector that has one only.
  func onlyColumn(of selector: Int) -> Int? { onlyColumn[selector] }

  func list(of selector: Int) -> [String] {
    let columns = columns[selector]
    if columns.count > 1 { return texts(columns) }
    return withBytes(of: selector) { ListText.items(of: $0) }
  }

  /// Where the first cell of the selector begins, or the row where it has none.
  func position(of selector: Int) -> (line: Int, column: Int) {
    let filled = columns[selector].first { !isEmpty(column: $0) }
    let column = filled ?? columns[selector].first ?? 0
    let position = position(ofByte: column < cells.count ? cells[column].start : start)
    return (position.line, position.column)
  }

  func position(ofByte offset: Int) -> TextPosition {
    var position = TextPosition(startOfLine: line, offset: start)
    position.advance(to: offset, in: bytes)
    return position
  }

  func isEmpty(column: Int) -> Bool {
    withBytes(column: column) { $0.isEmpty }
  }

  private func texts(_ columns: [Int]) -> [String] {
    columns.compactMap { column in
      withBytes(column: column) { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    }
  }

  private func withBytes<Result, Failure: Error>(
    column: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard column < cells.count else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let span = cells[column]
    return try span.withContent(in: bytes) { content throws(Failure) in
      try body(SpreadsheetGuard.removed(from: content).trimmed)
    }
  }
}
