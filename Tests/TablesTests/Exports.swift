import Diagnostics

@testable import Tables

/// Opens a text as an export.
func open(_ text: String, file: String = "a.csv", _ options: ReadingOptions = .init()) throws(Diagnostic) -> Export {
  try Export(file: file, bytes: Array(text.utf8), options: options)
}

/// Everything that reading an export gives.
struct ReadAll {
  var rows: [[String]] = []
  var lines: [Int] = []
  var counts = RowCounts()
  var diagnostics: [Diagnostic] = []
  /// Each diagnostic as people see it.
  var messages: [String] { diagnostics.map(\.description) }

  init(_ export: Export) throws {
    let selectors = try export.columns.indices.map { try export.selector(.place($0 + 1)) }
    var found: [Diagnostic] = []
    var (rows, lines) = ([[String]](), [Int]())
    counts = export.forEachRow(selecting: selectors, report: { found.append($0) }) { row in
      rows.append(selectors.indices.map { row.cell($0).text })
      lines.append(row.line)
    }
    counts.rejectedBytes = 0
    (self.rows, self.lines, diagnostics) = (rows, lines, found)
  }
}

/// The diagnostic that opening the text throws, as people see it.
func refusal(_ text: String, file: String = "a.csv", _ options: ReadingOptions = .init()) -> String? {
  refusal(Array(text.utf8), file: file, options)
}

func refusal(_ bytes: [UInt8], file: String = "a.csv", _ options: ReadingOptions = .init()) -> String? {
  do {
    _ = try Export(file: file, bytes: bytes, options: options)
    return nil
  } catch {
    return error.description
  }
}
