import Foundation

/// The words of a text in a form that compares: without case, forms of letters, and characters that nobody sees.
///
/// A word is known by a hash of 64 bits; a phrase is found by the hash of its words, which takes the same time for a phrase
/// of any length.
struct FoldedWords {
  /// Whether the characters between the words of a phrase count.
  enum Comparison {
    /// They do not, as in names: `Alder & Voss` is found in `alder **Voss**`.
    case words
    /// They do, as in ids and addresses: `2026-10` is not found in `2026, 10`.
    case exact
  }

  /// One word; a boundary between texts counts as a word that no phrase holds.
  struct Word {
    /// The hash of the word.
    let hash: UInt64
    /// Running hashes up to the word: over the words, and over the words with what stands before each.
    fileprivate let sum: UInt64
    fileprivate let exactSum: UInt64
    /// Where it stands in the text.
    fileprivate let start: UInt32
    fileprivate let end: UInt32
  }

  /// The words in order.
  private(set) var words: [Word] = []
  /// The hash of what stands between the last word and here.
  private var gap: UInt64 = 0
  private var folded: [UInt64: UInt64] = [:]

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let boundary: UInt64 = 0x5851_F42D_4C95_7F2D
  private static let boundaryHash = mixed(boundary)

  /// No words.
  init() {}

  /// Finds the words of a text.
  init(_ bytes: [UInt8]) { read(bytes) }

  /// Finds the words of another text, in the room of those before.
  mutating func read(_ bytes: [UInt8]) {
    words.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { read($0) }
  }

  /// Finds the words of several texts, with a boundary after each.
  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    for text in texts {
      let start = bytes.count
      bytes += text.utf8
      for position in start..<bytes.count where bytes[position] == DecodedText.boundary { bytes[position] = 0x20 }
      bytes.append(DecodedText.boundary)
    }
    self.init(bytes)
  }

  /// How many words there are.
  var count: Int { words.count }

  /// Where a phrase stands in the text, from its first word to its last.
  func range(of phrase: Range<Int>) -> Range<Int> {
    Int(words[phrase.lowerBound].start)..<Int(words[phrase.upperBound - 1].end)
  }

  /// The words of each text, in order.
  var texts: [Range<Int>] {
    var start = 0
    return words.indices.filter { words[$0].hash == Self.boundaryHash }.map { end in
      defer { start = end + 1 }
      return start..<end
    }
  }

  // MARK: Phrases

  /// The hash of some words.
  func hash(of phrase: Range<Int>, _ comparison: Comparison) -> UInt64 {
    let (first, last) = (words[phrase.lowerBound], words[phrase.upperBound - 1])
    let weight = Powers.of(phrase.count - 1)
    let rest =
      switch comparison {
      case .words: last.sum &- first.sum &* weight
      case .exact: last.exactSum &- first.exactSum &* weight
      }
    return Self.mixed(first.hash &* weight &+ rest &+ UInt64(truncatingIfNeeded: phrase.count))
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return value ^ (value >> 32)
  }

  /// The powers of the base: the weight of a word is its distance from the end of the phrase.
  private enum Powers {
    private static let few: [UInt64] = (0..<64).reduce(into: [1]) { powers, _ in
      powers.append((powers.last ?? 1) &* base)
    }

    static func of(_ exponent: Int) -> UInt64 {
      if exponent < few.count { return few[exponent] }
      let half = of(exponent / 2)
      return exponent.isMultiple(of: 2) ? half &* half : half &* half &* base
    }
  }

  // MARK: Reading

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(bytes.count / 6)
    var position = 0
    gap = Self.seed
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard byte.isASCIILetterOrDigit else {
          appendSeparator(byte)
          position += 1
          continue
        }
        position = appendWord(bytes, from: position)
      } else {
        let (kind, length) = Self.kind(at: position, in: bytes)
        switch kind {
        case .word: position = appendWord(bytes, from: position)
        case .syllable:
          append(Self.folded(bytes[position..<position + length]), position, position + length)
          position += length
        case .space:
          appendSeparator(0x20)
          position += length
        case .separator:
          for byte in bytes[position..<position + length] { appendSeparator(byte) }
          position += length
        case .unseen: position += length
        }
      }
    }
  }

  private mutating func append(_ hash: UInt64, _ start: Int, _ end: Int) {
    let hash = Self.mixed(hash)
    let (sum, exactSum) = words.last.map { ($0.sum, $0.exactSum) } ?? (0, 0)
    words.append(
      Word(
        hash: hash,
        sum: sum &* Self.base &+ hash,
        exactSum: exactSum &* Self.base &+ Self.mixed(hash ^ gap),
        start: UInt32(truncatingIfNeeded: start),
        end: UInt32(truncatingIfNeeded: end)
      )
    )
    gap = Self.seed
  }

  private mutating func appendSeparator(_ byte: UInt8) {
    if byte == DecodedText.boundary { return append(Self.boundary, 0, 0) }
    gap = (gap ^ UInt64(byte.isSpace ? 0x20 : byte)) &* 0x0000_0100_0000_01B3
  }

  /// Reads a word and returns the place after it.
  private mutating func appendWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var hash = Self.seed
    var isASCII = true
    var position = start
    var end = start
    reading: while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        guard byte.isASCIILetterOrDigit else { break }
        hash = (hash ^ UInt64(byte.lowercasedASCII)) &* 0x0000_0100_0000_01B3
        position += 1
        end = position
        continue
      }
      let (kind, length) = Self.kind(at: position, in: bytes)
      switch kind {
      case .word:
        isASCII = false
        for byte in bytes[position..<position + length] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        end = position + length
      case .unseen: break
      case .syllable, .space, .separator: break reading
      }
      position += length
    }
    append(isASCII ? hash : foldedHash(bytes[start..<end], hash), start, end)
    return position
  }

  /// The hash of a word with letters outside ASCII; each spelling is folded once.
  private mutating func foldedHash(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ raw: UInt64) -> UInt64 {
    if let known = folded[raw] { return known }
    let hash = Self.folded(word)
    folded[raw] = hash
    return hash
  }

  private static func folded(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64 {
    let seen = String(decoding: word, as: UTF8.self).unicodeScalars.filter { !$0.isUnseen }
    let text = String(String.UnicodeScalarView(seen)).precomposedStringWithCompatibilityMapping
    return text.uppercased().lowercased().utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

// MARK: Characters

extension FoldedWords {
  private enum Kind {
    /// Part of a word.
    case word
    /// A word of its own, in scripts that put no spaces between words.
    case syllable
    case space
    case separator
    /// Nobody sees it; it neither ends nor changes a word.
    case unseen
  }

  /// What the character beyond ASCII at `position` is, and how many bytes it has.
  private static func kind(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Kind, length: Int) {
    let first = bytes[position]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC2, position + length <= bytes.count else { return (.separator, 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for byte in bytes[position + 1..<position + length] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return (.separator, 1) }
    return (kind(of: scalar), length)
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isUnseen { return .unseen }
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0xC0...0x24F: return scalar.value == 0xD7 || scalar.value == 0xF7 ? .separator : .word
    case 0x2010...0x2BFF: return .separator
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
      0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x20000...0x3FFFF:
      return .syllable
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .word
    default: return .separator
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character shows nothing: soft hyphens, joiners, marks of direction and their like.
  fileprivate var isUnseen: Bool {
    switch value {
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF,
      0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
  fileprivate var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
