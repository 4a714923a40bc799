import Tables

/// What one column holds, in words and for a machine.
struct ReadColumn {
  /// Its place, from 1.
  let place: Int
  let heading: String
  let contents: ColumnContents
  let type: ColumnType

  init(place: Int, heading: String, _ contents: ColumnContents) {
    (self.place, self.heading, self.contents) = (place, heading, contents)
    type = contents.type
  }

  // MARK: For a machine

  /// The machine form of a column's type.
  struct Form: Encodable {
    let type: String
    /// The date patterns of dates, the most frequent first.
    let patterns: [String]?
    /// `day-first` or `month-first` where dates depend on it.
    let order: String?
    /// `point` or `comma` where numbers show it.
    let decimal: String?
    /// Whether something has to be said before its values can be used.
    let ambiguous: Bool
    let filled: Int
    let misfits: Int
    let misfit: String?
  }

  var form: Form {
    let date = isDate ? contents.dates.verdict() : nil
    let number = isNumber ? contents.numbers.verdict() : nil
    return Form(
      type: type.rawValue,
      patterns: date.map { $0.patterns.isEmpty ? ["iso"] : $0.patterns },
      order: date?.reading.order?.rawValue,
      decimal: number?.mark?.rawValue,
      ambiguous: isAmbiguous,
      filled: contents.filled,
      misfits: contents.misfits,
      misfit: contents.misfit?.text
    )
  }

  private var isDate: Bool { type == .date || type == .dateTime }
  private var isNumber: Bool { [.wholeNumber, .number, .percent, .time].contains(type) }

  /// Whether something has to be said before its values can be used.
  var isAmbiguous: Bool {
    if isDate { return contents.dates.verdict()?.isCertain == false }
    if isNumber { return contents.numbers.verdict().isAmbiguous }
    return false
  }

  // MARK: For a person

  /// What it holds, in words.
  var words: String {
    var words = typeWords
    if contents.misfits > 0 {
      words += ", \(contents.misfits) of \(contents.filled) not"
      if let misfit = contents.misfit { words += " ('\(misfit.text)' in line \(misfit.line))" }
    }
    return words
  }

  private var typeWords: String {
    switch type {
    case .empty: "empty"
    case .wholeNumber: "whole number" + (contents.isDistinct == true && contents.filled > 1 ? ", each once" : "")
    case .number: "number" + numberWords
    case .percent: "per cent" + numberWords
    case .time: "time taken" + numberWords
    case .date: "date" + dateWords
    case .dateTime: "date and time" + dateWords
    case .yesNo: "yes or no"
    case .id: "id, each once"
    case .address: "e-mail address"
    case .list: "list"
    case .text: "text" + choiceWords
    }
  }

  private static let mostChoices = 12

  private var choiceWords: String {
    guard let count = contents.differentValues, count < contents.filled else { return "" }
    if count == 1 { return ", always the same" }
    return count <= Self.mostChoices ? ", \(count) different values" : ""
  }

  private var dateWords: String {
    guard let verdict = contents.dates.verdict() else { return "" }
    let patterns = verdict.patterns.isEmpty ? "" : " (\(verdict.patterns.prefix(3).joined(separator: ", ")))"
    switch verdict.ground {
    case .notNeeded, .said: return patterns
    case .value(let value, let order):
      let words = order == .dayFirst ? ", day first" : ", month first"
      return "\(words)\(patterns): '\(value.text)' in line \(value.line) decides"
    case .dots: return ", day first\(patterns)"
    case .nothing: return " whose day and month cannot be told apart: say 'dates: day-first' or 'dates: month-first'"
    case .contradiction(let dayFirst, let monthFirst):
      return
        " in two orders: '\(dayFirst.text)' in line \(dayFirst.line), '\(monthFirst.text)' in line \(monthFirst.line)"
    }
  }

  private var numberWords: String {
    let verdict = contents.numbers.verdict()
    switch verdict.ground {
    case .notNeeded, .said: return verdict.mark == .comma ? " with decimal comma" : ""
    case .value(let value, let mark):
      return " with decimal \(mark.rawValue): '\(value.text)' in line \(value.line) decides"
    case .nothing(let value):
      return " whose mark is a decimal one or not ('\(value.text)'): say 'decimal: point' or 'decimal: comma'"
    case .contradiction(let point, let comma):
      return " in two ways: '\(point.text)' in line \(point.line), '\(comma.text)' in line \(comma.line)"
    }
  }
}
