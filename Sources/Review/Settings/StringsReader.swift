import Diagnostics
import Yams

/// The words of a language as a file gives them, each with its place.
public struct StringsFile: Sendable {
  /// A text and what it becomes.
  public struct Entry: Sendable {
    /// The text in English.
    public let key: String
    /// What it becomes.
    public let text: String
    /// Where the latter stands.
    public let place: Diagnostic.Place
  }

  /// Lines of templates.
  public internal(set) var lines: [Entry] = []
  /// Phrases of the program.
  public internal(set) var words: [Entry] = []
}

/// Reads a file of words.
public enum StringsReader {
  /// Reads the words of a language.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: What messages call it.
  /// - Returns: The usable words, and what is wrong with the others.
  public static func read(_ bytes: [UInt8], file: String) -> (StringsFile, [Diagnostic]) {
    var reader = YAMLReader(file: file, document: .strings)
    var strings = StringsFile()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let problem = Diagnostic(
        .error,
        "encoding-invalid",
        "the strings are not valid UTF-8",
        at: .init(file: file),
        hint: "save the file as UTF-8"
      )
      return (strings, [problem])
    }
    for (key, node) in reader.root(of: text)?.entries ?? [] {
      switch key {
      case "lines": strings.lines = entries(node, key, &reader)
      case "words": strings.words = entries(node, key, &reader)
      default: reader.reportUnknown(key, path: key, among: ["lines", "words"], node)
      }
    }
    return (strings, reader.diagnostics)
  }

  private static func entries(_ node: Node, _ path: String, _ reader: inout YAMLReader) -> [StringsFile.Entry] {
    (reader.section(node, path: path)?.entries ?? []).compactMap { key, node in
      let text = reader.value(node, path: path, expected: "one line of text") { text in
        text.isEmpty || text.contains(where: \.isNewline) ? nil : text
      }
      let place = Diagnostic.Place(file: reader.file, line: node.mark?.line, column: node.mark?.column, field: path)
      return text.map { StringsFile.Entry(key: key, text: $0, place: place) }
    }
  }
}
