import Diagnostics

/// Finds the first byte of a text that is not JSON, and says why.
///
/// Everything that reads a JSON text goes by this check: what it has passed can be stepped through without checking again.
struct JSONSyntax {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
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
