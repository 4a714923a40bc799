import Foundation
import Testing

@testable import Packs
@testable import Review

/// Our own English in the client's templates is plain, by the measure that clients' texts are held to.
@Suite struct PlainTemplateTests {
  private static let internalTemplates = [
    "brief.md", "escalation.md", "testimonials.md", "index.md", "partials/account.md", "partials/delivery-notes.md",
    "partials/language.md", "partials/surveys.md",
  ]

  /// The prose of a template: lines that end like sentences, their tags replaced by a short word.
  private static func prose(of text: String) -> String {
    text.split(separator: "\n").compactMap { line -> String? in
      let words = TemplateLine(line).words
      guard !words.hasPrefix("|"), words.hasSuffix("."), TemplateTags.leaveWords(in: words) else { return nil }
      return words.replacing(#/\{\{[#^\/!>][^}]*\}\}/#, with: "").replacing(#/\{\{\{?[^}]*\}\}\}?/#, with: "ten")
        .replacing("*", with: "")
    }
    .joined(separator: "\n\n")
  }

  private static var templates: [(name: String, text: String)] {
    let folder = LeakTests.shipped.path
    let names = (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
    return names.filter { $0.hasSuffix(".md") && !internalTemplates.contains($0) }.compactMap { name in
      (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)).map { (name, $0) }
    }
  }

  private static func readability(of text: String) -> Readability {
    Readability(Readability.Counts(Prose(text), .english), .english)
  }

  @Test func theProseOfClientTemplatesIsEasyToRead() {
    let texts = Self.templates.map { Self.prose(of: $0.text) }
    let all = Self.readability(of: texts.joined(separator: "\n\n"))
    #expect(all.counts.words > 500)
    #expect(all.ease >= 60, "reading ease \(all.ease)")
  }

  /// Short texts swing: only those of some length are judged alone.
  @Test func eachTemplateIsEasyToRead() {
    for (name, text) in Self.templates {
      let readability = Self.readability(of: Self.prose(of: text))
      if readability.counts.words >= 60 { #expect(readability.ease >= 60, "\(name): \(readability.ease)") }
    }
  }
}
