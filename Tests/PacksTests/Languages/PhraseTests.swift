import Testing

@testable import Packs

/// Phrases of the program, and what a catalogue makes of them.
@Suite struct PhraseTests {
  private static let german: Catalogue = {
    var words = Catalogue(tag: "de-DE")
    words.add(words: "{1} late, new date {2}", PhrasePattern("neuer Termin {2} ({1} Verzug)"))
    words.add(words: "working day", PhrasePattern("Arbeitstag"))
    words.add(words: "working days", PhrasePattern("Arbeitstage"))
    words.add(words: "{1} and {2}", PhrasePattern("{1} und {2}"))
    words.add(words: "“{1}”", PhrasePattern("„{1}“"))
    return words
  }()

  private static func french() -> Catalogue {
    var words = Catalogue(tag: "fr-FR")
    words.add(words: "working day", PhrasePattern("jour ouvré"))
    words.add(words: "working days", PhrasePattern("jours ouvrés"))
    return words
  }

  @Test func isKnownByItsWordsWithNumberedHoles() {
    let (days, date) = ("2 days", "7 March")
    let phrase: Phrase = "\(days) late, new date \(date)"
    #expect(phrase.key == "{1} late, new date {2}")
    #expect(phrase.shown == ["2 days", "7 March"])
    #expect(phrase.english == "2 days late, new date 7 March")
    #expect(Phrase(read: "What next?").key == "What next?")
  }

  @Test func fillsItsHolesInTheOrderOfTheLanguage() {
    let phrase: Phrase = "\("2 Tage") late, new date \("7. März")"
    #expect(Self.german.say(phrase) == "neuer Termin 7. März (2 Tage Verzug)")
    #expect(Catalogue.english.say(phrase) == "2 Tage late, new date 7. März")
    #expect(Self.german.say("nobody translated this") == "nobody translated this")
  }

  @Test func fillsNoHoleWithWhatAHoleHolds() {
    #expect(Self.german.say("\("{2}") late, new date \("{1}")") == "neuer Termin {1} ({2} Verzug)")
    #expect(PhrasePattern("{0} {10} {a} { {1} }").holes == [1])
  }

  @Test(arguments: [
    (0, "0 working days", "0 Arbeitstage", "0 jour ouvré"), (1, "1 working day", "1 Arbeitstag", "1 jour ouvré"),
    (2, "2 working days", "2 Arbeitstage", "2 jours ouvrés"),
    (1_000, "1,000 working days", "1.000 Arbeitstage", "1\u{202F}000 jours ouvrés"),
  ])
  func takesSingularAndPluralByTheRuleOfTheLanguage(number: Int, english: String, german: String, french: String) {
    #expect(Format(locale: "en-GB", currency: "").workingDays(number) == english)
    #expect(Format(locale: "de-DE", currency: "", words: Self.german).workingDays(number) == german)
    #expect(Format(locale: "fr-FR", currency: "", words: Self.french()).workingDays(number) == french)
  }

  @Test func takesThePluralForAFractionInEnglishAndTheSingularInFrench() {
    #expect(!Catalogue.english.isSingular(1.5))
    #expect(Self.french().isSingular(1.5))
    #expect(!Self.french().isSingular(2))
    #expect(Self.german.isSingular(-1))
  }

  @Test func listsAndQuotesAsTheLanguageDoes() {
    let english = Format(locale: "en-GB", currency: "")
    let german = Format(locale: "de-DE", currency: "", words: Self.german)
    #expect(english.listed(["a", "b", "c"]) == "a, b and c")
    #expect(english.listed(["a"]) == "a")
    #expect(english.either(["a", "b"]) == "a or b")
    #expect(german.listed(["a", "b", "c"]) == "a, b und c")
    #expect(german.quoted("Ja") == "„Ja“")
  }
}
