/// The brackets in the lines up to an empty one, which any one block of text lies within.
struct BracketCount {
  /// The line the block begins on.
  let line: Int
  /// How often `![` stands in it.
  private(set) var images = 0
  /// How often `]` stands in it.
  private(set) var closing = 0
  /// The bytes since the first `]:`, which the address and title of a link definition may take.
  private(set) var definitionLength = 0

  init(line: Int) {
    self.line = line
  }

  mutating func count(_ line: Range<Int>, in source: [UInt8]) {
    var (beforePrevious, previous): (UInt8, UInt8) = (0, 0)
    for position in line {
      let byte = source[position]
      if byte == UInt8(ascii: "]") { closing += 1 }
      if byte == UInt8(ascii: "["), previous == UInt8(ascii: "!") { images += 1 }
      let endsLabel = byte == .colon && previous == UInt8(ascii: "]") && beforePrevious != .backslash
      if definitionLength > 0 || endsLabel { definitionLength += 1 }
      (beforePrevious, previous) = (previous, byte)
    }
  }
}
