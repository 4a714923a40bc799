/// A language whose texts can be judged (methods §9).
public enum TextLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case german = "de"
  case french = "fr"

  /// The language of a locale such as `de-DE`; nil where its texts cannot be judged.
  init?(locale: String) { self.init(rawValue: String(locale.lowercased().prefix(2))) }

  /// The language a text is written in, by its small words; where they do not tell, the one that is expected.
  ///
  /// - Parameters:
  ///   - words: The words of the text in lower case.
  ///   - expected: The language to be expected.
  /// - Returns: The language; nil where it can be none of ours.
  static func of(_ words: some Sequence<String>, expected: TextLanguage?) -> TextLanguage? {
    var hits: [TextLanguage: Int] = [:]
    for word in words {
      if smallWords.mayHold(word), let language = languageOfSmallWord[word] { hits[language, default: 0] += 1 }
    }
    let most = allCases.max { (hits[$0] ?? 0) < (hits[$1] ?? 0) }
    guard let most, let count = hits[most], count > (expected.flatMap { hits[$0] } ?? 0) else { return expected }
    return most
  }

  private static let smallWords = WordFilter(languageOfSmallWord.keys)

  /// Small words that are frequent in one of the languages and rare in the others.
  private static let languageOfSmallWord: [String: TextLanguage] = {
    let words: [(TextLanguage, String)] = [
      (
        .english, "the and of to is are was were with that this for by from have has had not be been it we you our your"
      ),
      (
        .german,
        "der die das und ist sind den dem des ein eine einen einem einer nicht mit auf für von zu wir sie wird werden "
          + "im am bis seit auch"
      ),
      (.french, "le la les et est sont des du une un nous vous avec pour dans sur pas que qui ce cette par au aux en"),
    ]
    let pairs = words.flatMap { language, list in list.split(separator: " ").map { (String($0), language) } }
    return Dictionary(pairs) { first, _ in first }
  }()
}
