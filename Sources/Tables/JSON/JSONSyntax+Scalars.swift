/// Scalars: words, numbers and strings with their escapes.
extension JSONSyntax {
  mutating func word(_ word: StaticString) throws(Fault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw expected("'\(word)'") }
      index += 1
    }
    if let byte = next, byte.isASCIILetter || byte.isDigit { throw expected("the end of '\(word)'") }
  }

  mutating func number() throws(Fault) {
    if next == UInt8(ascii: "-") { index += 1 }
    if next == UInt8(ascii: "0") {
      index += 1
      if let byte = next, byte.isDigit { throw Fault(message: "a number may not begin with 0 before another digit") }
    } else {
      try digits()
    }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(Fault) {
    guard let byte = next, byte.isDigit else { throw expected("a digit") }
    while let byte = next, byte.isDigit { index += 1 }
  }

  mutating func string() throws(Fault) {
    let start = index
    index += 1
    while true {
      index = bytes.nextOddInString(from: index)
      guard let byte = next else { break }
      switch byte {
      case .quote:
        index += 1
        return
      case .backslash: try escape()
      case 0..<0x20:
        throw Fault(message: "a string holds the control character \(hex(byte)), which JSON writes as an escape")
      default:
        let length = bytes.scalarLength(at: index)
        if length == 0 {
          throw Fault(
            message: "the byte \(hex(byte)) is not valid UTF-8",
            hint: "save the file as UTF-8, or say with 'encoding:' what it is"
          )
        }
        index += length
      }
    }
    index = start
    throw Fault(message: "a string that begins here is never closed by a double quote")
  }

  private mutating func escape() throws(Fault) {
    let start = index
    index += 1
    switch next {
    case .quote, .backslash, UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 1
    case UInt8(ascii: "u"): try unicodeEscape(from: start)
    case let byte?: throw Fault(message: "a backslash may not stand before \(shown(byte)) in a string")
    case nil: throw Fault(message: "the \(whole) ends within a string")
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(Fault) {
    let unit = try codeUnit()
    switch unit {
    case 0xD800...0xDBFF:
      guard next == .backslash, index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u") else {
        throw loneSurrogate(at: start)
      }
      index += 1
      guard (0xDC00...0xDFFF).contains(try codeUnit()) else { throw loneSurrogate(at: start) }
    case 0xDC00...0xDFFF: throw loneSurrogate(at: start)
    default: break
    }
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(Fault) -> UInt32 {
    index += 1
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw expected("a hexadecimal digit")
      }
      unit = unit << 4 | UInt32(digit)
      index += 1
    }
    return unit
  }

  private mutating func loneSurrogate(at start: Int) -> Fault {
    index = start
    return Fault(message: "this escape is half a surrogate pair, which is no character by itself")
  }
}
