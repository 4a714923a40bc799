/// How wide a text is in a drawing, as far as can be told without the font: rather too wide than too narrow.
enum TextWidth {
  /// The width of a text at ``Drawing/textSize``.
  static func of(_ text: String, isBold: Bool = false) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) } * Drawing.textSize * (isBold ? boldFactor : 1)
  }

  /// The text, or as much of its start as fits with `…` after it; empty where not even that fits.
  static func shortened(_ text: String, to width: Double, isBold: Bool = false) -> String {
    let scale = Drawing.textSize * (isBold ? boldFactor : 1)
    let ellipsis = ems("…")
    var used = 0.0
    var lastFitting = text.startIndex
    // A text measured to fit must not fail by the last place of a sum.
    let width = width + 0.01
    for index in text.indices {
      let next = used + text[index].unicodeScalars.reduce(0) { $0 + self.width(of: $1) }
      // A whole character, so that no accent is parted from its letter.
      if (used + ellipsis) * scale <= width { lastFitting = index }
      guard next * scale <= width else { return cut(text[..<lastFitting]) }
      used = next
    }
    return text
  }

  /// The text, or as much of its end as fits with `…` before it; empty where not even that fits.
  static func shortenedAtStart(_ text: String, to width: Double, isBold: Bool = false) -> String {
    if of(text, isBold: isBold) <= width + 0.01 { return text }
    var kept = text[text.endIndex...]
    for index in text.indices.reversed() {
      let longer = text[index...]
      guard of("…" + longer, isBold: isBold) <= width else { break }
      kept = longer
    }
    return kept.isEmpty ? "" : "…" + kept
  }

  /// The text in lines of whole words, at most so many; what the last one has no room for is shortened.
  static func lines(_ text: String, to width: Double, most: Int, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, lines.count == most || of("\(last) \(word)", isBold: isBold) <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines.map { shortened($0, to: width, isBold: isBold) }
  }

  private static func cut(_ text: Substring) -> String {
    let trimmed = text.reversed().drop { $0.isWhitespace || $0 == "," }.reversed()
    return trimmed.isEmpty ? "" : String(trimmed) + "…"
  }

  private static func ems(_ text: String) -> Double { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

  private static let boldFactor = 1.12

  /// The width in ems of DejaVu Sans, the widest of the common system fonts.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    // Drawn as U+FFFD.
    case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": 1.15
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", " ", "\u{A0}", "\u{202F}", "·": 0.33
    case "f", "t", "r", "(", ")", "[", "]", "-", "/", "!": 0.41
    case "m", "M", "W", "%", "@", "…": 1
    case "a"..."z", "0"..."9", "–": 0.63
    case "A"..."Z": 0.72
    case "\u{0}"..."\u{7F}", "\u{2212}": 0.84
    case _ where isMark(scalar): 0
    case "\u{80}"..."\u{10FF}": 0.72
    default: 1.15
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}
