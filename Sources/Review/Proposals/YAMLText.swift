import Tables

/// Writes text so that YAML, and our reader of it, gives back the same text.
enum YAMLText {
  /// A scalar for any place: plain where it is certain to be read as itself, else in double quotes.
  static func scalar(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A mapping on one line.
  static func mapping(_ entries: [(key: String, value: String)]) -> String {
    "{ " + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }"
  }

  /// A list on one line.
  static func list(_ items: [String]) -> String { "[" + items.map(scalar).joined(separator: ", ") + "]" }

  /// Letters, digits and a few signs that mean nothing to YAML inside a text.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, isWordPart(first), last != 0x20 else { return false }
    return text.utf8.count <= 100 && text.utf8.allSatisfy { isWordPart($0) || " _-./()".utf8.contains($0) }
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where isShown(scalar): quoted.unicodeScalars.append(scalar)
      default: quoted += escaped(scalar.value)
      }
    }
    return quoted + "\""
  }

  /// Characters that a line of a settings file may show; an `&` could be taken for an anchor.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "&" || scalar == "\u{FEFF}" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return false
    default: return true
    }
  }

  private static func escaped(_ value: UInt32) -> String {
    let (letter, width) = value <= 0xFF ? ("x", 2) : value <= 0xFFFF ? ("u", 4) : ("U", 8)
    let digits = String(value, radix: 16, uppercase: true)
    return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
