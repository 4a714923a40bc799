/// How one line is read as a row of a pipe table, as GitHub's specification has it.
enum TableRow {
  /// How a column is aligned.
  enum Alignment: String {
    case none, left, center, right
  }

  /// The cells of a line as ranges of its bytes, white space around them left out.
  ///
  /// A pipe with a backslash directly before it belongs to a cell, always: this is where tables differ from other text,
  /// in which the backslash may itself be escaped.
  ///
  /// - Parameters:
  ///   - bytes: The text the line lies in.
  ///   - line: The line without its containers, indentation and line ending.
  /// - Returns: No cells for a line that is empty or one pipe alone, which is no row.
  static func cells(in bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var position = line.lowerBound
    if position < line.upperBound, bytes[position] == .pipe { position = afterPipe(at: position, bytes, line) }
    while position < line.upperBound {
      let start = position
      while position < line.upperBound, bytes[position] != .pipe || isEscaped(position, from: start, bytes) {
        position += 1
      }
      cells.append(trimmed(start..<position, bytes))
      if position < line.upperBound { position = afterPipe(at: position, bytes, line) }
    }
    return cells
  }

  /// The alignments a delimiter row such as `|:--|--:|` gives; nil for any other line.
  static func alignments(in bytes: [UInt8], _ line: Range<Int>) -> [Alignment]? {
    guard line.contains(where: { bytes[$0] == .hyphen }) else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(in: bytes, line) {
      let startsWithColon = !cell.isEmpty && bytes[cell.lowerBound] == .colon
      let endsWithColon = cell.count > 1 && bytes[cell.upperBound - 1] == .colon
      let dashes = cell.dropFirst(startsWithColon ? 1 : 0).dropLast(endsWithColon ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == .hyphen }) else { return nil }
      switch (startsWithColon, endsWithColon) {
      case (true, true): alignments.append(.center)
      case (true, false): alignments.append(.left)
      case (false, true): alignments.append(.right)
      case (false, false): alignments.append(.none)
      }
    }
    return alignments
  }

  /// Whether a line might be a delimiter row with the marks of quotes before it: a quick look before a close one.
  static func mayBeDelimiter(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    var hasHyphen = false
    for position in line {
      switch bytes[position] {
      case .hyphen: hasHyphen = true
      case .pipe, .colon, .greaterThan: break
      case let byte where byte.isWhiteSpace: break
      default: return false
      }
    }
    return hasHyphen
  }

  private static func isEscaped(_ position: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    position > start && bytes[position - 1] == .backslash
  }

  /// The place after a pipe and the white space that follows it.
  private static func afterPipe(at position: Int, _ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var next = position + 1
    while next < line.upperBound, bytes[next].isWhiteSpace { next += 1 }
    return next
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhiteSpace { start += 1 }
    while end > start, bytes[end - 1].isWhiteSpace { end -= 1 }
    return start..<end
  }
}
