import Diagnostics

/// A Markdown document as HTML: CommonMark and the pipe tables of GitHub's specification.
///
/// Raw HTML is left out and addresses that run scripts are dropped, always.
public struct MarkdownDocument: Equatable, Sendable {
  /// What is added to plain CommonMark and tables.
  public enum Style: Sendable {
    /// Nothing.
    case plain
    /// What packs need: heading ids, status marks, tables that a keyboard can scroll, links to safe places only.
    case pack
  }

  /// A heading that a contents list can link to.
  public struct Heading: Equatable, Sendable {
    /// From 1 to 6.
    public let level: Int
    /// The element's id: ASCII letters, digits and hyphens, unique in the document.
    public let id: String
    /// Its text without any markup; not escaped.
    public let text: String
  }

  /// The source with the columns of its tables under one another, which shows the same.
  public let markdown: String
  /// The document as an HTML fragment.
  public private(set) var html: String
  /// Every heading in order; empty in the plain style.
  public let outline: [Heading]

  /// What a contents list names: the headings of level 2 after the first thematic break, all of them without one.
  public let contents: [Heading]
  /// How many thematic breaks stand before the one with which the first screen ends; nil where none does.
  private let innerBreaks: Int?

  /// The text of the first heading of level 1, for a page's title.
  public var title: String? { outline.first { $0.level == 1 }?.text }

  /// The id of the first heading with a text, where no other text has the same.
  public static func id(of heading: String) -> String { Slug.of(heading) }

  /// Gives the drawing that stands in the place of an image, and nil for every image that stays one.
  ///
  /// It takes the image's address and how many drawings stand before it in the document. What it returns is written as it
  /// is, so it must be markup that the caller made.
  public typealias Figures = (_ address: String, _ index: Int) -> String?

  /// Reads `source` and makes HTML of it.
  ///
  /// - Parameters:
  ///   - source: The Markdown.
  ///   - file: The name of its file, for diagnostics.
  ///   - style: What is added to CommonMark and tables.
  ///   - limits: How large the document may be.
  ///   - chapters: The documents of which this one is made, in the pack style; nil for one document.
  ///   - figures: The drawings that stand in the place of images, in the pack style alone. One that is all its paragraph
  ///     holds becomes a `figure`.
  /// - Throws: `markdown-too-large`, `markdown-too-deep` or `table-too-large` for what would take unbounded time;
  ///   `image-external` in the pack style for an image that a page would have to fetch.
  public init(
    parsing source: String,
    file: String? = nil,
    style: Style = .plain,
    limits: MarkdownLimits = MarkdownLimits(),
    chapters: Chapters? = nil,
    figures: Figures = { _, _ in nil }
  ) throws(Diagnostic) {
    try self.init(
      parsing: source,
      file: file,
      style: style,
      limits: limits,
      chapters: chapters,
      figures: figures,
      rawHTML: false
    )
  }

  /// The same with raw HTML let through if asked: the public test suites of CommonMark need it, and nothing else may.
  init(
    parsing source: String,
    file: String? = nil,
    style: Style = .plain,
    limits: MarkdownLimits = MarkdownLimits(),
    chapters: Chapters? = nil,
    figures: Figures = { _, _ in nil },
    rawHTML: Bool
  ) throws(Diagnostic) {
    let bytes = Self.withoutByteOrderMark(source)
    try SourceGuard(bytes, file: file, limits: limits).check()
    let tables = TableSource(bytes, tables: try TableFinder.tables(in: bytes, file: file, limits: limits))
    let made = try SyntaxTree.withRoot(of: tables.text) { root throws(Diagnostic) in
      TableBuilder.build(tables, in: root, style: style)
      var headings: PackStyle.Headings = ([], [], nil)
      if style == .pack {
        let pack = PackStyle(tables, file: file, limits: limits, chapters: chapters)
        headings = try pack.apply(to: root, figures: figures)
      }
      return (html: root.renderedHTML(rawHTML: rawHTML), headings: headings)
    }
    markdown = String(decoding: AlignedTables.text(bytes, tables: tables.tables), as: UTF8.self)
    html = made.html
    (outline, contents, innerBreaks) = made.headings
    if let chapters { html = chapters.page(html, listing: contents, innerBreaks: innerBreaks) }
  }

  /// The same document as the only chapter of a page; it was read without chapters.
  public func asOnlyChapter(of chapters: Chapters) -> MarkdownDocument {
    var document = self
    document.html = chapters.page(html, listing: contents, innerBreaks: innerBreaks)
    return document
  }

  /// libcmark skips the mark at the start of a text only, and the cells of tables come before the document's start.
  private static func withoutByteOrderMark(_ source: String) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = Array(source.utf8)
    return bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
  }
}
