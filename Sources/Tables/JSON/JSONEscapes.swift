/// The escapes of JSON strings.
enum JSONEscapes {
  /// The bytes that a string's content, known to be JSON, stands for.
  static func decoded(_ content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(content.count)
    var index = 0
    while index < content.count {
      let byte = content[index]
      guard byte == .backslash, index + 1 < content.count else {
        decoded.append(byte)
        index += 1
        continue
      }
      let letter = content[index + 1]
      if letter == UInt8(ascii: "u") {
        let scalar = scalar(in: content, at: &index)
        decoded.append(contentsOf: Character(scalar).utf8)
      } else {
        decoded.append(plain(letter))
        index += 2
      }
    }
    return decoded
  }

  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): .lineFeed
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "t"): .tab
    default: letter
    }
  }

  /// The character of one `\u` escape, or of two that are a surrogate pair.
  private static func scalar(in content: UnsafeBufferPointer<UInt8>, at index: inout Int) -> Unicode.Scalar {
    let unit = codeUnit(content, index + 2)
    index += 6
    if (0xD800...0xDBFF).contains(unit) {
      let low = codeUnit(content, index + 2)
      index += 6
      return Unicode.Scalar(0x10000 + ((unit & 0x3FF) << 10 | (low & 0x3FF))) ?? "\u{FFFD}"
    }
    return Unicode.Scalar(unit) ?? "\u{FFFD}"
  }

  private static func codeUnit(_ content: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    var unit: UInt32 = 0
    for place in index..<min(index + 4, content.count) {
      let byte = content[place].lowercasedASCII
      unit = unit << 4 | UInt32(byte.isDigit ? byte - 0x30 : byte &- 0x61 &+ 10)
    }
    return unit
  }
}
