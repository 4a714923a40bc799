/// The words of one language: what a template's line and what a phrase of the program becomes.
struct Catalogue: Sendable {
  /// No words but those of the templates and the program themselves.
  static let english = Catalogue(tag: "en-GB")

  /// The language tag of the words, such as `de-DE`.
  let tag: String
  /// What lines of templates become, without the marks around them.
  private(set) var lines: [String: String] = [:]
  /// What phrases of the program become.
  private(set) var words: [String: PhrasePattern] = [:]

  init(tag: String) { self.tag = tag }

  /// Whether what it lacks is there in English already, and right so.
  var isEnglish: Bool { tag.hasPrefix("en") }

  /// Whether it says nothing that templates and program do not say themselves.
  var isEmpty: Bool { lines.isEmpty && words.isEmpty }

  mutating func add(line: String, _ text: String) { lines[line] = text }

  mutating func add(words key: String, _ pattern: PhrasePattern) { words[key] = pattern }

  /// A phrase in this language, or in English where it lacks it.
  func say(_ phrase: Phrase) -> String {
    // English needs no names of phrases.
    if words.isEmpty { return phrase.english }
    return words[phrase.key]?.filled(with: phrase.shown) ?? phrase.english
  }

  /// A line of a template in this language, or in English where it lacks it.
  func line(_ line: String) -> String { lines[line] ?? line }

  /// Whether a number goes with the singular: in French all below two do.
  func isSingular(_ number: Double) -> Bool {
    tag.hasPrefix("fr") || tag.hasPrefix("pt-BR") ? abs(number) < 2 : abs(number) == 1
  }
}
