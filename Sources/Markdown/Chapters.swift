/// The documents that make up one page, each a section of it, and the list of what the page holds.
///
/// The list stands in the place of the first thematic break (`---`), with which the first screen ends, and names the
/// headings of the second level after it.
public struct Chapters: Sendable {
  /// A document of the page.
  public struct Chapter: Sendable {
    /// The name by which a stylesheet finds its section: ASCII letters, digits and hyphens.
    let name: String
    /// How many headings it has.
    let headings: Int

    /// Makes a chapter.
    public init(name: String, headings: Int) {
      (self.name, self.headings) = (name, headings)
    }
  }

  private let chapters: [Chapter]
  private let label: String

  /// Makes chapters.
  ///
  /// - Parameters:
  ///   - chapters: The documents in order; together they have all headings of the page.
  ///   - label: What the list is called.
  public init(_ chapters: [Chapter], label: String) {
    (self.chapters, self.label) = (chapters, label)
  }

  /// The names of the chapters that begin at a heading, by its index; the first begins the page.
  var starts: [Int: String] {
    var (starts, next) = ([Int: String](), 0)
    for chapter in chapters {
      if next > 0 { starts[next] = chapter.name }
      next += chapter.headings
    }
    return starts
  }

  /// The page's content in its first section; the other sections stand in it already.
  func wrapped(_ html: String) -> String {
    guard let first = chapters.first else { return html }
    return "<section class=\"chapter \(first.name)\">\n\(html)</section>\n"
  }

  /// The tags between two chapters.
  ///
  /// A chapter begins with its heading and has no name besides: named regions are those of tables that scroll, and a
  /// table may be named as a chapter is.
  static func boundary(_ name: String) -> String {
    "</section>\n<section class=\"chapter \(name)\">\n"
  }

  /// The list as an element.
  func list(of headings: [MarkdownDocument.Heading]) -> String {
    let items = headings.map { "<li><a href=\"#\($0.id)\">\(HTMLText.escaped($0.text))</a></li>\n" }.joined()
    let label = HTMLText.escaped(label)
    return "<nav class=\"contents\" aria-label=\"\(label)\">\n<p>\(label)</p>\n<ul>\n\(items)</ul>\n</nav>\n"
  }

  /// The list as Markdown.
  public func markdown(of headings: [MarkdownDocument.Heading]) -> String {
    let items = headings.map { "- [\(MarkdownText.escaped($0.text))](#\($0.id))\n" }.joined()
    return "**\(MarkdownText.escaped(label))**\n\n\(items)"
  }
}
