/// The headings of a document, each with an id of its own.
struct Outline {
  private(set) var headings: [MarkdownDocument.Heading] = []
  private var ids = UniqueNames(separator: "-")

  /// Adds a heading, and gives its element an id.
  ///
  /// - Parameters:
  ///   - node: The heading.
  ///   - chapter: The name of the chapter that begins with it; nil where none does.
  mutating func add(_ node: SyntaxNode, chapter: String? = nil) {
    let text = node.plainText
    let level = node.headingLevel
    let id = ids.unique(Slug.of(text))
    headings.append(.init(level: level, id: id, text: text))
    // An inline node writes the tags, so that no line break comes between them and the text.
    let boundary = chapter.map { Chapters.boundary($0) } ?? ""
    let element = SyntaxNode.customInline(enter: "\(boundary)<h\(level) id=\"\(id)\">", exit: "</h\(level)>")
    let block = SyntaxNode.customBlock()
    block.append(element)
    node.moveChildren(to: element)
    node.replace(with: block)
  }
}

extension SyntaxNode {
  /// The text of the inline nodes below, without markup and outer white space.
  var plainText: String {
    var text = ""
    visit { node, _ in
      switch node.kind {
      case .text, .code: text += node.literal
      case .softBreak, .lineBreak: text += " "
      default: break
      }
    }
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    let start = text.unicodeScalars.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }.map { start.index(after: $0) } ?? start.startIndex
    return String(start[..<end])
  }
}
