/// A pipe table found in the source, still as ranges of its bytes.
struct SourceTable {
  /// A row: its line number, from 1, and its cells.
  struct Row {
    let line: Int
    let cells: [Range<Int>]
  }

  /// The lines it takes, from 1, its delimiter row included.
  let lines: ClosedRange<Int>
  /// What stands before the content on each of its lines: the marks of the quotes and list items it lies in.
  let prefixes: [[UInt8]]
  let alignments: [TableRow.Alignment]
  /// The heading row and the rows below it.
  let rows: [Row]

  /// How many cells the table has when short rows are filled up.
  var cellCount: Int { alignments.count * rows.count }

  /// The cell's text as Markdown; GitHub's tables read `\|` as a pipe even in code.
  static func markdown(of cell: Range<Int>, in source: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(cell.count)
    for position in cell {
      let isEscape = source[position] == .backslash && position + 1 < cell.upperBound && source[position + 1] == .pipe
      if !isEscape { text.append(source[position]) }
    }
    return text
  }
}
