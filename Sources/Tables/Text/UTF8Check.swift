extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands that is no valid UTF-8 or is NUL, or nil when there is none.
  var firstByteThatIsNoText: Int? {
    var index = 0
    while index < count {
      if index + 8 <= count, isPlainASCIIWord(at: index) {
        index += 8
        continue
      }
      let length = scalarLength(at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Whether eight bytes are all ASCII and none is NUL.
  private func isPlainASCIIWord(at index: Int) -> Bool {
    let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let hasZero = (word &- 0x0101_0101_0101_0101) & ~word
    return (word | hasZero) & 0x8080_8080_8080_8080 == 0
  }

  /// The number of bytes of the scalar at `index`, or 0 where there is none (The Unicode Standard, table 3-7).
  func scalarLength(at index: Int) -> Int {
    let first = self[index]
    if first < 0x80 { return first == 0 ? 0 : 1 }
    let second = index + 1 < count ? self[index + 1] : 0
    switch first {
    case 0xC2...0xDF:
      return second.continuesScalar ? 2 : 0
    case 0xE0...0xEF:
      let lowest: UInt8 = first == 0xE0 ? 0xA0 : 0x80
      let highest: UInt8 = first == 0xED ? 0x9F : 0xBF
      return second >= lowest && second <= highest && continues(at: index + 2) ? 3 : 0
    case 0xF0...0xF4:
      let lowest: UInt8 = first == 0xF0 ? 0x90 : 0x80
      let highest: UInt8 = first == 0xF4 ? 0x8F : 0xBF
      return second >= lowest && second <= highest && continues(at: index + 2) && continues(at: index + 3) ? 4 : 0
    default:
      return 0
    }
  }

  private func continues(at index: Int) -> Bool { index < count && self[index].continuesScalar }
}
