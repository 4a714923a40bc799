import Foundation

/// The phrases that the sources of the program say, by their names in catalogues.
///
/// It reads Swift as far as it must: literals with their interpolations, comments, and which brackets are open. A literal
/// is a phrase where it is an argument of `say` or `done`, stands behind `one:`, `many:` or `else:`, or in a declaration
/// of type `Phrase`.
struct SourcePhrases {
  /// The names of phrases.
  private(set) var phrases: Set<String> = []
  /// The names that any literal would have, phrase or not.
  private(set) var literals: Set<String> = []

  private static let sayers: Set<String> = ["say", "done", "decided"]
  private static let labels = ["one:", "many:", "else:", "nothingPromised:"]

  /// Reads every source below a folder.
  init(below folder: URL) throws {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted() where name.hasSuffix(".swift") {
      read(Array(try String(contentsOf: folder.appending(path: name), encoding: .utf8)))
    }
  }

  /// Reads one source.
  init(_ text: String) { read(Array(text)) }

  private struct Bracket {
    let sign: Character
    /// The code before it, back to the bracket before.
    let before: String
  }

  private mutating func read(_ text: [Character]) {
    var place = 0
    var open: [Bracket] = []
    var before = ""
    _ = code(text, &place, &open, &before, isInLiteral: false)
  }

  /// Reads code up to the end, or to the bracket that closes an interpolation.
  private mutating func code(
    _ text: [Character],
    _ place: inout Int,
    _ open: inout [Bracket],
    _ before: inout String,
    isInLiteral: Bool
  ) -> Bool {
    let depth = open.count
    while place < text.count {
      let letter = text[place]
      if letter == "/", place + 1 < text.count, text[place + 1] == "/" {
        while place < text.count, text[place] != "\n" { place += 1 }
      } else if letter == "\"" {
        literal(text, &place, &open, before)
        before += "\"\""
      } else if "([{".contains(letter) {
        open.append(Bracket(sign: letter, before: before))
        before = ""
        place += 1
      } else if ")]}".contains(letter) {
        if isInLiteral, open.count == depth { return true }
        let closed = open.popLast()
        // A call that has ended belongs to the statement around it.
        before = letter == "}" ? "" : (closed?.before ?? "") + "()"
        place += 1
      } else {
        before.append(letter)
        place += 1
      }
    }
    return false
  }

  private mutating func literal(_ text: [Character], _ place: inout Int, _ open: inout [Bracket], _ before: String) {
    if place + 2 < text.count, text[place + 1] == "\"", text[place + 2] == "\"" {
      place += 3
      while place + 2 < text.count, !(text[place] == "\"" && text[place + 1] == "\"" && text[place + 2] == "\"") {
        place += 1
      }
      place += 3
      return
    }
    let isPhrase = Self.isPhrase(open, before)
    var (key, holes) = ("", 0)
    place += 1
    while place < text.count, text[place] != "\"" {
      guard text[place] == "\\" else {
        key.append(text[place])
        place += 1
        continue
      }
      place += 1
      switch text[place] {
      case "(":
        place += 1
        holes += 1
        key += "{\(holes)}"
        var inner: [Bracket] = []
        var words = ""
        _ = code(text, &place, &inner, &words, isInLiteral: true)
        place += 1
      case "n":
        key += "\n"
        place += 1
      case "u":
        place = (text[place...].firstIndex(of: "}") ?? place) + 1
      default:
        key.append(text[place])
        place += 1
      }
    }
    place += 1
    guard key.contains(where: { $0.isLetter || "“”".contains($0) }) || holes > 1 else { return }
    literals.insert(key)
    if isPhrase, Self.hasWords(key) { phrases.insert(key) }
  }

  /// Whether anything stands besides the holes.
  private static func hasWords(_ key: String) -> Bool {
    var rest = Substring(key)
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      if rest[..<start].contains(where: { !$0.isWhitespace }) { return true }
      rest = rest[rest.index(after: end)...]
    }
    return rest.contains { !$0.isWhitespace }
  }

  private static func isPhrase(_ open: [Bracket], _ before: String) -> Bool {
    let before = before.trimmingCharacters(in: .whitespacesAndNewlines)
    if labels.contains(where: before.hasSuffix) { return true }
    if statement(before).contains(": Phrase") { return true }
    guard let last = open.last else { return false }
    if last.sign == "(" { return sayers.contains(String(last.before.reversed().prefix { $0.isLetter }.reversed())) }
    // A switch or a closure belongs to the declaration around it.
    for bracket in open.reversed() where bracket.sign == "{" {
      let head = statement(bracket.before)
      if head.contains("-> Phrase") || head.contains(": Phrase") { return true }
      if head.contains("low: Phrase") { return true }
      if head.contains("func ") || head.contains("init(") || head.contains("var ") { return false }
    }
    return false
  }

  /// The last declaration or statement of some code.
  private static func statement(_ code: String) -> String {
    let starts = ["\n\n", "}"].compactMap { code.range(of: $0, options: .backwards)?.upperBound }
    return String(code[(starts.max() ?? code.startIndex)...])
  }
}
