import Tables

/// A question's text, as texts and headings are compared.
///
/// Survey tools number questions, mark those that must be answered, put the question before or after the row of a grid,
/// and write "Response" below it; none of that makes it another question.
struct QuestionText: Hashable {
  /// How closely a heading gives a question: the smaller the better.
  enum Match: Int {
    /// It is the question.
    case whole
    /// It is the question and a word for its answer.
    case answer
    /// It ends or begins with the question, as a row of a grid does.
    case part
  }

  private let text: String

  /// Takes what stands around the question off a text.
  init(_ written: String) {
    let words = FoldedName(written).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.init(folded: Self.withoutNumber(words[...]))
  }

  private init(folded text: Substring) { self.text = String(Self.trimmed(text)) }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { text.isEmpty }

  /// Calls `body` with every question that a heading may give; of one of them maybe more than once.
  static func forEachReading(of heading: String, _ body: (QuestionText, Match) -> Void) {
    let whole = QuestionText(heading)
    body(whole, .whole)
    guard whole.text.utf8.count <= longestHeading else { return }
    for word in answerWords where whole.text.hasSuffix(word) {
      let question = whole.text.dropLast(word.count)
      if question.last.map(isWordPart) == false { body(QuestionText(folded: question), .answer) }
    }
    for place in whole.text.indices.dropFirst() {
      let before = whole.text[whole.text.index(before: place)]
      if isWordPart(whole.text[place]), !isWordPart(before) { whole.readPart(whole.text[place...], body) }
      if whole.text[place] == ":" { whole.readPart(whole.text[..<place], body) }
    }
  }

  private func readPart(_ part: Substring, _ body: (QuestionText, Match) -> Void) {
    if part.count(where: { $0 == " " }) >= Self.fewestWords - 1 { body(QuestionText(folded: part), .part) }
  }

  /// A text of fewer words stands in many headings by chance.
  private static let fewestWords = 3
  /// A longer heading is looked at as a whole only, in bytes.
  private static let longestHeading = 1_000

  private static let answerWords = [
    "response", "open-ended response", "antwort", "reponse", "reponse ouverte", "respuesta", "risposta", "resposta",
    "reactie",
  ]

  /// `1. `, `Q1: ` and the like say where a question stands, not what it asks.
  private static func withoutNumber(_ text: Substring) -> Substring {
    let digits = (text.first == "q" ? text.dropFirst() : text).drop(while: \.isWhitespace)
    let rest = digits.drop(while: \.isWholeNumber)
    guard rest.startIndex > digits.startIndex, let mark = rest.first, ".):".contains(mark) else { return text }
    let question = rest.dropFirst()
    return question.contains(where: \.isLetter) ? question : text
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { !isWordPart($0) }
    while let last = text.last, !isWordPart(last) { text.removeLast() }
    return text
  }

  private static func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
