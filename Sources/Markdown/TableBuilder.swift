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
    var columns: [Column] = []
    let last = table.alignments.count - 1
    for (index, alignment) in table.alignments.enumerated() {
      let scope = style == .pack ? " scope=\"col\"" : ""
      let cell = SyntaxNode.customInline(
        enter: Self.rowStart(index) + "<th\(scope)\(attribute(of: alignment))>",
        exit: "</th>\n" + (index == last ? "</tr>\n" + (table.rows.count > 1 ? "</thead>\n<tbody>\n" : "") : "")
      )
      fill(cell, index, of: table.rows[0])
      node.append(cell)
      let label = index > 0 ? label(from: cell) : ""
      columns.append(
        Column(
          enter: Self.rowStart(index) + "<td\(attribute(of: alignment))\(label)>",
          exit: "</td>\n" + (index == last ? "</tr>\n" : "")
        )
      )
    }
    for row in table.rows.dropFirst() {
      for (index, column) in columns.enumerated() {
        let cell = SyntaxNode.customInline(enter: column.enter, exit: column.exit)
        fill(cell, index, of: row)
        node.append(cell)
      }
    }
    return node
  }

  /// What stands around the text of each cell of a column, the heading's aside.
  private struct Column {
    let enter: String
    let exit: String
  }

  private static func rowStart(_ column: Int) -> String { column == 0 ? "<tr>\n" : "" }

  private mutating func fill(_ cell: SyntaxNode, _ column: Int, of row: SourceTable.Row) {
    if column < row.cells.count, !row.cells[column].isEmpty { moveNextCell(to: cell) }
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
      start.dropFromLiteral(TableSource.cellStartLength)
    }
    paragraph.moveChildren(to: cell)
    paragraph.remove()
  }
}
