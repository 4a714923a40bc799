import Foundation
import Markdown

/// What a reader or a program sees in a finished file, with references and escapes undone, and where each part of it came
/// from.
///
/// The text that flows stands first, in one piece: a name that runs over the tags of emphasis is still one name. What
/// stands in attributes, comments and styles follows.
struct DecodedText {
  /// The text, UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where parts of the text begin, there and in the file.
  private var parts: [(decoded: Int, source: Int)] = []

  /// The byte that stands between texts that do not belong together.
  static let boundary: UInt8 = 0x1E

  /// Decodes a file by the kind that its name tells.
  init(_ file: PackFile) {
    if file.name.hasSuffix(".html") || file.name.hasSuffix(".svg") {
      readMarkup(file.bytes)
    } else {
      readMarkdown(file.bytes)
    }
    append(boundaryAt: file.bytes.count)
    bytes += file.name.utf8
  }

  /// No text.
  private init() {}

  /// The place in the file of the byte at `position` of the text.
  func source(of position: Int) -> Int {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].decoded <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return position }
    return parts[low - 1].source + position - parts[low - 1].decoded
  }

  /// The value of an attribute.
  static func value(of range: Range<Int>, in bytes: [UInt8]) -> String {
    guard bytes.first(.ampersand, in: range) != nil else { return String(decoding: bytes[range], as: UTF8.self) }
    var text = DecodedText()
    text.appendReferences(bytes, range)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func append(boundaryAt source: Int) {
    if bytes.last != Self.boundary { bytes.append(Self.boundary) }
    parts.append((bytes.count, source))
  }

  // MARK: HTML and SVG

  /// Elements that stand inside a line of text and do not break it.
  private static let inline: MarkupNames = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "rp",
    "rt", "ruby", "s", "samp", "small", "span", "strong", "sub", "sup", "textpath", "time", "tspan", "tt", "u", "var",
    "wbr",
  ]

  private static let lineBreak: MarkupName = "br"

  private mutating func readMarkup(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count)
    var asides: [(range: Range<Int>, isAddress: Bool)] = []
    var reader = MarkupReader(source)
    while let part = reader.next() {
      switch part {
      case .text(let range):
        parts.append((bytes.count, range.lowerBound))
        appendReferences(source, range)
      case .raw(let range, _), .comment(let range), .declaration(let range): asides.append((range, false))
      case .tag(let tag):
        for attribute in reader.attributes where !attribute.value.isEmpty { asides.append((attribute.value, true)) }
        if tag.name == Self.lineBreak {
          bytes.append(.lineFeed)
        } else if !Self.inline.contains(tag.name) {
          append(boundaryAt: tag.position)
        }
      }
    }
    for (range, isAddress) in asides {
      append(boundaryAt: range.lowerBound)
      let start = bytes.count
      appendReferences(source, range)
      if isAddress { decodePercent(from: start) }
    }
  }

  /// Appends text with its character references undone.
  private mutating func appendReferences(_ source: [UInt8], _ range: Range<Int>) {
    var plain = range.lowerBound
    var next = plain
    while let position = source.first(.ampersand, in: next..<range.upperBound) {
      guard let (text, length) = CharacterReference.read(at: position, in: source),
        position + length <= range.upperBound
      else {
        next = position + 1
        continue
      }
      bytes += source[plain..<position]
      bytes += text.utf8
      next = position + length
      plain = next
      parts.append((bytes.count, plain))
    }
    bytes += source[plain..<range.upperBound]
  }

  private mutating func decodePercent(from start: Int) {
    guard bytes.first(UInt8(ascii: "%"), in: start..<bytes.count) != nil else { return }
    let decoded = Self.withoutPercent(bytes[start...])
    bytes.replaceSubrange(start..., with: decoded)
  }

  private static func withoutPercent(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      if text[position] == UInt8(ascii: "%"), position + 2 < text.endIndex,
        let byte = UInt8(String(decoding: text[position + 1...position + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        position += 3
      } else {
        decoded.append(text[position])
        position += 1
      }
    }
    return decoded
  }

  // MARK: Markdown

  /// Undoes backslashes, references and, since addresses are not told from text here, percent signs.
  private mutating func readMarkdown(_ source: [UInt8]) {
    bytes.reserveCapacity(source.count + source.count / 8)
    // Up to where the text is written.
    var written = 0
    var position = 0
    while position < source.count {
      let byte = source[position]
      guard byte.isMarkdownSign else {
        position += 1
        continue
      }
      let next = position + 1 < source.count ? source[position + 1] : 0
      bytes += source[written..<position]
      written = position
      if byte == .backslash, next.isASCIIPunctuation {
        bytes.append(next)
        position += 2
      } else if byte == .ampersand, let (text, length) = CharacterReference.read(at: position, in: source) {
        bytes += text.utf8
        position += length
      } else if byte == UInt8(ascii: "%"), position + 2 < source.count,
        let decoded = UInt8(String(decoding: source[position + 1...position + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        position += 3
      } else {
        if isBoundary(byte, next) { bytes.append(Self.boundary) }
        position += 1
        continue
      }
      written = position
      parts.append((bytes.count, position))
    }
    bytes += source[written...]
  }

  /// Cells of tables, list items, headings and paragraphs do not belong together.
  private func isBoundary(_ byte: UInt8, _ next: UInt8) -> Bool {
    byte == UInt8(ascii: "|") || (byte == .lineFeed && (next == .lineFeed || "-*#+>|".utf8.contains(next)))
  }
}

extension [UInt8] {
  /// The place of the first such byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.upperBound <= count)
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }
}

extension UInt8 {
  static let ampersand = UInt8(ascii: "&")

  /// Whether the byte can be more than a part of a text.
  fileprivate var isMarkdownSign: Bool {
    switch self {
    case .backslash, .ampersand, UInt8(ascii: "%"), UInt8(ascii: "|"), .lineFeed: true
    default: false
    }
  }

  fileprivate var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
