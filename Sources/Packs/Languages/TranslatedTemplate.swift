import Diagnostics

/// A template in another language, line by line, so that every line keeps its number.
struct TranslatedTemplate {
  /// The template with the lines that the catalogue knows.
  private(set) var text = ""
  /// The lines with words that it does not know, with their numbers.
  private(set) var missing: [(line: Int, words: String)] = []
  /// The lines with words, without the marks around them.
  private(set) var known: [String] = []

  private let catalogue: Catalogue

  /// Translates a template.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - isPage: Whether it is HTML, of which the texts between elements are translated, and not Markdown.
  ///   - catalogue: The words.
  init(_ source: String, isPage: Bool, _ catalogue: Catalogue) {
    self.catalogue = catalogue
    var page = PageWords()
    var isInTag = false
    var lines: [String] = []
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let wasInTag = isInTag
      isInTag = TemplateTags.isOpen(after: line, isInTag)
      if wasInTag || isInTag {
        lines.append(String(line))
      } else if isPage {
        lines.append(page.replace(in: line) { translate($0, index + 1) })
      } else {
        let parts = TemplateLine(line)
        lines.append(parts.before + translate(parts.words, index + 1) + parts.after)
      }
    }
    text = lines.joined(separator: "\n")
  }

  private mutating func translate(_ words: String, _ line: Int) -> String {
    if let found = catalogue.lines[words] {
      known.append(words)
      return found
    }
    if TemplateTags.leaveWords(in: words) { missing.append((line, words)) }
    return words
  }

  /// What is told of the lines that are left in English; nil for nothing.
  func note(in file: String) -> Diagnostic? {
    guard let first = missing.first, !catalogue.isEnglish else { return nil }
    let lines = missing.count == 1 ? "1 line has" : "\(missing.count) lines have"
    return Diagnostic(
      .note,
      "words-missing",
      "\(lines) no words in \(catalogue.tag) yet and stay English",
      at: .init(file: file, line: first.line),
      hint: "add under 'lines:' in templates/strings/\(catalogue.tag).yaml of the workspace: \"\(first.words)\": …"
    )
  }
}

/// The texts of a page between its elements, the names that attributes give, and what styles write.
struct PageWords {
  private var isInElement = false
  private var isInStyle = false
  /// Attributes that are read to people.
  private static let named = [" aria-label=\"", " alt=\"", " title=\"", "content: \""]

  /// Replaces the words of a line.
  mutating func replace(in line: Substring, _ words: (String) -> String) -> String {
    var text = ""
    var rest = line
    while !rest.isEmpty {
      if isInElement || isInStyle || rest.first == "<" {
        if rest.hasPrefix("<style") { isInStyle = true }
        if rest.hasPrefix("</style") { isInStyle = false }
        let element: Substring
        if isInStyle, !rest.hasPrefix("<style") {
          element = rest[..<(rest.firstRange(of: "</style")?.lowerBound ?? rest.endIndex)]
        } else if let end = rest.firstIndex(of: ">") {
          element = rest[...end]
          isInElement = false
        } else {
          element = rest
          isInElement = true
        }
        text += Self.attributes(of: element, words)
        rest = rest[element.endIndex...]
      } else {
        let run = rest.prefix { $0 != "<" }
        let parts = TemplateLine(run)
        text += parts.before + words(parts.words) + parts.after
        rest = rest[run.endIndex...]
      }
    }
    return text
  }

  private static func attributes(of element: Substring, _ words: (String) -> String) -> String {
    var text = ""
    var rest = element
    while let start = named.compactMap({ rest.firstRange(of: $0) }).min(by: { $0.lowerBound < $1.lowerBound }),
      let end = rest[start.upperBound...].firstIndex(of: "\"")
    {
      // What asks a browser for something is no text.
      let value = String(rest[start.upperBound..<end])
      text += rest[..<start.upperBound] + (value.contains("=") || value.contains("'") ? value : words(value))
      rest = rest[end...]
    }
    return text + rest
  }
}
