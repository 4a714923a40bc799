/// Lists as they are written in one cell: `a;b;c`.
public enum ListText {
  /// The parts between semicolons, without white space around them; empty ones are left out.
  ///
  /// - Parameter text: The text as UTF-8.
  /// - Returns: The parts, in order.
  public static func items(of text: UnsafeBufferPointer<UInt8>) -> [String] {
    text.split(separator: UInt8(ascii: ";")).compactMap { part in
      let item = UnsafeBufferPointer(rebasing: part).trimmed
      return item.isEmpty ? nil : String(decoding: item, as: UTF8.self)
    }
  }

  /// The parts between separators, without white space around them; empty ones are left out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - separator: What stands between the parts.
  /// - Returns: The parts, in order.
  public static func items(of text: String, between separator: String) -> [String] {
    text.split(separator: separator).compactMap { part in
      let item = withUTF8(of: String(part)) { String(decoding: $0.trimmed, as: UTF8.self) }
      return item.isEmpty ? nil : item
    }
  }
}
