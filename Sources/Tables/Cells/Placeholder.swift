/// The signs with which people write that nothing is recorded.
public enum Placeholder {
  /// The signs, in lower case.
  private static let signs: Set<String> = ["tbd", "n/a", "-", "–", "unknown"]
  private static let longestSign = 7

  /// Whether a trimmed text is empty or one of the signs, in any case.
  ///
  /// - Parameter text: The text, as UTF-8 without white space around it.
  /// - Returns: Whether it stands for "not recorded".
  public static func isOne(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if text.isEmpty { return true }
    guard text.count <= longestSign else { return false }
    return signs.contains(String(decoding: text.map(\.lowercasedASCII), as: UTF8.self))
  }
}
