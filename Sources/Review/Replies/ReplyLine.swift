/// A line of a mail of the form `Word: value`.
struct ReplyLine {
  /// The words that replies are read by: the same in every language.
  enum Label: String {
    case survey, question, answer, code, decision, option, criterion, agreed, change, approved
  }

  /// What stands before the colon.
  let name: String
  /// What stands behind it.
  let value: String
  /// What the name means, if it is one of the words.
  let label: Label?

  /// Reads a line; nil where it has no colon, or more before it than an id may be long.
  init?(_ line: Substring) {
    guard let colon = line.prefix(Self.longestName + 1).firstIndex(of: ":") else { return nil }
    name = String(line[..<colon].withoutOuterSpace)
    value = String(line[line.index(after: colon)...].withoutOuterSpace)
    label = Label(rawValue: name.lowercased())
    if name.isEmpty { return nil }
  }

  /// The longest name, as ids are.
  static let longestName = 128

  /// The lines of a text, without white space around each.
  static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(\.withoutOuterSpace)
  }
}

extension StringProtocol {
  /// The text without white space and invisible characters around it: mail programs add both.
  var withoutOuterSpace: SubSequence {
    guard let first = firstIndex(where: { !$0.isUnseen }), let last = lastIndex(where: { !$0.isUnseen }) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  /// The text on one line, with one space between words and no control characters: as a cell holds it.
  var onOneLine: String {
    split { $0.isUnseen || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
      .joined(separator: " ")
  }
}

extension Character {
  /// Whether nobody sees it: white space, or a mark that only steers how text is laid out.
  fileprivate var isUnseen: Bool {
    if isWhitespace { return true }
    guard unicodeScalars.count == 1, let value = unicodeScalars.first?.value else { return false }
    return (0x200B...0x200F).contains(value) || value == 0xFEFF || value == 0x2060 || value == 0xAD
  }
}
