/// Writes rows as CSV that any reader, and a spreadsheet, reads back as the same text.
public struct CSVWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let delimiter: UInt8

  /// Makes a writer that has written nothing.
  ///
  /// - Parameter delimiter: The byte between cells.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
  }

  /// Writes one row and a line feed; cells that a spreadsheet would take for formulas get an apostrophe in front.
  ///
  /// - Parameter cells: The text of each cell, at least one.
  public mutating func write(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(delimiter) }
      withUTF8(of: cell) { write($0, alone: cells.count == 1) }
    }
    bytes.append(.lineFeed)
  }

  private mutating func write(_ cell: UnsafeBufferPointer<UInt8>, alone: Bool) {
    let isGuarded = SpreadsheetGuard.isNeeded(for: cell)
    guard needsQuotes(cell, alone: alone) else {
      if isGuarded { bytes.append(.apostrophe) }
      return bytes.append(contentsOf: cell)
    }
    bytes.append(.quote)
    if isGuarded { bytes.append(.apostrophe) }
    for byte in cell {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  /// Beside what RFC 4180 asks for: a row must not look blank, nor the first one like a `sep=` line.
  private func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>, alone: Bool) -> Bool {
    cell.contains { $0 == delimiter || $0 == .quote || $0.isLineEnd }
      || (alone && (cell.trimmed.isEmpty || cell.starts(with: "sep=".utf8)))
  }
}
