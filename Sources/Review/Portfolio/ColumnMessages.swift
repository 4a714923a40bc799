import Diagnostics
import Tables

/// What is told of a column whose values decide how they are read.
struct ColumnMessages {
  private let file: String
  private let column: String
  private let field: String

  /// Tells about a column.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - column: The column as the settings name it.
  ///   - field: The field that it is for.
  init(_ file: String, _ column: String, _ field: String) {
    (self.file, self.column, self.field) = (file, column.shortened, field)
  }

  // MARK: Dates

  /// What a value that is no date is told.
  func hint(_ verdict: DateVerdict) -> String {
    """
    the column's other dates are written like '\(verdict.example.text)'; if this is one too, give the field a 'date:' \
    with the pattern of its dates, such as d/M/yyyy
    """
  }

  /// What decided the order of day and month, where dates depend on it, or that nothing did.
  func about(_ verdict: DateVerdict) -> [Diagnostic] {
    let dates = "the dates of '\(column)'"
    switch verdict.ground {
    case .value(let value, let order) where verdict.open > 0:
      let words = order == .dayFirst ? "day first" : "month first"
      return [note("date-order", "\(dates) are read \(words): '\(value.text)' can be nothing else", value)]
    case .dots(let value):
      return [note("date-order", "\(dates) are read day first, as dates with dots are: '\(value.text)'", value)]
    case .nothing(let value):
      return [
        error(
          "ambiguous-date",
          "\(dates) may have the day or the month first: no value shows which, and '\(value.text)' may be either",
          value,
          hint: """
            write 'dates: day-first' or 'dates: month-first' in the file's entry of 'sources'; until then rows with \
            such dates are not used
            """
        )
      ]
    case .contradiction(let dayFirst, let monthFirst):
      return [
        error(
          "dates-contradictory",
          """
          \(dates) contradict each other: '\(dayFirst.text)' in line \(dayFirst.line) has the day first, \
          '\(monthFirst.text)' in line \(monthFirst.line) the month
          """,
          Self.first(dayFirst, monthFirst),
          hint: """
            correct the export, or write 'dates: day-first' or 'dates: month-first' in the file's entry of 'sources'; \
            dates of the other order are then rejected one by one
            """
        )
      ]
    case .notNeeded, .said, .value: return []
    }
  }

  // MARK: Numbers

  /// What decided the decimal mark, where numbers depend on it, or that nothing did.
  func about(_ verdict: NumberVerdict) -> [Diagnostic] {
    let numbers = "the numbers of '\(column)'"
    switch verdict.ground {
    case .value(let value, let mark):
      return [
        note(
          "decimal-mark",
          "\(numbers) are read with a decimal \(mark.rawValue): '\(value.text)' can be nothing else",
          value
        )
      ]
    case .nothing(let value):
      return [
        error(
          "ambiguous-number",
          """
          \(numbers) may have a decimal point or a decimal comma: no value shows which, and '\(value.text)' may be either
          """,
          value,
          hint: """
            write 'decimal: point' or 'decimal: comma' in the file's entry of 'sources'; until then rows with such \
            numbers are not used
            """
        )
      ]
    case .contradiction(let point, let comma):
      return [
        error(
          "numbers-contradictory",
          """
          \(numbers) contradict each other: '\(point.text)' in line \(point.line) has a decimal point, \
          '\(comma.text)' in line \(comma.line) a decimal comma
          """,
          Self.first(point, comma),
          hint: """
            correct the export, or write 'decimal: point' or 'decimal: comma' in the file's entry of 'sources'; numbers \
            of the other kind are then rejected one by one
            """
        )
      ]
    case .notNeeded, .said: return []
    }
  }

  /// That amounts are in more than one currency.
  func currencies(_ amounts: [Sighting]) -> [Diagnostic] {
    guard let first = amounts.first else { return [] }
    let shown = amounts.map { "'\($0.text)' in line \($0.line)" }.joined(separator: ", ")
    return [
      error(
        "currencies-mixed",
        "the amounts of '\(column)' are in several currencies: \(shown)",
        first,
        hint: "export one currency at a time; until then amounts with a sign or code are not used"
      )
    ]
  }

  // MARK: Both

  private static func first(_ one: Sighting, _ other: Sighting) -> Sighting {
    (one.line, one.column) <= (other.line, other.column) ? one : other
  }

  private func note(_ code: String, _ message: String, _ value: Sighting) -> Diagnostic {
    Diagnostic(.note, code, message, at: place(of: value))
  }

  private func error(_ code: String, _ message: String, _ value: Sighting, hint: String) -> Diagnostic {
    Diagnostic(.error, code, message, at: place(of: value), hint: hint)
  }

  private func place(of value: Sighting) -> Diagnostic.Place {
    Diagnostic.Place(file: file, line: value.line, column: value.column, field: field)
  }
}
