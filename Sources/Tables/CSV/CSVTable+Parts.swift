import Diagnostics

extension CSVTable {
  /// Calls `body` once a row, rows of several parts at once.
  ///
  /// The results are those of reading from the first row to the last: a part that turns out not to begin where the one
  /// before it ends is read again from there.
  func forEachRow<State>(
    selecting selectors: [Selector],
    workers: Int,
    partSize: Int = Export.partSize,
    report: (Diagnostic) -> Void,
    from makeState: (_ expectedRows: Int) -> State,
    _ body: (inout State, Row) -> Void
  ) -> (counts: RowCounts, states: [State]) {
    let bytesPerRow = bytesPerRow
    func readPart(_ part: CSVPart) -> (outcome: CSVPartOutcome, told: [Diagnostic], state: State) {
      var state = makeState((part.limit - part.start.index) / bytesPerRow + 1)
      var told: [Diagnostic] = []
      let outcome = read(part, selecting: selectors, report: { told.append($0) }) { body(&state, $0) }
      source.bytes.giveBack(part.start.index..<part.limit)
      return (outcome, told, state)
    }
    let parts = source.bytes.withUnsafeBufferPointer { bytes in
      CSVCuts(bytes: bytes, dialect: dialect, width: columns.count)
        .parts(from: firstRow, ofBytes: partSize, workers: workers)
    }
    let results = concurrently(parts.count, workers: workers) { readPart(parts[$0]) }
    var joined = CSVPartOutcome(problems: LimitedReport(file: source.file), end: firstRow)
    var states: [State] = []
    for (part, speculated) in zip(parts, results) {
      var result = speculated
      if part.start != joined.end {
        if joined.end.index >= part.limit { continue }
        result = readPart(CSVPart(start: joined.end, limit: part.limit))
      }
      joined.counts.add(result.outcome.counts)
      joined.problems.add(result.outcome.problems, told: result.told, to: report)
      joined.end = result.outcome.end
      states.append(result.state)
    }
    return (finish(joined, report), states)
  }

  /// How long the first rows are.
  private var bytesPerRow: Int {
    source.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, dialect: dialect, width: columns.count, index: firstRow.index)
      var cells: [CSVSpan] = []
      var rows = 0
      while rows < Self.rowsSampled, scanner.next(into: &cells) { rows += 1 }
      return rows == 0 ? 1 : max(1, (scanner.index - firstRow.index) / rows)
    }
  }

  private static var rowsSampled: Int { 100 }
}
