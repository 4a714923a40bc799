/// Values made from cells whose texts recur from row to row, such as names of people: each is made once and shared.
///
/// It remembers a fixed number of short texts, and forgets one for another where they get in each other's way, so that a
/// column without any two cells alike costs no memory.
final class Recurring<Value> {
  private static var size: Int { 1_024 }

  private struct Entry {
    let text: ShortText
    let value: Value
  }

  private var entries: [Entry?] = []

  /// The value of a text.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8.
  ///   - make: Makes the value of this text; always the same one.
  /// - Returns: The value remembered, or a new one.
  func value(of text: UnsafeBufferPointer<UInt8>, make: () -> Value) -> Value {
    guard let short = ShortText(text) else { return make() }
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    let first = short.hash & (Self.size - 1)
    if let entry = entries[first], entry.text == short { return entry.value }
    // A second place keeps two texts of one hash from replacing each other row after row.
    let second = first ^ 1
    if let entry = entries[second], entry.text == short { return entry.value }
    let value = make()
    let place = entries[first] == nil || entries[second] != nil ? first : second
    entries[place] = Entry(text: short, value: value)
    return value
  }
}

/// A text of at most 32 bytes, held without memory of its own.
private struct ShortText: Equatable {
  private var words = SIMD4<UInt64>()
  private let count: Int

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 32 else { return nil }
    count = text.count
    guard let start = text.baseAddress else { return }
    let raw = UnsafeRawPointer(start)
    let whole = count / 8
    for place in 0..<whole { words[place] = raw.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self) }
    var last: UInt64 = 0
    for place in whole * 8..<count { last = last << 8 | UInt64(text[place]) }
    if whole < 4 { words[whole] = last }
  }

  var hash: Int {
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    for place in 0..<4 { hash = (hash ^ words[place]) &* 0xBF58_476D_1CE4_E5B9 ^ hash >> 29 }
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
