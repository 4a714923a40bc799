import Diagnostics
import Foundation
import Packs
import Tables

/// How an export was read, for a person and for a machine.
struct ReadReport {
  /// What is wrong with the export.
  let diagnostics: [Diagnostic]
  private let export: Export
  private let rows: [[String]]
  private let lines: [Int]
  private let counts: RowCounts

  init(_ export: Export) {
    let selectors = export.columns.indices.compactMap { try? export.selector(.place($0 + 1)) }
    var rows: [[String]] = []
    var lines: [Int] = []
    var diagnostics: [Diagnostic] = []
    counts = export.forEachRow(selecting: selectors, report: { diagnostics.append($0.withoutSettings) }) { row in
      rows.append(selectors.indices.map { row.cell($0).text })
      lines.append(row.line)
    }
    self.export = export
    self.rows = rows
    self.lines = lines
    var search = PageSearch()
    search.add(export)
    self.diagnostics = diagnostics + search.warnings
  }

  private struct Form: Encodable {
    struct LeftOut: Encodable {
      let reason: String
      let count: Int
      let lines: [Int]
    }

    struct Rejected: Encodable {
      let line: Int?
      let code: String
    }

    let file: String
    let encoding: String?
    let bom: Bool
    let delimiter: String?
    let quote: String?
    let heading_row: Int?
    let heading_rows: Int?
    let columns: [String]
    let rows: [[String]]
    let read: Int
    let left_out: [LeftOut]
    let rejected: [Rejected]
    let diagnostics: [Diagnostic]
  }

  /// The machine form of design §3.
  var json: String {
    let reading = export.reading
    return BuildReport.text(
      of: Form(
        file: export.file,
        encoding: reading.encoding,
        bom: reading.bom,
        delimiter: reading.delimiter,
        quote: reading.quote,
        heading_row: reading.headingRow,
        heading_rows: reading.format == .csv ? reading.headingRows : nil,
        columns: export.columns,
        rows: rows,
        read: counts.read,
        left_out: counts.leftOut.reasons.map { .init(reason: $0.name, count: $0.rows.count, lines: $0.rows.lines) },
        rejected: diagnostics.filter { $0.severity == .error }.map { .init(line: $0.place.line, code: $0.code) },
        diagnostics: diagnostics
      )
    )
  }

  /// The machine form of a file that cannot be read at all.
  static func json(of file: String, unreadable problem: Diagnostic) -> String {
    BuildReport.text(
      of: Form(
        file: file,
        encoding: nil,
        bom: false,
        delimiter: nil,
        quote: nil,
        heading_row: nil,
        heading_rows: nil,
        columns: [],
        rows: [],
        read: 0,
        left_out: [],
        rejected: [],
        diagnostics: [problem]
      )
    )
  }

  /// A person's view: how it was read, the columns with examples.
  var text: String {
    let reading = export.reading
    var text =
      "\(export.file): \(reading.format.rawValue.uppercased()), \(reading.encoding)\(reading.bom ? " with a byte order mark" : "")"
    if let delimiter = reading.delimiter { text += ", cells between '\(delimiter == "\t" ? "tab" : delimiter)'" }
    if let row = reading.headingRow { text += ", headings in row \(row)" }
    if reading.headingRows > 1 { text += " and \(reading.headingRows - 1) more" }
    if let path = reading.path { text += ", rows at \(path)" }
    text +=
      "\n\(counts.read) rows, \(counts.leftOut.count) left out, \(counts.rejected.count) rejected, \(export.columns.count) columns\n\n"
    for (place, column) in export.columns.enumerated() {
      let examples = rows.lazy.map { $0[place] }.filter { !$0.isEmpty }.prefix(3).map { shortened($0) }
      text +=
        "\(place + 1)  \(column.isEmpty ? "(no heading)" : column)\(examples.isEmpty ? "  (empty)" : "  " + examples.joined(separator: " | "))\n"
    }
    return text.withControlCharactersShown
  }

  private func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 30 ? line.prefix(29) + "…" : line
  }
}
