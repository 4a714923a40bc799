import Diagnostics

/// Finds the first byte of a text that is not JSON, and says why.
///
/// The parser that reads JSON says only that something is wrong. This slower check runs on texts it has refused; a test
/// holds that the two agree on what JSON is.
struct JSONSyntax {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The brackets that are open, outermost first.
  private var open: [UInt8] = []

  /// What is wrong at `index`.
  private struct Fault: Error {
    var code = "json-syntax"
    var message: String
    var hint: String?
  }

  /// The first fault of the text, or nil when it is JSON.
  static func firstFault(in bytes: [UInt8], file: String) -> Diagnostic? {
    bytes.withUnsafeBufferPointer { buffer -> Diagnostic? in
      var check = JSONSyntax(bytes: buffer)
      do throws(Fault) {
        try check.document()
        return nil
      } catch {
        let place = TextPosition(offset: check.index, in: bytes).place(file: file)
        return Diagnostic(.error, error.code, error.message, at: place, hint: error.hint)
      }
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func document() throws(Fault) {
    try value()
    while let bracket = open.last {
      if bracket == UInt8(ascii: "[") { try afterElement() } else { try afterMember() }
    }
    skipSpace()
    if next != nil { throw trailingContent() }
  }

  /// Reads a scalar, or opens containers up to the first scalar or empty container inside.
  private mutating func value() throws(Fault) {
    while true {
      skipSpace()
      guard let byte = next else { throw Fault(message: "the file ends where a value is expected") }
      switch byte {
      case UInt8(ascii: "{"):
        try enter(byte)
        skipSpace()
        if next == UInt8(ascii: "}") { return leave() }
        try key()
      case UInt8(ascii: "["):
        try enter(byte)
        skipSpace()
        if next == UInt8(ascii: "]") { return leave() }
      case .quote: return try string()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
      case UInt8(ascii: "t"): return try word("true")
      case UInt8(ascii: "f"): return try word("false")
      case UInt8(ascii: "n"): return try word("null")
      default: throw expected("a value", hint: misplacedBracketHint)
      }
    }
  }

  private mutating func afterElement() throws(Fault) {
    skipSpace()
    switch next {
    case UInt8(ascii: "]"): leave()
    case UInt8(ascii: ","):
      index += 1
      try value()
    default: throw expected("',' or ']'")
    }
  }

  private mutating func afterMember() throws(Fault) {
    skipSpace()
    switch next {
    case UInt8(ascii: "}"): leave()
    case UInt8(ascii: ","):
      index += 1
      skipSpace()
      try key()
      try value()
    default: throw expected("',' or '}'")
    }
  }

  private mutating func enter(_ bracket: UInt8) throws(Fault) {
    guard open.count < JSONDocument.deepestNesting else {
      throw Fault(
        code: "json-too-deep",
        message: "objects and arrays may be nested \(JSONDocument.deepestNesting) deep, and this one is deeper"
      )
    }
    open.append(bracket)
    index += 1
  }

  private mutating func leave() {
    open.removeLast()
    index += 1
  }

  private mutating func key() throws(Fault) {
    guard next == .quote else { throw expected("a key in double quotes", hint: misplacedBracketHint) }
    try string()
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw expected("':' after a key") }
    index += 1
  }

  private mutating func skipSpace() {
    while let byte = next, byte == .space || byte == .tab || byte.isLineEnd { index += 1 }
  }
}

// MARK: - Scalars

extension JSONSyntax {
  private mutating func word(_ word: StaticString) throws(Fault) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[offset] else { throw expected("'\(word)'") }
      index += 1
    }
    if let byte = next, byte.isASCIILetter || byte.isDigit { throw expected("the end of '\(word)'") }
  }

  private mutating func number() throws(Fault) {
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

  private mutating func string() throws(Fault) {
    let start = index
    index += 1
    while let byte = next {
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
          throw Fault(message: "the byte \(hex(byte)) is not valid UTF-8", hint: "save the file as UTF-8")
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
    case nil: throw Fault(message: "the file ends within a string")
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

// MARK: - Words

extension JSONSyntax {
  private func expected(_ what: String, hint: String? = nil) -> Fault {
    guard let byte = next else { return Fault(message: "\(what) is expected, but the file ends here") }
    return Fault(message: "\(what) is expected here, not \(shown(byte))", hint: hint ?? dialectHint(byte))
  }

  private var misplacedBracketHint: String? {
    next == UInt8(ascii: "]") || next == UInt8(ascii: "}") ? "remove the comma before it, or close what is open" : nil
  }

  /// What people take for JSON because other languages have it.
  private func dialectHint(_ byte: UInt8) -> String? {
    switch byte {
    case .apostrophe: "JSON knows double quotes only"
    case UInt8(ascii: "/"), UInt8(ascii: "#"): "JSON has no comments"
    default: nil
    }
  }

  private func trailingContent() -> Fault {
    let startsALine = bytes[..<index].last(where: { $0 != .space && $0 != .tab })?.isLineEnd ?? false
    if startsALine && (next == UInt8(ascii: "{") || next == UInt8(ascii: "[")) {
      return Fault(
        message:
          "a second value follows the first: this looks like NDJSON, one JSON value a line, which is not read yet",
        hint: "put the lines into one array: '[' before the first, ',' between them, ']' after the last"
      )
    }
    return Fault(message: "nothing may follow the value of the file, but \(next.map(shown) ?? "something") does")
  }

  private func shown(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "the byte \(hex(byte))"
  }

  private func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}
