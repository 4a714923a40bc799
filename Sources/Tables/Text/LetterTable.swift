/// What each byte of an 8-bit code page stands for.
struct LetterTable {
  /// UTF-8 in the lower bytes, the first one lowest, and its length in the highest one; 0 for a byte without meaning.
  private let letters: [UInt64]
  /// Whether ASCII stands for itself, so that most of a text can be copied as it is.
  private let holdsASCII: Bool

  /// Makes a table of 256 letters; nothing where one of them is too long.
  init?(_ letters: [[UInt8]]) {
    guard letters.count == 256, letters.allSatisfy({ $0.count < 8 }) else { return nil }
    self.letters = letters.map { letter in
      letter.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(letter.count) << 56
    }
    holdsASCII = letters.prefix(128).enumerated().allSatisfy { $1 == [UInt8($0)] }
  }

  /// Nothing where the text would have more bytes than `limit`.
  func decode(_ text: UnsafeBufferPointer<UInt8>, limit: Int) -> DecodedText? {
    let length = length(of: text)
    guard length <= limit else { return nil }
    var decoded = DecodedText()
    decoded.bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      letters.withUnsafeBufferPointer { letters in
        forEachStretch(of: text) { run in
          let place = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
          _ = place.update(fromContentsOf: run)
          filled += run.count
        } high: { byte in
          var letter = letters[Int(byte)]
          if letter == 0 {
            decoded.note(UInt32(byte), at: filled)
            letter = Self.replacement
          }
          for _ in 0..<letter >> 56 {
            buffer[filled] = UInt8(truncatingIfNeeded: letter)
            letter >>= 8
            filled += 1
          }
        }
      }
    }
    return decoded
  }

  private static let replacement: UInt64 = 0x0300_0000_00BD_BFEF

  private func length(of text: UnsafeBufferPointer<UInt8>) -> Int {
    var length = 0
    letters.withUnsafeBufferPointer { letters in
      forEachStretch(of: text) { run in
        length += run.count
      } high: { byte in
        length += letters[Int(byte)] == 0 ? 3 : Int(letters[Int(byte)] >> 56)
      }
    }
    return length
  }

  /// Calls `plain` with each run of bytes that stay as they are, and `high` with each other byte.
  @inline(__always)
  private func forEachStretch(
    of text: UnsafeBufferPointer<UInt8>,
    plain: (UnsafeBufferPointer<UInt8>) -> Void,
    high: (UInt8) -> Void
  ) {
    var index = 0
    while index < text.count {
      let start = index
      if holdsASCII { index = text.endOfASCII(from: index) }
      if index > start { plain(UnsafeBufferPointer(rebasing: text[start..<index])) }
      while index < text.count, !holdsASCII || text[index] >= 0x80 {
        high(text[index])
        index += 1
      }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the first byte stands that is not ASCII, or the end.
  func endOfASCII(from start: Int) -> Int {
    var index = start
    let bytes = UnsafeRawBufferPointer(self)
    while index + 8 <= count {
      let high = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
      if high != 0 { return index + UInt64(littleEndian: high).trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count && self[index] < 0x80 { index += 1 }
    return index
  }
}
