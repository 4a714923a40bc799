import Diagnostics
import Foundation
import Packs
import Review
import Tables

/// How an export was read, for a person and for a machine.
struct ReadReport {
  /// What is wrong with the export.
  let diagnostics: [Diagnostic]
  private let export: Export
  private let rows: [[String]]
  private let counts: RowCounts
  private let columns: [ReadColumn]

  /// Reads an export.
  ///
  /// - Parameters:
  ///   - export: The export.
  ///   - keepsRows: Whether the machine form is wanted, which holds every row.
  init(_ export: Export, keepsRows: Bool) {
    let selectors = export.columns.indices.compactMap { try? export.selector(.place($0 + 1)) }
    var rows: [[String]] = []
    var contents = selectors.map { _ in ColumnContents() }
    var diagnostics: [Diagnostic] = []
    counts = export.forEachRow(selecting: selectors, report: { diagnostics.append($0.withoutSettings) }) { row in
      for place in contents.indices { contents[place].add(row.cell(place)) }
      if keepsRows { rows.append(selectors.indices.map { row.cell($0).text }) }
    }
    self.export = export
    self.rows = rows
    columns = zip(export.columns, contents).enumerated().map { place, column in
      ReadColumn(place: place + 1, heading: column.0, column.1)
    }
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
    let types: [ReadColumn.Form]
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
        types: columns.map(\.form),
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
        types: [],
        rows: [],
        read: 0,
        left_out: [],
        rejected: [],
        diagnostics: [problem]
      )
    )
  }

  /// A person's view: how the file was read, what its columns hold, and an entry to paste.
  ///
  /// - Parameter presets: The presets at hand.
  /// - Returns: The lines.
  func text(presets: PresetLibrary) -> String {
    ReadText(
      file: export.file,
      reading: export.reading,
      counts: counts,
      columns: columns,
      proposal: EntryProposal(for: export, presets: presets)
    ).text
  }
}
