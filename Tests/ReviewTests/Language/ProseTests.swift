import TestSupport
import Testing

@testable import Review

@Suite struct ProseTests {
  private func sentences(_ text: String, isMarkdown: Bool = false, _ language: TextLanguage = .english) -> [String] {
    Prose(text, isMarkdown: isMarkdown, expecting: language).sentences.map(\.text)
  }

  @Test(arguments: [
    ("It is done. We go on! Do you?", 3), ("Tools, e.g. Word and Excel, run.", 1), ("Ask Mr. Bell about it.", 1),
    ("Version 2.5 runs. It took 3.75 hours.", 2), ("See i.e. the list. It is long.", 2), ("Wait … then go.", 1),
    ("Call J. Smith now.", 1), ("It ends in 2026. Then we stop.", 2), ("\u{201C}It works.\u{201D} So she said.", 2),
    ("No full stop at all", 1), ("One line\nAnother line", 2), ("...", 0), ("", 0), ("42. 43.", 0),
    ("Yes (it is). It is.", 2), ("Approx. ten of them.", 1),
  ])
  func areCut(_ text: String, _ count: Int) {
    #expect(sentences(text).count == count, "\(sentences(text))")
  }

  @Test func keepOrdinalsOfGermanDatesTogether() {
    let text = "Der Versand arbeitet seit dem 15. Oktober im Probebetrieb. Die Umstellung steht."
    #expect(sentences(text).count == 2)
    #expect(Prose(text).language == .german)
  }

  @Test(arguments: [
    ("The desk and the halls", TextLanguage.english), ("Der Versand und die Halle", .german),
    ("Le serveur et les postes", .french), ("Go live", .french),
  ])
  func areOfTheLanguageOfTheirSmallWords(_ text: String, _ language: TextLanguage) {
    #expect(Prose(text, expecting: .french).language == language)
  }

  @Test func countWordsAlone() {
    let prose = Prose(
      "On 2026-10-21 PAY-102 and dana@acme.example moved 148 of 186 boxes to https://x.example/a well-known place."
    )
    #expect(prose.sentences.map(\.words) == [10 - 2])
    #expect(
      prose.tokens.filter { $0.kind == .word }.map(\.text) == [
        "On", "and", "moved", "of", "boxes", "to", "well-known", "place",
      ]
    )
  }

  @Test func leaveOutWhatIsNotProse() {
    let text = """
      # The heading has words

      First words **here** and `code is not read` there.
      Second line [of a link](https://x.example/long/address) ends.

      Title
      -----

      | a table | has words |
      | --- | --- |
      | in its | cells too |

      > Quoted words are not ours.

      ```
      code. More code.
      ```
      - an item without a stop
      - another item
      1. a third one
      """
    #expect(
      sentences(text, isMarkdown: true) == [
        "First words here and there.", "Second line of a link ends.", "an item without a stop", "another item",
        "a third one",
      ]
    )
  }

  @Test func aPlainTextIsNotReadAsMarkdown() {
    #expect(sentences("# of users\n> 5 users").count == 2)
  }
}

/// Texts that were made to be slow or to break the reader.
@Suite struct HostileProseTests {
  private static let pieces = [
    "`", "``", "[", "](", ")", "<", ">", "*", "|", "---", "\n", "\r\n", " ", ".", "…", "\u{201C}", "\u{201E}", "«", "»",
    "we will", "soon", "RTO", "e.g.", "https://", "@", "/", "a/b", "#", "- ", "1. ", "\u{0}", "\u{A0}", "é", "🙂",
    "\u{301}",
    "utilise", "in order to", "you should have", "contract", "~~~", "```", "=", "15.", "ß", "\u{2013}", "'", "s", "\t",
  ]

  @Test(arguments: 0..<300 as Range<UInt64>)
  func neverBreakTheReader(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let text = (0..<Int.random(in: 0..<120, using: &random))
      .map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    for isMarkdown in [false, true] {
      let prose = Prose(text, isMarkdown: isMarkdown)
      let written = text.utf8.count
      #expect(prose.tokens.reduce(0) { $0 + $1.text.utf8.count } <= written)
      #expect(prose.sentences.allSatisfy { $0.words > 0 && $0.words <= $0.tokens.count })
      for language in TextLanguage.allCases {
        let counts = Readability.Counts(prose, language)
        #expect(counts.words == prose.sentences.reduce(0) { $0 + $1.words } && counts.syllables >= counts.words)
      }
    }
  }

  /// What takes a time that grows with the square of the length takes minutes here.
  @Test(arguments: [
    "`", "``a", "](", "<", "[", "**", "we will ", "| a ", "in ", "in order ", "\"", "…", "RTO ", "a.", "- ",
  ])
  func takesTimeInProportionToTheLength(_ piece: String) {
    let clock = ContinuousClock()
    let text = String(repeating: piece, count: 400_000 / piece.utf8.count)
    let time = clock.measure {
      let prose = Prose(text, isMarkdown: true)
      for sentence in prose.sentences { _ = WordsToAvoid.list.matches(in: sentence.tokens) }
    }
    #expect(time < .seconds(20), "\(time)")
  }
}
