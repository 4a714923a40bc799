/// The name of a locale: a language, and mostly a country.
struct LanguageTag: Hashable, Sendable {
  /// As it is written: `de-DE`.
  let text: String
  /// The language alone: `de`.
  let language: String

  /// Reads a tag such as `de-DE`, `de_at` or `pt-BR`; nil for what is none.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).flatMap { $0.split(separator: "_") }
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4,
      parts.dropFirst().allSatisfy({ (2...8).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy(Self.isLetterOrDigit) }), first.allSatisfy(\.isLetter)
    else { return nil }
    language = first.lowercased()
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }
    self.text = ([language] + rest).joined(separator: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The language whose words are shipped for this one; nil for none.
  var shipped: String? { ["en": "en-GB", "de": "de-DE", "fr": "fr-FR"][language] }
}
