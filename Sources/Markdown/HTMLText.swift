/// Text as HTML that shows it.
public enum HTMLText {
  /// Appends `text` escaped for the content of an element and for an attribute value in quotes.
  ///
  /// Control characters other than tab and line feed become U+FFFD; CR and CR LF become a line feed.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - output: UTF-8 to which the escaped text is appended.
  public static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { escape($0, into: &output) }
  }

  /// The text escaped as ``escape(_:into:)`` does.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var plainStart = 0
    var position = 0
    while position < bytes.count {
      guard let (length, replacement) = replacement(at: position, in: bytes) else {
        position += 1
        continue
      }
      output += bytes[plainStart..<position]
      output += replacement.utf8
      position += length
      plainStart = position
    }
    output += bytes[plainStart...]
  }

  /// What the character at `position` must be written as, and how many bytes that replaces; nil when it may stand.
  private static func replacement(
    at position: Int,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (length: Int, text: String)? {
    switch bytes[position] {
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "<"): return (1, "&lt;")
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "\""): return (1, "&quot;")
    case UInt8(ascii: "'"): return (1, "&#39;")
    case .tab, .lineFeed: return nil
    case .carriageReturn:
      let isPair = position + 1 < bytes.count && bytes[position + 1] == .lineFeed
      return (isPair ? 2 : 1, "\n")
    case 0..<0x20, 0x7F: return (1, "\u{FFFD}")
    case 0xC2 where position + 1 < bytes.count && bytes[position + 1] < 0xA0: return (2, "\u{FFFD}")
    default: return nil
    }
  }
}
