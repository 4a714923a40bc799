import Tables

/// A question's text or a column's heading, as the two are compared.
///
/// Survey tools number questions, mark those that must be answered, put the question before or after the row of a grid,
/// and write "Response" below it; none of that makes it another question.
struct QuestionText: Hashable {
  /// How closely a heading gives a question: the smaller the better.
  enum Match: Int, CaseIterable {
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
    text = String(Self.trimmed(Self.withoutNumber(words[...])))
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { text.isEmpty }

  /// How closely a heading gives this question; nil where it does not.
  func match(_ heading: QuestionText) -> Match? {
    if isEmpty { return nil }
    if text == heading.text { return .whole }
    if let rest = heading.rest(after: text), Self.answerWords.contains(rest) { return .answer }
    guard text.split(separator: " ").count >= Self.fewestWords else { return nil }
    return heading.endsWithWords(of: text) || heading.text.hasPrefix(text + ":") ? .part : nil
  }

  /// A text of fewer words stands in many headings by chance.
  private static let fewestWords = 3

  private static let answerWords: Set<String> = [
    "response", "open-ended response", "antwort", "reponse", "reponse ouverte", "respuesta", "risposta", "resposta",
    "reactie",
  ]

  /// What follows `start`, as a text of its own.
  private func rest(after start: String) -> String? {
    guard !start.isEmpty, text.hasPrefix(start) else { return nil }
    let rest = text.dropFirst(start.count)
    return rest.first.map(Self.isWordPart) == true ? nil : String(Self.trimmed(rest))
  }

  private func endsWithWords(of end: String) -> Bool {
    guard text.hasSuffix(end) else { return false }
    return text.dropLast(end.count).last.map(Self.isWordPart) == false
  }

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
