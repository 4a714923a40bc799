/// A source with the same blocks on the same lines and with little of their text, for asking libcmark where blocks begin
/// and end: most of what it does is reading the text inside them.
enum BlockOutline {
  /// Shortens the lines on which no more than the first letter tells what block they belong to.
  ///
  /// Such a letter, or the pipe of a table, goes on with a paragraph or begins one, whatever follows it; only what ends
  /// raw HTML, and a link definition, can begin or end anywhere in a line.
  static func of(_ source: [UInt8]) -> [UInt8] {
    if holdsLinkDefinition(source) { return source }
    var outline: [UInt8] = []
    outline.reserveCapacity(source.count / 2)
    var copied = 0
    for line in LineRanges(of: source) {
      guard let end = decisiveEnd(of: line, in: source), !source[end..<line.upperBound].contains(.greaterThan) else {
        continue
      }
      outline += source[copied..<end]
      copied = line.upperBound
    }
    return outline + source[copied...]
  }

  private static func holdsLinkDefinition(_ source: [UInt8]) -> Bool {
    var previous: UInt8 = 0
    for byte in source {
      if byte == .colon, previous == UInt8(ascii: "]") { return true }
      previous = byte
    }
    return false
  }

  /// The place after the first letter or pipe of a line, with nothing but marks of blocks before it.
  private static func decisiveEnd(of line: Range<Int>, in source: [UInt8]) -> Int? {
    for position in line {
      switch source[position] {
      case .space, .tab, .hyphen, .greaterThan, UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "#"): continue
      case .pipe, UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return position + 1
      default: return nil
      }
    }
    return nil
  }
}
