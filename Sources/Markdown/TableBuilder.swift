/// Puts the tables of a ``TableSource`` into the tree that libcmark made of it.
struct TableBuilder {
  /// The most bytes of a heading that its cells repeat.
  private static let longestLabel = 64

  private let style: MarkdownDocument.Style
  /// The next paragraph that holds a cell.
  private var nextCell: SyntaxNode?

  private init(root: SyntaxNode, style: MarkdownDocument.Style) {
    self.style = style
    self.nextCell = root.firstChild
  }

  /// Replaces the comments of `source` by tables made of the paragraphs before the document.
  static func build(_ source: TableSource, in root: SyntaxNode, style: MarkdownDocument.Style) {
    guard !source.tables.isEmpty else { return }
    var comments: [Int: SyntaxNode] = [:]
    root.visit { node, _ in
      if node.kind == .htmlBlock { comments[node.startLine] = node }
    }
    var builder = TableBuilder(root: root, style: style)
    for table in source.tables {
      let node = builder.node(for: table)
      if let comment = comments[source.commentLine(of: table)] {
        comment.replace(with: node)
      } else {
        // An HTML block that an earlier table ended too early for has swallowed this one, as raw HTML.
        node.remove()
      }
    }
  }

  private mutating func node(for table: SourceTable) -> SyntaxNode {
    let node = SyntaxNode.customBlock(
      enter: "<table>\n<thead>",
      exit: table.rows.count > 1 ? "</tbody>\n</table>" : "</thead>\n</table>"
    )
    var labels: [String] = []
    for (index, row) in table.rows.enumerated() {
      for (column, alignment) in table.alignments.enumerated() {
        let cell = cellNode(
          isHeading: index == 0,
          alignment,
          label: index > 0 && column > 0 ? labels[column] : "",
          isFirst: column == 0,
          isLast: column == table.alignments.count - 1,
          endsHeading: index == 0 && table.rows.count > 1
        )
        if column < row.cells.count, !row.cells[column].isEmpty { moveNextCell(to: cell) }
        if index == 0 { labels.append(label(from: cell)) }
        node.append(cell)
      }
    }
    return node
  }

  private func cellNode(
    isHeading: Bool,
    _ alignment: TableRow.Alignment,
    label: String,
    isFirst: Bool,
    isLast: Bool,
    endsHeading: Bool
  ) -> SyntaxNode {
    let name = isHeading ? "th" : "td"
    let scope = isHeading && style == .pack ? " scope=\"col\"" : ""
    let rowEnd = isLast ? "</tr>\n" + (endsHeading ? "</thead>\n<tbody>\n" : "") : ""
    return .customInline(
      enter: (isFirst ? "<tr>\n" : "") + "<\(name)\(scope)\(attribute(of: alignment))\(label)>",
      exit: "</\(name)>\n" + rowEnd
    )
  }

  /// How the cells below a heading name it, for a page too narrow for columns.
  ///
  /// A long heading is left out: repeated in each row, it would make the page grow faster than its source.
  private func label(from heading: SyntaxNode) -> String {
    guard style == .pack else { return "" }
    let text = heading.plainText
    return text.isEmpty || text.utf8.count > Self.longestLabel ? "" : " data-label=\"\(HTMLText.escaped(text))\""
  }

  /// How a cell says its alignment: as GitHub does, or by a class, since valid pages have no `align`.
  private func attribute(of alignment: TableRow.Alignment) -> String {
    switch (style, alignment) {
    case (_, .none), (.pack, .left): ""
    case (.pack, .center), (.pack, .right): " class=\"\(alignment.rawValue)\""
    case (.plain, _): " align=\"\(alignment.rawValue)\""
    }
  }

  /// Moves the text of the next paragraph before the document into a cell, without the space it begins with.
  private mutating func moveNextCell(to cell: SyntaxNode) {
    guard let paragraph = nextCell else { return }
    nextCell = paragraph.next
    if let start = paragraph.firstChild, start.kind == .text {
      start.setLiteral(String(Substring(start.literal.utf8.dropFirst(TableSource.cellStartLength))))
    }
    paragraph.moveChildren(to: cell)
    paragraph.remove()
  }
}
