/// Character references of HTML, such as `&amp;`, `&eacute;` and `&#38;`.
public enum CharacterReference {
  /// The text that the reference at `position` stands for.
  ///
  /// Numbers need no semicolon, as browsers have it; names do.
  ///
  /// - Parameters:
  ///   - position: Where an ampersand stands.
  ///   - bytes: UTF-8.
  /// - Returns: The text and how many bytes the reference has; nil where the ampersand begins none.
  public static func read(at position: Int, in bytes: [UInt8]) -> (text: String, length: Int)? {
    let start = position + 1
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") { return number(at: start + 1, in: bytes) }
    var end = start
    while end < bytes.count, end - start <= longestName, bytes[end].isLetterOrDigit { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    return text(named: name).map { ($0, end + 1 - position) }
  }

  /// The longest name has 31 characters.
  private static let longestName = 31

  /// The names that templates use, so that the others alone cost a walk through libcmark's table.
  private static let common = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "Tab": "\t", "NewLine": "\n",
    "middot": "·", "ndash": "–", "mdash": "—", "hellip": "…", "times": "×", "rarr": "→",
  ]

  private static func text(named name: String) -> String? {
    if let text = common[name] { return text }
    // libcmark knows all names and shows the others as they stand. The letter keeps white space from being trimmed.
    let heading = try? MarkdownDocument(parsing: "# x&\(name);x", style: .pack).title
    guard let heading, heading.hasPrefix("x"), heading.hasSuffix("x"), !heading.contains("&\(name);") else {
      return nil
    }
    return String(heading.dropFirst().dropLast())
  }

  private static func number(at start: Int, in bytes: [UInt8]) -> (text: String, length: Int)? {
    guard start < bytes.count else { return nil }
    let isHexadecimal = bytes[start] | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 1 : start
    var end = first
    var value: UInt32 = 0
    while end < bytes.count, let digit = digit(bytes[end], isHexadecimal: isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x110000)
      end += 1
    }
    guard end > first else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (String(Character(scalar ?? "\u{FFFD}")), end - first + (first - start) + 2)
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where isHexadecimal: UInt32(byte) - 0x37
    case 0x61...0x66 where isHexadecimal: UInt32(byte) - 0x57
    default: nil
    }
  }
}
