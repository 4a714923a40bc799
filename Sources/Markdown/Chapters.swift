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

  /// The page's content in its first section, with the list; the other sections stand in it already.
  ///
  /// - Parameters:
  ///   - html: What libcmark made.
  ///   - headings: What the list names.
  ///   - innerBreaks: How many thematic breaks stand before the one that gives way to the list; nil where none does.
  /// - Returns: The content.
  func page(_ html: String, listing headings: [MarkdownDocument.Heading], innerBreaks: Int?) -> String {
    guard let first = chapters.first else { return html }
    let start = "<section class=\"chapter \(first.name)\">\n"
    guard let innerBreaks, let place = Self.thematicBreak(after: innerBreaks, in: html) else {
      return start + html + "</section>\n"
    }
    return start + html[..<place.lowerBound] + self.html(of: headings) + html[place.upperBound...] + "</section>\n"
  }

  /// Where the thematic break stands that so many others stand before; a text never looks like one, since it is escaped.
  private static func thematicBreak(after others: Int, in html: String) -> Range<String.Index>? {
    let tag = "<hr />\n".utf8
    var (place, left) = (html.utf8.startIndex, others)
    while let start = html.utf8[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = html.utf8.index(after: start)
      guard html.utf8[start...].starts(with: tag) else { continue }
      if left == 0 { return start..<html.utf8.index(start, offsetBy: tag.count) }
      left -= 1
    }
    return nil
  }

  /// The tags between two chapters.
  ///
  /// A chapter begins with its heading and has no name besides: named regions are those of tables that scroll, and a
  /// table may be named as a chapter is.
  static func boundary(_ name: String) -> String {
    "</section>\n<section class=\"chapter \(name)\">\n"
  }

  /// The list as an element.
  public func html(of headings: [MarkdownDocument.Heading]) -> String {
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
