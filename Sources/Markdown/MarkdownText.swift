/// Text as Markdown that shows it.
public enum MarkdownText {
  /// Appends `text` as Markdown that shows exactly that text in a paragraph, heading, list item, table cell, in strong
  /// text or in the text of a link.
  ///
  /// A line break and the white space around it become one space, a tab becomes a space, outer white space is left out
  /// and control characters become U+FFFD. Marks of direction that the text leaves open are closed, so that it cannot
  /// turn round what stands after it. Escaped is what could become markup here or in an engine that links
  /// addresses and draws emoji by itself, and no more: Markdown is read raw too.
  ///
  /// It does not matter what stands before or after the text, with exceptions that a template must avoid: `\`, `&` or
  /// `<` directly before it; a letter or digit directly after `**` that ends strong text; and a line that begins with a
  /// number and goes on with `. ` or `) `. Nor can an empty text be shown: `**` twice around nothing are four asterisks.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - output: UTF-8 to which the Markdown is appended.
  public static func escape(_ text: String, into output: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      MarkdownEscaper(bytes, startingAt: output.count).escape(into: &output)
    }
  }

  /// The text escaped as ``escape(_:into:)`` does.
  public static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    escape(text, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
