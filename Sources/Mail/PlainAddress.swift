/// Plain addresses: `local@domain` and nothing else (RFC 5322 `addr-spec` without quoting or comments).
enum PlainAddress {
  /// Whether `text` is an address that can stand in a header as it is.
  static func isPlain(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard text.utf8.count <= 254, parts.count == 2, parts[0].count <= 64 else { return false }
    return isDotted(parts[0], also: "!#$%&'*+/=?^_`{|}~") && isDotted(parts[1], also: "")
      && parts[1].contains(UInt8(ascii: "."))
  }

  private static func isDotted(_ text: Substring.UTF8View, also marks: String) -> Bool {
    text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty
        && label.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
          default: marks.utf8.contains(byte)
          }
        }
    }
  }
}
