/// Values made from cells whose texts recur from row to row, such as names of people: each is made once and shared.
///
/// It remembers a fixed number of short texts, and forgets one for another where they get in each other's way, so that a
/// column without any two cells alike costs no memory.
struct Recurring<Value> {
  private static var size: Int { 1_024 }

  private struct Entry {
    let text: ShortText
    let value: Value
  }

  /// Made with the first text, since most columns of a file are none of ours.
  private var entries: UnsafeMutablePointer<Entry?>?

  /// Gives back the memory.
  fileprivate func forget() {
    entries?.deinitialize(count: Self.size)
    entries?.deallocate()
  }

  /// The value of a text.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8.
  ///   - make: Makes the value of this text; always the same one.
  /// - Returns: The value remembered, or a new one.
  mutating func value(of text: UnsafeBufferPointer<UInt8>, make: () -> Value) -> Value {
    guard let short = ShortText(text) else { return make() }
    let entries = entries ?? makeEntries()
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

  private mutating func makeEntries() -> UnsafeMutablePointer<Entry?> {
    let made = UnsafeMutablePointer<Entry?>.allocate(capacity: Self.size)
    made.initialize(repeating: nil, count: Self.size)
    entries = made
    return made
  }
}

/// The recurring values of every field, by the field's place.
final class RecurringFields<Value> {
  /// One for each field; whoever uses it keeps this object.
  let fields: UnsafeMutablePointer<Recurring<Value>>
  private let count: Int

  init(_ count: Int) {
    self.count = count
    fields = .allocate(capacity: count)
    for place in 0..<count { (fields + place).initialize(to: Recurring()) }
  }

  deinit {
    for place in 0..<count { fields[place].forget() }
    fields.deallocate()
  }
}

/// A text of at most 32 bytes, held without memory of its own.
private struct ShortText: Equatable {
  private let count: Int
  /// Its first and last bytes: sixteen of each, which overlap, or eight, or four; together they are all of it.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    count = text.count
    guard count > 0 else { return }
    guard count <= 32, let start = text.baseAddress else { return nil }
    let raw = UnsafeRawPointer(start)
    if count >= 16 {
      words.0 = raw.loadUnaligned(as: UInt64.self)
      words.1 = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      words.2 = raw.loadUnaligned(fromByteOffset: count - 16, as: UInt64.self)
      words.3 = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 8 {
      words.0 = raw.loadUnaligned(as: UInt64.self)
      words.1 = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      words.0 = UInt64(raw.loadUnaligned(as: UInt32.self))
      words.1 = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else {
      words.0 = UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1])
    }
  }

  var hash: Int {
    let first = (words.0 ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 ^ words.1 &* 0xBF58_476D_1CE4_E5B9
    let second = words.2 &* 0x94D0_49BB_1331_11EB ^ words.3 &* 0xD6E8_FEB8_6659_FD93
    let mixed = (first ^ first >> 32 ^ second) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 40)
  }

  static func == (left: ShortText, right: ShortText) -> Bool { left.count == right.count && left.words == right.words }
}
