/// A row at the beginning or the end of a file, looked at closely.
struct SampledRow {
  struct Cell {
    let text: String
    let kind: CellKind

    var isFilled: Bool { kind != .empty }
    /// Whether the cell is nothing but a line drawn with characters.
    var isRule: Bool { text.utf8.count >= 3 && text.utf8.allSatisfy(Self.isRuleByte) }

    static func isRuleByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "+"),
        UInt8(ascii: "#"), UInt8(ascii: "~"), UInt8(ascii: ":"), .space:
        true
      default: false
      }
    }
  }

  /// Its place, as a spreadsheet counts rows: from 1, blank ones too.
  let number: Int
  let line: Int
  let start: Int
  /// Where the next row begins.
  let end: (index: Int, line: Int)
  let cellCount: Int
  let cells: [Cell]
  /// How many cells hold anything.
  let filled: Int
  /// Where a cell begins that is longer than a cell may be.
  let longCell: Int?
  /// Whether a quote in it is never closed or stands in the wrong place.
  let isMisquoted: Bool

  init(_ scanner: CSVScanner, _ spans: [CSVSpan], in bytes: UnsafeBufferPointer<UInt8>, number: Int) {
    self.number = number
    line = scanner.record.line
    start = scanner.record.start
    end = (scanner.index, scanner.line)
    cellCount = scanner.record.cellCount
    longCell = scanner.record.longCell
    isMisquoted = scanner.record.unclosedQuote != nil || scanner.record.textAfterQuote != nil
    cells = spans.map { span in
      span.withContent(in: bytes) { content in
        let trimmed = SpreadsheetGuard.removed(from: content).trimmed
        return Cell(text: String(decoding: trimmed, as: UTF8.self), kind: CellKind(trimmed))
      }
    }
    filled = cells.count(where: \.isFilled)
  }

  var isBlank: Bool { filled == 0 }
  var first: Cell? { cells.first(where: \.isFilled) }
  var isRule: Bool { !isBlank && cells.allSatisfy { !$0.isFilled || $0.isRule } }
  /// Whether it holds texts only.
  var isText: Bool { !isBlank && cells.allSatisfy { $0.kind == .text || $0.kind == .empty } }
  var filledPlaces: [Int] { cells.indices.filter { cells[$0].isFilled } }
}

extension [SampledRow] {
  private static let mostRows = 200
  private static let mostCells = 100_000
  private static let fewRows = 8

  /// The first rows from a place on, blank ones too: some hundred, or fewer where they are wide.
  ///
  /// The first of them is the row of this number, as a spreadsheet counts rows.
  init(_ scanner: CSVScanner, in bytes: UnsafeBufferPointer<UInt8>, number: Int = 1) {
    self = []
    var scanner = scanner
    var spans: [CSVSpan] = []
    var cells = 0
    while count < Self.mostRows, cells < Self.mostCells || count < Self.fewRows, scanner.next(into: &spans) {
      append(SampledRow(scanner, spans, in: bytes, number: number + count))
      cells += spans.count
    }
  }
}
