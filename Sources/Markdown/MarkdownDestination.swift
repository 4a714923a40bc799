extension MarkdownText {
  /// Appends `address` as the destination of a Markdown link: `[text](` goes before it and `)` after it.
  ///
  /// Everything but plain ASCII is percent-encoded; `%` stays where two hexadecimal digits follow it. An address with a
  /// scheme other than http, https, mailto and tel becomes a relative one, so that no engine can run it.
  ///
  /// - Parameters:
  ///   - address: A URL, a file name, or anything else.
  ///   - output: UTF-8 to which the destination is appended.
  public static func escapeDestination(_ address: String, into output: inout [UInt8]) {
    if address.isEmpty { output += "<>".utf8 }
    let allowsColon = LinkAddress(address).isAllowedInLinks
    var address = address
    address.withUTF8 { bytes in
      for position in bytes.indices {
        if mayStand(bytes, position, allowsColon: allowsColon) {
          output.append(bytes[position])
        } else if bytes[position] == UInt8(ascii: "&") {
          output += "&amp;".utf8
        } else {
          output += [UInt8(ascii: "%"), hexDigit(bytes[position] >> 4), hexDigit(bytes[position] & 0xF)]
        }
      }
    }
  }

  /// The address escaped as ``escapeDestination(_:into:)`` does.
  public static func escapedDestination(_ address: String) -> String {
    var output: [UInt8] = []
    escapeDestination(address, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func mayStand(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, allowsColon: Bool) -> Bool {
    switch bytes[position] {
    case let byte where byte.isLetterOrDigit: true
    case .colon: allowsColon
    case UInt8(ascii: "%"): position + 2 < bytes.count && isHex(bytes[position + 1]) && isHex(bytes[position + 2])
    case let byte: "-._/?#@!$'+,;=~".utf8.contains(byte)
    }
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
