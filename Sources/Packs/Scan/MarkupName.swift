/// The name of an element or attribute as it is compared: in lower case, and without a prefix such as `svg:`.
///
/// Pages have tens of thousands of them. Nearly all fit into two words, which are compared and hashed as numbers.
struct MarkupName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// How many bytes fit into both words.
  private static let room = 16

  /// The first bytes, the first of them lowest; zero where the name is shorter.
  private var words: (low: UInt64, high: UInt64) = (0, 0)
  /// The bytes that do not fit.
  private var rest: [UInt8] = []
  /// How many bytes there are.
  private(set) var count = 0

  /// No bytes.
  init() {}

  /// A name as it stands in the program.
  init(stringLiteral text: StaticString) {
    for place in 0..<text.utf8CodeUnitCount { append(text.utf8Start[place]) }
  }

  /// Adds a byte, which is no capital.
  mutating func append(_ byte: UInt8) {
    switch count {
    case 0..<8: words.low |= UInt64(byte) << UInt64(8 * count)
    case 8..<Self.room: words.high |= UInt64(byte) << UInt64(8 * (count - 8))
    default: rest.append(byte)
    }
    count += 1
  }

  /// The byte at a place.
  private subscript(place: Int) -> UInt8 {
    switch place {
    case 0..<8: UInt8(truncatingIfNeeded: words.low >> UInt64(8 * place))
    case 8..<Self.room: UInt8(truncatingIfNeeded: words.high >> UInt64(8 * (place - 8)))
    default: rest[place - Self.room]
    }
  }

  /// The bytes.
  var bytes: [UInt8] { (0..<count).map { self[$0] } }

  var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the name begins so; eight bytes at most are compared.
  func hasPrefix(_ prefix: MarkupName) -> Bool {
    count >= prefix.count
      && words.low & (prefix.count < 8 ? 1 << UInt64(8 * prefix.count) - 1 : .max) == prefix.words.low
  }

  /// Whether the name ends so.
  func hasSuffix(_ suffix: MarkupName) -> Bool {
    count >= suffix.count && (0..<suffix.count).allSatisfy { self[count - suffix.count + $0] == suffix[$0] }
  }

  static func == (left: MarkupName, right: MarkupName) -> Bool {
    left.words == right.words && left.count == right.count && left.rest == right.rest
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.low)
    hasher.combine(words.high)
  }

  /// A number that is seldom that of another name.
  fileprivate var mixed: UInt64 {
    (words.low &* 0x9E37_79B9_7F4A_7C15 ^ words.high &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// Some names and what is known of them: every tag and attribute of every page is looked up.
struct MarkupNameTable<Value: Sendable>: Sendable {
  private var slots: [(name: MarkupName, value: Value)?]

  init(_ entries: [(MarkupName, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (name, value) in entries { slots[slot(of: name)] = (name, value) }
  }

  /// What is known of a name; nil where it is none of these.
  subscript(name: MarkupName) -> Value? { slots[slot(of: name)]?.value }

  /// The slot that holds the name, else the empty one where it belongs.
  private func slot(of name: MarkupName) -> Int {
    var slot = Int(truncatingIfNeeded: name.mixed >> 32) & (slots.count - 1)
    while let other = slots[slot], other.name != name { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

/// Some names.
struct MarkupNames: Sendable, ExpressibleByArrayLiteral {
  private let table: MarkupNameTable<Bool>

  init(arrayLiteral names: MarkupName...) { table = MarkupNameTable(names.map { ($0, true) }) }

  /// Whether a name is one of these.
  func contains(_ name: MarkupName) -> Bool { table[name] != nil }
}
