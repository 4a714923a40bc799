/// Parts of a CSV file that stand for all of it: its beginning and, where it is long, parts of its middle and its end.
struct CSVSamples {
  private static let headBytes = 65_536
  private static let partBytes = 32_768
  private static let mostRecords = 200

  private let parts: [UnsafeBufferPointer<UInt8>]

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    let rest = UnsafeBufferPointer(rebasing: bytes[min(start, bytes.count)...])
    guard rest.count > Self.headBytes + 2 * Self.partBytes else {
      parts = [rest]
      return
    }
    let middle = rest.count / 2
    parts = [
      UnsafeBufferPointer(rebasing: rest[..<Self.headBytes]),
      Self.lines(of: rest, from: middle),
      Self.lines(of: rest, from: rest.count - Self.partBytes),
    ]
  }

  /// A part from the first line that begins behind `start`.
  private static func lines(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UnsafeBufferPointer<UInt8> {
    let end = min(bytes.count, start + partBytes)
    let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
    guard let lineEnd = part.firstIndex(where: \.isLineEnd) else { return UnsafeBufferPointer(rebasing: part[..<0]) }
    return UnsafeBufferPointer(rebasing: part[(lineEnd + 1)...])
  }

  /// Whether the byte occurs.
  func hold(_ byte: UInt8) -> Bool {
    parts.contains { $0.contains(byte) }
  }

  /// Calls `body` with each record that is not blank, part by part; a record that a part cuts off is left out.
  func forEachRecord(
    of dialect: CSVDialect,
    _ body: (CSVScanner.Record, [CSVSpan], UnsafeBufferPointer<UInt8>) -> Void
  ) {
    for (place, part) in parts.enumerated() {
      var scanner = CSVScanner(part, dialect: dialect)
      var cells: [CSVSpan] = []
      var count = 0
      while count < Self.mostRecords, scanner.next(into: &cells) {
        let isCutOff = place < parts.count - 1 && scanner.index >= part.count && count > 0
        if isCutOff || scanner.isBlank(cells) { continue }
        body(scanner.record, cells, part)
        count += 1
      }
    }
  }
}
