/// Reads the parts of finished HTML and SVG, one after another.
///
/// It reads as browsers do, and where HTML and XML differ it sees more tags rather than fewer: what it takes for harmless
/// no browser runs or loads.
struct MarkupReader {
  /// One attribute of a tag.
  struct Attribute {
    /// Its name in lower case, without a prefix such as `xlink:`.
    let name: MarkupName
    /// Its value as it stands, without quotes.
    let value: Range<Int>
  }

  /// A start or end tag.
  struct Tag {
    /// Its name in lower case, without a prefix such as `svg:`.
    let name: MarkupName
    let isEnd: Bool
    /// Where it begins.
    let position: Int
  }

  /// A part of a document.
  enum Part {
    /// Text, in which character references count.
    case text(Range<Int>)
    /// What stands inside `style`, `title`, `script` and their like, where browsers may see no tags.
    case raw(Range<Int>, element: MarkupName)
    case tag(Tag)
    case comment(Range<Int>)
    /// What stands in `<! >` or `<? >`.
    case declaration(Range<Int>)
  }

  private let bytes: [UInt8]
  private var position = 0
  private var rawElement: MarkupName?
  /// The attributes of the tag that was read last; one list for all tags.
  private(set) var attributes: [Attribute] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let rawElements: MarkupNames = [
    "iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp",
  ]

  /// The next part; nil at the end.
  mutating func next() -> Part? {
    if let element = rawElement {
      rawElement = nil
      let content = position..<endOfRaw(element)
      position = content.upperBound
      if !content.isEmpty { return .raw(content, element: element) }
    }
    guard position < bytes.count else { return nil }
    if let part = markup() { return part }
    let start = position
    repeat {
      position = bytes.first(.lessThan, in: position + 1..<bytes.count) ?? bytes.count
    } while position < bytes.count && !isMarkup(at: position)
    return .text(start..<position)
  }

  // MARK: Where markup begins and ends

  private func byte(_ position: Int) -> UInt8 { position < bytes.count ? bytes[position] : 0 }

  private func isMarkup(at position: Int) -> Bool {
    guard bytes[position] == .lessThan else { return false }
    let next = byte(position + 1)
    return next.isASCIILetter || next == .slash || next == .exclamation || next == .question
  }

  private mutating func markup() -> Part? {
    guard isMarkup(at: position) else { return nil }
    let start = position
    switch byte(start + 1) {
    case .exclamation where starts(with: "<!--", at: start): return comment()
    // XML alone knows such sections: what is inside is read as markup, as HTML does.
    case .exclamation where starts(with: "<![CDATA[", at: start): position += 9
    case .slash where byte(start + 2).isASCIILetter: return tag(isEnd: true)
    case .exclamation, .question, .slash:
      position = first(.greaterThan, from: start)
      return .declaration(start..<position)
    default: return tag(isEnd: false)
    }
    return .text(start..<start)
  }

  private func starts(with text: StaticString, at position: Int) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  /// The place after the next such byte, or the end.
  private func first(_ wanted: UInt8, from start: Int) -> Int {
    guard start < bytes.count, let found = bytes.first(wanted, in: start..<bytes.count) else { return bytes.count }
    return found + 1
  }

  private mutating func comment() -> Part {
    let start = position + 4
    // `<!-->` and `<!--->` are whole comments.
    if starts(with: ">", at: start) || starts(with: "->", at: start) {
      position = first(.greaterThan, from: start)
      return .comment(start..<start)
    }
    var end = start
    while end < bytes.count {
      if bytes[end] == .hyphen, starts(with: "-->", at: end) || starts(with: "--!>", at: end) { break }
      end += 1
    }
    position = end < bytes.count ? first(.greaterThan, from: end) : end
    return .comment(start..<end)
  }

  /// The place of the end tag that closes a raw element, or the end.
  private func endOfRaw(_ element: MarkupName) -> Int {
    let name = element.bytes
    var next = position
    while next < bytes.count, let place = bytes.first(.lessThan, in: next..<bytes.count) {
      if byte(place + 1) == .slash, isName(name, at: place + 2) { return place }
      next = place + 1
    }
    return bytes.count
  }

  private func isName(_ name: [UInt8], at position: Int) -> Bool {
    let end = position + name.count
    guard end <= bytes.count else { return false }
    for index in name.indices where bytes[position + index] | 0x20 != name[index] { return false }
    return end == bytes.count || bytes[end].endsName
  }

  // MARK: Tags

  private mutating func tag(isEnd: Bool) -> Part {
    let start = position
    position += isEnd ? 2 : 1
    let name = localName { $0.endsName }
    attributes.removeAll(keepingCapacity: true)
    while position < bytes.count, bytes[position] != .greaterThan {
      if bytes[position].isSpace || bytes[position] == .slash {
        position += 1
      } else {
        attributes.append(attribute())
      }
    }
    position = min(position + 1, bytes.count)
    if !isEnd, Self.rawElements.contains(name) { rawElement = name }
    return .tag(Tag(name: name, isEnd: isEnd, position: start))
  }

  /// Reads a name up to a byte that ends it.
  private mutating func localName(until isEnd: (UInt8) -> Bool) -> MarkupName {
    let isNamespace = bytes[position] == UInt8(ascii: "x") && bytes[position...].starts(with: "xmlns".utf8)
    var name = MarkupName()
    repeat {
      let byte = bytes[position]
      // What a prefix such as `xlink:` stands before.
      if byte == .colon {
        name = MarkupName()
      } else {
        name.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
      position += 1
    } while position < bytes.count && !isEnd(bytes[position])
    return isNamespace ? "xmlns" : name
  }

  private mutating func attribute() -> Attribute {
    let name = localName { $0.endsName || $0 == .equals }
    skipSpace()
    guard position < bytes.count, bytes[position] == .equals else {
      return Attribute(name: name, value: position..<position)
    }
    position += 1
    skipSpace()
    return Attribute(name: name, value: value())
  }

  private mutating func value() -> Range<Int> {
    let quote = byte(position)
    guard quote == .quotationMark || quote == .apostrophe else {
      let start = position
      while position < bytes.count, !bytes[position].isSpace, bytes[position] != .greaterThan { position += 1 }
      return start..<position
    }
    let start = position + 1
    let end = first(quote, from: start)
    position = end
    let isClosed = end > start && bytes[end - 1] == quote
    return start..<(isClosed ? end - 1 : end)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isSpace { position += 1 }
  }
}

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let exclamation = UInt8(ascii: "!")
  static let question = UInt8(ascii: "?")
  static let hyphen = UInt8(ascii: "-")
  static let colon = UInt8(ascii: ":")
  static let equals = UInt8(ascii: "=")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let lineFeed: UInt8 = 0x0A

  /// Whether the byte is a letter of ASCII.
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

  /// Whether the byte is white space in HTML.
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

  /// Whether the byte ends the name of a tag.
  fileprivate var endsName: Bool { isSpace || self == .slash || self == .greaterThan }
}
