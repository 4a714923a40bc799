/// How a value is written so that it shows as itself in the kind of file a template makes.
public struct Escaping: Sendable {
  private let escape: @Sendable (String, inout [UInt8]) -> Void

  /// Makes an escaping.
  ///
  /// - Parameter escape: Appends a text, escaped, to the output.
  public init(_ escape: @escaping @Sendable (String, inout [UInt8]) -> Void) {
    self.escape = escape
  }

  /// Writes the text as it is, for plain text files.
  public static let none = Escaping { text, output in output.append(contentsOf: text.utf8) }

  /// Writes the five characters that mean something in HTML text and attribute values as references.
  public static let html = Escaping { text, output in
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
      default: output.append(byte)
      }
    }
  }

  /// Appends a text, escaped.
  ///
  /// - Parameters:
  ///   - text: The value to show.
  ///   - output: Where it is written.
  public func append(_ text: String, to output: inout [UInt8]) { escape(text, &output) }
}
