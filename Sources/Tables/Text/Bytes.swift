extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let comma = UInt8(ascii: ",")
  static let backslash = UInt8(ascii: "\\")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { lowercasedASCII >= 0x61 && lowercasedASCII <= 0x7A }
  /// The value of a decimal digit.
  var digit: Int { Int(self) - 0x30 }
  /// Whether the byte continues a UTF-8 scalar that an earlier byte began.
  var continuesScalar: Bool { self & 0xC0 == 0x80 }
  var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension UInt64 {
  /// The high bit of each byte that equals `byte`; only bytes above the lowest such byte may be marked wrongly.
  @inline(__always)
  func highBits(ofBytes byte: UInt8) -> UInt64 {
    let word = self ^ (UInt64(byte) &* 0x0101_0101_0101_0101)
    return (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

/// Calls `body` with the text's UTF-8 bytes.
func withUTF8<Result, Failure: Error>(
  of text: String,
  _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
) throws(Failure) -> Result {
  try Array(text.utf8).withUnsafeBufferPointer(body)
}
