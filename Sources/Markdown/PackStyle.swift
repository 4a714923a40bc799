import Diagnostics

/// What packs add to a document: ids, status marks, figures, scrollable tables, numbers that keep their words, and nothing that a page would have to fetch.
struct PackStyle {
  private let source: TableSource
  private let file: String?
  private let limits: MarkdownLimits
  private let chapters: Chapters?

  init(_ source: TableSource, file: String?, limits: MarkdownLimits, chapters: Chapters?) {
    self.source = source
    self.file = file
    self.limits = limits
    self.chapters = chapters
  }

  /// The headings of a document, those of them that its contents list names, and how many thematic breaks stand before the
  /// one with which the first screen ends, nil where none does.
  typealias Headings = (all: [MarkdownDocument.Heading], listed: [MarkdownDocument.Heading], innerBreaks: Int?)

  /// Changes the tree and returns its headings.
  ///
  /// - Throws: `markdown-too-deep` or `image-external`.
  func apply(to root: SyntaxNode, figures: MarkdownDocument.Figures) throws(Diagnostic) -> Headings {
    var headings: [SyntaxNode] = []
    var tables: [(node: SyntaxNode, heading: Int?)] = []
    var links: [SyntaxNode] = []
    var images: [SyntaxNode] = []
    var numbers: [(node: SyntaxNode, text: String)] = []
    var statuses: [(node: SyntaxNode, mark: StatusMark)] = []
    var breaks = 0
    var firstBreak: (headings: Int, innerBreaks: Int)?
    var textDepth = 0
    try root.visit { node, depth throws(Diagnostic) in
      guard node.kind.isBlock || depth - textDepth <= limits.inlineNesting else { throw tooDeep(node) }
      if node.kind.isBlock { textDepth = depth }
      switch node.kind {
      case .heading: headings.append(node)
      case .thematicBreak:
        if firstBreak == nil, node.parent == root { firstBreak = (headings.count, breaks) }
        breaks += 1
      case .customBlock: tables.append((node, headings.isEmpty ? nil : headings.count - 1))
      case .link: if !LinkAddress(node.address).isAllowedInLinks { links.append(node) }
      case .image:
        if LinkAddress(node.address).isExternal { throw external(node) }
        images.append(node)
      case .text: if let text = HeldSpaces.held(node.literal) { numbers.append((node, text)) }
      case .strong: if let mark = StatusMark(of: node) { statuses.append((node, mark)) }
      default: break
      }
    }
    var outline = Outline()
    let starts = chapters?.starts ?? [:]
    for (index, heading) in headings.enumerated() {
      outline.add(heading, chapter: heading.parent == root ? starts[index] : nil)
    }
    // After the headings, whose ids and names are those of the text as written.
    for number in numbers { number.node.setLiteral(number.text) }
    for link in links { link.unwrap() }
    for status in statuses { status.mark.mark(status.node) }
    FigureBuilder.build(images, figures)
    var labels = UniqueNames(separator: " ")
    for table in tables {
      TableRegion.wrap(table.node, label: table.heading.map { labels.unique(outline.headings[$0].text) })
    }
    let listed = outline.headings.dropFirst(firstBreak?.headings ?? 0).filter { $0.level == 2 }
    return (outline.headings, listed, firstBreak?.innerBreaks)
  }

  private func place(of node: SyntaxNode) -> Diagnostic.Place {
    var block = node
    while block.startLine == 0, let parent = block.parent { block = parent }
    return .init(file: file, line: source.sourceLine(of: block.startLine))
  }

  private func tooDeep(_ node: SyntaxNode) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-deep",
      "emphasis and links lie more than \(limits.inlineNesting) deep in each other",
      at: place(of: node),
      hint: "put a backslash before each `*` or `_` that is meant as itself"
    )
  }

  private func external(_ image: SyntaxNode) -> Diagnostic {
    Diagnostic(
      .error,
      "image-external",
      "a pack loads nothing, so it may not show the image '\(image.address)'",
      at: place(of: image),
      hint: "save the image in the workspace and name that file, or write a link to it"
    )
  }
}
