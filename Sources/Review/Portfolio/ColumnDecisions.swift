import Diagnostics
import Tables

/// Decides, from all values of the columns that a mapping reads dates and numbers from, how these are written.
///
/// What was understood is told where a single value would not say it, and so is what cannot be known.
struct ColumnDecisions {
  /// A source of dates or numbers.
  struct Column {
    /// Its place in the list of sources.
    let place: Int
    /// The field that it is for.
    let field: String
    let kind: FieldKind
  }

  /// The sources, which know now how their columns are read.
  private(set) var sources: [FieldSource]
  /// What was decided, and what could not be.
  private(set) var diagnostics: [Diagnostic] = []
  /// What to tell of a value that cannot be read, by field.
  private(set) var hints: [String: String] = [:]

  /// Problems of rows that are told once, for the column.
  static let toldOnce: Set<String> = ["ambiguous-date", "ambiguous-number", "currencies-mixed"]

  /// Sources whose columns are read before all their values are known: as far as a value by itself says what it is.
  ///
  /// - Parameters:
  ///   - sources: Where each field comes from.
  ///   - columns: The sources of dates and numbers.
  /// - Returns: The sources with readings that leave any other value undecided.
  static func provisional(_ sources: [FieldSource], _ columns: [Column]) -> [FieldSource] {
    var sources = sources
    for column in columns {
      if !column.kind.isDay {
        sources[column.place].numbers = .provisional(column.kind.use, unit: sources[column.place].unit)
      } else if sources[column.place].date == nil {
        sources[column.place].dates = .provisional
      }
    }
    return sources
  }

  /// Decides how columns are read.
  ///
  /// - Parameters:
  ///   - sources: Where each field comes from.
  ///   - columns: The sources of dates and numbers.
  ///   - export: The file.
  init(_ sources: [FieldSource], _ columns: [Column], in export: Export) {
    self.sources = sources
    hints = Self.hints(sources, columns)
    for evidence in Self.read(columns, sources, in: export) {
      switch evidence.values {
      case .dates(let dates): decide(dates, evidence, in: export)
      case .numbers(let numbers): decide(numbers, evidence, in: export)
      }
    }
  }

  /// What to tell of a value that cannot be read, by field, as far as the settings say it.
  static func hints(_ sources: [FieldSource], _ columns: [Column]) -> [String: String] {
    var hints: [String: String] = [:]
    for column in columns { hints[column.field] = hint(for: column, sources[column.place]) }
    return hints
  }

  private static func hint(for column: Column, _ source: FieldSource) -> String {
    if !column.kind.isDay { return "say with 'map:' what it means, or leave the row out with 'where:'" }
    if let pattern = source.date { return "the pattern of this field is '\(pattern.text)'" }
    return "give the field a 'date:' with the pattern of its dates, such as d/M/yyyy"
  }

  // MARK: Reading the columns

  /// All values of a column.
  enum Values {
    case dates(ColumnDates)
    case numbers(ColumnNumbers)

    fileprivate mutating func add(_ cell: Cell) {
      switch self {
      case .dates(var dates):
        self = .dates(ColumnDates())
        cell.withBytes { text in dates.add(text) { cell.position } }
        self = .dates(dates)
      case .numbers(var numbers):
        self = .numbers(ColumnNumbers())
        cell.withBytes { text in
          if cell.isJSONNumber { numbers.add(jsonNumber: text) } else { numbers.add(text) { cell.position } }
        }
        self = .numbers(numbers)
      }
    }
  }

  private struct Evidence {
    let column: Column
    let name: String
    let selector: Selector
    var values: Values
  }

  /// All values of the columns of dates and numbers among some sources; dates whose pattern is given need none.
  static func values(of columns: [Column], _ sources: [FieldSource], in export: Export) -> [Values] {
    read(columns, sources, in: export).map(\.values)
  }

  /// Reads all values of the columns; dates whose pattern is given need none.
  private static func read(_ columns: [Column], _ sources: [FieldSource], in export: Export) -> [Evidence] {
    var evidence = columns.compactMap { column -> Evidence? in
      let source = sources[column.place]
      guard case .column(let name) = source.origin, let selector = try? export.selector(name) else { return nil }
      if column.kind.isDay, source.date != nil { return nil }
      let values = column.kind.isDay ? Values.dates(ColumnDates()) : .numbers(ColumnNumbers())
      return Evidence(column: column, name: name.description, selector: selector, values: values)
    }
    if evidence.isEmpty { return [] }
    export.forEachRow(selecting: evidence.map(\.selector), report: { _ in }) { row in
      for place in evidence.indices {
        let cell = row.cell(place)
        if !cell.isPlaceholder { evidence[place].values.add(cell) }
      }
    }
    return evidence
  }

  // MARK: Deciding

  private mutating func decide(_ dates: ColumnDates, _ evidence: Evidence, in export: Export) {
    guard let verdict = dates.verdict(said: export.options.dayOrder) else { return }
    let (column, messages) = (evidence.column, ColumnMessages(export.file, evidence.name, evidence.column.field))
    sources[column.place].dates = verdict.reading
    hints[column.field] = messages.hint(verdict)
    diagnostics += messages.about(verdict)
  }

  private mutating func decide(_ numbers: ColumnNumbers, _ evidence: Evidence, in export: Export) {
    let (column, messages) = (evidence.column, ColumnMessages(export.file, evidence.name, evidence.column.field))
    let verdict = numbers.verdict(said: export.options.decimalMark)
    let isMixed = column.kind == .money && !verdict.currencies.isEmpty
    sources[column.place].numbers = NumberReading(
      column.kind.use,
      mark: verdict.mark,
      unit: sources[column.place].unit,
      hasSeveralCurrencies: isMixed
    )
    diagnostics += messages.about(verdict) + (isMixed ? messages.currencies(verdict.currencies) : [])
  }
}

extension FieldKind {
  /// What numbers of the kind are for.
  fileprivate var use: NumberReading.Use {
    switch self {
    case .hours: .time(.hours)
    case .minutes: .time(.minutes)
    case .days: .time(.days)
    case .share: .share
    case .money: .money
    case .number, .whole, .date, .month: .number
    }
  }
}
