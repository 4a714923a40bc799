import Review

/// What identifies the clients of a portfolio, ready to be looked for: built once, and the same for every client.
struct ForeignValues: Sendable {
  /// Whose value it is, and what.
  struct Value: Sendable {
    let owner: Int32
    let kind: IdentifyingValue.Kind
  }

  /// Values that are compared in one way.
  private struct Group: Sendable {
    var table: PhraseTable
    /// The first owner of each value.
    var values: [Value] = []
    /// For each client, the numbers of its values, sorted.
    var own: [[Int32]] = []
    /// The numbers of values that everybody may read.
    var common: Set<Int> = []

    init(_ comparison: FoldedWords.Comparison) { table = PhraseTable(comparison) }

    mutating func add(_ identifying: [IdentifyingValue], of owner: Int) {
      let words = FoldedWords(identifying.map(\.text))
      var own: [Int32] = []
      for (value, phrase) in zip(identifying, words.texts) {
        guard let number = table.insert(phrase, of: words) else { continue }
        if number == values.count { values.append(Value(owner: Int32(owner), kind: value.kind)) }
        own.append(Int32(number))
      }
      self.own.append(own.sorted())
    }
  }

  private var names = Group(.words)
  private var codes = Group(.exact)

  /// The shortest name that is told from ordinary words, in characters.
  private static let shortestName = 2

  /// Gathers the values of all accounts.
  ///
  /// - Parameters:
  ///   - accounts: The accounts; owners are told by their place among them.
  ///   - common: What every client may read.
  init(_ accounts: [Account], common: FoldedWords) {
    for (owner, account) in accounts.enumerated() {
      let values = account.identifyingValues
      names.add(values.filter { $0.kind.isName && $0.text.count >= Self.shortestName }, of: owner)
      codes.add(values.filter { !$0.kind.isName }, of: owner)
    }
    names.common = names.table.numbers(in: common)
    codes.common = codes.table.numbers(in: common)
  }

  /// Whether a value begins with a word.
  func holdsFirst(_ word: UInt64) -> Bool { names.table.holdsFirst(word) || codes.table.holdsFirst(word) }

  /// Calls `body` with every value of another client that stands in a text: the value, the number that tells it from
  /// others, and its words.
  ///
  /// - Parameters:
  ///   - text: The words of the text.
  ///   - starts: The words at which it may begin.
  ///   - client: The place of the client among the accounts.
  ///   - body: What is done with each.
  func forEachMatch(
    in text: FoldedWords,
    at starts: some Sequence<Int>,
    for client: Int,
    _ body: (Value, Int, Range<Int>) -> Void
  ) {
    // Names have even numbers and codes odd ones.
    for (group, offset) in [(names, 0), (codes, 1)] {
      let own = group.own[client]
      group.table.forEachMatch(in: text, at: starts) { number, words in
        if own.containsSorted(Int32(number)) || group.common.contains(number) { return }
        body(group.values[number], number * 2 + offset, words)
      }
    }
  }
}

extension IdentifyingValue.Kind {
  fileprivate var isName: Bool { self == .name || self == .contact }
}

extension PhraseTable {
  /// The numbers of the phrases that stand in a text.
  fileprivate func numbers(in text: FoldedWords) -> Set<Int> {
    var numbers: Set<Int> = []
    forEachMatch(in: text, at: 0..<text.count) { number, _ in numbers.insert(number) }
    return numbers
  }
}

extension Array where Element == Int32 {
  /// Whether the array, which is sorted, holds a number.
  fileprivate func containsSorted(_ number: Int32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
