import Foundation
import Review
import Templating
import Testing

@testable import Packs

/// `docs/fields.md`, and the examples in it.
@Suite struct FieldManualTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static let isBlessing = ProcessInfo.processInfo.environment["REVIEWPACK_BLESS"] == "1"

  /// Bless with `REVIEWPACK_BLESS=1`, a second time where examples have been added; a blessing run still fails.
  @Test func thePageIsMadeOfTheCatalogue() throws {
    let (file, page) = (
      Self.package.appending(path: "docs/fields.md"), FieldManual.page(of: FieldCatalogue.documents)
    )
    if Self.isBlessing {
      try Data(page.utf8).write(to: file)
      Issue.record("blessed docs/fields.md: review it, then run without REVIEWPACK_BLESS")
    }
    let written = try? String(contentsOf: file, encoding: .utf8)
    #expect(written == page, "docs/fields.md differs from the declarations: bless it with REVIEWPACK_BLESS=1")
  }

  @Test func everyLinkOfThePageLeadsToAChapter() throws {
    let page = FieldManual.page(of: FieldCatalogue.documents)
    let headings = Set(
      page.matches(of: /\n##? (.+)\n/).map {
        $0.1.lowercased().replacing(".", with: "").replacing(" ", with: "-")
      }
    )
    let links = page.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(!links.isEmpty && links.allSatisfy(headings.contains))
  }

  // MARK: Examples

  /// Every name and what it is called in messages, of every record of every document.
  private static let names: Set<String> = {
    var names: Set<String> = []
    var open =
      DocumentKind.allCases.map(\.shape) + MailKind.allCases.map(\.shape)
      + [PageFields.fields.shape, MailPageFields.fields.shape]
    while let shape = open.popLast() {
      for entry in shape.entries {
        switch entry.kind {
        case .list(let inner), .record(let inner): open.append(inner)
        case .flag: break
        case .text, .optionalText, .figure, .markup, .texts: names.insert("\(shape.noun) / \(entry.name)")
        }
      }
    }
    return names
  }()

  /// A name that no client of the sample has a value for is told of in `FieldExamples.declared`.
  @Test func everyNameHasAnExample() throws {
    if Self.isBlessing {
      try bless(sampled())
      Issue.record("blessed FieldExamples+Sample.swift: review it, then build again")
      return
    }
    let missing = FieldCatalogue.documents.flatMap { document in
      document.fields.flatMap(\.all).filter { $0.example == nil && $0.fields.isEmpty }.map {
        "\(document.document): \($0.name)"
      }
    }
    #expect(missing == [], "bless, else declare")
    let known = Set(FieldExamples.sampled.keys).union(FieldExamples.declared.keys)
    #expect(known.subtracting(Self.names).sorted() == [], "there is no such name: bless, else take it out")
  }

  private func bless(_ examples: [String: String]) throws {
    let lines = examples.sorted { $0.key < $1.key }.map { "    \($0.key): \($0.value)\n" }.joined()
    let text = """
      // Longer than other files because it is data: a line for each name that templates may use, written by a test.
      extension FieldExamples {
        /// Made of the sample workspace by `FieldManualTests`; bless it with `REVIEWPACK_BLESS=1`.
        static let lines: String = #\"\"\"
      \(lines)    \"\"\"#
      }

      """
    let file = Self.package.appending(path: "Sources/Packs/Views/FieldExamples+Sample.swift")
    try Data(text.utf8).write(to: file)
  }

  /// For each name the first value among the sample's clients that is short enough to show whole, else its start.
  private func sampled() throws -> [String: String] {
    let library = TemplateLibrary(
      workspace: nil,
      shared: [.init(path: Self.package.appending(path: "templates").path, name: "templates")]
    )
    let folder = try WorkspaceFolder(Self.package.appending(path: "sample-data").path)
    var settings = try folder.settings(presets: library.presets).0
    settings.questions = library.questions.bank
    let period = try #require(settings.period)
    let portfolio = Portfolio(loading: folder.files(limits: settings.limits), settings: settings, period: period)
    let documents = try Documents(library, client: nil)
    var examples: [String: String] = [:]
    for account in portfolio.accounts {
      let review = AccountReview(account, of: portfolio)
      for value in try values(of: review, documents) { Self.gather(value, &examples) }
      Self.gather(PageFields.fields.value(of: Self.page(about: review)), &examples)
      for value in Self.mails(of: review) { Self.gather(value, &examples) }
    }
    return examples.filter { Self.names.contains($0.key) && FieldExamples.declared[$0.key] == nil }
  }

  private func values(of review: AccountReview, _ documents: Documents) throws -> [Value] {
    let format = Format(locale: review.visible.locale, currency: review.visible.client.currency)
    let shown = Shown(review.visible, format, charts: PackCharts(of: review.visible, format))
    let draft = ReviewFields.fields.value(of: shown)
    let markdown = try documents.markdown(of: .review, draft)
    let terms = GlossaryExpander(review.visible.glossary).use(in: markdown).terms
    var values = [
      ReviewFields.value(draft, filled: FilledText(terms, ReadingTime(of: markdown)), shown),
      SuccessCriteriaFields.fields.value(of: shown), SurveyResultsFields.fields.value(of: shown),
      BriefFields.fields.value(of: Shown(review, format, charts: PackCharts(inHouse: review, format))),
    ]
    values += [
      SurveyForm.named(in: review.visible).first.map { SurveyFormFields.fields.value(of: Shown($0.form, format)) },
      EscalationPack(review).map { EscalationPackFields.fields.value(of: Shown($0, format)) },
      TestimonialSheet(review).map { TestimonialFields.fields.value(of: Shown($0, format)) },
    ].compactMap(\.self)
    return values
  }

  private static func mails(of review: AccountReview) -> [Value] {
    let format = Format(locale: review.visible.locale, currency: review.visible.client.currency)
    let attached = AttachedFile(name: "pack.html", what: MailWords.attachment("pack.html", format))
    return MailPlan(review, documents: Settings.documentNames).letters.map { letter in
      Shown(MailView(letter: letter, review: review.visible, attached: [attached], code: nil), format).fields
    }
  }

  private static func page(about review: AccountReview) -> Page {
    var page = Page(
      language: "en-GB",
      title: "\(review.visible.client.name): review of October 2026",
      document: "review",
      style: "",
      body: "",
      firm: review.visible.firm.name,
      period: "October 2026",
      client: review.visible.client.name,
      preparedOn: "6 November 2026",
      isHeld: false,
      isInternal: false,
      thresholdsHref: "#how-we-measure"
    )
    let format = Format(locale: review.visible.locale, currency: review.visible.client.currency)
    page.contact = PageContact(of: review.visible).map { Shown($0, format) }
    return page
  }

  /// The longest example that is shown whole.
  private static let mostShown = 72

  private static func gather(_ value: Value, _ examples: inout [String: String]) {
    switch value {
    case .record(let record):
      for (entry, value) in zip(record.shape.entries, record.values) {
        gather(value, &examples)
        guard let text = text(of: value) else { continue }
        let key = "\(record.shape.noun) / \(entry.name)"
        let isShort = text.count <= mostShown
        if let known = examples[key], !known.hasSuffix("…") || !isShort { continue }
        examples[key] = isShort ? text : cut(text)
      }
    case .list(let values): for value in values { gather(value, &examples) }
    case .missing, .text, .markup, .flag, .figure, .object: break
    }
  }

  private static func cut(_ text: String) -> String {
    let start = text.prefix(mostShown)
    return (start.lastIndex(of: " ").map { String(start.prefix(upTo: $0)) } ?? String(start)) + " …"
  }

  private static func text(of value: Value) -> String? {
    let text =
      switch value {
      case .text(let text), .markup(let text): text
      case .figure(let figure): figure.isPresent ? figure.text : ""
      case .list(let values): values.first.flatMap { if case .text(let text) = $0 { text } else { nil } } ?? ""
      case .missing, .flag, .record, .object: ""
      }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}

extension FieldDescription {
  /// The name, and all inside it.
  fileprivate var all: [FieldDescription] { [self] + fields.flatMap(\.all) }
}
