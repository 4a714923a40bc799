/// Plain addresses: `local@domain` and nothing else (RFC 5322 `addr-spec` without quoting or comments).
public enum EmailAddress {
  /// Whether `text` is a plain address that can stand in a link or a mail header as it is.
  public static func isPlain(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, let local = parts.first, let domain = parts.last else {
      return false
    }
    return isDotted(local, allowing: isLocal) && local.utf8.count <= 64 && isDotted(domain, allowing: isDomain)
      && domain.contains(".")
  }

  private static func isDotted(_ text: Substring, allowing isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.allSatisfy { !$0.isEmpty && $0.unicodeScalars.allSatisfy(isAllowed) }
  }

  private static func isLocal(_ scalar: Unicode.Scalar) -> Bool {
    isDomain(scalar) || "!#$%&'*+/=^_`{|}~".unicodeScalars.contains(scalar)
  }

  private static func isDomain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    default: false
    }
  }
}
