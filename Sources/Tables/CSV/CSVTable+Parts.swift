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
    from makeState: () -> State,
    _ body: (inout State, Row) -> Void
  ) -> (counts: RowCounts, states: [State]) {
    func readPart(_ part: CSVPart) -> (outcome: CSVPartOutcome, told: [Diagnostic], state: State) {
      var state = makeState()
      var told: [Diagnostic] = []
      let outcome = read(part, selecting: selectors, report: { told.append($0) }) { body(&state, $0) }
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
}
