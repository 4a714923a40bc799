/// How well a dialect fits samples of a CSV file.
struct DialectScore {
  private(set) var dialect: CSVDialect
  /// From 0, where it cuts nothing, to nearly 1.
  private(set) var score = 0.0
  /// Cells that begin with a quote.
  private(set) var quoted = 0
  /// Those that do not end with one.
  private(set) var misquoted = 0
  /// Cells that begin with spaces and a quote.
  private(set) var spaced = 0
  private var plainTexts = 0
  private var whole = 0
  private var cells = 0
  private var widths: [Int] = []

  /// Cells of one record that are looked at; wide tables are judged well enough by them.
  private static let mostCells = 50
  /// Rows that are cut evenly count for something even where no cell looks whole, so that two such ways are told.
  private static let leastWhole = 0.3

  init(_ samples: CSVSamples, _ dialect: CSVDialect) {
    self.dialect = dialect
    var found = self
    samples.forEachRecord(of: dialect) { record, cells, bytes in
      found.widths.append(record.cellCount)
      found.misquoted += (record.unclosedQuote == nil ? 0 : 1) + (record.textAfterQuote == nil ? 0 : 1)
      for cell in cells.prefix(Self.mostCells) { found.count(cell, in: bytes) }
    }
    self = found
    score = agreement * max(Self.leastWhole, Double(whole - misquoted) / Double(max(1, cells)))
  }

  private mutating func count(_ cell: CSVSpan, in bytes: UnsafeBufferPointer<UInt8>) {
    cells += 1
    if cell.form != .plain {
      quoted += 1
      whole += 1
    } else {
      let text = UnsafeBufferPointer(rebasing: bytes[cell.range]).trimmed
      if WholeCell.isWhole(text) { whole += 1 }
      if !text.isEmpty, !WholeCell.isNumber(text) { plainTexts += 1 }
      if text.first == .quote { spaced += 1 }
    }
  }

  /// How evenly the records are cut: the share that has the commonest width, more for many cells than for few.
  ///
  /// Single cells above and below may be titles and notes, and the more there are, the less a delimiter explains.
  private var agreement: Double {
    let first = widths.firstIndex { $0 > 1 } ?? widths.count
    let table = widths[first...].reversed().drop { $0 == 1 }
    var counts: [Int: Int] = [:]
    for width in table where width > 1 { counts[width, default: 0] += 1 }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return 0 }
    let share = Double(best.value) / Double(table.count)
    let coverage = Double(table.count) / Double(widths.count)
    return share * coverage * Double(best.key - 1) / Double(best.key)
  }

  /// Whether at least half of the cells stand in quotes, and no quote is in the wrong place.
  var isQuotedThroughout: Bool { quoted * 2 >= cells && misquoted == 0 && score > 0 }

  /// Whether every record is one cell.
  var cutsNothing: Bool { misquoted == 0 && widths.allSatisfy { $0 == 1 } }

  /// Whether cells stand in these quotes by intent: none is quoted by halves, and most texts are, or the rows need it and
  /// stay as many as they are.
  func isQuotedByIntent(unlike other: DialectScore) -> Bool {
    guard quoted > 0, misquoted == 0 else { return false }
    return quoted > plainTexts || (score > other.score && widths.count == other.widths.count)
  }
}
