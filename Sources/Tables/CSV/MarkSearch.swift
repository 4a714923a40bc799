/// Finds the delimiters, quotes and line ends of a text one after another.
///
/// It looks at 64 bytes at once and remembers what it saw: most of them hold several cells.
struct MarkSearch {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private let quote: UInt8
  /// Where the bytes begin that were looked at last, and which of them are marks.
  private var start = -ByteMask.width
  private var marks: UInt64 = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, quote: UInt8) {
    (self.bytes, self.delimiter, self.quote) = (bytes, delimiter, quote)
  }

  /// The first place at or after `index` that holds a mark, or the end.
  @inline(__always)
  mutating func next(from index: Int) -> Int {
    var ahead: UInt64 = 0
    if index >= start, index < start + ByteMask.width { ahead = marks &>> UInt64(truncatingIfNeeded: index - start) }
    if ahead != 0 { return index + ahead.trailingZeroBitCount }
    return nextBeyond(index)
  }

  /// The first place at or after `index` that holds a delimiter or a line end, or the end.
  @inline(__always)
  mutating func endOfCell(from index: Int) -> Int {
    var place = next(from: index)
    while place < bytes.count, bytes[place] == quote { place = next(from: place + 1) }
    return place
  }

  private mutating func nextBeyond(_ index: Int) -> Int {
    var place = index >= start && index < start + ByteMask.width ? start + ByteMask.width : index
    while place + ByteMask.width <= bytes.count, let first = bytes.baseAddress {
      marks = ByteMask.any(first + place, of: delimiter, quote, .lineFeed, .carriageReturn)
      start = place
      if marks != 0 { return place + marks.trailingZeroBitCount }
      place += ByteMask.width
    }
    while place < bytes.count, !isMark(bytes[place]) { place += 1 }
    return min(place, bytes.count)
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == quote || byte == .lineFeed || byte == .carriageReturn
  }
}
