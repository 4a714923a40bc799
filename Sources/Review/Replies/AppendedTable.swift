import Diagnostics
import Tables

/// Lines for the end of a CSV file, which leave what stands there as it is.
struct AppendedTable {
  /// The file's name in messages.
  let file: String
  /// The columns of a new file, in order.
  let columns: [String]
  /// Columns whose headings may be written in any case.
  let fields: Set<String>

  /// The bytes to put behind those of a file.
  ///
  /// They are read back behind the old ones before anybody writes them: a quote that never closes, or another encoding,
  /// would swallow them.
  ///
  /// - Parameters:
  ///   - rows: The cells by column; absent ones are empty.
  ///   - existing: The file's bytes; nil where there is none yet.
  /// - Returns: The bytes, headings first where the file is new.
  /// - Throws: What keeps the lines from being added.
  func bytes(adding rows: [[String: String]], to existing: [UInt8]?) throws(Diagnostic) -> [UInt8] {
    guard let existing, !existing.isEmpty else {
      var writer = CSVWriter()
      writer.write(columns)
      for row in rows { writer.write(columns.map { row[$0] ?? "" }) }
      try check(writer.bytes, columns: columns, readsOldRows: 0, rows, columns.enumerated().map { ($1, $0) })
      return writer.bytes
    }
    let export = try Export(file: file, bytes: existing, options: .plainTable)
    let places = try places(of: rows, in: export)
    var writer = CSVWriter(delimiter: export.reading.delimiter?.utf8.first ?? UInt8(ascii: ","))
    for row in rows {
      var cells = Array(repeating: "", count: export.columns.count)
      for (column, place) in places { cells[place] = row[column] ?? "" }
      writer.write(cells)
    }
    let isEnded = existing.last == 0x0A || existing.last == 0x0D
    let added = (isEnded ? [] : [0x0A]) + writer.bytes
    let old = export.forEachRow(selecting: [], report: { _ in }) { _ in }
    try check(existing + added, columns: export.columns, readsOldRows: old.read, rows, places)
    return added
  }

  private func places(
    of rows: [[String: String]],
    in export: Export
  ) throws(Diagnostic) -> [(column: String, place: Int)] {
    var places: [(column: String, place: Int)] = []
    for column in columns where rows.contains(where: { !($0[column] ?? "").isEmpty }) {
      let exact = export.columns.firstIndex(of: column)
      let anyCase = fields.contains(column) ? export.columns.firstIndex { $0.lowercased() == column } : nil
      guard let place = exact ?? anyCase else {
        throw Diagnostic(
          .error,
          "reply-column-missing",
          "the file has no column '\(column.shortened)', and lines that stand there are never changed",
          at: .init(file: file, line: export.reading.headingLine),
          hint: "rename it to \(renamed), and run the command again: a new file is made with all columns"
        )
      }
      places.append((column, place))
    }
    return places
  }

  private var renamed: String { file.hasSuffix(".csv") ? file.dropLast(4) + "-old.csv" : file + "-old" }

  /// Reads old and new lines together, and looks for the new ones at the end.
  private func check(
    _ bytes: [UInt8],
    columns: [String],
    readsOldRows old: Int,
    _ rows: [[String: String]],
    _ places: [(column: String, place: Int)]
  ) throws(Diagnostic) {
    let export = try Export(file: file, bytes: bytes, options: .plainTable)
    var selectors: [Selector] = []
    for place in places { selectors.append(try export.selector(.place(place.place + 1))) }
    var read: [[String]] = []
    let counts = export.forEachRow(selecting: selectors, report: { _ in }) { row in
      read.append(places.indices.map { row.cell($0).text })
    }
    let expected = rows.map { row in places.map { row[$0.column] ?? "" } }
    guard export.columns == columns, counts.read == old + rows.count, Array(read.suffix(rows.count)) == expected else {
      throw Diagnostic(
        .error,
        "reply-table-unfit",
        "lines at the end of this file would not be read as they are written",
        at: .init(file: file),
        hint: "is a quote never closed, or is it no UTF-8? Rename it to \(renamed), and run the command again"
      )
    }
  }
}
