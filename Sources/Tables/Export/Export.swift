import Diagnostics

/// One export, opened: its format, its columns and how it was read.
public struct Export: Sendable {
  private enum Table: Sendable {
    case csv(CSVTable)
    case json(JSONTable)
  }

  /// The name of the file in messages.
  public let file: String
  /// How it was read.
  public let reading: Reading
  /// What the user said about reading it.
  public let options: ReadingOptions
  /// The headings by place, repeated and empty ones kept; for JSON the paths of the scalars inside the rows, in order of
  /// first appearance, such as `fields.status.name` and `labels[].name`.
  public let columns: [String]
  /// What the user should know of how it was understood; ``forEachRow(selecting:report:_:)`` tells it too.
  public let notes: [Diagnostic]
  /// The text as UTF-8, without a byte order mark: the places of rows count in it.
  public let text: FileContents
  private let table: Table
  private let index: ColumnIndex

  /// Opens an export: finds out what it is, and reads its columns.
  ///
  /// The name's ending says whether a file is CSV or JSON; one with none of the ``endings`` is JSON when it begins with a
  /// bracket.
  ///
  /// - Parameters:
  ///   - file: The name of the file in messages.
  ///   - bytes: What the file holds.
  ///   - options: What the user said about reading it.
  ///   - workers: How many parts of the text may be looked at at once.
  /// - Throws: A ``Diagnostic`` when nothing of the file can be used, such as `file-not-text`, `nul-byte`, `file-empty`,
  ///   `file-too-large`, `not-a-table`, `heading-row-missing`, `columns-too-many`, `json-syntax` or `json-no-rows`.
  public init(
    file: String,
    bytes: FileContents,
    options: ReadingOptions = .init(),
    workers: Int = 1
  ) throws(Diagnostic) {
    let source = try SourceText(file: file, bytes: bytes, options: options)
    self.file = file
    self.options = options
    switch Self.format(of: source) {
    case .csv:
      let text = try source.readable(workers: workers)
      let csv = try CSVTable(text, options: options)
      self.text = text.bytes
      notes = text.notes + csv.notes
      table = .csv(csv)
      reading = csv.reading
      columns = csv.columns
    case .json:
      if let wide = EncodingProblems.wideEncoding(of: source.bytes) {
        throw EncodingProblems.unmarked(wide, file: file)
      }
      notes = source.notes
      let json = try JSONTable(source, options: options, workers: workers)
      text = source.bytes
      table = .json(json)
      reading = json.reading
      columns = json.columns
    }
    index = ColumnIndex(file: file, format: reading.format, columns: columns)
  }

  /// Opens an export whose bytes are in memory.
  ///
  /// - Parameters:
  ///   - file: The name of the file in messages.
  ///   - bytes: What the file holds.
  ///   - options: What the user said about reading it.
  /// - Throws: A ``Diagnostic`` when nothing of the file can be used.
  public init(file: String, bytes: [UInt8], options: ReadingOptions = .init()) throws(Diagnostic) {
    try self.init(file: file, bytes: FileContents(bytes), options: options)
  }

  /// Parts that are read at once have about this many bytes, whatever the number of workers, so that results never depend
  /// on it.
  static let partSize = 8_000_000
  private static let csvEndings = ["csv", "tsv", "tab", "txt"]
  private static let jsonEndings = ["json", "ndjson", "jsonl", "jsonlines"]
  /// What the names of exports end in, behind a dot.
  public static let endings = csvEndings + jsonEndings

  private static func format(of source: SourceText) -> Reading.Format {
    let suffix = source.file.split(separator: ".").last?.lowercased() ?? ""
    switch suffix {
    case _ where jsonEndings.contains(suffix): return .json
    case _ where csvEndings.contains(suffix): return .csv
    default:
      let first = source.bytes.first { $0 != .space && $0 != .tab && !$0.isLineEnd }
      return first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? .json : .csv
    }
  }

  /// The pages of a search that hold the rows of a JSON export, where they say how much the search has.
  public var pages: [ResultPage] {
    switch table {
    case .csv: []
    case .json(let table): table.pages
    }
  }

  /// Finds a column.
  ///
  /// A heading that is repeated selects all its columns, whose cells are then a list.
  ///
  /// - Parameter column: The column by heading, by place from 1, or by path.
  /// - Returns: What ``forEachRow(selecting:report:_:)`` takes.
  /// - Throws: `column-missing`, with the nearest name as its hint; `json-path-invalid`.
  public func selector(_ column: ColumnName) throws(Diagnostic) -> Selector {
    var selector = try index.selector(column)
    guard case .json(let table) = table else { return selector }
    if case .pathFromTop(let path) = selector.target, !table.holds(path) { throw index.nothing(at: selector.name) }
    if case .lookup(_, let lookup) = column { selector.names = try table.names(lookup) }
    return selector
  }

  /// The path from the top of a JSON file to a value in each of its rows.
  ///
  /// - Parameter path: The path inside the rows.
  /// - Returns: The path, such as `$.issues[].key`.
  /// - Throws: `json-path-invalid`.
  public func path(inRows path: String) throws(Diagnostic) -> String {
    guard case .json(let table) = table else { return path }
    return JSONPath(steps: table.pathOfRow.steps + (try JSONPath(path)).steps).fromTop
  }

  /// The rows of another place in the same JSON file.
  ///
  /// - Parameter path: Where the rows are, from the top of the file.
  /// - Returns: The export of those rows.
  /// - Throws: `json-no-rows` and the like; a CSV file has rows in one place only.
  public func rows(at path: String) throws(Diagnostic) -> Export {
    guard case .json(let table) = table else {
      let place = Diagnostic.Place(file: file)
      throw Diagnostic(.error, "json-no-rows", "rows at a path are in JSON, and this file is CSV", at: place)
    }
    return Export(try table.table(at: path), of: text, options: options)
  }

  private init(_ json: JSONTable, of text: FileContents, options: ReadingOptions) {
    file = json.file
    self.text = text
    self.options = options
    table = .json(json)
    reading = json.reading
    columns = json.columns
    notes = []
    index = ColumnIndex(file: file, format: .json, columns: columns)
  }

  /// A warning of ids that a look-up does not find, with how many rows have them; nil where it finds all.
  func unknownIDs(_ selector: Selector) -> Diagnostic? {
    guard let names = selector.names, case .json(let table) = table else { return nil }
    return table.unknownIDs(selector, names)
  }

  /// Whether the export has a column.
  ///
  /// - Parameter column: The column by heading, by place from 1, or by path.
  /// - Returns: Whether ``selector(_:)`` finds it.
  public func has(_ column: ColumnName) -> Bool { (try? selector(column)) != nil }

  /// Calls `body` once a row, in file order; the row is valid during the call only.
  ///
  /// - Parameters:
  ///   - selectors: The columns wanted; ``Row/cell(_:)`` counts them from 0.
  ///   - report: Is told what is wrong with the file and its rows, at most twenty times for one code.
  ///   - body: Is given each row that is usable.
  /// - Returns: How many rows there were, and why some of them were not given.
  @discardableResult
  public func forEachRow(
    selecting selectors: [Selector],
    report: (Diagnostic) -> Void,
    _ body: (Row) -> Void
  ) -> RowCounts {
    for note in notes { report(note) }
    let counts =
      switch table {
      case .csv(let table): table.forEachRow(selecting: selectors, report: report, body)
      case .json(let table): table.forEachRow(selecting: selectors, report: report, body)
      }
    tellRejectedBytes(of: counts, report)
    return counts
  }

  /// Calls `body` once a row, rows of several parts of the file at once.
  ///
  /// All that is told and given back is the same whatever the number of workers.
  ///
  /// - Parameters:
  ///   - selectors: The columns wanted; ``Row/cell(_:)`` counts them from 0.
  ///   - workers: How many parts are read at once.
  ///   - report: Is told what is wrong with the file and its rows, at most twenty times for one code.
  ///   - makeState: Makes what one part's rows are collected in, and is told about how many these are; called from several
  ///     threads.
  ///   - body: Is given each row that is usable, with what its part has collected so far; called from several threads.
  ///     ``Row/index`` counts the rows of the part.
  /// - Returns: How many rows there were, and what each part collected, in file order.
  public func forEachRow<State>(
    selecting selectors: [Selector],
    workers: Int,
    report: (Diagnostic) -> Void,
    from makeState: (_ expectedRows: Int) -> State,
    _ body: (inout State, Row) -> Void
  ) -> (counts: RowCounts, states: [State]) {
    for note in notes { report(note) }
    let result =
      switch table {
      case .csv(let table):
        table.forEachRow(selecting: selectors, workers: workers, report: report, from: makeState, body)
      case .json(let table):
        table.forEachRow(selecting: selectors, workers: workers, report: report, from: makeState, body)
      }
    tellRejectedBytes(of: result.counts, report)
    return result
  }

  private func tellRejectedBytes(of counts: RowCounts, _ report: (Diagnostic) -> Void) {
    if counts.rejectedBytes > options.limits.rejected {
      report(options.limits.rejectedTooMuch(counts.rejectedBytes, file))
    }
  }
}

/// How many rows an export held, and why some were not given.
public struct RowCounts: Equatable, Sendable {
  /// All data rows.
  public var read = 0
  /// Those that are no records by the structure of the file, such as a note below the table; by reason in plain words.
  public var leftOut = RowTally()
  /// Those that were not usable, by the code of the diagnostic.
  public var rejected = RowTally()
  /// How many bytes those have.
  public var rejectedBytes = 0

  /// Makes counts.
  ///
  /// - Parameters:
  ///   - read: All data rows.
  ///   - leftOut: Those that are no records by the structure of the file.
  ///   - rejected: Those that were not usable.
  public init(read: Int = 0, leftOut: RowTally = .init(), rejected: RowTally = .init()) {
    self.read = read
    self.leftOut = leftOut
    self.rejected = rejected
  }

  /// Adds the counts of rows further down in the same file.
  mutating func add(_ later: RowCounts) {
    read += later.read
    leftOut.add(later.leftOut)
    rejected.add(later.rejected)
    rejectedBytes += later.rejectedBytes
  }

  /// Those that were given.
  public var usable: Int { read - leftOut.count - rejected.count }
}
