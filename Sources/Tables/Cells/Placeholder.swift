/// The signs with which people write that nothing is recorded.
public enum Placeholder {
  /// The signs, in lower case: none of them is a word, a name or a number that anybody means.
  ///
  /// `none`, `NA` and `?` are not among them, since fields know them as words, and people as names and answers.
  static let signs = [
    "tbd", "tbc", "n/a", "n.a.", "#n/a", "#nv", "n/v", "n.v.", "k.a.", "k. a.", "n/d", "null", "unknown", ".", "-",
    "--",
    "---", "–", "—", "−",
  ]

  private static let words = signs.map { sign in withUTF8(of: sign, word) }
  private static let longestSign = 7

  /// Whether a trimmed text is empty or one of the signs, in any case.
  ///
  /// - Parameter text: The text, as UTF-8 without white space around it.
  /// - Returns: Whether it stands for "not recorded".
  public static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.isEmpty { return true }
    guard text.count <= longestSign, mayBegin(text[0]) else { return false }
    return words.contains(word(text))
  }

  /// A short text as a number, in lower case: signs are compared in one step each.
  private static func word(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    text.reduce(0) { $0 << 8 | UInt64($1.lowercasedASCII) }
  }

  /// Whether a sign begins with the byte: nearly every cell is decided by its first.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte.lowercasedASCII {
    case UInt8(ascii: "t"), UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "k"): true
    case UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "."), 0xE2: true
    default: false
    }
  }
}
