/// A Markdown source with the columns of its tables under one another, for people who read it raw.
///
/// Only the white space around cells changes, so that every engine shows the same. A last column of long texts is not
/// filled up, and a table that is too wide even so stays as it is.
enum AlignedTables {
  /// The widest table that is aligned, in columns of a terminal; with a long last column, how far it may begin.
  static let width = 120

  /// The source with its tables aligned.
  ///
  /// - Parameters:
  ///   - source: The Markdown.
  ///   - tables: Its tables, in order.
  /// - Returns: The source with other white space around the cells of its tables.
  static func text(_ source: [UInt8], tables: [SourceTable]) -> [UInt8] {
    if tables.isEmpty { return source }
    var text: [UInt8] = []
    text.reserveCapacity(source.count + source.count / 4)
    let lines = Array(LineRanges(of: source))
    var copied = 0
    for table in tables {
      let range = table.lines.lowerBound - 1...table.lines.upperBound - 1
      guard let rows = rows(of: table, source, lines) else { continue }
      text += source[copied..<lines[range.lowerBound].lowerBound]
      for (offset, row) in rows.enumerated() {
        if offset > 0 { text.append(.lineFeed) }
        text += table.prefixes[offset] + row
      }
      copied = lines[range.upperBound].upperBound
    }
    return text + source[copied...]
  }

  /// The rows of a table, its delimiter row among them; nil for one that stays as it is.
  private static func rows(of table: SourceTable, _ source: [UInt8], _ lines: [Range<Int>]) -> [[UInt8]]? {
    let columns = table.alignments.count
    // What stands behind the last column is not shown, and is not to be lost either.
    guard table.rows.allSatisfy({ isWhole($0, columns, source, lines) }) else { return nil }
    let cells = table.rows.map { $0.cells.map { Array(source[$0]) } }
    let widths = cells.map { $0.map(width) }
    guard let filled = filledWidths(widths, columns) else { return nil }
    var rows = zip(cells, widths).map { cells, widths in
      row(
        (0..<columns).map { column in
          guard column < cells.count else { return Array(repeating: .space, count: filled[column]) }
          return padded(cells[column], filled[column] - widths[column], table.alignments[column])
        }
      )
    }
    rows.insert(row(zip(table.alignments, filled).map(delimiter)), at: 1)
    return rows
  }

  /// How wide each column becomes; nil for a table that would be too wide.
  private static func filledWidths(_ widths: [[Int]], _ columns: Int) -> [Int]? {
    var filled = (0..<columns).map { column in widths.reduce(3) { max($0, column < $1.count ? $1[column] : 0) } }
    let total = { filled.reduce(1) { $0 + $1 + 3 } }
    if total() <= width { return filled }
    filled[columns - 1] = max(3, widths[0][columns - 1])
    return total() <= width ? filled : nil
  }

  private static func isWhole(
    _ row: SourceTable.Row,
    _ columns: Int,
    _ source: [UInt8],
    _ lines: [Range<Int>]
  ) -> Bool {
    guard let last = row.cells.last, row.cells.count == columns else { return row.cells.count < columns }
    let rest = source[last.upperBound..<lines[row.line - 1].upperBound]
    return rest.allSatisfy { $0 == .pipe || $0.isWhiteSpace } && rest.count { $0 == .pipe } < 2
  }

  private static func row(_ cells: [[UInt8]]) -> [UInt8] {
    Array("| ".utf8) + cells.joined(separator: Array(" | ".utf8)) + Array(" |".utf8)
  }

  private static func padded(_ cell: [UInt8], _ spaces: Int, _ alignment: TableRow.Alignment) -> [UInt8] {
    guard spaces > 0 else { return cell }
    let before = alignment == .right ? spaces : alignment == .center ? spaces / 2 : 0
    return Array(repeating: .space, count: before) + cell + Array(repeating: .space, count: spaces - before)
  }

  private static func delimiter(_ alignment: TableRow.Alignment, _ width: Int) -> [UInt8] {
    var cell = [UInt8](repeating: .hyphen, count: width)
    if alignment == .left || alignment == .center { cell[0] = .colon }
    if alignment == .right || alignment == .center { cell[width - 1] = .colon }
    return cell
  }

  /// How many columns of a terminal a text takes: marks that stand on other characters none, wide characters two.
  private static func width(_ text: [UInt8]) -> Int {
    if text.allSatisfy({ $0 < 0x80 }) { return text.count }
    return String(decoding: text, as: UTF8.self).unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
