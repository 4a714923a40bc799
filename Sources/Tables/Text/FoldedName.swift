/// A name as headings and values are compared: without regard to case, accents, white space around it and how much of it
/// stands between words.
public struct FoldedName: Hashable, Sendable {
  /// The name in lower case, without accents and outer white space.
  public let text: String

  /// Folds a name.
  ///
  /// - Parameter name: The name as written.
  public init(_ name: String) {
    let trimmed = Self.withSingleSpaces(withUTF8(of: name) { String(decoding: $0.trimmed, as: UTF8.self) })
    if trimmed.utf8.allSatisfy({ $0 < 0x80 }) {
      text = String(decoding: trimmed.utf8.map(\.lowercasedASCII), as: UTF8.self)
    } else {
      text = trimmed.lowercased().map(Self.withoutAccent).joined()
    }
  }

  /// The text with one space between words, whether a line break, a tab or several spaces stood there.
  private static func withSingleSpaces(_ text: String) -> String {
    var previous: UInt8 = 0
    let isPlain = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte < 0x80 && (byte > 0x20 || (byte == 0x20 && previous != 0x20))
    }
    return isPlain ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A Latin letter without its marks; any other character as it is.
  ///
  /// The standard library offers no decomposition, but Unicode names every accented Latin letter after its base.
  private static func withoutAccent(_ character: Character) -> String {
    guard let first = character.unicodeScalars.first else { return "" }
    if first.isASCII && first.properties.isAlphabetic { return String(first) }
    let prefix = "LATIN SMALL LETTER "
    guard let name = first.properties.name, name.hasPrefix(prefix) else { return String(character) }
    let parts = name.dropFirst(prefix.count).split(separator: " ")
    guard parts.count > 2, parts[1] == "WITH", parts[0].utf8.count == 1 else { return String(character) }
    return parts[0].lowercased()
  }
}
