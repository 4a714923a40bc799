/// Finds the next of three bytes, eight bytes at a step.
struct ByteSearch {
  private let first: UInt8
  private let second: UInt8
  private let third: UInt8
  private let firstWord: UInt64
  private let secondWord: UInt64
  private let thirdWord: UInt64

  init(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    self.first = first
    self.second = second
    self.third = third
    firstWord = UInt64(first) &* 0x0101_0101_0101_0101
    secondWord = UInt64(second) &* 0x0101_0101_0101_0101
    thirdWord = UInt64(third) &* 0x0101_0101_0101_0101
  }

  /// The first place at or after `index` that holds one of the bytes, or the end.
  @inline(__always)
  func next(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    let raw = UnsafeRawBufferPointer(bytes)
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeroBytes(word ^ firstWord) | zeroBytes(word ^ secondWord) | zeroBytes(word ^ thirdWord)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count, bytes[index] != first, bytes[index] != second, bytes[index] != third { index += 1 }
    return index
  }

  /// The high bit of each byte that is zero; only bytes above the lowest such byte may be marked wrongly.
  @inline(__always)
  private func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
