import TestSupport

/// Texts that try to become markup.
enum HostileText {
  private static let fragments: [String] =
    "*,**,***,_,__,`,```,[,],(,),<,>,&,#,##,|,~,~~~,@,:,!,\\,\\\\,-,---,+,=,===,.,1.,12),;,\",',{,},^,$,%,/,?".split(
      separator: ","
    ).map(String.init)
    + [
      " ", " ", " ", "  ", "\n", "\r\n", "\t", "a", "b", "Zz", "9", "é", "ß", "😀", "●", "“", "—", "、", "amp;", "lt;",
      "&#",
      "&#x41;", "&amp", "&AMP;", "x41;", "http://a.b", "www.", "mailto:", "a@b.c", ":+1:", "<b>", "</b>", "<!--", "-->",
      "<?", "<![CDATA[", "](", "![", "]: /u", "[x]", "(u)", "javascript:", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}",
      "\u{9F}",
      "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{2003}", "\u{2028}", "\u{202E}", "\u{202A}", "\u{202C}",
      "\u{2067}", "\u{2069}", "\u{3000}", "\u{FEFF}", "\u{FFFE}",
      "- ", "1. ", "# ", "> ", " #", "    ", "\\|", "&#124;", "[ ] ",
    ]

  static func random(using generator: inout SplitMix64) -> String {
    let count = Int.random(in: 1...8, using: &generator)
    return (0..<count).map { _ in fragments.randomElement(using: &generator) ?? "" }.joined()
  }

  /// What a reader must see of `text`: line breaks and the white space around them as one space, a tab as a space, no
  /// outer white space, control characters as U+FFFD, and marks of direction closed.
  static func shown(_ text: String) -> String {
    var shown: [Unicode.Scalar] = []
    var isAfterBreak = false
    for scalar in text.unicodeScalars {
      if "\n\r\u{B}\u{C}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) {
        while shown.last == " " { shown.removeLast() }
        shown.append(" ")
        isAfterBreak = true
      } else if scalar == " " || scalar == "\t" {
        if !isAfterBreak { shown.append(" ") }
      } else {
        shown.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        isAfterBreak = false
      }
    }
    while let last = shown.last, last.properties.isWhitespace { shown.removeLast() }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: shown.drop(while: \.properties.isWhitespace))
    result.append(contentsOf: closers(of: result))
    return String(result)
  }

  private static func closers(of text: String.UnicodeScalarView) -> [Unicode.Scalar] {
    var closers: [Unicode.Scalar] = []
    for scalar in text {
      switch scalar {
      case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": closers.insert("\u{202C}", at: 0)
      case "\u{2066}", "\u{2067}", "\u{2068}": closers.insert("\u{2069}", at: 0)
      case "\u{202C}": if closers.first == "\u{202C}" { closers.removeFirst() }
      case "\u{2069}":
        if let end = closers.firstIndex(of: "\u{2069}") { closers.removeFirst(end + 1) }
      default: break
      }
    }
    return closers
  }

  /// The text as libcmark writes it in HTML.
  static func html(_ text: String) -> String {
    text.replacingAll([("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")])
  }
}

extension String {
  /// Replaces the first of each pair by the second, in one pass, so that nothing put in is replaced again; even where a
  /// combining mark follows, which `replacing` takes for another character.
  func replacingAll(_ pairs: [(old: String, new: String)]) -> String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.first {
      if let pair = pairs.first(where: { rest.starts(with: $0.old.utf8) }) {
        bytes += pair.new.utf8
        rest = rest.dropFirst(pair.old.utf8.count)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
