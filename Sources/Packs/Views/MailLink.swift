/// Ready-made `mailto:` links.
///
/// Everything in them is percent-encoded, so that no name or question can add a header or leave the link.
enum MailLink {
  /// The longest link that mail programs are sure to take, in bytes: Windows hands over about 2,000 characters.
  static let longest = 2000

  /// A link that opens a message to `address`.
  static func link(to address: String, subject: String, body: String) -> String {
    "mailto:\(encoded(address, keeping: "@"))?subject=\(encoded(subject))&body=\(encoded(body))"
  }

  /// A link that opens an empty message to `address`.
  static func link(to address: String) -> String { "mailto:\(encoded(address, keeping: "@"))" }

  /// A link that calls a number: its digits, and the plus sign it may begin with.
  static func call(_ number: String) -> String {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    return "tel:" + (number.hasPrefix("+") ? "+" : "") + digits
  }

  private static func encoded(_ text: String, keeping kept: String = "") -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: encoded.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x0A: encoded += "%0D%0A"
      case _ where kept.utf8.contains(byte): encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
      }
    }
    return encoded
  }
}
