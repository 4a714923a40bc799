/// Many phrases that are looked for at once, in time that depends on the text alone.
struct PhraseTable: Sendable {
  private let comparison: FoldedWords.Comparison
  /// Phrases by hash, numbered in the order in which they came.
  private var phrases = HashTable()
  /// The first words of phrases by hash.
  private var firsts = HashTable()
  /// For each first word, how many words its phrases have: bit n for n words, bit 63 for those in ``longer``.
  private var lengths: [UInt64] = []
  private var longer: [Int: [Int]] = [:]
  /// How many phrases there are.
  private(set) var count = 0

  init(_ comparison: FoldedWords.Comparison) { self.comparison = comparison }

  /// Adds a phrase, unless it is there already.
  ///
  /// - Parameters:
  ///   - phrase: Where the phrase stands.
  ///   - words: The words of a text.
  /// - Returns: Its number; nil where it has no words.
  mutating func insert(_ phrase: Range<Int>, of words: FoldedWords) -> Int? {
    guard !phrase.isEmpty else { return nil }
    let number = phrases.number(of: words.hash(of: phrase, comparison), else: count)
    guard number == count else { return number }
    count += 1
    let first = firsts.number(of: words.words[phrase.lowerBound].hash, else: lengths.count)
    if first == lengths.count { lengths.append(0) }
    if phrase.count < 63 {
      lengths[first] |= 1 << UInt64(phrase.count)
    } else {
      lengths[first] |= 1 << 63
      if longer[first]?.contains(phrase.count) != true { longer[first, default: []].append(phrase.count) }
    }
    return number
  }

  /// Whether a phrase begins with a word.
  func holdsFirst(_ word: UInt64) -> Bool { firsts.number(of: word) != nil }

  /// Calls `body` with the number and the words of every phrase that begins at one of some words of a text.
  func forEachMatch(
    in text: FoldedWords,
    at starts: some Sequence<Int>,
    _ body: (Int, Range<Int>) -> Void
  ) {
    guard count > 0 else { return }
    for start in starts {
      guard let first = firsts.number(of: text.words[start].hash) else { continue }
      var rest = lengths[first]
      while rest != 0 {
        let length = rest.trailingZeroBitCount
        rest &= rest - 1
        for length in length == 63 ? longer[first] ?? [] : [length] where start + length <= text.count {
          if let number = phrases.number(of: text.hash(of: start..<start + length, comparison)) {
            body(number, start..<start + length)
          }
        }
      }
    }
  }
}
