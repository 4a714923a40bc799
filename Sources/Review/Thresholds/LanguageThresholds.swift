/// The limits of plain language (methods §9).
///
/// Each is our proposal, to be agreed with the client; settings may change it.
public struct LanguageThresholds: Equatable, Sendable {
  /// Below this reading ease a text is hard to read.
  public var readingEase = 60.0
  /// Above this school year a text in English is hard to read.
  public var readingGrade = 9.0
  /// Above this mean length of its sentences a text is hard to read, in words.
  public var meanSentence = 20.0
  /// A sentence longer than this is told, in words.
  public var longSentence = 25
  /// A text of fewer words than this has no reading score.
  public var scoredWords = 100
  /// So many words are read in a minute.
  public var wordsPerMinute = 200
  /// The first page of a review takes no longer to read than this, in minutes.
  public var firstPageMinutes = 3

  /// The limits we propose.
  public init() {}
}

extension LanguageThresholds {
  /// Their names in the settings.
  static let settings: [ThresholdSetting] = [
    .number(
      "reading_ease",
      \.language.readingEase,
      0...100,
      "below this reading ease (Flesch) a text is hard to read"
    ),
    .number(
      "reading_grade",
      \.language.readingGrade,
      0...100,
      "above this school year (Flesch and Kincaid) a text in English is hard to read"
    ),
    .number(
      "mean_sentence",
      \.language.meanSentence,
      1...1000,
      "above this mean length of its sentences a text is hard to read, in words"
    ),
    .count("long_sentence", \.language.longSentence, 1...1000, "a sentence longer than this is told, in words"),
    .count("scored_words", \.language.scoredWords, 1...10000, "a text of fewer words than this has no reading score"),
    .count("words_a_minute", \.language.wordsPerMinute, 10...1000, "so many words are read in a minute"),
    .count(
      "first_page_minutes",
      \.language.firstPageMinutes,
      1...100,
      "the first page of a review takes no longer to read than this, in minutes"
    ),
  ]
}
