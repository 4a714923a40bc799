import Diagnostics

/// Finds the pipe tables of a source.
///
/// What libcmark reads as a paragraph or as a heading with an underline may hold a delimiter row: the line before it is
/// then the heading row of a table, and the lines after it are its rows until another block begins.
struct TableFinder {
  private let source: [UInt8]
  private let lines: [Range<Int>]

  private init(source: [UInt8], lines: [Range<Int>]) {
    self.source = source
    self.lines = lines
  }

  /// The tables of `source`, in order.
  ///
  /// Where a table ends before its paragraph does, no second table is looked for in the rest of that paragraph.
  ///
  /// - Throws: `table-too-large` when the tables have more cells than `limits` allow.
  static func tables(
    in source: [UInt8],
    file: String?,
    limits: MarkdownLimits
  ) throws(Diagnostic) -> [SourceTable] {
    guard LineRanges(of: source).contains(where: { TableRow.mayBeDelimiter(source, $0) }) else { return [] }
    let finder = TableFinder(source: source, lines: Array(LineRanges(of: source)))
    return try SyntaxTree.withRoot(of: BlockOutline.of(source)) { root throws(Diagnostic) in
      var tables: [SourceTable] = []
      var cells = 0
      try root.visit { node, _ throws(Diagnostic) in
        guard node.kind == .paragraph || node.kind == .heading, let table = finder.table(in: node) else { return }
        cells += table.cellCount
        guard cells <= limits.cells else { throw tooLarge(table, cells, file, limits) }
        tables.append(table)
      }
      return tables
    }
  }

  private static func tooLarge(
    _ table: SourceTable,
    _ cells: Int,
    _ file: String?,
    _ limits: MarkdownLimits
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "table-too-large",
      "the tables of one document may have \(limits.cells) cells together, and with this one they have \(cells)",
      at: .init(file: file, line: table.lines.lowerBound),
      hint: "leave out rows or columns, or split the document"
    )
  }

  /// The table in a paragraph or heading, if the line before its first delimiter row has as many cells.
  private func table(in block: SyntaxNode) -> SourceTable? {
    let end = min(block.endLine, lines.count)
    guard block.startLine < end else { return nil }
    let candidates = (block.startLine + 1...end).filter { TableRow.mayBeDelimiter(source, lines[$0 - 1]) }
    guard !candidates.isEmpty else { return nil }
    let prefix = ContainerPrefix(of: block, in: source, lines: lines)
    guard let delimiter = candidates.lazy.compactMap({ delimiter(on: $0, prefix) }).first,
      let last = block.kind == .heading ? underline(delimiter.line...end, prefix) : end,
      block.kind == .paragraph || last > delimiter.line,
      let heading = cursor(on: delimiter.line - 1, prefix)
    else { return nil }
    let headingCells = cells(heading, delimiter.line - 1)
    guard headingCells.count == delimiter.alignments.count else { return nil }

    var prefixes = [bytes(before: heading, delimiter.line - 1), bytes(before: delimiter.cursor, delimiter.line)]
    var rows = [SourceTable.Row(line: delimiter.line - 1, cells: headingCells)]
    var line = delimiter.line + 1
    while line <= last, let cursor = cursor(on: line, prefix), !startsBlock(cursor, line) {
      let cells = cells(cursor, line)
      if cells.isEmpty { break }
      rows.append(SourceTable.Row(line: line, cells: Array(cells.prefix(headingCells.count))))
      prefixes.append(bytes(before: cursor, line))
      line += 1
    }
    return SourceTable(
      lines: delimiter.line - 1...line - 1,
      prefixes: prefixes,
      alignments: delimiter.alignments,
      rows: rows
    )
  }

  private struct Delimiter {
    let line: Int
    let cursor: LineCursor
    let alignments: [TableRow.Alignment]
  }

  private func delimiter(on line: Int, _ prefix: ContainerPrefix) -> Delimiter? {
    guard let cursor = cursor(on: line, prefix), cursor.indentation.columns < 4,
      let alignments = TableRow.alignments(in: source, content(cursor, line))
    else { return nil }
    return Delimiter(line: line, cursor: cursor, alignments: alignments)
  }

  /// The place on a line after the marks of its containers; nil on a lazy line.
  private func cursor(on line: Int, _ prefix: ContainerPrefix) -> LineCursor? {
    prefix.content(ofLine: line, lines[line - 1], in: source)
  }

  private func cells(_ cursor: LineCursor, _ line: Int) -> [Range<Int>] {
    TableRow.cells(in: source, content(cursor, line))
  }

  /// The bytes of a line from its first that is not white space.
  private func content(_ cursor: LineCursor, _ line: Int) -> Range<Int> {
    cursor.indentation.end..<lines[line - 1].upperBound
  }

  /// The bytes of a line that belong to its containers; the columns they take of a tab are written as spaces.
  private func bytes(before cursor: LineCursor, _ line: Int) -> [UInt8] {
    source[lines[line - 1].lowerBound..<cursor.offset] + Array(repeating: .space, count: cursor.takenTabColumns)
  }

  /// The line of hyphens or equals signs that makes the lines above it a heading.
  ///
  /// Searched for because libcmark gives some headings a line too many.
  private func underline(_ range: ClosedRange<Int>, _ prefix: ContainerPrefix) -> Int? {
    range.first { line in
      guard let cursor = cursor(on: line, prefix) else { return false }
      let text = content(cursor, line)
      guard let mark = text.first.map({ source[$0] }), mark == .hyphen || mark == UInt8(ascii: "=") else {
        return false
      }
      return text.drop { source[$0] == mark }.allSatisfy { source[$0].isWhiteSpace }
    }
  }

  /// Whether a line after a table begins another block: indented code, a thematic break or a list item.
  ///
  /// All other blocks that end a table end a paragraph too, so libcmark has found them already.
  private func startsBlock(_ cursor: LineCursor, _ line: Int) -> Bool {
    let text = content(cursor, line)
    if cursor.indentation.columns > 3 { return true }
    if ListMarker.length(in: source, at: text.lowerBound, lineEnd: text.upperBound) != nil { return true }
    let marks = text.filter { !source[$0].isWhiteSpace }
    return marks.count > 2 && marks.allSatisfy { source[$0] == .hyphen }
  }
}
