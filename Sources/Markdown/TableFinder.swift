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
    return try SyntaxTree.withRoot(of: source) { root throws(Diagnostic) in
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

  /// The table in a paragraph or heading, if its first line that looks like a delimiter row fits the line before it.
  private func table(in block: SyntaxNode) -> SourceTable? {
    let end = min(block.endLine, lines.count)
    guard block.startLine < end else { return nil }
    let delimiterLine = (block.startLine + 1...end).first { TableRow.mayBeDelimiter(source, lines[$0 - 1]) }
    guard let delimiterLine else { return nil }
    let prefix = ContainerPrefix(of: block, in: source, lines: lines)
    guard let last = block.kind == .heading ? underline(after: delimiterLine, through: end, prefix) : end,
      let delimiter = prefix.content(ofLine: delimiterLine, lines[delimiterLine - 1], in: source),
      delimiter.indentation.columns < 4,
      let alignments = TableRow.alignments(in: source, content(delimiter, delimiterLine)),
      let heading = prefix.content(ofLine: delimiterLine - 1, lines[delimiterLine - 2], in: source)
    else { return nil }
    let headingCells = TableRow.cells(in: source, content(heading, delimiterLine - 1))
    guard headingCells.count == alignments.count else { return nil }

    var prefixes = [bytes(before: heading, delimiterLine - 1), bytes(before: delimiter, delimiterLine)]
    var rows = [SourceTable.Row(line: delimiterLine - 1, cells: headingCells)]
    var line = delimiterLine + 1
    while line <= last, let cursor = prefix.content(ofLine: line, lines[line - 1], in: source),
      !startsBlock(cursor, line)
    {
      let cells = TableRow.cells(in: source, content(cursor, line))
      if cells.isEmpty { break }
      rows.append(SourceTable.Row(line: line, cells: Array(cells.prefix(alignments.count))))
      prefixes.append(bytes(before: cursor, line))
      line += 1
    }
    return SourceTable(lines: delimiterLine - 1...line - 1, prefixes: prefixes, alignments: alignments, rows: rows)
  }

  /// The bytes of a line from its first that is not white space.
  private func content(_ cursor: LineCursor, _ line: Int) -> Range<Int> {
    cursor.indentation.end..<lines[line - 1].upperBound
  }

  /// The bytes of a line that belong to its containers; the columns they take of a tab are written as spaces.
  private func bytes(before cursor: LineCursor, _ line: Int) -> [UInt8] {
    source[lines[line - 1].lowerBound..<cursor.offset] + Array(repeating: .space, count: cursor.takenTabColumns)
  }

  /// The line of hyphens or equals signs that makes the lines above it a heading; nil where none follows a delimiter
  /// row, which then is that line itself.
  ///
  /// Searched for because libcmark gives some headings a line too many.
  private func underline(after delimiterLine: Int, through end: Int, _ prefix: ContainerPrefix) -> Int? {
    (delimiterLine..<end).map { $0 + 1 }.first { line in
      guard let cursor = prefix.content(ofLine: line, lines[line - 1], in: source) else { return false }
      let text = content(cursor, line)
      let marks = text.prefix { source[$0] == source[text.lowerBound] && !source[$0].isWhiteSpace }
      guard let mark = marks.first.map({ source[$0] }), mark == .hyphen || mark == UInt8(ascii: "=") else {
        return false
      }
      return text.dropFirst(marks.count).allSatisfy { source[$0].isWhiteSpace }
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
