/// White space in UTF-8, as Unicode and libcmark have it.
enum WhiteSpace {
  /// The length of the white space character at `position`; nil when another stands there.
  static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let byte = bytes[position]
    if byte.isWhiteSpace { return 1 }
    guard byte >= 0xC2, position + 1 < bytes.count else { return nil }
    let second = bytes[position + 1]
    if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : nil }
    guard position + 2 < bytes.count else { return nil }
    switch (byte, second, bytes[position + 2]) {
    case (0xE1, 0x9A, 0x80),  // U+1680
      (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF),  // U+2000-202F
      (0xE2, 0x81, 0x9F),  // U+205F
      (0xE3, 0x80, 0x80):  // U+3000
      return 3
    default: return nil
    }
  }

  /// The length of the line break at `position`, U+0085, U+2028 and U+2029 among them; nil when another stands there.
  static func lineBreakLength(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch bytes[position] {
    case 0x0A...0x0D: return 1
    case 0xC2: return position + 1 < bytes.count && bytes[position + 1] == 0x85 ? 2 : nil
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return nil }
      return bytes[position + 2] == 0xA8 || bytes[position + 2] == 0xA9 ? 3 : nil
    default: return nil
    }
  }

  /// The bytes without white space at either end.
  static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, let width = length(at: start, in: bytes) { start += width }
    while end > start {
      let width = (1...3).first { end - $0 >= start && length(at: end - $0, in: bytes) == $0 }
      guard let width else { break }
      end -= width
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
