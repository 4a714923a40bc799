import Testing

@testable import Review

@Suite struct ReadabilityTests {
  /// The vectors of methods §9; of the first three the ease is that of the published test vectors.
  @Test(arguments: [
    (6, 1, 6, 116.145, -1.45), (13, 1, 26, 24.44, 13.08), (12, 1, 23, 32.505, 11.707), (120, 8, 180, 64.71, 7.96),
    (250, 10, 425, 37.64, 14.22),
  ])
  func scoresEnglish(_ words: Int, _ sentences: Int, _ syllables: Int, _ ease: Double, _ grade: Double) throws {
    let score = Readability(.init(words: words, sentences: sentences, syllables: syllables), .english)
    #expect(abs(score.ease - ease) < 0.0005)
    #expect(abs(try #require(score.grade) - grade) < 0.0051)
  }

  @Test(arguments: [(TextLanguage.german, 210, 62.625), (.french, 190, 75.242)])
  func scoresOtherLanguagesWithoutASchoolYear(_ language: TextLanguage, _ syllables: Int, _ ease: Double) {
    let score = Readability(.init(words: 120, sentences: 8, syllables: syllables), language)
    #expect(abs(score.ease - ease) < 0.001)
    #expect(score.grade == nil)
  }

  @Test func saysWhyThereIsNoScore() {
    let counts = Readability.Counts(words: 99, sentences: 9, syllables: 120)
    #expect(Readability.reading(.init(), .english, needed: 100).reason == .noData)
    #expect(Readability.reading(counts, nil, needed: 100).reason == .notMeasurable)
    #expect(Readability.reading(counts, .english, needed: 100).reason == .tooFew(n: 99, needed: 100))
    #expect(Readability.reading(counts, .english, needed: 99).value != nil)
  }

  /// Each limit on both of its sides: ease 64.71, school year 7.96 and 15 words a sentence.
  @Test func isHardBeyondEachLimit() {
    let score = Readability(.init(words: 120, sentences: 8, syllables: 180), .english)
    func isHard(_ change: (inout LanguageThresholds) -> Void) -> Bool {
      var limits = LanguageThresholds()
      change(&limits)
      return score.isHard(limits)
    }
    #expect(!isHard { _ in })
    #expect(isHard { $0.readingEase = 64.72 } && !isHard { $0.readingEase = 64.71 })
    #expect(isHard { $0.readingGrade = 7.95 } && !isHard { $0.readingGrade = 7.97 })
    #expect(isHard { $0.meanSentence = 14.99 } && !isHard { $0.meanSentence = 15 })
  }
}

@Suite struct SyllableTests {
  @Test(arguments: [
    ("the", 1), ("cat", 1), ("make", 1), ("table", 2), ("tables", 2), ("people", 2), ("started", 2), ("worked", 1),
    ("makes", 1), ("services", 3), ("video", 3), ("actual", 3), ("nation", 2), ("special", 2), ("trying", 2),
    ("being", 2), ("readability", 5), ("warehouse", 2), ("seven", 2), ("evening", 3), ("movement", 2), ("queue", 1),
    ("agreed", 2), ("I", 1), ("rhythm", 1), ("scanner", 2), ("battery", 3), ("fixes", 2), ("churches", 2), ("area", 3),
  ])
  func areCountedInEnglish(_ word: String, _ count: Int) {
    #expect(abs(Syllables.count(word.lowercased(), .english) - count) <= 1, "\(word)")
  }

  @Test func areRightToWithinFiveInAHundred() {
    let words: [(String, Int)] = [
      ("the", 1), ("old", 1), ("server", 2), ("had", 1), ("only", 2), ("a", 1), ("little", 2), ("space", 1),
      ("left", 1),
      ("we", 1), ("moved", 1), ("seven", 2), ("hundred", 2), ("mailboxes", 3), ("before", 2), ("october", 3),
      ("and", 1),
      ("nobody", 3), ("noticed", 2), ("anything", 3), ("at", 1), ("all", 1), ("password", 2), ("calls", 1), ("have", 1),
      ("more", 1), ("than", 1), ("halved", 1), ("since", 1), ("january", 4), ("pickers", 2), ("tell", 1), ("us", 1),
      ("that", 1), ("they", 1), ("walk", 1), ("back", 1), ("less", 1), ("often", 2), ("training", 2),
      ("deliverable", 5),
      ("organisation", 5), ("measurable", 4), ("criteria", 4), ("responsibility", 6), ("management", 3), ("network", 2),
    ]
    let counted = words.reduce(0) { $0 + Syllables.count($1.0, .english) }
    let known = words.reduce(0) { $0 + $1.1 }
    #expect(abs(Double(counted - known)) <= 0.05 * Double(known), "\(counted) of \(known)")
  }

  @Test(arguments: [
    ("haus", 1), ("arbeiten", 3), ("theater", 3), ("qualität", 3), ("umstellung", 3), ("zwei", 1), ("bäume", 2),
    ("rechnungswesen", 4), ("see", 1), ("neue", 2),
  ])
  func areCountedInGerman(_ word: String, _ count: Int) {
    #expect(Syllables.count(word, .german) == count)
  }

  @Test(arguments: [
    ("le", 1), ("maison", 2), ("serveur", 2), ("réel", 2), ("table", 1), ("semaine", 2), ("améliorer", 4), ("noël", 2),
  ])
  func areCountedInFrench(_ word: String, _ count: Int) {
    #expect(Syllables.count(word, .french) == count)
  }
}
