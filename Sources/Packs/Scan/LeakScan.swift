import Diagnostics
import Review

/// Searches a client's finished files for what the client must not read: what identifies other clients, and what is
/// internal (methods §13, G3).
struct LeakScan: Sendable {
  private let accounts: [Account]
  private let places: [String: Int]
  private let foreign: ForeignValues
  private let settings: Settings
  /// What every client may read: who we are, the words of the shipped templates and the names of months.
  private let common: FoldedWords

  /// Makes a scan for all clients of a portfolio.
  init(_ portfolio: Portfolio, _ library: TemplateLibrary) {
    accounts = portfolio.accounts
    settings = portfolio.settings
    places = Dictionary(accounts.enumerated().map { ($1.visible.client.id, $0) }) { first, _ in first }
    let months = LocaleTable.shipped.values.flatMap(\.months)
    common = FoldedWords(portfolio.firmTexts + library.shippedTexts + months)
    foreign = ForeignValues(accounts, common: common)
  }

  /// What the files of a client's pack must not hold.
  ///
  /// - Parameters:
  ///   - files: The files that would go to the client.
  ///   - client: The client's id.
  /// - Returns: Each value once a document, in the order of the files and their lines.
  func findings(in files: [PackFile], for client: String) -> [Diagnostic] {
    guard let place = places[client] else { return [] }
    let inHouse = InternalTexts(accounts[place].textsInHouse(by: settings))
    var harmless = HarmlessWords()
    var words = FoldedWords()
    let hits = files.flatMap { self.hits(in: $0, for: place, inHouse, &harmless, &words) }
    guard !hits.isEmpty else { return [] }
    let allowed = allowed(place, inHouse)
    var told: Set<String> = []
    let leaks = hits.filter { hit in
      // A document is there as Markdown and as a page.
      !allowed.contains(hit.value) && told.insert("\(hit.value) \(hit.file.name.prefix { $0 != "." })").inserted
    }
    let lines = Dictionary(leaks.map { ($0.file.name, $0.file) }) { first, _ in first }
      .mapValues { LineFinder($0.bytes) }
    return leaks.map { finding($0, on: lines[$0.file.name]?.line(of: $0.position), for: client) }
  }

  // MARK: What stands in a text

  /// A value that is looked for.
  private enum Value: Hashable {
    case foreign(Int)
    case inHouse(Int)
  }

  private struct Hit {
    let value: Value
    let file: PackFile
    /// Where it begins in the file.
    let position: Int
    let quote: String
    let meaning: Meaning
  }

  private enum Meaning {
    case foreign(ForeignValues.Value)
    case inHouse(InternalText.Kind)
  }

  private struct InternalTexts {
    var table = PhraseTable(.words)
    var kinds: [InternalText.Kind] = []

    init(_ texts: [InternalText]) {
      let words = FoldedWords(texts.map(\.text))
      for (text, phrase) in zip(texts, words.texts) where table.insert(phrase, of: words) == kinds.count {
        kinds.append(text.kind)
      }
    }
  }

  private func forEachMatch(
    in words: FoldedWords,
    at starts: [Int],
    for client: Int,
    _ inHouse: InternalTexts,
    _ body: (Value, Range<Int>, Meaning) -> Void
  ) {
    foreign.forEachMatch(in: words, at: starts, for: client) { value, number, range in
      body(.foreign(number), range, .foreign(value))
    }
    inHouse.table.forEachMatch(in: words, at: starts) { number, range in
      body(.inHouse(number), range, .inHouse(inHouse.kinds[number]))
    }
  }

  /// The words at which something that is looked for may begin.
  private func starts(in words: FoldedWords, _ inHouse: InternalTexts, _ harmless: inout HarmlessWords) -> [Int] {
    words.words.indices.filter { place in
      let word = words.words[place].hash
      if harmless.holds(word) { return false }
      if foreign.holdsFirst(word) || inHouse.table.holdsFirst(word) { return true }
      harmless.add(word)
      return false
    }
  }

  private func hits(
    in file: PackFile,
    for client: Int,
    _ inHouse: InternalTexts,
    _ harmless: inout HarmlessWords,
    _ words: inout FoldedWords
  ) -> [Hit] {
    let text = DecodedText(file)
    words.read(text.bytes)
    let starts = starts(in: words, inHouse, &harmless)
    var matches: [(value: Value, words: Range<Int>, meaning: Meaning)] = []
    forEachMatch(in: words, at: starts, for: client, inHouse) { matches.append(($0, $1, $2)) }
    guard !matches.isEmpty else { return [] }
    return Self.outermost(matches).map { match in
      let bytes = words.range(of: match.words)
      return Hit(
        value: match.value,
        file: file,
        position: text.source(of: bytes.lowerBound),
        quote: String(decoding: text.bytes[bytes], as: UTF8.self),
        meaning: match.meaning
      )
    }
  }

  /// The matches that lie in no other one: an address holds a domain, and is told once.
  private static func outermost(
    _ matches: [(value: Value, words: Range<Int>, meaning: Meaning)]
  ) -> [(value: Value, words: Range<Int>, meaning: Meaning)] {
    let sorted = matches.sorted {
      ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
    }
    var end = 0
    return sorted.filter { match in
      defer { end = max(end, match.words.upperBound) }
      return match.words.upperBound > end
    }
  }

  // MARK: What the client may read

  /// The values that stand in the client's own records, or in what every client may read.
  private func allowed(_ client: Int, _ inHouse: InternalTexts) -> Set<Value> {
    let texts = accounts[client].visible.texts
    // What an author writes is Markdown: it counts as written and as shown.
    let shown = DecodedText(PackFile("texts.md", texts.joined(separator: "\n\n"))).bytes
    var allowed: Set<Value> = []
    for words in [FoldedWords(texts), FoldedWords(shown), common] {
      let all = Array(words.words.indices)
      forEachMatch(in: words, at: all, for: client, inHouse) { value, _, _ in allowed.insert(value) }
    }
    return allowed
  }

  // MARK: Findings

  private func finding(_ hit: Hit, on line: Int?, for client: String) -> Diagnostic {
    let place = Diagnostic.Place(file: hit.file.name, line: line)
    let text = hit.quote.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let quote = text.count > 60 ? text.prefix(60) + "…" : text
    switch hit.meaning {
    case .foreign(let value):
      return Diagnostic(
        .block,
        "foreign-value",
        "'\(quote)' is \(Self.words(value.kind)) of another client, '\(accounts[Int(value.owner)].visible.client.id)'",
        at: place,
        hint: "look for it in the document's template and take it out; if this client may read it, one of the client's "
          + "own records has to say it",
        client: client
      )
    case .inHouse(let kind):
      return Diagnostic(
        .block,
        "internal-text",
        "'\(quote)' is \(Self.words(kind)), and stays in the house",
        at: place,
        hint: "look for it in the document's template and take it out",
        client: client
      )
    }
  }

  private static func words(_ kind: IdentifyingValue.Kind) -> String {
    switch kind {
    case .name: "the name"
    case .contact: "a contact"
    case .address: "an address"
    case .domain: "a domain"
    case .id: "an id"
    }
  }

  private static func words(_ kind: InternalText.Kind) -> String {
    switch kind {
    case .action: "the text of an internal action"
    case .commentary: "internal commentary"
    case .answer: "one person's answer to a survey"
    case .respondent: "a person who answered a survey"
    case .assignee: "a person to whom work is assigned"
    case .label: "an internal label"
    case .personalNote: "a note about a person"
    case .risk: "the text of an internal risk"
    case .interaction: "an internal note of a conversation"
    case .issue: "the text of an internal issue"
    case .invoice: "the number of an invoice"
    case .opportunity: "the text of an opportunity"
    case .gift: "a gift"
    case .estimator: "a person who made an estimate"
    }
  }
}

/// Words with which nothing begins that is looked for, as far as they are remembered: the same few thousand stand again and
/// again in all files of a client.
private struct HarmlessWords {
  private static let size = 4_096
  /// Zero where none is remembered.
  private var words: [UInt64] = Array(repeating: 0, count: size)

  func holds(_ word: UInt64) -> Bool { word != 0 && words[Self.slot(of: word)] == word }

  /// Remembers a word, and forgets another one for it.
  mutating func add(_ word: UInt64) { words[Self.slot(of: word)] = word }

  private static func slot(of word: UInt64) -> Int { Int(truncatingIfNeeded: word) & (size - 1) }
}
