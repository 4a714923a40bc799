/// What the cells of the columns have in common, which shows whether a row above them names them or is one of them.
struct HeadingEvidence {
  private static let mostRows = 100
  /// Values repeat in a column of so many cells, if they ever do.
  private static let fewCells = 4

  private struct Column {
    var counts: [CellKind: Int] = [:]
    var values: Set<String> = []
    var filled = 0
    var years = 0

    /// The kind of four fifths of the cells.
    var kind: CellKind? {
      counts.first { $0.key.isTyped && $0.value * 5 >= filled * 4 }?.key
    }

    /// Whether the same values stand in it again and again.
    var isRepetitive: Bool {
      filled >= HeadingEvidence.fewCells && values.count * 2 <= filled
    }

    mutating func add(_ cell: SampledRow.Cell) {
      guard cell.isFilled, cell.kind != .placeholder else { return }
      filled += 1
      counts[cell.kind, default: 0] += 1
      values.insert(cell.text)
      if HeadingEvidence.year(cell) != nil { years += 1 }
    }
  }

  private var columns: [Column] = []
  private var rowCount = 0

  /// Looks at the first of the rows.
  init(_ rows: some Sequence<SampledRow>) {
    for row in rows.lazy.filter({ !$0.isBlank }).prefix(Self.mostRows) {
      rowCount += 1
      while columns.count < row.cells.count { columns.append(Column()) }
      for (place, cell) in row.cells.enumerated() { columns[place].add(cell) }
    }
  }

  /// How many columns hold numbers, dates or times.
  var typedColumns: Int { columns.count { $0.kind != nil } }

  /// Whether each row has a value in the first column.
  var isFirstColumnFilled: Bool { rowCount > 1 && columns.first?.filled == rowCount }

  /// How the cells of a row above the columns compare with them.
  struct Comparison {
    /// Texts above numbers, dates or times.
    var textOverTyped = 0
    /// Cells of the same kind as the column, a number above numbers.
    var sameKind = 0
    /// Texts that are not among the values that repeat in their column.
    var newValues = 0
    /// Texts that are; an option that stands both above and all through its column says nothing.
    var knownValues = 0
    /// Whether a text stands above several columns and in none of them, as a survey tool's `Response` does.
    var repeatsNewText = false
    /// Years above numbers that are none, in order.
    var years = 0

    var forHeading: Int { 2 * textOverTyped + newValues + years }
    var againstHeading: Int { sameKind + knownValues }
  }

  func compare(_ row: SampledRow) -> Comparison {
    var comparison = Comparison()
    var years: [Int] = []
    var numbers: [Int] = []
    var newTexts: [String: Int] = [:]
    for (cell, column) in zip(row.cells, columns) where cell.isFilled && cell.kind != .placeholder {
      if cell.kind == .text, !column.values.contains(cell.text) { newTexts[cell.text, default: 0] += 1 }
      if let kind = column.kind {
        if cell.kind == .text {
          comparison.textOverTyped += 1
        } else if cell.kind == kind {
          if let year = Self.year(cell), column.years * 2 < column.filled {
            years.append(year)
          } else {
            comparison.sameKind += 1
            if let number = Int(cell.text) { numbers.append(number) }
          }
        }
      } else if column.isRepetitive, cell.kind == .text {
        if !column.values.contains(cell.text) {
          comparison.newValues += 1
        } else if column.values.count > 1 {
          comparison.knownValues += 1
        }
      }
    }
    comparison.repeatsNewText = newTexts.values.contains { $0 > 1 }
    if Self.isOrdered(years) { comparison.years = years.count }
    if numbers.count >= 3, numbers.count == comparison.sameKind,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 == $0 + 1 })
    {
      comparison.sameKind = 0
    }
    return comparison
  }

  private static func isOrdered(_ years: [Int]) -> Bool {
    let pairs = zip(years, years.dropFirst())
    return years.count > 1 && (pairs.allSatisfy { $0 < $1 } || pairs.allSatisfy { $0 > $1 })
  }

  private static func year(_ cell: SampledRow.Cell) -> Int? {
    guard cell.text.utf8.count == 4, let year = Int(cell.text), (1900...2100).contains(year) else { return nil }
    return year
  }
}
