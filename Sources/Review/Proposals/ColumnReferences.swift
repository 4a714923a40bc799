import Tables

/// How a proposal names the columns of an export.
struct ColumnReferences {
  private let columns: [String]
  private let format: Tables.Reading.Format
  private let counts: [FoldedName: Int]

  init(_ export: Export) {
    columns = export.columns
    format = export.reading.format
    counts = Dictionary(export.columns.map { (FoldedName($0), 1) }, uniquingKeysWith: +)
  }

  /// The column by its heading or path, or by its place where the heading is empty, repeated or looks like a place.
  func name(of place: Int) -> ColumnName {
    let column = columns[place]
    if format == .json { return .path(column) }
    let isPlain = !column.isEmpty && counts[FoldedName(column)] == 1 && Int(column) == nil
    return isPlain ? .heading(column) : .place(place + 1)
  }

  /// The column with all others of its heading, whose values are one list.
  func list(of place: Int) -> ColumnName {
    format == .csv && Int(columns[place]) == nil ? .heading(columns[place]) : name(of: place)
  }

  /// The places of the columns that a proposed source reads.
  func places(_ source: FieldSource) -> [Int] {
    guard case .column(let name) = source.origin else { return [] }
    switch name {
    case .place(let place): return [place - 1]
    case .heading(let column):
      return columns.indices.filter { FoldedName(columns[$0]) == FoldedName(column) }
    case .path(let column), .lookup(let column, _): return columns.firstIndex(of: column).map { [$0] } ?? []
    case .beginning(let start):
      return columns.indices.filter { FoldedName(columns[$0]).text.hasPrefix(FoldedName(start).text) }
    }
  }

  /// A column as questions call it.
  func words(for place: Int) -> String {
    columns[place].isEmpty ? "column \(place + 1)" : YAMLText.scalar(columns[place].shortened)
  }

  /// A source that reads a column.
  func source(
    _ place: Int,
    map: [String: String] = [:],
    otherwise: String? = nil,
    date: DatePattern? = nil,
    unit: TimeUnit? = nil
  ) -> FieldSource {
    FieldSource(.column(name(of: place)), map: map, otherwise: otherwise, date: date, unit: unit)
  }
}
