/// An address as a browser reads it.
enum PageAddress {
  /// A place on the page itself, or nothing.
  case samePage
  /// An image that the address itself holds.
  case image
  /// Something that runs or shows what the address itself holds.
  case script
  /// Something a reader can follow: a page of the web, a mail or a call.
  case link
  /// A file beside the page.
  case file
  /// Anything else.
  case other

  init(_ text: String) {
    // Most values are numbers and words of a drawing; without any of these signs they can only name a file.
    if text.utf8.contains(where: { $0 > 0x20 }), !text.utf8.contains(where: { ":/\\#".utf8.contains($0) }) {
      self = .file
      return
    }
    // Browsers skip control characters and spaces before an address, and tabs and line breaks inside it.
    let address = Self.withoutSpace(text).lowercased()
    if address.isEmpty || address.hasPrefix("#") {
      self = .samePage
    } else if address.hasPrefix("//") || address.hasPrefix("\\\\") || address.hasPrefix("/\\") {
      self = .link
    } else if let colon = address.firstIndex(where: { !$0.isSchemeCharacter }), address[colon] == ":" {
      self = Self.withScheme(String(address[..<colon]), address)
    } else {
      self = .file
    }
  }

  private static func withoutSpace(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 }) { return text }
    let scalars = text.unicodeScalars.drop { $0.value <= 0x20 }.filter { !["\t", "\n", "\r"].contains($0) }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func withScheme(_ scheme: String, _ address: String) -> PageAddress {
    switch scheme {
    case "http", "https", "mailto", "tel": .link
    case "javascript", "vbscript", "livescript": .script
    case "data": address.hasPrefix("data:image/") ? .image : .script
    default: .other
    }
  }
}

extension Character {
  /// Whether the character, in lower case, can stand in the scheme of an address.
  fileprivate var isSchemeCharacter: Bool {
    ("a"..."z").contains(self) || ("0"..."9").contains(self) || "+.-".contains(self)
  }
}
