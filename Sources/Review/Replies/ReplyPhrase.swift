import Tables

/// Words that a link of ours puts into a mail, in one language, with holes for what they name: `Decision {1}: option {2}`.
///
/// People write them by hand too, or leave nothing else of a link's mail.
public struct ReplyPhrase: Sendable {
  /// What the words say.
  public enum Meaning: Sendable {
    /// The first hole is a decision, the second the label of an option.
    case option
    /// The first hole is the label of an option; what is to be decided stands elsewhere.
    case choice
    /// The first hole is a decision, for which another way is wanted.
    case anotherWay
    /// The first hole is a criterion that is agreed to.
    case agreed
    /// The first hole is a criterion that is to be changed.
    case otherCriterion
    /// The first hole is a change for which another way is wanted.
    case otherChange
    /// The first hole is a change that is approved.
    case approved
    /// How a mail with all questions is to be filled in; it answers nothing.
    case instruction
  }

  let meaning: Meaning
  /// The words before, between and behind the holes.
  private let words: [String]
  /// The number of the hole behind each of them but the last, from 0.
  private let holes: [Int]

  /// Makes a phrase.
  ///
  /// - Parameters:
  ///   - meaning: What it says.
  ///   - text: Its words, with the holes `{1}`, `{2}` and `{3}`.
  public init(_ meaning: Meaning, _ text: String) {
    self.meaning = meaning
    var words = [""]
    var holes: [Int] = []
    var rest = Self.folded(text)
    while let letter = rest.popFirst() {
      if letter == "{", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit), rest.dropFirst().first == "}"
      {
        rest = rest.dropFirst(2)
        holes.append(digit - 1)
        words.append("")
      } else {
        words[words.count - 1].append(letter)
      }
    }
    (self.words, self.holes) = (words, holes)
  }

  /// A line as it is compared with phrases: without its last mark, and with one kind of apostrophe.
  static func folded(_ line: some StringProtocol) -> Substring {
    FoldedName(String(line.prefix(longestLine))).text.replacing("’", with: "'").withoutLastMark
  }

  private static let longestLine = 1_000

  /// What stands in the holes where the whole of a line is these words, in the order of their numbers; nil else.
  ///
  /// - Parameter line: The line, folded.
  /// - Returns: The texts; nil where the line says something else.
  func holes(in line: Substring) -> [String]? {
    guard line.hasPrefix(words[0]) else { return nil }
    var rest = line.dropFirst(words[0].count)
    var found: [Int: String] = [:]
    for (place, hole) in holes.enumerated() {
      let next = words[place + 1]
      let isLast = place == holes.count - 1
      let filled: Substring
      if isLast, next.isEmpty {
        (filled, rest) = (rest, rest[rest.endIndex...])
      } else if isLast {
        guard rest.hasSuffix(next) else { return nil }
        (filled, rest) = (rest.dropLast(next.count), rest[rest.endIndex...])
      } else {
        guard !next.isEmpty, let range = rest.firstRange(of: next) else { return nil }
        (filled, rest) = (rest[..<range.lowerBound], rest[range.upperBound...])
      }
      let text = String(filled.withoutOuterSpace)
      guard !text.isEmpty, found[hole] ?? text == text else { return nil }
      // "Not approved" begins with no id.
      if place == 0, words[0].isEmpty, text.contains(" ") || !text.contains(where: \.isNumber) { return nil }
      found[hole] = text
    }
    guard rest.isEmpty else { return nil }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension StringProtocol {
  /// The text without the mark that ends a sentence or announces what follows.
  var withoutLastMark: Substring {
    var text = Substring(self)
    while let last = text.last, ".!: ".contains(last) { text.removeLast() }
    return text
  }
}

/// The subject of a mail, without what mail programs put before it.
struct ReplySubject {
  /// What the sender wrote, folded and without its last mark.
  let folded: Substring
  /// Whether it is the subject of an earlier mail, which the sender need not mean.
  let isOfEarlierMail: Bool

  init(_ subject: String) {
    var rest = ReplyPhrase.folded(subject)
    var isOfEarlierMail = false
    while let colon = rest.prefix(12).firstIndex(where: { $0 == ":" || $0 == "：" }) {
      let name = rest[..<colon].prefix { $0 != "[" && $0 != " " }
      guard Self.prefixes.contains(String(name)) else { break }
      isOfEarlierMail = true
      rest = rest[rest.index(after: colon)...].withoutOuterSpace
    }
    folded = rest
    self.isOfEarlierMail = isOfEarlierMail
  }

  /// "Re" and "Fwd" in the languages of mail programs.
  private static let prefixes: Set<String> = [
    "re", "aw", "antw", "antwort", "sv", "vs", "rif", "r", "ref", "odp", "res", "rv", "rsp", "ynt", "vá", "va", "ha",
    "fw", "fwd", "wg", "tr", "enc", "i", "pd", "vl", "vb", "doorst", "tov", "回复", "答复", "转发", "返信",
  ]
}
