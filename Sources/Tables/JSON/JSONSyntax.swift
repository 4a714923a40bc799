import Diagnostics

/// Finds the first byte of a text that is not JSON, and says why.
///
/// Everything that reads a JSON text goes by this check: what it has passed can be stepped through without checking again.
struct JSONSyntax {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var index: Int
  /// What the text is to its reader, for messages: a file, or a line of one.
  let whole: String
  /// How many brackets may be open at once.
  private let nesting: Int
  /// The brackets that are open, outermost first.
  private var open: [UInt8] = []
  /// How many were open at once.
  private var deepest = 0
  /// The runs further down that are known to be JSON.
  private var runs: ArraySlice<JSONRun> = []
  /// The runs that the check passed over.
  private var passed: [JSONRun] = []

  /// What is wrong at `index`.
  struct Fault: Error {
    fileprivate(set) var index = 0
    var code = "json-syntax"
    var message: String
    var hint: String?

    func diagnostic(_ file: String, in bytes: UnsafeBufferPointer<UInt8>) -> Diagnostic {
      let place = TextPosition(offset: index, in: bytes).place(file: file)
      return Diagnostic(.error, code, message, at: place, hint: hint)
    }
  }

  /// The first fault of the text, or nil when it is JSON.
  static func firstFault(in bytes: [UInt8], file: String) -> Diagnostic? {
    bytes.withUnsafeBufferPointer { firstFault(in: $0, nesting: JSONDocument.deepestNesting)?.diagnostic(file, in: $0) }
  }

  /// The first fault of the text, or nil when it is one JSON value.
  static func firstFault(in bytes: UnsafeBufferPointer<UInt8>, nesting: Int) -> Fault? {
    do throws(Fault) {
      _ = try runs(in: bytes, nesting: nesting, workers: 1)
      return nil
    } catch {
      return error
    }
  }

  /// Checks that a text is one JSON value; the elements of a long array are looked at by several workers at once.
  ///
  /// - Returns: The runs of elements that the workers found.
  /// - Throws: The first fault.
  static func runs(
    in bytes: UnsafeBufferPointer<UInt8>,
    nesting: Int,
    workers: Int,
    partSize: Int = Export.partSize
  ) throws(Fault) -> [JSONRun] {
    var check = JSONSyntax(bytes, from: 0, whole: "file", nesting: nesting)
    check.runs = JSONRun.found(in: bytes, nesting: nesting, workers: workers, partSize: partSize)[...]
    do throws(Fault) {
      try check.value()
      check.skipSpace()
      if check.next != nil { throw check.trailingContent() }
      return check.passed
    } catch {
      throw check.placed(error)
    }
  }

  /// The place after the value that begins at `start`, whatever follows it.
  static func endOfValue(
    from start: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    nesting: Int
  ) throws(Fault) -> Int {
    var check = JSONSyntax(bytes, from: start, whole: "file", nesting: nesting)
    do throws(Fault) {
      try check.value()
      return check.index
    } catch {
      throw check.placed(error)
    }
  }

  /// The elements from `start` on, up to the end of their array, the first fault, or the first that begins at or behind
  /// `limit`; nil where there is none.
  static func run(from start: Int, to limit: Int, in bytes: UnsafeBufferPointer<UInt8>, nesting: Int) -> JSONRun? {
    var check = JSONSyntax(bytes, from: start, whole: "file", nesting: nesting)
    var end = start
    while check.index < limit {
      do throws(Fault) { try check.value() } catch { break }
      end = check.index
      check.skipSpace()
      guard check.next == UInt8(ascii: ",") else { break }
      check.index += 1
      check.skipSpace()
    }
    return end > start ? JSONRun(elements: start..<end, depth: check.deepest) : nil
  }

  /// The first fault of a line, or nil when it is one JSON value.
  static func firstFault(ofLine line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, nesting: Int) -> Fault? {
    var check = JSONSyntax(
      UnsafeBufferPointer(rebasing: bytes[..<line.upperBound]),
      from: line.lowerBound,
      whole: "line",
      nesting: nesting
    )
    do throws(Fault) {
      try check.value()
      check.skipSpace()
      guard check.next == nil else {
        throw Fault(message: "nothing may follow the value of a line, but \(check.shownNext) does")
      }
      return nil
    } catch {
      return check.placed(error)
    }
  }

  /// The fault of a text that goes on after its value.
  static func trailingContent(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Fault {
    let check = JSONSyntax(bytes, from: index, whole: "file", nesting: 0)
    return check.placed(check.trailingContent())
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int, whole: String, nesting: Int) {
    self.bytes = bytes
    self.nesting = nesting
    self.index = index
    self.whole = whole
  }

  private func placed(_ fault: Fault) -> Fault {
    var fault = fault
    fault.index = index
    return fault
  }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func value() throws(Fault) {
    try innerValue()
    while let bracket = open.last {
      if bracket == UInt8(ascii: "[") { try afterElement() } else { try afterMember() }
    }
  }

  /// Reads a scalar, or opens containers up to the first scalar or empty container inside.
  private mutating func innerValue() throws(Fault) {
    while true {
      skipSpace()
      guard let byte = next else { throw Fault(message: "the \(whole) ends where a value is expected") }
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
      if !runs.isEmpty, tookRun() { return }
      try innerValue()
    default: throw expected("',' or ']'")
    }
  }

  /// Passes over the elements of a run that begins here.
  private mutating func tookRun() -> Bool {
    skipSpace()
    while let run = runs.first, run.elements.lowerBound < index { runs.removeFirst() }
    guard let run = runs.first, run.elements.lowerBound == index, open.count + run.depth <= nesting else {
      return false
    }
    index = run.elements.upperBound
    passed.append(run)
    runs.removeFirst()
    return true
  }

  private mutating func afterMember() throws(Fault) {
    skipSpace()
    switch next {
    case UInt8(ascii: "}"): leave()
    case UInt8(ascii: ","):
      index += 1
      skipSpace()
      try key()
      try innerValue()
    default: throw expected("',' or '}'")
    }
  }

  private mutating func enter(_ bracket: UInt8) throws(Fault) {
    guard open.count < nesting else {
      let hint = Limits.setting("nesting", "\(2 * nesting)")
      throw Fault(
        code: "json-too-deep",
        message: "objects and arrays may be nested \(nesting) deep, and this one is deeper",
        hint: 2 * nesting <= Limits.deepestNesting ? "is this the right file? If so, \(hint)" : nil
      )
    }
    open.append(bracket)
    deepest = max(deepest, open.count)
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
