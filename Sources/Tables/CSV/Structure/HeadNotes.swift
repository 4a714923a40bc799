import Diagnostics

/// Tells what was found of the head of a table, as far as the user did not say it.
struct HeadNotes {
  let file: String
  let options: ReadingOptions

  func notes(
    headings: [SampledRow],
    above: [LeftOutRow],
    data: (index: Int, line: Int, row: Int)
  ) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    let first = (line: headings.first?.line ?? data.line, row: headings.first?.number ?? data.row)
    if options.headingRow == nil, !above.isEmpty {
      let what = headings.isEmpty ? "the table begins" : "the headings are found"
      let rows = above.count == 1 ? "1 row above is" : "\(above.count) rows above are"
      notes.append(
        note(
          .note,
          "rows-above",
          "\(what) in row \(first.row); \(rows) left out as titles or notes",
          line: first.line,
          hint: "if the headings stand elsewhere, say 'heading_row' under 'sources'"
        )
      )
    }
    if options.headingRows == nil, headings.count > 1, let last = headings.last {
      notes.append(
        note(
          .note,
          "headings-joined",
          "the headings are found in \(headings.count) rows, \(first.row) to \(last.number), and joined",
          line: first.line,
          hint: "if rows of data are among them, say 'heading_rows: 1' under 'sources'"
        )
      )
    }
    if headings.isEmpty, options.headings == nil {
      notes.append(
        note(
          .warn,
          "headings-none",
          "there are no headings: the first row looks like the rows below it, so columns have a place and no name",
          line: first.line,
          hint:
            "name them under 'sources', such as 'headings: [date, text, amount]', or say 'heading_row: \(first.row)'"
        )
      )
    }
    return notes
  }

  private func note(
    _ severity: Diagnostic.Severity,
    _ code: String,
    _ message: String,
    line: Int,
    hint: String
  ) -> Diagnostic {
    Diagnostic(severity, code, message, at: .init(file: file, line: line), hint: hint)
  }
}
