import CSimdJSON
import Diagnostics

/// A JSON text, read whole: its values in document order, each knowing its place.
///
/// Values are numbered. An object is followed by its keys, each followed by its value; an array by its elements.
/// `@unchecked Sendable` because nothing changes after `init`.
final class JSONDocument: @unchecked Sendable {
  enum Kind: UInt8 {
    case object, array, key, string, number, `true`, `false`, null
  }

  /// Deeper nesting than this is refused: no export needs it, and hostile files live on it.
  static let deepestNesting = Limits().nesting

  let file: String
  let bytes: [UInt8]
  /// What is odd but not wrong, such as keys given twice.
  private(set) var diagnostics: [Diagnostic] = []
  private var tape = csimdjson_tape()
  private let entries: UnsafeBufferPointer<csimdjson_entry>
  private let arena: UnsafeBufferPointer<UInt8>
  /// Keys that the same object gives again further down.
  private var superseded: Set<Int> = []

  init(file: String, bytes: [UInt8]) throws(Diagnostic) {
    self.file = file
    self.bytes = bytes
    var near = 0
    let status = csimdjson_parse(bytes, bytes.count, UInt32(Self.deepestNesting), &tape, &near)
    guard Int(status) == CSIMDJSON_OK else {
      throw Self.refusal(status: Int(status), near: near, file: file, bytes: bytes)
    }
    entries = UnsafeBufferPointer(start: tape.entries, count: tape.count)
    arena = UnsafeBufferPointer(start: tape.arena, count: tape.arena_length)
    (superseded, diagnostics) = repeatedKeys()
  }

  deinit { csimdjson_free(&tape) }

  /// simdjson says that something is wrong; our own slower check says what and where.
  private static func refusal(status: Int, near: Int, file: String, bytes: [UInt8]) -> Diagnostic {
    if status == CSIMDJSON_OUT_OF_MEMORY {
      return Diagnostic(.error, "file-too-large", "there is not enough memory to read this file", at: .init(file: file))
    }
    return JSONSyntax.firstFault(in: bytes, file: file)
      ?? Diagnostic(
        .error,
        "json-syntax",
        "the file is not valid JSON near this place",
        at: TextPosition(offset: near, in: bytes).place(file: file)
      )
  }

  var count: Int { entries.count }

  func kind(_ value: Int) -> Kind { Kind(rawValue: entries[value].kind) ?? .null }

  /// Where the value's first byte is.
  func offset(_ value: Int) -> Int { Int(entries[value].offset) }

  /// The entry after the value and everything inside it.
  func end(_ value: Int) -> Int {
    switch kind(value) {
    case .object, .array: Int(entries[value].extent)
    default: value + 1
    }
  }

  func isContainer(_ value: Int) -> Bool { kind(value) == .object || kind(value) == .array }

  func isSuperseded(_ key: Int) -> Bool { !superseded.isEmpty && superseded.contains(key) }

  /// The text of a key, a string or a number, or the word of another scalar; the bytes last as long as the document.
  func withText<Result, Failure: Error>(
    _ value: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let entry = entries[value]
    let range = Int(entry.text)..<Int(entry.text) + Int(entry.extent)
    if entry.unescaped == 1 { return try body(UnsafeBufferPointer(rebasing: arena[range])) }
    return try bytes.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[range]))
    }
  }

  func text(_ value: Int) -> String {
    withText(value) { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with each key of an object, but those given again further down, and its value.
  func forEachMember(of object: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    var key = object + 1
    let end = end(object)
    while key < end {
      if !isSuperseded(key) { body(key, key + 1) }
      key = self.end(key + 1)
    }
  }

  /// Calls `body` with each element of an array.
  func forEachElement(of array: Int, _ body: (Int) -> Void) {
    var element = array + 1
    let end = end(array)
    while element < end {
      body(element)
      element = self.end(element)
    }
  }

  func sameText(_ left: Int, _ right: Int) -> Bool {
    guard entries[left].extent == entries[right].extent else { return false }
    return withText(left) { l in withText(right) { r in l.elementsEqual(r) } }
  }
}
