import Diagnostics

/// The columns of one export that fields and filters refer to, found once for all its rows.
public struct RowMapping: Sendable {
  private let export: Export
  private let selectors: [Selector]
  private let fields: MappedFields
  private let filters: [Filter]

  fileprivate struct Filter: Sendable {
    let selector: Int
    let values: Set<FoldedName>
    let keepsMatches: Bool

    func keeps(_ row: Row) -> Bool {
      let cell = row.cell(selector)
      // The whole text as well as its parts: 'Bug; Story' may be one value or two.
      let matches = ([cell.text] + cell.list).contains { values.contains(FoldedName($0)) }
      return matches == keepsMatches
    }
  }

  /// Finds the columns of all fields and filters.
  ///
  /// - Parameters:
  ///   - fields: Where each field comes from; ``MappedRow/cell(_:)`` counts them from 0.
  ///   - filters: Which rows are used; all of them must agree.
  ///   - export: The export.
  ///   - report: Is told every column that the export does not have, as an error: then there is no mapping; and what
  ///     is odd about the others.
  public init?(
    _ fields: [FieldSource],
    where filters: [RowFilter] = [],
    in export: Export,
    report: (Diagnostic) -> Void
  ) {
    var columns = FoundColumns(export)
    self.fields = MappedFields(
      fields.map { source in
        if case .column(let name) = source.origin {
          MappedField(source, selector: columns.place(of: name, report: report))
        } else {
          MappedField(source, selector: nil)
        }
      }
    )
    self.filters = filters.map { filter in
      Filter(
        selector: columns.place(of: filter.column, report: report),
        values: Set(filter.values.map(FoldedName.init)),
        keepsMatches: filter.keepsMatches
      )
    }
    guard !columns.isAnyMissing else { return nil }
    self.export = export
    selectors = columns.selectors
  }

  /// Calls `body` once for each row that the filters keep, in file order; the row is valid during the call only.
  ///
  /// - Parameters:
  ///   - report: Is told what is wrong with the file and its rows.
  ///   - body: Is given each row that is used.
  /// - Returns: How many rows there were, and why some were not used.
  @discardableResult
  public func forEachRow(report: (Diagnostic) -> Void, _ body: (MappedRow) -> Void) -> RowCounts {
    let rows = FilteredRows(fields, filters)
    var counts = export.forEachRow(selecting: selectors, report: report) { row in
      if rows.read(row) { body(rows.row) }
    }
    counts.leftOut.add(rows.leftOut)
    return counts
  }

  /// Calls `body` once for each row that the filters keep, rows of several parts of the file at once.
  ///
  /// All that is told and given back is the same whatever the number of workers.
  ///
  /// - Parameters:
  ///   - workers: How many parts are read at once.
  ///   - report: Is told what is wrong with the file and its rows.
  ///   - makeState: Makes what one part's rows are collected in; called from several threads. It is given the row that
  ///     will be each of them in turn, and told about how many they are.
  ///   - body: Is called once for each row that is used, with what its part has collected so far; called from several
  ///     threads.
  /// - Returns: How many rows there were, why some were not used, and what each part collected, in file order.
  public func forEachRow<State>(
    workers: Int,
    report: (Diagnostic) -> Void,
    from makeState: (_ row: MappedRow, _ expectedRows: Int) -> State,
    _ body: (inout State) -> Void
  ) -> (counts: RowCounts, states: [State]) {
    var (counts, parts) = export.forEachRow(selecting: selectors, workers: workers, report: report) { expectedRows in
      let rows = FilteredRows(fields, filters)
      return PartOfRows(rows, collecting: makeState(rows.row, expectedRows))
    } _: { part, row in
      part.read(row, body)
    }
    for part in parts { counts.leftOut.add(part.rows.leftOut) }
    return (counts, parts.map(\.state))
  }
}

/// The rows of one part of a file, and what is collected of them.
private final class PartOfRows<State> {
  let rows: FilteredRows
  private(set) var state: State

  init(_ rows: FilteredRows, collecting state: State) {
    (self.rows, self.state) = (rows, state)
  }

  func read(_ row: Row, _ body: (inout State) -> Void) {
    if rows.read(row) { body(&state) }
  }
}

/// The rows of one part of a file that filters keep.
private final class FilteredRows {
  /// The row read last.
  let row: MappedRow
  private let filters: [RowMapping.Filter]
  private(set) var leftOut = RowTally()

  init(_ fields: MappedFields, _ filters: [RowMapping.Filter]) {
    row = MappedRow(fields)
    self.filters = filters
  }

  /// Goes on to a row; false where it is left out.
  func read(_ row: Row) -> Bool {
    guard filters.isEmpty || filters.allSatisfy({ $0.keeps(row) }) else {
      leftOut.add("left out by 'where'", line: row.line)
      return false
    }
    self.row.read(row)
    return true
  }
}

/// The columns found so far; each is looked for, and reported when missing, once.
private struct FoundColumns {
  private let export: Export
  private(set) var selectors: [Selector] = []
  private(set) var isAnyMissing = false
  private var places: [ColumnName: Int] = [:]

  init(_ export: Export) {
    self.export = export
  }

  mutating func place(of name: ColumnName, report: (Diagnostic) -> Void) -> Int {
    if let known = places[name] { return known }
    let place = selectors.count
    places[name] = place
    do {
      let selector = try export.selector(name)
      selectors.append(selector)
      if let warning = export.unknownIDs(selector) { report(warning) }
    } catch {
      isAnyMissing = true
      report(error)
    }
    return place
  }
}
