/// How easily the texts of each kind are read.
struct ReadingEaseFigure: ExplainableFigure {
  let id = "reading-ease"
  let title = "How easily texts for the client are read"
  let formula =
    "English: 206.835 - 1.015 * words / sentences - 84.6 * syllables / words; German: 180 - words / sentences "
    + "- 58.5 * syllables / words; French: 207 - 1.015 * words / sentences - 73.6 * syllables / words; school year, "
    + "English alone: 0.39 * words / sentences + 11.8 * syllables / words - 15.59"
  let method = "9"

  func formula(with thresholds: Thresholds) -> String {
    formula + "; of \(thresholds.language.scoredWords) words or more"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let language = account.inHouse.language
    return (language.fields + language.authors).map { part in
      Explanation(
        subject: part.name,
        isInternal: true,
        part.readability.reading.told { readability in
          [
            .init("reading ease", .number(readability.ease)),
            .init("school year", readability.grade.map { .number($0) }),
            .init("words", .count(readability.counts.words)),
            .init("sentences", .count(readability.counts.sentences)),
            .init("syllables", .count(readability.counts.syllables)),
          ]
        },
        n: part.readability.n,
        records: part.texts.map { CitedRecord($0) }
      )
    }
  }
}

extension LanguageReview.Part {
  /// What its texts have in common, as explanations call it.
  fileprivate var name: String {
    switch subject {
    case .field(let type, let field): "\(field) of \(type.rawValue)"
    case .author(let author): author
    }
  }
}
