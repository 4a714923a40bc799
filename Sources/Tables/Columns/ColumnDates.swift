/// What all values of a column say about how it writes dates.
///
/// Values are judged by their bytes, once; of those that show something the first is kept with its place.
public struct ColumnDates: Sendable {
  /// How often a form stands in the column.
  struct Tally: Sendable {
    let form: DateForm
    let example: Sighting
    var count = 1
  }

  /// Values seen.
  public private(set) var count = 0
  /// Values in a form of ISO 8601.
  private(set) var isoCount = 0
  /// Of those, values with a time.
  private(set) var isoTimes = 0
  /// The first of them.
  private(set) var isoExample: Sighting?
  /// The other forms, in order of first appearance.
  private(set) var forms: [Tally] = []
  /// The first value that is no date.
  public private(set) var misfit: Sighting?
  /// The dates that are such only with the day first.
  private(set) var dayFirst = SightingTally()
  /// The dates that are such only with the month first.
  private(set) var monthFirst = SightingTally()
  /// The dates of which nothing says which number is the day.
  private(set) var open = SightingTally()

  /// Columns with more forms than this are no columns of dates.
  private static let mostForms = 32

  /// Knows no value yet.
  public init() {}

  /// Takes a value into account.
  ///
  /// - Parameters:
  ///   - text: The text as UTF-8, without white space around it.
  ///   - position: Where the cell stands; asked for only where the value is the first of its kind.
  public mutating func add(_ text: UnsafeBufferPointer<UInt8>, at position: () -> (line: Int, column: Int)) {
    count += 1
    if let date = CivilDate.parse(isoDateTime: text) { return addISO(date, text, at: position) }
    guard let written = WrittenDate.scan(text), isDay(written, text, at: position), tally(written, text, at: position)
    else {
      if misfit == nil { misfit = Sighting(text, at: position()) }
      return
    }
  }

  private mutating func addISO(
    _ date: CivilDateTime,
    _ text: UnsafeBufferPointer<UInt8>,
    at position: () -> (line: Int, column: Int)
  ) {
    isoCount += 1
    if date.secondOfDay != nil { isoTimes += 1 }
    if isoExample == nil { isoExample = Sighting(text, at: position()) }
  }

  /// Whether there is such a day; notes what the value says about the order of its numbers.
  private mutating func isDay(
    _ written: WrittenDate,
    _ text: UnsafeBufferPointer<UInt8>,
    at position: () -> (line: Int, column: Int)
  ) -> Bool {
    let first = written.dateTime(.dayFirst)
    guard written.isNumeric else { return first != nil }
    switch (first, written.dateTime(.monthFirst)) {
    case (nil, nil): return false
    case (_?, nil): dayFirst.add(text, at: position)
    case (nil, _?): monthFirst.add(text, at: position)
    case (let first?, let second?) where first != second: open.add(text, at: position)
    default: break
    }
    return true
  }

  private mutating func tally(
    _ written: WrittenDate,
    _ text: UnsafeBufferPointer<UInt8>,
    at position: () -> (line: Int, column: Int)
  ) -> Bool {
    if let place = forms.firstIndex(where: { $0.form == written.form }) {
      forms[place].count += 1
    } else if forms.count < Self.mostForms {
      forms.append(Tally(form: written.form, example: Sighting(text, at: position())))
    } else {
      return false
    }
    return true
  }
}
