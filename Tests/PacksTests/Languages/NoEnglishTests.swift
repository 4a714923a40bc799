import Foundation
import Review
import Testing

@testable import Packs

/// No English is left in the documents of a client of another language, whose own texts are made of digits here.
@Suite struct NoEnglishTests {
  /// Words that English cannot do without, and that neither German nor French has.
  private static let english: Set<String> = [
    "the", "of", "and", "is", "are", "were", "by", "with", "not", "we", "you", "our", "your", "what", "when", "from",
    "this", "that", "have", "has", "been", "to", "done", "late", "days", "hours", "recorded", "yet", "since", "who",
    "which", "it", "its", "than", "more", "no", "how", "open", "measured", "agreed", "working",
  ]

  /// The exports of some clients of one locale, without a word of their own.
  private static func files(_ locale: String, clients: Int) -> [String: String] {
    let files = CanaryWorkspace(clients: clients, seed: 31).files
    return files.mapValues { text in
      var text = text.replacing(#/[A-Za-z0-9*,._ ]+ of (belongsto\d+)/#) { "\($0.output.1)" }
      text = text.replacing(#/(en-GB|en-US|de-DE|fr-FR)/#, with: locale)
      for (words, digits) in [("Delivery lead", "9"), ("a word", "9"), ("term ", "")] {
        text = text.replacing(words, with: digits)
      }
      return text
    }
  }

  private static func packs(_ locale: String, clients: Int) throws -> (maker: PackMaker, packs: [Pack]) {
    var settings = Settings()
    settings.firm.name = "Firma"
    settings.locale = locale
    let portfolio = Portfolio(
      loading: WorkspaceFiles(files(locale, clients: clients)),
      settings: settings,
      period: try #require(Period("2026-10"))
    )
    let maker = try PackMaker(portfolio, TemplateLibrary(workspace: nil, shared: [LeakTests.shipped]))
    return (maker, try portfolio.accounts.map { try maker.pack(for: AccountReview($0, of: portfolio)) })
  }

  /// The lines of a text in which English is left, without addresses.
  private static func left(in text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("@media") }.compactMap { line in
      let shown = line.replacing(#/\(mailto:[^)]*\)/#, with: "").replacing(#/[a-z-]+:? mailto:\S*/#, with: "")
      let words = shown.split { !$0.isLetter }.map { $0.lowercased() }
      return words.contains(where: english.contains) ? String(line.prefix(200)) : nil
    }
  }

  @Test(arguments: ["de-DE", "fr-FR"])
  func noEnglishIsLeftInADocument(locale: String) throws {
    let (maker, packs) = try Self.packs(locale, clients: 12)
    #expect(packs.count == 12 && maker.notes == [])
    var found: Set<String> = []
    var kinds: Set<String> = []
    for pack in packs {
      for file in pack.documents + pack.notes where file.name.hasSuffix(".md") || file.name.hasSuffix(".svg") {
        kinds.insert(file.name)
        found.formUnion(Self.left(in: String(decoding: file.bytes, as: UTF8.self)).map { "\(file.name): \($0)" })
      }
    }
    #expect(kinds.isSuperset(of: ["review.md", "success-criteria.md", "survey.md", "survey-results.md", "pack.md"]))
    #expect(found.isEmpty, "\(found.sorted().prefix(40).joined(separator: "\n"))")
  }

  @Test(arguments: [("de-DE", "de-DE"), ("fr-FR", "fr-FR"), ("de-AT", "de-AT"), ("pt-BR", "en-GB")])
  func aPageSaysItsLanguage(locale: String, language: String) throws {
    let (_, packs) = try Self.packs(locale, clients: 1)
    let pages = packs.flatMap { $0.documents + $0.brief }.filter { $0.name.hasSuffix(".html") }
    #expect(pages.count > 4)
    for page in pages {
      #expect(String(decoding: page.bytes, as: UTF8.self).contains("<html lang=\"\(language)\">"), "\(page.name)")
    }
  }
}
