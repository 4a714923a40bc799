import Diagnostics
import Tables
import Yams

/// Reads the keys of a source that say how its files are read.
enum ReadingOptionsReader {
  /// The keys, in the order of the documentation.
  static let keys = [
    "encoding", "delimiter", "quote", "heading_row", "heading_rows", "headings", "dates", "decimal", "at",
  ]

  /// Takes what a key says into `options`.
  ///
  /// - Returns: Whether it is a key of this kind.
  static func read(
    _ key: String,
    _ node: Node,
    path: String,
    into options: inout ReadingOptions,
    _ reader: inout YAMLReader
  ) -> Bool {
    switch key {
    case "delimiter": options.delimiter = delimiter(node, path: path, &reader)
    case "heading_row":
      options.headingRow = reader.value(node, path: path, expected: "a row number from 1") { text in
        Int(text).flatMap { $0 > 0 ? $0 : nil }
      }
    case "dates": options.dayOrder = ColumnFormReader.dayOrder(node, path: path, &reader)
    case "quote": options.quote = quote(node, path: path, &reader)
    case "heading_rows":
      options.headingRows = reader.value(node, path: path, expected: "a number of rows from 1 to 10") { text in
        Int(text).flatMap { (1...10).contains($0) ? $0 : nil }
      }
    case "headings":
      let headings = reader.texts(node, path: path)
      options.headings = headings.isEmpty ? nil : headings
    case "decimal": options.decimalMark = ColumnFormReader.decimalMark(node, path: path, &reader)
    case "at": options.path = jsonPath(node, path: path, &reader)
    case "encoding": options.encoding = encoding(node, path: path, &reader)
    default: return false
    }
    return true
  }

  private static func delimiter(_ node: Node, path: String, _ reader: inout YAMLReader) -> UInt8? {
    let names: [String: UInt8] = ["comma": 0x2C, "semicolon": 0x3B, "tab": 0x09, "pipe": 0x7C, "\\t": 0x09]
    return reader.value(node, path: path, expected: "one of , ; | tab") { text in
      names[text.lowercased()] ?? (text.utf8.count == 1 && ",;\t|".contains(text) ? text.utf8.first : nil)
    }
  }

  private static func quote(_ node: Node, path: String, _ reader: inout YAMLReader) -> QuoteOption? {
    reader.value(node, path: path, expected: "one of \" ' none") { text in
      switch text.lowercased() {
      case "\"", "double": .character(UInt8(ascii: "\""))
      case "'", "single": .character(UInt8(ascii: "'"))
      case "none": QuoteOption.none
      default: nil
      }
    }
  }

  /// Where the rows of a JSON file are; a path that is none is told here, where it stands.
  private static func jsonPath(_ node: Node, path: String, _ reader: inout YAMLReader) -> String? {
    guard let text = reader.text(node, path: path) else { return nil }
    do throws(Diagnostic) {
      try ReadingOptions.checkPath(text)
      return text
    } catch {
      reader.report(error, at: node, path)
      return nil
    }
  }

  /// The encoding of a source's files, by a name that is usual or that the system's `iconv` knows.
  private static func encoding(_ node: Node, path: String, _ reader: inout YAMLReader) -> TextEncoding? {
    guard let name = reader.text(node, path: path) else { return nil }
    if let encoding = TextEncoding(name) { return encoding }
    reader.report(
      "encoding-unknown",
      "there is no encoding '\(name.shortened)'",
      node,
      path,
      hint: TextEncoding.nearest(to: name).map { "did you mean '\($0)'?" }
        ?? "usual ones are utf-8, utf-16le, windows-1252, iso-8859-15, cp850, koi8-r and shift_jis"
    )
    return nil
  }
}
