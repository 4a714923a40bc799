import Testing

@testable import Packs

/// Templates in another language, line by line.
@Suite struct TranslatedTemplateTests {
  private static let words: Catalogue = {
    var words = Catalogue(tag: "de-DE")
    words.add(line: "How we are doing", "Wie es steht")
    words.add(line: "**Since:** {{since}}", "**Seit:** {{since}}")
    words.add(line: "| Figure | Now |", "| Kennzahl | Jetzt |")
    words.add(line: "Skip to the content", "Zum Inhalt")
    words.add(line: "Draft", "Entwurf")
    words.add(line: "Use of this page", "Gebrauch der Seite")
    words.add(line: "{{/client}}{{period}} · prepared on {{on}}", "{{/client}}{{period}} · erstellt am {{on}}")
    return words
  }()

  @Test func keepsTheMarksAndTheNumbersOfItsLines() {
    let text = """
      ## How we are doing

      {{#rows}}
        - **Since:** {{since}}
      | Figure | Now |
      | :-- | --: |
      {{/rows}}
      """
    let translated = TranslatedTemplate(text, isPage: false, Self.words)
    #expect(
      translated.text == """
        ## Wie es steht

        {{#rows}}
          - **Seit:** {{since}}
        | Kennzahl | Jetzt |
        | :-- | --: |
        {{/rows}}
        """
    )
    #expect(translated.missing.isEmpty)
    #expect(translated.note(in: "templates/review.md") == nil)
  }

  @Test func tellsOnceOfTheLinesItHasNoWordsFor() throws {
    let text = "## How we are doing\n\n{{client}}\n- Nobody said this in {{period}}\nNor this"
    let translated = TranslatedTemplate(text, isPage: false, Self.words)
    #expect(translated.text.contains("Wie es steht"))
    #expect(translated.text.contains("- Nobody said this in {{period}}\nNor this"))
    let note = try #require(translated.note(in: "templates/review.md"))
    #expect(note.code == "words-missing" && note.severity == .note)
    #expect(note.message == "2 lines have no words in de-DE yet and stay English")
    #expect(note.place == .init(file: "templates/review.md", line: 4))
    #expect(
      note.hint
        == "add under 'lines:' in templates/strings/de-DE.yaml of the workspace: \"Nobody said this in {{period}}\": …"
    )
  }

  @Test func leavesWhatIsLeftOutOfADocumentAlone() {
    let text = "{{! a remark\nHow we are doing\n}}\nHow we are doing"
    let translated = TranslatedTemplate(text, isPage: false, Self.words)
    #expect(translated.text == "{{! a remark\nHow we are doing\n}}\nWie es steht")
  }

  @Test func translatesTheTextsOfAPageAndTheNamesItGives() {
    let page = """
      <html lang="{{lang}}">
      <style>
      p { color: red; content: "Draft"; }
      a::after { content: " (" attr(href) ")"; }
      </style>
      <a class="skip" href="#main">Skip to the content</a>
      <aside class="mark" aria-label="Use of this page">Draft</aside>
      <p>{{#client}}<bdi>{{client}}</bdi>{{/client}}{{period}} · prepared on {{on}}</p>
      """
    let translated = TranslatedTemplate(page, isPage: true, Self.words)
    #expect(
      translated.text == """
        <html lang="{{lang}}">
        <style>
        p { color: red; content: "Entwurf"; }
        a::after { content: " (" attr(href) ")"; }
        </style>
        <a class="skip" href="#main">Zum Inhalt</a>
        <aside class="mark" aria-label="Gebrauch der Seite">Entwurf</aside>
        <p>{{#client}}<bdi>{{client}}</bdi>{{/client}}{{period}} · erstellt am {{on}}</p>
        """
    )
    #expect(translated.missing.isEmpty)
  }

  @Test(arguments: [
    ("By {{due}}", "Bis {{ due }}", nil), ("By {{due}}", "Bis", "lacks the tag '{{due}}'"),
    ("By {{due}}", "Bis {{due}}{{due}}", "has the tag '{{due}}', which the original has not"),
    ("By {{due}}", "Bis {{{due}}}", "lacks the tag '{{due}}'"),
    ("{{#a}}by {{b}}{{/a}} x", "x {{#a}}{{b}} von{{/a}}", nil),
    ("{{#a}}{{#b}}x{{/b}}{{/a}}", "{{#a}}{{#b}}x{{/a}}{{/b}}", "opens and closes its sections in another order"),
    ("{{#a}}x", "{{#a}}y", nil), ("x{{/a}}", "y{{/a}}", nil),
    ("x{{/a}}{{#a}}y", "x{{#a}}{{/a}}y", "opens and closes its sections in another order"),
  ])
  func knowsWhatATranslationMustKeep(original: String, translation: String, fault: String?) {
    #expect(TemplateTags.fault(of: translation, for: original) == fault)
  }
}
