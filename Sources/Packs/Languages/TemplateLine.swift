/// A line of a Markdown template: the words that languages share, between marks that they keep.
struct TemplateLine {
  /// Blanks and the marks of headings, lists and quotes.
  let before: Substring
  /// What is translated, tags included.
  let words: String
  /// Blanks at the end.
  let after: Substring

  init(_ line: Substring) {
    var rest = line
    while let mark = Self.mark(of: rest) { rest = rest.dropFirst(mark) }
    var end = rest.endIndex
    while end > rest.startIndex, rest[rest.index(before: end)].isWhitespace { end = rest.index(before: end) }
    before = line[..<rest.startIndex]
    words = String(rest[..<end])
    after = rest[end...]
  }

  /// How long the mark is with which a text begins; nil for none.
  private static func mark(of text: Substring) -> Int? {
    guard let first = text.first else { return nil }
    if first.isWhitespace { return 1 }
    let marks = text.prefix { first == "#" && $0 == "#" || first.isNumber && ($0.isNumber || $0 == ".") }
    if !marks.isEmpty {
      let isMark = text.dropFirst(marks.count).first == " " && (first == "#" || marks.last == ".")
      return isMark ? marks.count + 1 : nil
    }
    return "->*+".contains(first) && text.dropFirst().first == " " ? 2 : nil
  }
}

/// What stands in a line of a template besides its tags.
enum TemplateTags {
  /// The tags of a line as they are written, blanks inside them left out.
  static func of(_ line: String) -> [String] { parts(of: line).tags }

  /// Whether a line has letters or quotation marks that a reader sees.
  static func leaveWords(in line: String) -> Bool {
    var isElement = false
    for letter in parts(of: line).rest {
      if letter == "<" { isElement = true }
      if letter == ">" { isElement = false }
      if letter.isLetter || "“”".contains(letter), !isElement { return true }
    }
    return false
  }

  /// Whether a tag begins that does not end, or ends that did not begin.
  static func isOpen(after line: Substring, _ wasOpen: Bool) -> Bool {
    var isOpen = wasOpen
    var rest = line
    while let place = rest.firstRange(of: isOpen ? "}}" : "{{") {
      isOpen.toggle()
      rest = rest[place.upperBound...]
    }
    return isOpen
  }

  /// What keeps a translation from standing where the original does; nil for nothing.
  static func fault(of translation: String, for original: String) -> String? {
    let (given, asked) = (of(translation), of(original))
    if let lacking = difference(asked, given) { return "lacks the tag '\(lacking)'" }
    if let foreign = difference(given, asked) { return "has the tag '\(foreign)', which the original has not" }
    return outline(given) == outline(asked) ? nil : "opens and closes its sections in another order"
  }

  /// The first tag that is more often in one line than in the other.
  private static func difference(_ some: [String], _ others: [String]) -> String? {
    var left = others
    for tag in some {
      guard let place = left.firstIndex(of: tag) else { return tag }
      left.remove(at: place)
    }
    return nil
  }

  /// The sections a line leaves open or closes for others; nil where it closes one inside another.
  private static func outline(_ tags: [String]) -> [String]? {
    var open: [String] = []
    for tag in tags {
      let name = tag.dropFirst(3).dropLast(2)
      switch tag.dropFirst(2).first {
      case "#", "^": open.append(tag)
      case "/":
        if let last = open.last, !last.hasPrefix("{{/") {
          guard last.dropFirst(3).dropLast(2) == name else { return nil }
          open.removeLast()
        } else {
          open.append(tag)
        }
      default: continue
      }
    }
    return open
  }

  private static func parts(of line: String) -> (tags: [String], rest: String) {
    var (tags, rest): ([String], String) = ([], "")
    var text = Substring(line)
    while let start = text.firstRange(of: "{{") {
      rest += text[..<start.lowerBound]
      let closing = text[start.upperBound...].first == "{" ? "}}}" : "}}"
      guard let end = text[start.upperBound...].firstRange(of: closing) else { break }
      tags.append(text[start.lowerBound..<end.upperBound].filter { !$0.isWhitespace })
      text = text[end.upperBound...]
    }
    return (tags, rest + text)
  }
}
