extension UnsafeBufferPointer<UInt8> {
  /// The bytes without the white space around them; no-break spaces and their like count as white space.
  var trimmed: UnsafeBufferPointer<UInt8> {
    if let first, let last, first.isPlain, last.isPlain { return self }
    var start = startIndex
    var end = endIndex
    while start < end {
      let length = whiteSpace(at: start, before: end)
      if length == 0 { break }
      start += length
    }
    while start < end {
      let length = whiteSpace(endingAt: end, from: start)
      if length == 0 { break }
      end -= length
    }
    return UnsafeBufferPointer(rebasing: self[start..<end])
  }

  /// The number of bytes of the white space character at `index`, or 0.
  func whiteSpace(at index: Int, before end: Int) -> Int {
    let byte = self[index]
    if byte < 0x80 { return byte == .space || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if byte == 0xC2 { return index + 1 < end && isLatinSpace(self[index + 1]) ? 2 : 0 }
    guard byte >= 0xE1 && byte <= 0xE3, index + 2 < end else { return 0 }
    return isWideSpace(byte, self[index + 1], self[index + 2]) ? 3 : 0
  }

  private func whiteSpace(endingAt end: Int, from start: Int) -> Int {
    let byte = self[end - 1]
    if byte < 0x80 { return byte == .space || (byte >= 0x09 && byte <= 0x0D) ? 1 : 0 }
    if end - start >= 2, self[end - 2] == 0xC2 { return isLatinSpace(byte) ? 2 : 0 }
    guard end - start >= 3 else { return 0 }
    return isWideSpace(self[end - 3], self[end - 2], byte) ? 3 : 0
  }

  /// U+0085 and U+00A0, after their first byte.
  private func isLatinSpace(_ second: UInt8) -> Bool { second == 0x85 || second == 0xA0 }

  /// U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000.
  private func isWideSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE2, 0x80): (0x80...0x8A).contains(third) || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    case (0xE3, 0x80): third == 0x80
    default: false
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII character other than white space, so that nothing can be trimmed there.
  fileprivate var isPlain: Bool { self > 0x20 && self < 0x80 }
}
