/// What an address points at, as far as it decides whether a pack may hold it.
struct LinkAddress {
  private static let linkSchemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// The scheme in lower case; nil for a relative address.
  private let scheme: String?
  private let namesHost: Bool

  init(_ address: String) {
    let start = address.utf8.prefix { !":/?#".utf8.contains($0) }
    let hasScheme = start.endIndex < address.utf8.endIndex && address.utf8[start.endIndex] == .colon
    scheme = hasScheme ? Substring(start).lowercased() : nil
    // Browsers read a backslash in an address as a slash.
    let slashes = address.utf8.prefix { $0 == UInt8(ascii: "/") || $0 == .backslash }
    namesHost = slashes.count > 1
  }

  /// Whether it may be linked to: a page, a mail address, a telephone number, or a place beside or in the document.
  var isAllowedInLinks: Bool { scheme.map(Self.linkSchemes.contains) ?? !namesHost }

  /// Whether showing it would fetch something from elsewhere; a data address holds its content itself.
  var isExternal: Bool { scheme.map { $0 != "data" } ?? namesHost }
}
