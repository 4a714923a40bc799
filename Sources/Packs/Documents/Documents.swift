import Diagnostics
import Markdown
import Review
import Templating

/// The compiled templates of one set of documents, and how they are filled.
struct Documents: Sendable {
  private let templates: [DocumentKind: Template]
  private let page: Template
  private let mails: [MailKind: Template]
  private let mailPage: Template
  private let style: String
  private let catalogue: Catalogue

  /// The heading in templates under which a document says how it measures.
  static let notesHeading = "How we measure"

  /// What is told of the templates: lines that have no words in the language.
  let notes: [Diagnostic]

  /// Compiles every template, so that a mistake is found before anything is written.
  ///
  /// - Parameters:
  ///   - library: Where the templates are.
  ///   - client: The client whose own templates come first.
  ///   - catalogue: The words of the documents' language.
  /// - Throws: Everything that is wrong with the templates.
  init(_ library: TemplateLibrary, client: String?, _ catalogue: Catalogue = .english) throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    var templates: [DocumentKind: Template] = [:]
    let sources = TemplateSources(library, client: client, catalogue)
    for kind in DocumentKind.allCases {
      templates[kind] = Self.compile(kind.rawValue + ".md", kind.shape, sources, &problems)
    }
    let page = Self.compile("page.html", PageFields.fields.shape, sources, &problems)
    var mails: [MailKind: Template] = [:]
    for kind in MailKind.allCases { mails[kind] = Self.compile(kind.rawValue + ".md", kind.shape, sources, &problems) }
    let mailPage = Self.compile("mail.html", MailPageFields.fields.shape, sources, &problems)
    let style = Self.style(library, client, &problems)
    problems += sources.unreadable
    guard problems.isEmpty, let page, let mailPage else { throw DiagnosticList(problems) }
    (self.templates, self.page) = (templates, page)
    (self.mails, self.mailPage) = (mails, mailPage)
    self.style = style
    self.catalogue = catalogue
    notes = sources.notes
  }

  /// A finished document.
  struct Made: Sendable {
    let markdown: String
    /// The page, UTF-8.
    let html: [UInt8]
    /// The charts it shows, in the order of showing.
    let charts: [PackCharts.Entry]
    /// What stands in the frame of the page.
    fileprivate let document: MarkdownDocument
    /// How many headings it has.
    var headings: Int { document.outline.count }
    /// What its contents list names.
    var contents: [MarkdownDocument.Heading] { document.contents }
  }

  /// What the template of a document reads.
  func use(of kind: DocumentKind) -> FieldUse { templates[kind]?.use ?? .everything }

  /// One document as Markdown and as a page.
  ///
  /// - Parameters:
  ///   - kind: Which document.
  ///   - value: What its template is filled with.
  ///   - frame: What the page around it says; title and body are filled in here, and its style stands behind the sheet's.
  ///   - charts: The charts that the document may show.
  /// - Returns: The document with its page.
  /// - Throws: What is wrong with the filled document, such as text that nests too deeply.
  func make(
    _ kind: DocumentKind,
    _ value: Value,
    in frame: Page,
    charts: PackCharts = .none
  ) throws(DiagnosticList) -> Made {
    try page(of: kind.rawValue, try markdown(of: kind, value), in: frame, charts: charts)
  }

  /// One document as Markdown.
  ///
  /// - Throws: What is wrong with the filled template.
  func markdown(of kind: DocumentKind, _ value: Value) throws(DiagnosticList) -> String {
    try markdown(of: templates[kind], value)
  }

  /// The words of one mail as Markdown.
  ///
  /// - Throws: What is wrong with the filled template.
  func markdown(of kind: MailKind, _ value: Value) throws(DiagnosticList) -> String {
    try markdown(of: mails[kind], value)
  }

  private func markdown(of template: Template?, _ value: Value) throws(DiagnosticList) -> String {
    guard let template else { return "" }
    var bytes: [UInt8] = []
    try template.fill(value, .markdown, into: &bytes)
    return String(decoding: Self.tidied(bytes), as: UTF8.self)
  }

  /// The page of a document.
  ///
  /// - Parameters:
  ///   - name: The document's name.
  ///   - markdown: The document.
  ///   - frame: What the page around it says; title, body and style are filled in here.
  ///   - charts: The charts that the document may show.
  ///   - chapters: The documents of which it is made; nil for one document.
  /// - Returns: The document with its page.
  /// - Throws: What is wrong with the document, such as text that nests too deeply.
  func page(
    of name: String,
    _ markdown: String,
    in frame: Page,
    charts: PackCharts = .none,
    chapters: Chapters? = nil
  ) throws(DiagnosticList) -> Made {
    let document: MarkdownDocument
    var shown: [PackCharts.Entry] = []
    do throws(Diagnostic) {
      document = try MarkdownDocument(parsing: markdown, file: name + ".md", style: .pack, chapters: chapters) {
        address,
        index in
        guard let entry = charts.entry(at: address) else { return nil }
        shown.append(entry)
        return entry.chart.svg(in: .page(index))
      }
    } catch {
      throw DiagnosticList([error])
    }
    return try framed(document, name, in: frame, showing: shown, chapters)
  }

  /// The page of a document that is made of one other, which is not read again.
  ///
  /// - Parameters:
  ///   - name: The document's name.
  ///   - made: The document of which it is made.
  ///   - frame: What the page around it says; title, body and style are filled in here.
  ///   - chapters: The one document.
  /// - Returns: The document with its page.
  /// - Throws: What is wrong with the frame.
  func page(of name: String, holding made: Made, in frame: Page, chapters: Chapters) throws(DiagnosticList) -> Made {
    try framed(made.document.asOnlyChapter(of: chapters), name, in: frame, showing: made.charts, chapters)
  }

  private func framed(
    _ document: MarkdownDocument,
    _ name: String,
    in frame: Page,
    showing shown: [PackCharts.Entry],
    _ chapters: Chapters?
  ) throws(DiagnosticList) -> Made {
    var page = frame
    page.document = name
    page.title = frame.title(of: document.title ?? name)
    page.body = document.html
    let styles = [style, frame.style, shown.isEmpty ? "" : ChartStyle.ofPage]
    page.style = styles.filter { !$0.isEmpty }.joined(separator: "\n")
    page.thresholdsHref = document.outline.first { $0.text == catalogue.line(Self.notesHeading) }.map { "#" + $0.id }
    var html: [UInt8] = []
    try self.page.fill(PageFields.fields.value(of: page), .html, into: &html)
    return Made(
      markdown: chapters.map { Self.listing(document.contents, in: document.markdown, $0) } ?? document.markdown,
      html: html,
      charts: shown,
      document: document
    )
  }

  /// A mail as text and as a page, which say the same in the same order.
  ///
  /// - Parameters:
  ///   - kind: Which mail.
  ///   - markdown: Its words.
  ///   - subject: What it is about.
  ///   - language: The language tag.
  ///   - style: The look of its page.
  /// - Returns: The text and the page.
  /// - Throws: What is wrong with the words, such as text that nests too deeply.
  func words(
    of kind: MailKind,
    _ markdown: String,
    subject: String,
    language: String,
    style: MailStyle
  ) throws(DiagnosticList) -> (text: String, html: String) {
    let (text, body): (String, String)
    do throws(Diagnostic) {
      text = try MarkdownDocument.plainText(of: markdown, file: kind.rawValue + ".md")
      body = try MarkdownDocument(parsing: markdown, file: kind.rawValue + ".md").html
    } catch {
      throw DiagnosticList([error])
    }
    let page = MailPage(language: language, subject: subject, body: style.styled(body), accent: style.accent)
    var html: [UInt8] = []
    try mailPage.fill(MailPageFields.fields.value(of: page), .html, into: &html)
    return (text, String(decoding: html, as: UTF8.self))
  }

  /// A document with its contents list below the first screen, or below the title where the first screen has no end.
  private static func listing(
    _ contents: [MarkdownDocument.Heading],
    in markdown: String,
    _ chapters: Chapters
  ) -> String {
    let place = markdown.utf8.firstLine("---") ?? markdown.utf8.firstIndex(of: 0x0A) ?? markdown.endIndex
    return markdown[..<place] + "\n" + chapters.markdown(of: contents) + markdown[place...]
  }

  /// The text without blank lines at its start and without two of them in a row, which sections that are left out
  /// leave behind.
  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var tidied: [UInt8] = []
    tidied.reserveCapacity(bytes.count)
    // The start counts as a blank line, so that none is kept there.
    var lineEnds = 2
    for byte in bytes {
      lineEnds = byte == 0x0A ? lineEnds + 1 : 0
      if lineEnds <= 2 { tidied.append(byte) }
    }
    while tidied.last == 0x0A { tidied.removeLast() }
    return tidied + [0x0A]
  }

  private static func compile(
    _ name: String,
    _ shape: Shape,
    _ sources: TemplateSources,
    _ problems: inout [Diagnostic]
  ) -> Template? {
    do throws(Diagnostic) {
      let source = try sources.source(name)
      return compile(source, shape, sources, &problems)
    } catch {
      problems.append(error)
      return nil
    }
  }

  private static func compile(
    _ source: TemplateLibrary.Source,
    _ shape: Shape,
    _ sources: TemplateSources,
    _ problems: inout [Diagnostic]
  ) -> Template? {
    var excerpts = TemplateExcerpts(source)
    do throws(TemplateErrors) {
      return try Template.compile(
        source.text,
        file: source.file,
        against: shape,
        partials: { name in
          guard let found = sources.partial(name) else { return nil }
          excerpts.add(found)
          return (found.text, found.file)
        },
        placesLooked: { sources.placesLooked(for: $0) }
      )
    } catch {
      problems += error.diagnostics.map(excerpts.showing)
      return nil
    }
  }

  private static func style(_ library: TemplateLibrary, _ client: String?, _ problems: inout [Diagnostic]) -> String {
    do throws(Diagnostic) {
      let source = try library.source("style.css", client: client)
      if source.text.lowercased().contains("</style") {
        throw Diagnostic(
          .error,
          "style-invalid",
          "a stylesheet must not hold '</style'",
          at: .init(file: source.file)
        )
      }
      return source.text
    } catch {
      problems.append(error)
      return ""
    }
  }
}

extension DocumentKind {
  /// What the document's template may use.
  var shape: Shape {
    switch self {
    case .review, .agreements, .conversations: ReviewFields.fields.shape
    case .successCriteria: SuccessCriteriaFields.fields.shape
    case .survey: SurveyFormFields.fields.shape
    case .surveyResults: SurveyResultsFields.fields.shape
    case .brief: BriefFields.fields.shape
    case .escalation: EscalationPackFields.fields.shape
    case .testimonials: TestimonialFields.fields.shape
    case .index: IndexFields.fields.shape
    }
  }
}

extension Escaping {
  /// Values in Markdown templates show as themselves.
  static let markdown = Escaping { text, output in MarkdownText.escape(text, into: &output) }
}

extension Template {
  /// Fills the template; what goes wrong is told as diagnostics.
  fileprivate func fill(_ value: Value, _ escaping: Escaping, into output: inout [UInt8]) throws(DiagnosticList) {
    do throws(TemplateErrors) {
      try render(value, escaping: escaping, into: &output)
    } catch {
      throw DiagnosticList(error.diagnostics)
    }
  }
}

/// Several diagnostics thrown as one error.
public struct DiagnosticList: Error, Sendable {
  /// The diagnostics; at least one.
  public let diagnostics: [Diagnostic]

  /// Makes a list.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// The diagnostics as those of a client, where they name none.
  public func diagnostics(of client: String) -> [Diagnostic] {
    diagnostics.map { problem in
      var problem = problem
      problem.client = problem.client ?? client
      return problem
    }
  }
}
