/// Puts the tables of a ``TableSource`` into the tree that libcmark made of it.
struct TableBuilder {
  /// Whether the heading cells say that they head a column.
  private let hasScopes: Bool
  /// The next paragraph that holds a cell.
  private var nextCell: SyntaxNode?

  private init(root: SyntaxNode, hasScopes: Bool) {
    self.hasScopes = hasScopes
    self.nextCell = root.firstChild
  }

  /// Replaces the comments of `source` by tables made of the paragraphs before the document.
  static func build(_ source: TableSource, in root: SyntaxNode, hasScopes: Bool) {
    guard !source.tables.isEmpty else { return }
    var comments: [Int: SyntaxNode] = [:]
    root.visit { node, _ in
      if node.kind == .htmlBlock { comments[node.startLine] = node }
    }
    var builder = TableBuilder(root: root, hasScopes: hasScopes)
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
    for (index, row) in table.rows.enumerated() {
      for (column, alignment) in table.alignments.enumerated() {
        let cell = cellNode(
          isHeading: index == 0,
          alignment,
          isFirst: column == 0,
          isLast: column == table.alignments.count - 1,
          endsHeading: index == 0 && table.rows.count > 1
        )
        if column < row.cells.count, !row.cells[column].isEmpty { moveNextCell(to: cell) }
        node.append(cell)
      }
    }
    return node
  }

  private func cellNode(
    isHeading: Bool,
    _ alignment: TableRow.Alignment,
    isFirst: Bool,
    isLast: Bool,
    endsHeading: Bool
  ) -> SyntaxNode {
    let name = isHeading ? "th" : "td"
    let scope = isHeading && hasScopes ? " scope=\"col\"" : ""
    let align = alignment == .none ? "" : " align=\"\(alignment.rawValue)\""
    let rowEnd = isLast ? "</tr>\n" + (endsHeading ? "</thead>\n<tbody>\n" : "") : ""
    return .customInline(
      enter: (isFirst ? "<tr>\n" : "") + "<\(name)\(scope)\(align)>",
      exit: "</\(name)>\n" + rowEnd
    )
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
