/// Tells quickly, by first letter, last letter and length, that a word is none of a list: most words are none of most lists,
/// and looking them up costs more than all else that is done with them.
struct WordFilter: Sendable {
  private static let size = 4_096

  private var bits = [UInt64](repeating: 0, count: size / 64)

  init(_ words: some Sequence<String>) {
    for word in words {
      let place = Self.place(of: word)
      bits[place / 64] |= 1 << UInt64(place % 64)
    }
  }

  /// Whether a word may be one of the list; if not, it is none.
  func mayHold(_ word: String) -> Bool {
    let place = Self.place(of: word)
    return bits[place / 64] & 1 << UInt64(place % 64) != 0
  }

  private static func place(of word: String) -> Int {
    let bytes = word.utf8
    guard let first = bytes.first, let last = bytes.last else { return 0 }
    return (Int(first) &* 131 &+ Int(last) &* 17 &+ bytes.count) % size
  }
}

/// Words with a filter before them.
struct WordSet: Sendable {
  private let words: Set<String>
  private let filter: WordFilter

  init(_ words: some Sequence<String>) {
    self.words = Set(words)
    filter = WordFilter(self.words)
  }

  /// Whether a word is one of them.
  func contains(_ word: String) -> Bool { filter.mayHold(word) && words.contains(word) }
}
