/// Phrases of one or more words, found in sentences whatever their case.
struct PhraseList<Value: Sendable>: Sendable {
  /// A phrase as found.
  struct Match {
    /// Where its first word stands among the sentence's tokens, and how many it takes.
    let range: Range<Int>
    /// What the list says of it.
    let value: Value
  }

  /// What may follow each first word, the longest phrase first.
  private let byFirstWord: [String: [(rest: [String], value: Value)]]
  private let firstWords: WordFilter

  /// A list of phrases in lower case with single blanks, each with what is to be said of it.
  init(_ phrases: [(phrase: String, value: Value)]) {
    var byFirstWord: [String: [(rest: [String], value: Value)]] = [:]
    for (phrase, value) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      byFirstWord[first, default: []].append((Array(words.dropFirst()), value))
    }
    self.byFirstWord = byFirstWord.mapValues { $0.sorted { $0.rest.count > $1.rest.count } }
    firstWords = WordFilter(byFirstWord.keys)
  }

  /// Every phrase of a sentence, none of which overlaps another.
  func matches(in tokens: [ProseToken]) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while position < tokens.count {
      let match = match(at: position, in: tokens)
      if let match { matches.append(match) }
      position = match?.range.upperBound ?? position + 1
    }
    return matches
  }

  private func match(at position: Int, in tokens: [ProseToken]) -> Match? {
    let word = tokens[position].lower
    guard firstWords.mayHold(word) else { return nil }
    for (rest, value) in byFirstWord[word] ?? [] {
      let following = tokens.dropFirst(position + 1).prefix(rest.count)
      guard following.count == rest.count, zip(following, rest).allSatisfy({ $0.lower == $1 }) else { continue }
      return Match(range: position..<(position + 1 + rest.count), value: value)
    }
    return nil
  }
}

extension PhraseList where Value == String {
  /// Phrases of which nothing is to be said but what they are.
  init(_ phrases: [String]) { self.init(phrases.map { ($0, $0) }) }
}
