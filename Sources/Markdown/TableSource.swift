/// A source made ready for libcmark, which knows no tables.
///
/// Every cell stands first as a paragraph of its own, so that the document's reference links work in it. The document
/// follows, an HTML comment in the place of each table. A comment takes as many lines as its table did: line numbers
/// stay right but for the lines before the document.
struct TableSource {
  /// What a cell's paragraph begins with, so that nothing in the cell can begin a block: a space as an entity.
  ///
  /// The space after it is what emphasis at the start of the cell finds before it, as at the start of a line.
  private static let cellStart = Array("&#32; ".utf8)
  /// How many bytes ``cellStart`` comes to once it is read: two spaces.
  static let cellStartLength = 2

  let tables: [SourceTable]
  /// The text for libcmark.
  private(set) var text: [UInt8] = []
  /// The source line of each paragraph that holds a cell.
  private var cellLines: [Int] = []

  init(_ source: [UInt8], tables: [SourceTable]) {
    self.tables = tables
    guard !tables.isEmpty else {
      text = source
      return
    }
    text.reserveCapacity(source.count + source.count / 2)
    for row in tables.lazy.flatMap(\.rows) {
      for cell in row.cells where !cell.isEmpty {
        text += Self.cellStart + SourceTable.markdown(of: cell, in: source)
        text += [.lineFeed, .lineFeed]
        cellLines.append(row.line)
      }
    }
    appendDocument(source)
  }

  /// The line in ``text`` on which the comment for a table begins.
  func commentLine(of table: SourceTable) -> Int { table.lines.lowerBound + linesBeforeDocument }

  /// The source line of what libcmark found on `line` of ``text``.
  func sourceLine(of line: Int) -> Int {
    if line > linesBeforeDocument { return line - linesBeforeDocument }
    let cell = max(line - 1, 0) / 2
    return cell < cellLines.count ? cellLines[cell] : 1
  }

  private var linesBeforeDocument: Int { 2 * cellLines.count }

  private mutating func appendDocument(_ source: [UInt8]) {
    var following = tables[...]
    for (index, line) in LineRanges(of: source).enumerated() {
      if let table = following.first, table.lines.contains(index + 1) {
        appendCommentLine(index + 1, of: table)
        if index + 1 == table.lines.upperBound { following.removeFirst() }
      } else {
        text += source[line]
      }
      text.append(.lineFeed)
    }
  }

  private mutating func appendCommentLine(_ line: Int, of table: SourceTable) {
    text += table.prefixes[line - table.lines.lowerBound]
    if line == table.lines.lowerBound {
      text += Array("<!--".utf8)
    } else {
      text += Array((line == table.lines.upperBound ? "-->" : "|").utf8)
    }
  }
}
