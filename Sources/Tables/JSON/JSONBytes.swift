/// Steps through a text that is known to be JSON: nothing is checked again.
///
/// A value is known by the place of its first byte, a member of an object by the place of its key.
struct JSONBytes {
  let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  enum Kind {
    case object, array, string, number, `true`, `false`, null
  }

  func kind(_ value: Int) -> Kind {
    switch bytes[value] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case .quote: .string
    case UInt8(ascii: "t"): .true
    case UInt8(ascii: "f"): .false
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  func isContainer(_ value: Int) -> Bool {
    bytes[value] == UInt8(ascii: "{") || bytes[value] == UInt8(ascii: "[")
  }

  func isEmpty(_ container: Int) -> Bool {
    let first = bytes[skipSpace(container + 1)]
    return first == UInt8(ascii: "}") || first == UInt8(ascii: "]")
  }

  /// The first place at or after `index` that is no white space.
  @inline(__always)
  func skipSpace(_ index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  // MARK: Where values end

  /// The place after the closing quote, and whether there is an escape before it.
  @inline(__always)
  func endOfString(_ start: Int) -> (end: Int, isEscaped: Bool) {
    var index = bytes.nextQuoteOrBackslash(from: start + 1)
    guard index < bytes.count, bytes[index] == .backslash else { return (index + 1, false) }
    while index < bytes.count, bytes[index] == .backslash { index = bytes.nextQuoteOrBackslash(from: index + 2) }
    return (min(index + 1, bytes.count), true)
  }

  /// The place after a value.
  func end(_ value: Int) -> Int {
    switch bytes[value] {
    case .quote: endOfString(value).end
    case UInt8(ascii: "{"), UInt8(ascii: "["): endOfContainer(value)
    default: endOfPlainScalar(value)
    }
  }

  /// The place after a number or a word.
  @inline(__always)
  func endOfPlainScalar(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { break }
      index += 1
    }
    return index
  }

  private func endOfContainer(_ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case .quote:
        index = endOfString(index).end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return index
  }

  // MARK: What is inside

  /// The value of the member that begins with this key.
  func value(ofKey key: Int) -> Int {
    skipSpace(skipSpace(endOfString(key).end) + 1)
  }

  /// The place of the next key or element, or nil at the end of the container; `end` is where the last value ended.
  @inline(__always)
  func next(after end: Int) -> Int? {
    let index = skipSpace(end)
    return index < bytes.count && bytes[index] == UInt8(ascii: ",") ? skipSpace(index + 1) : nil
  }

  /// Calls `body` with the place of each key of an object and its value, those given twice also.
  func forEachMember(of object: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    var next = isEmpty(object) ? nil : skipSpace(object + 1)
    while let key = next {
      let value = value(ofKey: key)
      body(key, value)
      next = self.next(after: end(value))
    }
  }

  /// Calls `body` with each element of an array.
  func forEachElement(of array: Int, _ body: (Int) -> Void) {
    var next = isEmpty(array) ? nil : skipSpace(array + 1)
    while let element = next {
      body(element)
      next = self.next(after: end(element))
    }
  }

  /// The key of an object's member; where it is given twice, the last one.
  func key(_ name: String, in object: Int) -> Int? {
    var found: Int?
    guard kind(object) == .object else { return nil }
    forEachMember(of: object) { key, _ in if text(key) == name { found = key } }
    return found
  }

  /// The value of an object's member; where it is given twice, the last one.
  func member(_ name: String, of object: Int) -> Int? {
    key(name, in: object).map(value(ofKey:))
  }

  // MARK: Text

  /// The text of a string or key, or the letters and digits of another scalar.
  func text(_ value: Int) -> String {
    guard bytes[value] == .quote else {
      return String(decoding: bytes[value..<endOfPlainScalar(value)], as: UTF8.self)
    }
    let (end, isEscaped) = endOfString(value)
    let inside = UnsafeBufferPointer(rebasing: bytes[value + 1..<end - 1])
    return String(decoding: isEscaped ? JSONEscapes.decoded(inside) : Array(inside), as: UTF8.self)
  }
}
