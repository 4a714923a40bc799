/// The record being read, whose memory serves the next one too.
final class CSVRow {
  private let bytes: [UInt8]
  /// The same bytes, which the array keeps in place while rows are read.
  private let text: UnsafeBufferPointer<UInt8>
  /// The columns of each selector.
  private let columns: [[Int]]
  /// The column of each selector that has one only.
  private let onlyColumn: [Int?]
  var cells: [CSVSpan] = []
  var start = 0
  var line = 0

  init(bytes: [UInt8], text: UnsafeBufferPointer<UInt8>, selectors: [Selector]) {
    self.bytes = bytes
    self.text = text
    columns = selectors.map { selector in
      if case .columns(let columns) = selector.target { columns } else { [] }
    }
    onlyColumn = columns.map { $0.count == 1 ? $0[0] : nil }
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

  /// Calls `body` with the place of each selector in the list and its text; nil where that must be put together from
  /// several cells or decoded first, or where there is no selector.
  @inline(__always)
  func forEachText(of selectors: [Int], _ body: (Int, UnsafeBufferPointer<UInt8>?) -> Void) {
    cells.withUnsafeBufferPointer { cells in
      for (place, selector) in selectors.enumerated() {
        guard selector >= 0, let column = onlyColumn[selector] else {
          body(place, nil)
          continue
        }
        guard column < cells.count else {
          body(place, UnsafeBufferPointer(start: nil, count: 0))
          continue
        }
        let span = cells[column]
        body(place, span.form == .coded ? nil : Self.cleaned(UnsafeBufferPointer(rebasing: text[span.range])))
      }
    }
  }

  @inline(__always)
  private static func cleaned(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    guard let first = text.first else { return text }
    return first == .apostrophe ? SpreadsheetGuard.removed(from: text).trimmed : text.trimmed
  }

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
    return try bytes.withUnsafeBufferPointer { all throws(Failure) in
      try span.withContent(in: all) { content throws(Failure) in
        try body(SpreadsheetGuard.removed(from: content).trimmed)
      }
    }
  }
}
