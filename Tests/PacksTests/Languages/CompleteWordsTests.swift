import Foundation
import Review
import Testing

@testable import Packs

/// German and French lack no word, and hold none that nothing says.
@Suite struct CompleteWordsTests {
  private static let library = TemplateLibrary(workspace: nil, shared: [LeakTests.shipped])
  private static let languages = ["de-DE", "fr-FR"]

  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Packs")

  /// Texts that the program says as it finds them: questions to clients, and what records are called.
  private static var read: Set<String> {
    let bank = library.questions.bank
    var texts = Set(bank.questions.map(\.text) + bank.common.map(\.text))
    for type in RecordType.allCases where ![.spend, .commentary].contains(type) {
      let isNamed = [.workItems, .criteria, .changeRequests, .responses, .glossary, .opportunities].contains(type)
      if !isNamed { texts.formUnion([type.singular, type.singular + "s"]) }
    }
    return texts
  }

  private static func catalogue(_ tag: String) throws -> Catalogue {
    let (catalogue, problems) = CatalogueReader.catalogue(tag, library)
    #expect(problems == [])
    return catalogue
  }

  /// Every shipped template in a language.
  private static func templates(_ catalogue: Catalogue) throws -> [(name: String, template: TranslatedTemplate)] {
    let folder = LeakTests.shipped.path
    let names = (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
    return try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".html") }.map { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      return (name, TranslatedTemplate(text, isPage: name.hasSuffix(".html"), catalogue))
    }
  }

  @Test(arguments: languages)
  func everyLineOfATemplateHasWords(tag: String) throws {
    let templates = try Self.templates(Self.catalogue(tag))
    #expect(templates.count > 30)
    let missing = templates.flatMap { name, template in template.missing.map { "\(name):\($0.line): \($0.words)" } }
    #expect(missing.isEmpty, "add under 'lines:' in templates/strings/\(tag).yaml:\n\(missing.joined(separator: "\n"))")
  }

  @Test(arguments: languages)
  func noLineOfACatalogueIsOfNoUse(tag: String) throws {
    let catalogue = try Self.catalogue(tag)
    let used = Set(try Self.templates(catalogue).flatMap(\.template.known))
    let stale = Set(catalogue.lines.keys).subtracting(used).sorted()
    #expect(stale.isEmpty, "no template has these lines of \(tag).yaml:\n\(stale.joined(separator: "\n"))")
  }

  @Test(arguments: languages)
  func everyPhraseOfTheProgramHasWords(tag: String) throws {
    let phrases = try SourcePhrases(below: Self.sources).phrases
    #expect(phrases.count > 500)
    let missing = phrases.union(Self.read).subtracting(try Self.catalogue(tag).words.keys).sorted()
    #expect(missing.isEmpty, "add under 'words:' in templates/strings/\(tag).yaml:\n\(missing.joined(separator: "\n"))")
  }

  @Test(arguments: languages + ["en-US"])
  func noPhraseOfACatalogueIsOfNoUse(tag: String) throws {
    let said = try SourcePhrases(below: Self.sources).literals.union(Self.read)
    let stale = Set(try Self.catalogue(tag).words.keys).subtracting(said).sorted()
    #expect(stale.isEmpty, "nothing says these words of \(tag).yaml:\n\(stale.joined(separator: "\n"))")
  }

  @Test func bothLanguagesHaveTheSameWords() throws {
    let (german, french) = (try Self.catalogue("de-DE"), try Self.catalogue("fr-FR"))
    #expect(Set(german.lines.keys) == Set(french.lines.keys))
    #expect(Set(german.words.keys) == Set(french.words.keys))
  }

  @Test func typographyIsThatOfTheLanguage() throws {
    for (key, pattern) in try Self.catalogue("fr-FR").words {
      let text = pattern.filled(with: ["a", "b", "c", "d"])
      #expect(!text.contains("“") && !text.contains(" ?") && !text.contains(" :") && !text.contains("'"), "\(key)")
    }
    for (key, text) in try Self.catalogue("fr-FR").lines where !key.hasPrefix("|") {
      #expect(!text.contains("“") && !text.contains(" ;") && !text.contains("« "), "\(key)")
    }
    for (key, text) in try Self.catalogue("de-DE").lines { #expect(!text.contains("”"), "\(key)") }
  }

  @Test(arguments: [
    (#"f.say("a \(g("x", one: "y")) b")"#, ["a {1} b", "y"]), (#"f.say(isA ? "a" : "b \(n)")"#, ["a", "b {1}"]),
    (#"f.count(n, one: "day", many: "days") + "no""#, ["day", "days"]), (#"// say("no")"#, []),
    ("func a() -> Phrase {\n  switch b {\n  case .c: \"d\"\n  }\n}\n\nfunc e() -> String { \"no\" }", ["d"]),
    (#"say(f(["no"]), "yes")"#, ["yes"]), ("let a: Phrase = b ? \"c\" : \"d\"\n\nlet e = \"no\"", ["c", "d"]),
    (#"day($0, else: "never")"#, ["never"]), (#"say("\(a) \(b)")"#, []),
  ])
  func findsThePhrasesOfASource(source: String, phrases: [String]) {
    #expect(SourcePhrases(source).phrases == Set(phrases))
  }
}
