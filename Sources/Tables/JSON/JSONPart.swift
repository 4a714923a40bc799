/// Consecutive rows of a JSON file.
struct JSONPart {
  /// A place whose line is known.
  struct Start {
    var index: Int
    var line: Int
  }

  /// The numbers of its rows.
  let rows: Range<Int>
  /// Where the first of them begins.
  let start: Start
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the line begins that holds the byte at `index`.
  func startOfLine(at index: Int) -> Int {
    var start = index
    while start > 0, !self[start - 1].isLineEnd { start -= 1 }
    return start
  }
}
