/// Finds what a style sheet or a `style` attribute would load.
struct StyleReader {
  /// Something a style sheet loads.
  struct Load: Equatable {
    /// The address; nil for `@import`, which loads whatever follows.
    let address: String?
    /// Where it stands.
    let position: Int
  }

  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  /// For each open bracket, whether a string inside it is an address.
  private var brackets: [Bool] = []
  private var loads: [Load] = []

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    (position, end) = (range.lowerBound, range.upperBound)
  }

  /// What the style in `range` loads, in order.
  static func loads(in bytes: [UInt8], _ range: Range<Int>) -> [Load] {
    var reader = StyleReader(bytes, range)
    reader.read()
    return reader.loads
  }

  /// The functions whose strings are addresses.
  private static let loading: Set<String> = [
    "url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade",
  ]

  private func byte(_ offset: Int = 0) -> UInt8 { position + offset < end ? bytes[position + offset] : 0 }

  private mutating func read() {
    while position < end {
      let start = position
      switch byte() {
      case .slash where byte(1) == UInt8(ascii: "*"): skipComment()
      case .quotationMark, .apostrophe:
        let text = string()
        if brackets.last == true { loads.append(Load(address: text, position: start)) }
      case UInt8(ascii: "("):
        brackets.append(false)
        position += 1
      case UInt8(ascii: ")"):
        _ = brackets.popLast()
        position += 1
      case UInt8(ascii: "@"):
        position += 1
        if name() == "import" { loads.append(Load(address: nil, position: start)) }
      case let first where first.isName || first == .backslash: word(from: start)
      default: position += 1
      }
    }
  }

  /// Reads a word; one before a bracket is a function.
  private mutating func word(from start: Int) {
    while byte().isName { position += 1 }
    // Most words are no functions, and need no look.
    guard byte() == UInt8(ascii: "(") || byte() == .backslash else { return }
    position = start
    let name = name()
    guard byte() == UInt8(ascii: "(") else { return }
    position += 1
    brackets.append(Self.loading.contains(name))
    guard name == "url" else { return }
    while position < end, byte().isSpace { position += 1 }
    if byte() == .quotationMark || byte() == .apostrophe { return }
    loads.append(Load(address: text { $0 == UInt8(ascii: ")") || $0.isSpace }, position: start))
  }

  /// Reads a name in lower case, with its escapes undone.
  private mutating func name() -> String { text { !$0.isName && $0 != .backslash }.lowercased() }

  private mutating func string() -> String {
    let quote = byte()
    position += 1
    let text = text { $0 == quote || $0 == .lineFeed }
    position = min(position + 1, end)
    return text
  }

  /// Reads up to a byte that ends the text, with escapes such as `\75` undone.
  private mutating func text(until isEnd: (UInt8) -> Bool) -> String {
    var text: [UInt8] = []
    while position < end, !isEnd(byte()) {
      if byte() == .backslash {
        text += escape().utf8
      } else {
        text.append(byte())
        position += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() -> String {
    position += 1
    var value: UInt32 = 0
    var count = 0
    while count < 6, position < end, let digit = Character(Unicode.Scalar(byte())).hexDigitValue {
      value = value * 16 + UInt32(digit)
      count += 1
      position += 1
    }
    if count > 0 {
      if byte().isSpace { position += 1 }
      return String(Character(Unicode.Scalar(value) ?? "\u{FFFD}"))
    }
    // A line break after a backslash belongs to no string.
    let next = byte()
    position = min(position + 1, end)
    return next == .lineFeed ? "" : String(decoding: [next], as: UTF8.self)
  }

  private mutating func skipComment() {
    position += 2
    while position < end, !(byte() == UInt8(ascii: "*") && byte(1) == .slash) { position += 1 }
    position = min(position + 2, end)
  }
}

extension UInt8 {
  /// Whether the byte can stand in a name of CSS.
  fileprivate var isName: Bool {
    isASCIILetter || (0x30...0x39).contains(self) || self == .hyphen || self == UInt8(ascii: "_") || self >= 0x80
  }
}
