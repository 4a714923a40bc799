import Diagnostics
import Markdown
import Review
import Templating

/// One file of a pack.
public struct PackFile: Equatable, Sendable {
  /// Its path inside its folder, such as `review.html`.
  public let name: String
  /// Its bytes.
  public let bytes: [UInt8]

  init(_ name: String, _ text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }

  init(_ name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// All documents of one client for one period, not yet written.
public struct Pack: Sendable {
  /// The client's review, with what the rules found.
  public let review: AccountReview
  /// The client's documents.
  public let documents: [PackFile]
  /// The internal brief.
  public let brief: [PackFile]
  /// Further internal documents: the evidence for what is to be taken far up, and what may be quoted, where there is any.
  public let notes: [PackFile]

  /// Whether the documents must not leave the house.
  public var isHeld: Bool { review.isHeld }
}

/// Makes packs from a portfolio: a function from values to values, so that clients can be made in any order.
public struct PackMaker: Sendable {
  let portfolio: Portfolio
  private let library: TemplateLibrary
  let languages: Languages
  /// The compiled templates by the language of their words.
  private let documents: [String: Documents]
  let leaks: LeakScan
  private let branding: Branding

  /// What is told of the languages in use: locales and lines of templates without words.
  public let notes: [Diagnostic]

  /// Makes a maker.
  ///
  /// - Parameters:
  ///   - portfolio: What the workspace says.
  ///   - library: The templates.
  ///   - branding: The look of the pages.
  /// - Throws: Everything that is wrong with the templates and the words.
  public init(
    _ portfolio: Portfolio,
    _ library: TemplateLibrary,
    branding: Branding = .none
  ) throws(DiagnosticList) {
    self.branding = branding
    self.portfolio = portfolio
    self.library = library
    let locales = LocalesInUse(portfolio)
    // English first, so that a mistake is told where it stands.
    var documents = [Catalogue.english.tag: try Documents(library, client: nil)]
    languages = try Languages(of: locales.all, library)
    for catalogue in languages.inUse { documents[catalogue.tag] = try Documents(library, client: nil, catalogue) }
    self.documents = documents
    notes = locales.notes(languages) + Self.wordNotes(documents, languages, portfolio, library)
    leaks = LeakScan(portfolio, library)
  }

  /// What is told of lines without words, each once.
  private static func wordNotes(
    _ documents: [String: Documents],
    _ languages: Languages,
    _ portfolio: Portfolio,
    _ library: TemplateLibrary
  ) -> [Diagnostic] {
    let shared = documents.sorted { $0.key < $1.key }.flatMap(\.value.notes)
    let own = portfolio.accounts.filter { library.hasOwnTemplates($0.visible.client.id) }.flatMap { account in
      let client = account.visible.client
      let catalogue = languages.catalogue(for: client.locale ?? portfolio.settings.locale)
      // What is wrong with the templates is told when the pack is made.
      return (try? Documents(library, client: client.id, catalogue))?.notes ?? []
    }
    return shared + own.filter { !shared.contains($0) }
  }

  /// The format of a client's documents.
  private func format(for review: ClientReview) -> Format {
    languages.format(locale: review.locale, currency: review.client.currency)
  }

  /// The templates for a client, in the language of a locale.
  func documents(for client: String, _ locale: String) throws(DiagnosticList) -> Documents {
    let catalogue = languages.catalogue(for: locale)
    guard library.hasOwnTemplates(client) else { return try shared(catalogue) }
    let english = try Documents(library, client: client)
    return catalogue.isEmpty ? english : try Documents(library, client: client, catalogue)
  }

  private func shared(_ catalogue: Catalogue) throws(DiagnosticList) -> Documents {
    if let documents = documents[catalogue.tag] { return documents }
    return try Documents(library, client: nil, catalogue)
  }

  /// The pack of one account; one whose finished files say what the client must not read, or load or run anything, is
  /// held.
  ///
  /// - Throws: What keeps the documents from being made.
  public func pack(for review: AccountReview) throws(DiagnosticList) -> Pack {
    let client = review.visible.client
    let documents = try self.documents(for: client.id, review.visible.locale)
    let inHouse = try self.documents(for: client.id, portfolio.settings.locale)
    var made = try self.made(for: review, isHeld: review.isHeld, documents)
    let timed = made.readingTime.map(review.adding) ?? review
    if timed.isHeld, !review.isHeld { made = try self.made(for: timed, isHeld: true, documents) }
    var findings = self.findings(in: made, for: client.id)
    if !findings.isEmpty, !timed.isHeld {
      made = try self.made(for: timed, isHeld: true, documents)
      // The mark of a draft moves the lines.
      let inDraft = self.findings(in: made, for: client.id)
      if !inDraft.isEmpty { findings = inDraft }
    }
    let review = timed.adding(findings + SizeScan.findings(in: made.files, for: client.id))
    // What stays in the house is in the house's language.
    let format = languages.format(locale: portfolio.settings.locale, currency: client.currency)
    let shown = Shown(review.visible, format)
    let charts = PackCharts(inHouse: review, format)
    let value = BriefFields.fields.value(of: Shown(review, format, charts: charts), for: inHouse.use(of: .brief))
    let frame = frame(of: shown, isHeld: false, isInternal: true)
    var notes: [PackFile] = []
    if let evidence = EscalationPack(review) {
      let value = EscalationPackFields.fields.value(
        of: Shown(evidence, shown.format),
        for: inHouse.use(of: .escalation)
      )
      notes += try Self.files(.escalation, inHouse.make(.escalation, value, in: frame))
    }
    if let quotes = TestimonialSheet(review) {
      let value = TestimonialFields.fields.value(of: Shown(quotes, shown.format))
      notes += try Self.files(.testimonials, inHouse.make(.testimonials, value, in: frame))
    }
    return Pack(
      review: review,
      documents: made.files,
      brief: Self.files(.brief, try inHouse.make(.brief, value, in: frame, charts: charts)),
      notes: notes
    )
  }

  /// An internal document with the drawings it shows.
  private static func files(_ kind: DocumentKind, _ made: Documents.Made) -> [PackFile] {
    files(kind.rawValue, made) + made.charts.map { PackFile($0.path, $0.chart.svg(in: .file($0.name)) + "\n") }
  }

  private static func files(_ name: String, _ made: Documents.Made, mark: String = "") -> [PackFile] {
    [PackFile(name + ".md", mark + made.markdown), PackFile(name + ".html", bytes: made.html)]
  }

  /// The finished documents for the client.
  private struct Made {
    var files: [PackFile] = []
    /// Documents as they were before terms were written out, which might part a text that must not stand in them.
    var drafts: [PackFile] = []
    /// Where the whole pack holds one document, what it says besides: its files have no other text.
    var contentsOfWhole: [PackFile]?
    /// How long the review takes to read; nil where the pack has none.
    var readingTime: ReadingTime?
  }

  /// The documents for the client, in the order in which they are read, and all of them in one.
  private func made(
    for review: AccountReview,
    isHeld: Bool,
    _ documents: Documents
  ) throws(DiagnosticList) -> Made {
    let format = format(for: review.visible)
    let charts = PackCharts(of: review.visible, format)
    let shown = Shown(review.visible, format, charts: charts)
    let frame = frame(of: shown, isHeld: isHeld, isInternal: false)
    let expander = GlossaryExpander(review.visible.glossary)
    var made = Made()
    var used: Set<String> = []
    var whole: [(kind: DocumentKind, made: Documents.Made)] = []
    let mark = isHeld ? Self.draftMark(format) : ""
    for document in ClientDocument.all(of: shown, wanted: portfolio.settings.documents, documents) {
      let (kind, value) = (document.kind, document.value)
      var draft = try documents.markdown(of: kind, value)
      let use = expander.use(in: draft)
      if kind == .review {
        let time = ReadingTime(of: draft)
        made.readingTime = time
        let filled = FilledText(use.terms, time)
        draft = try documents.markdown(
          of: kind,
          ReviewFields.value(value, filled: filled, shown, for: documents.use(of: kind))
        )
      }
      let markdown = expander.expanded(draft, use.inText)
      let frame = frame.framing(document.form, shown)
      let page = try documents.page(of: kind.rawValue, markdown, in: frame, charts: charts)
      if kind.isLeftOutWhenEmpty, page.headings < 2 { continue }
      made.files += Self.files(document.name, page, mark: mark)
      whole.append((kind, page))
      if markdown != draft { made.drafts.append(PackFile(document.name + ".md", mark + draft)) }
      used.formUnion(page.charts.map(\.path))
    }
    let pack = WholePack(whole, format)
    if let chapters = pack.chapters {
      let page: Documents.Made
      if pack.isOneDocument, let only = whole.first {
        page = try documents.page(of: WholePack.name, holding: only.made, in: frame, chapters: chapters)
        if only.kind != .survey { made.contentsOfWhole = Self.contents(chapters, of: page) }
      } else {
        page = try documents.page(of: WholePack.name, pack.markdown, in: frame, charts: charts, chapters: chapters)
      }
      made.files += Self.files(WholePack.name, page, mark: mark)
    }
    made.files += charts.files(at: used)
    return made
  }

  /// The contents list of the whole pack, under the names of its files.
  private static func contents(_ chapters: Chapters, of page: Documents.Made) -> [PackFile] {
    [
      PackFile(WholePack.name + ".md", chapters.markdown(of: page.contents)),
      PackFile(WholePack.name + ".html", chapters.html(of: page.contents)),
    ]
  }

  /// What the scans find in finished files.
  ///
  /// The whole pack is looked at where it is more than one document and a list of its headings, and where one of these has
  /// something, so that it is told where it stands.
  private func findings(in made: Made, for client: String) -> [Diagnostic] {
    if let contents = made.contentsOfWhole {
      let others = made.files.filter { !Self.isOfWhole($0.name) }
      if findings(in: others + contents, made.drafts, for: client).isEmpty { return [] }
    }
    return Self.toldOnce(findings(in: made.files, made.drafts, for: client))
  }

  private func findings(in files: [PackFile], _ drafts: [PackFile], for client: String) -> [Diagnostic] {
    let pages = PageScan.findings(in: files).map { finding in
      var finding = finding
      finding.client = client
      return finding
    }
    return leaks.findings(in: files + drafts, for: client) + pages
  }

  private static func isOfWhole(_ file: String) -> Bool { file.hasPrefix(WholePack.name + ".") }

  /// The whole pack repeats its documents; a finding in it counts where none of them has the same.
  private static func toldOnce(_ findings: [Diagnostic]) -> [Diagnostic] {
    let isOfWhole = { (finding: Diagnostic) in finding.place.file.map(Self.isOfWhole) == true }
    let ofDocuments = Set(findings.filter { !isOfWhole($0) }.map { [$0.code, $0.message] })
    return findings.filter { !isOfWhole($0) || !ofDocuments.contains([$0.code, $0.message]) }
  }

  /// What makes the internal page that lists all packs, and needs no account any more.
  ///
  /// - Throws: Everything that is wrong with the templates.
  public func index() throws(DiagnosticList) -> IndexMaker {
    let format = languages.format(locale: portfolio.settings.locale, currency: "")
    var page = Page(format: format, dates: portfolio.dates, firm: portfolio.settings.firm.name)
    page.isInternal = true
    page.style = branding.style
    page.firmLogo = branding.firmLogo?.address
    return IndexMaker(
      page: page,
      documents: try shared(format.words),
      format: format,
      dates: portfolio.dates,
      ownerlessRows: portfolio.ownerlessRows
    )
  }

  private static func draftMark(_ format: Format) -> String {
    "> **\(format.say("Draft – held, not for the client."))**\n\n"
  }

  private func frame(of shown: Shown<ClientReview>, isHeld: Bool, isInternal: Bool) -> Page {
    var page = Page(format: shown.format, dates: portfolio.dates, firm: portfolio.settings.firm.name)
    page.client = shown.value.client.name
    page.isHeld = isHeld
    page.isInternal = isInternal
    page.style = branding.style
    page.firmLogo = branding.firmLogo?.address
    page.clientLogo = branding.clientLogos[shown.value.client.id]?.address
    page.contact = isInternal ? nil : PageContact(of: shown.value).map(shown.with)
    return page
  }
}

extension Page {
  /// The same around one document: a confidential survey has no link that opens a mail, which would show its sender.
  fileprivate func framing(_ form: SurveyForm?, _ shown: Shown<ClientReview>) -> Page {
    guard form?.call.isConfidential == true, var contact = contact?.value else { return self }
    contact.isLinked = false
    var page = self
    page.contact = shown.with(contact)
    return page
  }

  /// A page about a period, still without a body.
  init(format: Format, dates: Portfolio.Dates, firm: String) {
    self.init(
      language: format.language,
      title: "",
      document: "",
      style: "",
      body: "",
      firm: firm,
      period: format.period(dates.period),
      client: nil,
      preparedOn: format.day(dates.issueOn),
      isHeld: false,
      isInternal: false,
      thresholdsHref: nil
    )
  }
}
