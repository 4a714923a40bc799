/// Finds terms as whole words in bytes.
struct TermIndex: Sendable {
  /// A term as found.
  struct Occurrence: Equatable, Sendable {
    /// The term's number.
    let term: Int
    /// Where it stands, with the s of a plural.
    let range: Range<Int>
    /// Whether it has such an s.
    let isPlural: Bool
    /// Whether it stands where it can be written out, rather than in a heading, in quoted words or in a longer word.
    let isText: Bool
  }

  private let numbers: [[UInt8]: Int]
  /// How long the terms are that begin with a word, the longest first.
  private let lengths: [[UInt8]: [Int]]

  /// An index of terms as they are written in a document.
  init(_ terms: [[UInt8]]) {
    numbers = Dictionary(terms.enumerated().map { ($1, $0) }) { first, _ in first }
    lengths = Dictionary(grouping: terms.filter { !$0.isEmpty }) { Self.word(at: 0, in: $0) }
      .mapValues { Set($0.map(\.count)).sorted(by: >) }
  }

  /// Whether a term may stand in a document, wherever that is.
  func standsSomewhere(in bytes: [UInt8]) -> Bool {
    !occurrences(in: bytes, ProseSpans.Span(range: bytes.indices, isText: true)).isEmpty
  }

  /// The terms in a piece of a document.
  func occurrences(in bytes: [UInt8], _ span: ProseSpans.Span) -> [Occurrence] {
    var found: [Occurrence] = []
    var position = span.range.lowerBound
    while position < span.range.upperBound {
      let length = max(1, Self.wordLength(at: position, in: bytes), Self.punctuationLength(bytes[position...]))
      if let occurrence = occurrence(at: position, in: bytes, span) {
        found.append(occurrence)
        position = occurrence.range.upperBound
      } else {
        position += length
      }
    }
    return found
  }

  private func occurrence(at position: Int, in bytes: [UInt8], _ span: ProseSpans.Span) -> Occurrence? {
    let word = Self.word(at: position, in: bytes)
    let singular = word.last == UInt8(ascii: "s") ? Array(word.dropLast()) : word
    let candidates = (lengths[word] ?? []) + (singular.count < word.count ? lengths[singular] ?? [] : [])
    for length in candidates where position + length <= span.range.upperBound {
      guard let term = numbers[Array(bytes[position..<(position + length)])] else { continue }
      var end = position + length
      let isPlural = end < span.range.upperBound && bytes[end] == UInt8(ascii: "s")
      if isPlural { end += 1 }
      guard !Self.isInside(position..<end, of: bytes) else { continue }
      let isText = span.isText && !Self.isCompound(position..<end, of: bytes)
      return Occurrence(term: term, range: position..<end, isPlural: isPlural, isText: isText)
    }
    return nil
  }

  private static func word(at position: Int, in bytes: [UInt8]) -> [UInt8] {
    Array(bytes[position..<(position + max(1, wordLength(at: position, in: bytes)))])
  }

  private static func wordLength(at position: Int, in bytes: [UInt8]) -> Int {
    var end = position
    while end < bytes.count, isWordByte(bytes[end]), punctuationLength(bytes[end...]) == 0 { end += 1 }
    return end - position
  }

  /// Letters and digits, and all that lies beyond ASCII but punctuation.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
  }

  /// Whether a range is a part of a longer word, an id, a path or an address.
  private static func isInside(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let before = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < bytes.count ? bytes[range.upperBound] : 0x20
    let next = range.upperBound + 1 < bytes.count ? bytes[range.upperBound + 1] : 0x20
    if isWordByte(before) && !endsWithPunctuation(bytes[..<range.lowerBound]) { return true }
    if isWordByte(after) && punctuationLength(bytes[range.upperBound...]) == 0 { return true }
    if "_@#\\&-".utf8.contains(before) || "_@".utf8.contains(after) { return true }
    // PAY-102, RTO.md and R\_D are names; SLA-based is a word, and a stop ends a sentence.
    if after == UInt8(ascii: "\\") { return "_-@".utf8.contains(next) }
    if after == UInt8(ascii: ".") || after == UInt8(ascii: ":") { return isWordByte(next) }
    return after == UInt8(ascii: "-") && !(0x61...0x7A).contains(next) && isWordByte(next)
  }

  private static func isCompound(_ range: Range<Int>, of bytes: [UInt8]) -> Bool {
    let marks = "-/".utf8
    return (range.lowerBound > 0 && marks.contains(bytes[range.lowerBound - 1]))
      || (range.upperBound < bytes.count && marks.contains(bytes[range.upperBound]))
  }

  /// Whether bytes end with a dash, a quotation mark or a wide blank.
  private static func endsWithPunctuation(_ bytes: ArraySlice<UInt8>) -> Bool {
    punctuationLength(bytes.suffix(3)) == 3 || punctuationLength(bytes.suffix(2)) == 2
  }

  /// How many bytes a dash, a quotation mark or a wide blank at the start takes; 0 where there is none.
  private static func punctuationLength(_ bytes: ArraySlice<UInt8>) -> Int {
    let first = bytes.startIndex
    if bytes.count >= 2, bytes[first] == 0xC2 { return [0xA0, 0xAB, 0xBB].contains(bytes[first + 1]) ? 2 : 0 }
    return bytes.count >= 3 && bytes[first] == 0xE2 && bytes[first + 1] == 0x80 ? 3 : 0
  }
}
