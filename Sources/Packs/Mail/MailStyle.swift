import Review

/// Puts styles into the elements of a mail's page: mail programs drop style sheets.
struct MailStyle {
  /// The colour of links and edges.
  let accent: String
  private let styles: [String: String]

  /// Makes the style with the firm's colours.
  init(_ colours: FirmColours) {
    let accent = colours.accent?.light.hex ?? "#005a8c"
    let headings = colours.headings?.light.hex ?? "#1c2429"
    self.accent = accent
    styles = [
      "p": "margin:0 0 14px",
      "h1": "margin:8px 0 12px;font-size:22px;line-height:1.25;color:\(headings)",
      "h2": "margin:26px 0 8px;font-size:18px;line-height:1.3;color:\(headings)",
      "h3": "margin:22px 0 6px;font-size:16px;line-height:1.35;color:\(headings)",
      "ul": "margin:6px 0 14px;padding:0 0 0 22px",
      "ol": "margin:6px 0 14px;padding:0 0 0 26px",
      "li": "margin:0 0 7px",
      "a": "color:\(accent);font-weight:600",
      "table": "margin:4px 0 16px;border-collapse:collapse;font-size:14px;line-height:1.4;width:100%",
      "th": "padding:6px 10px 6px 0;border-bottom:2px solid \(accent);text-align:left;vertical-align:bottom",
      "td": "padding:6px 10px 6px 0;border-bottom:1px solid #d5dbe0;text-align:left;vertical-align:top",
      "blockquote": "margin:0 0 14px;padding:2px 0 2px 12px;border-left:4px solid \(accent)",
      "hr": "margin:20px 0;border:0;border-top:1px solid #d5dbe0",
    ]
  }

  private static let right = Array(" align=\"right\"".utf8)
  private static let mail = Array(" href=\"mailto:".utf8)
  private static let body = Array("body=".utf8)

  /// What makes a link that answers look like something to press.
  private var button: String {
    "display:inline-block;padding:2px 10px;border:1px solid \(accent);border-radius:4px;text-decoration:none"
  }

  /// Whether the attributes of a link open a mail with its words in it.
  private static func isReply(_ attributes: ArraySlice<UInt8>) -> Bool {
    guard attributes.starts(with: mail) else { return false }
    let address = attributes.dropFirst(mail.count).prefix { $0 != UInt8(ascii: "\"") }
    return address.indices.contains { address[$0...].starts(with: body) }
  }

  /// A page that Markdown gives, in which `<` begins nothing but a tag, with a style in each element that has one.
  func styled(_ html: String) -> String {
    var output: [UInt8] = []
    let bytes = Array(html.utf8)
    output.reserveCapacity(2 * bytes.count)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      output.append(byte)
      position += 1
      guard byte == UInt8(ascii: "<") else { continue }
      let name = bytes[position...].prefix(12).prefix {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
      guard let style = styles[String(decoding: name, as: UTF8.self)] else { continue }
      output += name
      position += name.count
      // A number stands on the right below the heading that says so.
      let isRight = bytes[position...].starts(with: Self.right)
      let text =
        isRight
        ? style.replacing("text-align:left", with: "text-align:right") + ";white-space:nowrap"
        : Self.isReply(bytes[position...]) ? "\(style);\(button)" : style
      output += " style=\"\(text)\"".utf8
    }
    return String(decoding: output, as: UTF8.self)
  }
}
