/// Text that stands between the quotation marks of a style sheet inside a page.
enum StyleText {
  /// The text with whatever could end it, or the style around it, as an escape.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && !"\"'\\<>&{};/".unicodeScalars.contains(scalar)
      if isPlain {
        escaped.append(scalar)
      } else if scalar.value == 0 || scalar == "\n" || scalar == "\r" || scalar == "\t" {
        escaped.append(" ")
      } else {
        escaped.append(contentsOf: "\\\(String(scalar.value, radix: 16)) ".unicodeScalars)
      }
    }
    return String(escaped)
  }
}
