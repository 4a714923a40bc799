/// How long a document takes to read.
public struct ReadingTime: Equatable, Sendable {
  /// The words of its first page, which a leader reads who reads nothing else.
  public let firstPageWords: Int
  /// All its words.
  public let words: Int

  /// Makes a time of the words that were counted.
  public init(firstPageWords: Int, words: Int) {
    (self.firstPageWords, self.words) = (firstPageWords, words)
  }

  /// The minutes that so many words take, rounded up; at least one.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - limits: The limits in force, which say how many words a minute are read.
  /// - Returns: The minutes.
  public static func minutes(_ words: Int, _ limits: LanguageThresholds) -> Int {
    max(1, (words + limits.wordsPerMinute - 1) / limits.wordsPerMinute)
  }
}
