/// Searches inside the strings of a JSON text, eight bytes at a step.
extension UnsafeBufferPointer<UInt8> {
  /// The first place at or after `index` that holds a quote or a backslash, or the end.
  @inline(__always)
  func nextQuoteOrBackslash(from index: Int) -> Int {
    next(from: index) { word in
      word.highBits(ofBytes: .quote) | word.highBits(ofBytes: .backslash)
    } or: { byte in
      byte == .quote || byte == .backslash
    }
  }

  /// The first place at or after `index` that is no plain ASCII character of a string, or the end.
  @inline(__always)
  func nextOddInString(from index: Int) -> Int {
    next(from: index) { word in
      // A byte below 0x20 borrows from its high bit; one that is not ASCII has it already.
      let control = (word &- 0x2020_2020_2020_2020) & ~word
      let odd = (control | word) & 0x8080_8080_8080_8080
      return odd | word.highBits(ofBytes: .quote) | word.highBits(ofBytes: .backslash)
    } or: { byte in
      byte < 0x20 || byte >= 0x80 || byte == .quote || byte == .backslash
    }
  }

  /// The first place at or after `index` whose byte is wanted, or the end.
  ///
  /// - Parameters:
  ///   - index: Where to begin.
  ///   - bits: The high bit of each wanted byte of a word; bytes above the lowest of them may be marked wrongly.
  ///   - isWanted: The same of a single byte.
  /// - Returns: The place.
  @inline(__always)
  private func next(from index: Int, _ bits: (UInt64) -> UInt64, or isWanted: (UInt8) -> Bool) -> Int {
    var index = index
    let raw = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let found = bits(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !isWanted(self[index]) { index += 1 }
    return Swift.min(index, count)
  }
}
