import Diagnostics
import Tables

/// Decides, from all values of the columns that a mapping reads dates from, how they are written.
///
/// What was understood is told where a single value would not say it, and so is what cannot be known.
struct ColumnDecisions {
  /// Where a field comes from, with its name and what its values are.
  struct Column {
    let field: String
    let kind: FieldKind
    /// The place of its source in the list of sources.
    let place: Int
    var dates = ColumnDates()
  }

  /// The sources, which know now how their columns are read.
  private(set) var sources: [FieldSource]
  /// What was decided, and what could not be.
  private(set) var diagnostics: [Diagnostic] = []
  /// What to tell of a value that is no date, by field.
  private(set) var hints: [String: String] = [:]

  /// Problems of rows that are told once, for the column.
  static let toldOnce: Set<String> = ["ambiguous-date"]

  /// Decides how columns are read.
  ///
  /// - Parameters:
  ///   - sources: Where each field comes from.
  ///   - kinds: The places of sources whose values are dates or numbers, with field and kind.
  ///   - export: The file.
  init(_ sources: [FieldSource], _ kinds: [(place: Int, field: String, kind: FieldKind)], in export: Export) {
    self.sources = sources
    let columns = kinds.filter { sources[$0.place].date == nil && $0.kind.isDay }
      .map { Column(field: $0.field, kind: $0.kind, place: $0.place) }
    for column in Self.read(columns, sources, in: export) { decide(column, in: export) }
    for (place, field, kind) in kinds where kind.isDay {
      if let pattern = sources[place].date { hints[field] = "the pattern of this field is '\(pattern.text)'" }
    }
  }

  /// Reads all values of the columns.
  private static func read(_ columns: [Column], _ sources: [FieldSource], in export: Export) -> [Column] {
    var found: [Column] = []
    var selectors: [Selector] = []
    for column in columns {
      guard case .column(let name) = sources[column.place].origin, let selector = try? export.selector(name) else {
        continue
      }
      found.append(column)
      selectors.append(selector)
    }
    if found.isEmpty { return [] }
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      for place in found.indices {
        let cell = row.cell(place)
        if cell.isPlaceholder { continue }
        cell.withBytes { text in found[place].dates.add(text) { cell.position } }
      }
    }
    return found
  }

  private mutating func decide(_ column: Column, in export: Export) {
    let unread = "give the field a 'date:' with the pattern of its dates, such as d/M/yyyy"
    guard let verdict = column.dates.verdict(said: export.options.dayOrder) else {
      hints[column.field] = unread
      return
    }
    sources[column.place].dates = verdict.reading
    hints[column.field] =
      "the column's other dates are written like '\(verdict.example.text)'; if this is one too, \(unread)"
    if let told = Self.diagnostic(verdict.ground, column, sources[column.place].origin, in: export) {
      diagnostics.append(told)
    }
  }

  private static func diagnostic(
    _ ground: DateVerdict.Ground,
    _ column: Column,
    _ origin: FieldSource.Origin,
    in export: Export
  ) -> Diagnostic? {
    guard case .column(let name) = origin else { return nil }
    let dates = "the dates of '\(name.description.shortened)'"
    func tell(
      _ severity: Diagnostic.Severity,
      _ code: String,
      _ message: String,
      _ sighting: Sighting,
      hint: String? = nil
    ) -> Diagnostic {
      let place = Diagnostic.Place(file: export.file, line: sighting.line, column: sighting.column, field: column.field)
      return Diagnostic(severity, code, message, at: place, hint: hint)
    }
    switch ground {
    case .notNeeded, .said: return nil
    case .value(let value, let order):
      return tell(.note, "date-order", "\(dates) are read \(order.words): '\(value.text)' can be nothing else", value)
    case .dots(let value):
      return tell(.note, "date-order", "\(dates) are read day first, as dates with dots are: '\(value.text)'", value)
    case .nothing(let value):
      return tell(
        .error,
        "ambiguous-date",
        "\(dates) may have the day or the month first: no value shows which, and '\(value.text)' may be either",
        value,
        hint: """
          write 'dates: day-first' or 'dates: month-first' in the file's entry of 'sources'; until then rows with such \
          dates are not used
          """
      )
    case .contradiction(let dayFirst, let monthFirst):
      let isDayFirst = (dayFirst.line, dayFirst.column) < (monthFirst.line, monthFirst.column)
      return tell(
        .error,
        "dates-contradictory",
        """
        \(dates) contradict each other: '\(dayFirst.text)' in line \(dayFirst.line) has the day first, \
        '\(monthFirst.text)' in line \(monthFirst.line) the month
        """,
        isDayFirst ? dayFirst : monthFirst,
        hint: """
          correct the export, or write 'dates: day-first' or 'dates: month-first' in the file's entry of 'sources'; \
          dates of the other order are then rejected one by one
          """
      )
    }
  }
}

extension DayOrder {
  /// The order as a message says it.
  fileprivate var words: String { self == .dayFirst ? "day first" : "month first" }
}
