import Diagnostics
import Foundation
import Review
import Tables
import Testing

@testable import Packs

/// Which words a locale gets, and what is told where it gets none.
@Suite struct LanguagesTests {
  /// A library whose workspace has these files.
  private static func with<Result>(
    _ files: [String: String],
    _ body: (TemplateLibrary) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    return try body(
      TemplateLibrary(workspace: .init(path: folder.path, name: "templates"), shared: [LeakTests.shipped])
    )
  }

  @Test(arguments: [
    ("en-GB", "en-GB"), ("en-US", "en-US"), ("en-us", "en-US"), ("en-AU", "en-AU"), ("pt-BR", "en-GB"),
    ("nonsense here", "en-GB"),
  ])
  func aPageIsInTheLanguageOfItsWords(locale: String, language: String) throws {
    try Self.with([:]) { library in
      let languages = try Languages(of: [locale], library)
      #expect(languages.format(locale: locale, currency: "EUR").language == language)
    }
  }

  @Test func theWorkspacesWordsWinOverTheShippedOnes() throws {
    let own = "lines:\n  At a glance: In Kürze\nwords:\n  \"{1} and {2}\": \"{1} & {2}\"\n"
    try Self.with(["strings/pt-BR.yaml": own]) { library in
      let languages = try Languages(of: ["pt-BR", "en-GB"], library)
      let format = languages.format(locale: "pt-BR", currency: "EUR")
      #expect(format.language == "pt-BR")
      #expect(format.listed(["a", "b"]) == "a & b")
      #expect(format.words.line("At a glance") == "In Kürze")
      #expect(languages.note(on: "pt-BR", at: .init(), client: nil) == nil)
      #expect(languages.inUse.map(\.tag) == ["pt-BR"])
    }
  }

  @Test(arguments: [
    (
      "lines:\n  \"By {{due}}\": Bis\n", 2,
      "words-invalid", "the words for the line 'By {{due}}' lacks the tag '{{due}}'"
    ),
    (
      "words:\n  \"{1} and {2}\": \"{2} und\"\n", 2,
      "words-invalid", "the words for '{1} and {2}' must fill the same holes"
    ),
    ("word:\n  a: b\n", 2, "setting-unknown", "there is no setting 'word'"),
  ])
  func tellsWhatIsWrongWithWordsAndWhere(text: String, line: Int, code: String, message: String) throws {
    try Self.with(["strings/it-IT.yaml": text]) { library in
      let (_, problems) = CatalogueReader.catalogue("it-IT", library)
      let problem = try #require(problems.first)
      #expect(problems.count == 1)
      #expect(problem.code == code)
      #expect(problem.message == message)
      #expect(problem.place.file == "templates/strings/it-IT.yaml")
      #expect(problem.place.line == line && problem.place.column != nil)
      #expect(throws: DiagnosticList.self) { try Languages(of: ["it-IT"], library) }
    }
  }

  @Test func tellsOncePerClientThatALocaleHasNoWords() throws {
    let files = [
      "exports/clients.csv":
        "id,name,currency,locale\nacme,Acme,BRL,pt-BR\nbravo,Bravo,GBP,en-GB\ncora,Cora,GBP,klingon!\n"
    ]
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files),
      settings: Settings(),
      period: try #require(Period("2026-10"))
    )
    let notes = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])).notes
    #expect(notes.map(\.code) == ["locale-words-english", "locale-words-english"])
    #expect(notes.map(\.client) == ["acme", "cora"])
    #expect(notes.first?.place == .init(file: "exports/clients.csv", line: 2, field: "locale"))
    #expect(
      notes.first?.message == "locale 'pt-BR' has no words yet: numbers and dates follow it, words are English"
    )
    #expect(notes.last?.message == "'klingon!' is no locale: numbers, dates and words are as in en-GB")
  }

  @Test(arguments: [
    ("pt-BR", "1.234.567,89", "7 de março de 2025"), ("de-AT", "1.234.567,89", "7. März 2025"),
    ("sv-SE", "1\u{A0}234\u{A0}567,89", "7 mars 2025"),
  ])
  func anotherLocaleHasTheNumbersAndDatesOfTheSystem(locale: String, number: String, day: String) throws {
    let format = Format(locale: locale, currency: "EUR")
    #expect(format.number(1_234_567.891, decimals: 2) == number)
    #expect(format.day(try #require(CivilDate(iso: "2025-03-07"))) == day)
    #expect(format.number(-0.001, decimals: 2) == "0,00")
  }
}
