/// How easily a text is read, by how long its sentences and words are (methods §9).
///
/// Syllables are counted by rules of thumb: a score is a hint, not a fact.
public struct Readability: Equatable, Sendable {
  /// What is counted.
  public struct Counts: Equatable, Sendable {
    /// The words, without numbers, ids and addresses.
    public var words = 0
    /// The sentences.
    public var sentences = 0
    /// The syllables of the words.
    public var syllables = 0

    /// Counts that are known.
    public init(words: Int = 0, sentences: Int = 0, syllables: Int = 0) {
      (self.words, self.sentences, self.syllables) = (words, sentences, syllables)
    }

    /// The counts of a text.
    init(_ prose: Prose, _ language: TextLanguage) {
      sentences = prose.sentences.count
      for token in prose.tokens where token.kind == .word {
        words += 1
        syllables += Syllables.count(token.lower, language)
      }
    }

    static func + (left: Counts, right: Counts) -> Counts {
      Counts(
        words: left.words + right.words,
        sentences: left.sentences + right.sentences,
        syllables: left.syllables + right.syllables
      )
    }

    var sentenceLength: Double { Double(words) / Double(max(sentences, 1)) }
    var wordLength: Double { Double(syllables) / Double(max(words, 1)) }
  }

  /// What was counted.
  public let counts: Counts
  /// The language whose formula was used.
  public let language: TextLanguage
  /// Flesch's reading ease in the form of the language; the higher the easier, not limited to 0 to 100.
  public let ease: Double
  /// The school year that a text in English asks for (Flesch and Kincaid); nil for other languages.
  public let grade: Double?

  /// The mean length of a sentence, in words.
  public var sentenceLength: Double { counts.sentenceLength }

  /// Scores what was counted.
  ///
  /// - Parameters:
  ///   - counts: What was counted; at least one word.
  ///   - language: The language of the text.
  public init(_ counts: Counts, _ language: TextLanguage) {
    self.counts = counts
    self.language = language
    let (sentence, word) = (counts.sentenceLength, counts.wordLength)
    switch language {
    case .english: ease = 206.835 - 1.015 * sentence - 84.6 * word
    case .german: ease = 180 - sentence - 58.5 * word
    case .french: ease = 207 - 1.015 * sentence - 73.6 * word
    }
    grade = language == .english ? 0.39 * sentence + 11.8 * word - 15.59 : nil
  }

  /// The score of a text that is long enough for one.
  ///
  /// - Parameters:
  ///   - counts: What was counted.
  ///   - language: The language of the text; nil where it has no formula.
  ///   - needed: How many words a score needs.
  /// - Returns: The score, or why there is none.
  static func reading(_ counts: Counts, _ language: TextLanguage?, needed: Int) -> Reading<Readability> {
    guard counts.words > 0 else { return .unavailable(.noData) }
    guard let language else { return .unavailable(.notMeasurable) }
    guard counts.words >= needed else { return .unavailable(.tooFew(n: counts.words, needed: needed)) }
    return .measured(Readability(counts, language))
  }

  /// Whether a text is harder to read than the limits allow.
  func isHard(_ limits: LanguageThresholds) -> Bool {
    Threshold.exceeds(limits.readingEase, ease) || grade.map { Threshold.exceeds($0, limits.readingGrade) } ?? false
      || Threshold.exceeds(sentenceLength, limits.meanSentence)
  }
}
