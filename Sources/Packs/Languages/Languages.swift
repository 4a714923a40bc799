import Diagnostics
import Review

/// The words of every language that a portfolio's documents use, read once.
struct Languages: Sendable {
  private let catalogues: [String: Catalogue]

  /// Every catalogue in use.
  let inUse: [Catalogue]

  /// Reads the words of some locales.
  ///
  /// - Throws: Everything that is wrong with them.
  init(of locales: some Sequence<String>, _ library: TemplateLibrary) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    var byTag: [String: Catalogue] = [:]
    var catalogues: [String: Catalogue] = [:]
    for locale in Set(locales).sorted() {
      guard let tag = LanguageTag(locale) else { continue }
      for name in [tag.text, tag.shipped].compactMap(\.self) {
        if byTag[name] == nil {
          let (catalogue, found) = CatalogueReader.catalogue(name, library)
          byTag[name] = catalogue
          problems += found
        }
        if let catalogue = byTag[name], !catalogue.isEmpty {
          catalogues[locale] = catalogue
          break
        }
      }
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    self.catalogues = catalogues
    inUse = Set(catalogues.values.map(\.tag)).sorted().compactMap { byTag[$0] }
  }

  /// The words of a locale; English where there are no others.
  func catalogue(for locale: String) -> Catalogue { catalogues[locale] ?? .english }

  /// How numbers, days and money are written for a client, and in which words.
  func format(locale: String, currency: String) -> Format {
    Format(locale: locale, currency: currency, words: catalogue(for: locale))
  }

  /// What is told of a locale that gets English words though it is none of English.
  func note(on locale: String, at place: Diagnostic.Place, client: String?) -> Diagnostic? {
    guard let tag = LanguageTag(locale) else {
      return Diagnostic(
        .note,
        "locale-words-english",
        "'\(locale)' is no locale: numbers, dates and words are as in en-GB",
        at: place,
        hint: "give a language and a country, such as en-GB, en-US, de-DE or fr-FR",
        client: client
      )
    }
    guard tag.language != "en", catalogues[locale] == nil else { return nil }
    return Diagnostic(
      .note,
      "locale-words-english",
      "locale '\(locale)' has no words yet: numbers and dates follow it, words are English",
      at: place,
      hint: "put templates/strings/\(tag.text).yaml into the workspace, in the form of templates/strings/de-DE.yaml",
      client: client
    )
  }
}

/// Reads the words of a language from the folders of a library: the workspace's own win over the shipped ones.
enum CatalogueReader {
  /// A catalogue, and what is wrong with its files.
  static func catalogue(_ tag: String, _ library: TemplateLibrary) -> (Catalogue, [Diagnostic]) {
    var catalogue = Catalogue(tag: tag)
    var problems: [Diagnostic] = []
    do throws(Diagnostic) {
      for source in try library.sources("strings/\(tag).yaml").reversed() {
        let (strings, found) = StringsReader.read(Array(source.text.utf8), file: source.file)
        problems += found
        add(strings, to: &catalogue, &problems)
      }
    } catch {
      problems.append(error)
    }
    return (catalogue, problems)
  }

  private static func add(_ strings: StringsFile, to catalogue: inout Catalogue, _ problems: inout [Diagnostic]) {
    for entry in strings.lines {
      if let fault = TemplateTags.fault(of: entry.text, for: entry.key) {
        problems.append(
          problem("the words for the line '\(entry.key)' \(fault)", entry, "keep every tag of the line, once each")
        )
      } else {
        catalogue.add(line: entry.key, entry.text)
      }
    }
    for entry in strings.words {
      let (pattern, original) = (PhrasePattern(entry.text), PhrasePattern(entry.key))
      if Set(pattern.holes) == Set(original.holes) {
        catalogue.add(words: entry.key, pattern)
      } else {
        problems.append(
          problem(
            "the words for '\(entry.key)' must fill the same holes",
            entry,
            "write each of \(original.holes.map { "{\($0)}" }.joined(separator: ", ")), in any order"
          )
        )
      }
    }
  }

  private static func problem(_ message: String, _ entry: StringsFile.Entry, _ hint: String) -> Diagnostic {
    Diagnostic(.error, "words-invalid", message, at: entry.place, hint: hint)
  }
}
