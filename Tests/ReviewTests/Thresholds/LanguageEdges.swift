@testable import Review

private func commentary(words: Int) -> Workspace {
  let sentence = "We " + (1..<words).map { $0 % 2 == 0 ? "go" : "on" }.joined(separator: " ") + "."
  return Workspace([
    "commentary.csv": "client,period,section,text,by,audience\nacme,2026-10,status,\(sentence),tom,client\n"
  ])
}

/// Whether texts of so many words, sentences and syllables are hard to read.
private func readingEdge(
  _ name: String,
  plain: (words: Int, sentences: Int, syllables: Int),
  hard: (words: Int, sentences: Int, syllables: Int)
) -> LimitEdge {
  LimitEdge(name, "false", "true") { limits in
    [plain, hard].map { text in
      let counts = Readability.Counts(words: text.words, sentences: text.sentences, syllables: text.syllables)
      return "\(Readability(counts, .english).isHard(limits.language))"
    }
  }
}

/// The edges of plain language.
let languageEdges: [LimitEdge] = [
  // An ease of 60.48 and of 59.63.
  readingEdge("reading_ease", plain: (100, 10, 161), hard: (100, 10, 162)),
  // A school year of 8.999 and of 9.064.
  readingEdge("reading_grade", plain: (180, 10, 268), hard: (180, 10, 269)),
  readingEdge("mean_sentence", plain: (200, 10, 240), hard: (210, 10, 252)),
  ruleEdge("long_sentence", "sentence-long", { commentary(words: 25) }, { commentary(words: 26) }),
  LimitEdge("scored_words", "false", "true") { limits in
    [99, 100].map { words in
      let counts = Readability.Counts(words: words, sentences: 10, syllables: 120)
      return "\(Readability.reading(counts, .english, needed: limits.language.scoredWords).value != nil)"
    }
  },
  LimitEdge("words_a_minute", "1", "2") { limits in
    [200, 201].map { "\(ReadingTime.minutes($0, limits.language))" }
  },
  LimitEdge("first_page_minutes", "0", "1") { limits in
    var workspace = Workspace()
    workspace.settings.thresholds = limits
    let review = try workspace.review()
    return [600, 601].map { words in
      let read = review.adding(ReadingTime(firstPageWords: words, words: 900))
      return "\(read.findings.count { $0.code == "first-page-long" })"
    }
  },
]
