import Diagnostics

/// The notes, sources and totals below a table.
struct TableFoot {
  /// Why a row below the table is left out.
  enum Reason: String {
    case note = "note below the table"
    case total = "total below the table"
  }

  private static let windowBytes = 65_536
  private static let mostRows = 100
  /// So few rows do not show what is usual in a table.
  private static let leastRows = 3

  /// The rows by where they begin.
  private(set) var reasons: [Int: Reason] = [:]
  private(set) var leftOut: [LeftOutRow] = []
  /// Where the first of them begins; the end of the file where there is none.
  private(set) var start = Int.max

  /// The foot of a table that has none.
  init() {}

  /// Looks at the last rows behind `dataStart`.
  ///
  /// In a long file they are read from a line in its middle, which may lie inside a cell; the rows found are left out only
  /// if reading from the top finds a row at the same place.
  init(_ bytes: UnsafeBufferPointer<UInt8>, dialect: CSVDialect, width: Int, head: TableHead) {
    let last = Self.lastRows(of: bytes, dialect: dialect, width: width, data: head.data)
    let bodyEnd = last.lastIndex { !Self.isSmall($0, width: width) }.map { $0 + 1 } ?? 0
    guard let begin = Self.begin(of: last[bodyEnd...], below: Array(last[..<bodyEnd]), width: width) else { return }
    let rows = last[begin...].filter { !$0.isBlank }
    guard let first = rows.first else { return }
    start = first.start
    for row in rows { reasons[row.start] = Self.isTotal(row) ? .total : .note }
    var position = TextPosition(startOfLine: head.data.line, offset: head.data.index)
    position.advance(to: start, in: bytes)
    leftOut = Self.leftOut(rows, reasons, firstLine: position.line)
  }

  /// The rows for the user; their lines are counted from the first row of data, where that is not done yet.
  private static func leftOut(_ rows: [SampledRow], _ reasons: [Int: Reason], firstLine: Int) -> [LeftOutRow] {
    rows.map { row in
      let line = firstLine + row.line - (rows.first?.line ?? 0)
      return LeftOutRow(row, (reasons[row.start] ?? .note).rawValue, line: line)
    }
  }

  func note(file: String) -> Diagnostic? {
    guard let first = leftOut.first else { return nil }
    let totals = reasons.values.count { $0 == .total }
    let what = totals == 0 ? "notes" : totals == leftOut.count ? "totals" : "totals and notes"
    let count = leftOut.count == 1 ? "1 row below the table is" : "\(leftOut.count) rows below the table are"
    return Diagnostic(
      .note,
      "rows-below",
      "\(count) left out as \(what), from '\(first.text)' on",
      at: .init(file: file, line: first.line),
      hint: "a blank row above them, a word such as 'Source' or 'Total', or a row of one cell tells them from records"
    )
  }

  private static func lastRows(
    of bytes: UnsafeBufferPointer<UInt8>,
    dialect: CSVDialect,
    width: Int,
    data: (index: Int, line: Int, row: Int)
  ) -> [SampledRow] {
    guard width > 1 else { return [] }
    var start = data.index
    if bytes.count - start > windowBytes {
      start = bytes.count - windowBytes
      while start < bytes.count, !bytes[start].isLineEnd { start += 1 }
      while start < bytes.count, bytes[start].isLineEnd { start += 1 }
    }
    var scanner = CSVScanner(bytes, dialect: dialect, width: width, index: start, line: data.line)
    var spans: [CSVSpan] = []
    var starts: [CSVScanner] = []
    while true {
      let next = scanner
      guard scanner.next(into: &spans) else { break }
      if starts.count == 2 * mostRows { starts.removeFirst(mostRows) }
      starts.append(next)
    }
    guard let first = starts.suffix(mostRows).first else { return [] }
    return [SampledRow](first, in: bytes)
  }

  /// Whether a row may belong to the foot: it is blank, or it holds a value or two at its beginning.
  private static func isSmall(_ row: SampledRow, width: Int) -> Bool {
    if row.isBlank || row.isRule || isTotal(row) { return true }
    guard row.cells[0].isFilled else { return false }
    if row.filled == 1 { return true }
    guard row.filled == 2, width > 3 else { return false }
    return row.cellCount < width || (row.cells[1].isFilled && row.cells[0].text.hasSuffix(":"))
  }

  /// Where the foot begins among the small rows: at a blank one, a total, or a note that cannot be a row of the table.
  private static func begin(of small: ArraySlice<SampledRow>, below body: [SampledRow], width: Int) -> Int? {
    let usual = TableWidth(body)
    let body = body.filter { !$0.isBlank }
    guard body.count >= leastRows else { return nil }
    let singles = body.count { $0.filled == 1 && $0.cells[0].isFilled }
    let notesAreRare = singles * 20 <= body.count
    let isWide = usual.filled > 2
    for place in small.indices {
      let row = small[place]
      if row.isRule || isTotal(row) { return place }
      guard notesAreRare else { continue }
      if row.isBlank {
        let isFoot = small[place...].allSatisfy { $0.isBlank || isWide || $0.cellCount == 1 || isTotal($0) }
        if isFoot { return place }
      } else if row.filled == 1, beginsNote(row.cells[0].text) || (row.cellCount == 1 && isWide && usual.isSolid) {
        return place
      }
    }
    return nil
  }

  private static func beginsNote(_ text: String) -> Bool {
    let words = FoldedName(text).text.split { !$0.isLetter }
    guard let first = words.first else { return false }
    return text.hasPrefix("*") || noteWords.contains(String(first))
  }

  private static let noteWords: Set<String> = [
    "source", "sources", "note", "notes", "quelle", "quellen", "hinweis", "hinweise", "anmerkung", "anmerkungen",
    "bron",
    "opmerking", "nota", "notas", "fuente", "fonte", "remarque", "remarques", "generated", "exported", "erstellt",
  ]

  /// Whether the first value of a row says that the row is a total.
  static func isTotal(_ row: SampledRow) -> Bool {
    guard let first = row.first, first.kind == .text, first.text.utf8.count <= 40 else { return false }
    let words = FoldedName(first.text).text.split { !$0.isLetter }.joined(separator: " ")
    return totalWords.contains(words)
  }

  private static let totalWords: Set<String> = [
    "total", "totals", "grand total", "overall total", "sum", "total time", "total hours", "total amount", "summe",
    "gesamt", "gesamtsumme", "insgesamt", "totaal", "eindtotaal", "totale", "totale generale", "total general",
    "temps total", "somme", "suma", "soma", "total geral", "итого", "всего", "summa", "totalt", "i alt", "yhteensa",
    "celkem", "razem", "osszesen",
  ]
}
