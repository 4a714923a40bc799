/// A field's source, made ready for many rows.
///
/// A class, since every cell refers to its field, and copying what it holds would cost more than reading the cell.
final class MappedField: Sendable {
  let origin: FieldSource.Origin
  /// The place of its column among those selected; nil for a constant.
  let selector: Int?
  private let date: DatePattern?
  private let dates: DateReading?
  /// How its numbers are read; nil for plain ones.
  let numbers: NumberReading?
  private let map: [FoldedName: String]
  private let otherwise: String?
  private let unit: TimeUnit?
  private let isUTC: Bool
  /// What stands between the values of a list in one cell; nil for a semicolon.
  let separator: String?
  /// Whether values pass through as they are.
  let changesNothing: Bool

  init(_ source: FieldSource, selector: Int?) {
    origin = source.origin
    self.selector = selector
    date = source.date
    dates = source.dates
    numbers = source.numbers
    otherwise = source.otherwise
    unit = source.numbers == nil ? source.unit : nil
    isUTC = source.isUTC
    separator = source.separator
    // Of two names that are the same but for case or accents, the one that sorts first counts: always the same one.
    let pairs = source.map.sorted { $0.key < $1.key }.map { (FoldedName($0.key), $0.value) }
    map = Dictionary(pairs) { first, _ in first }
    changesNothing = source.map.isEmpty && source.otherwise == nil && unit == nil
  }

  /// What a recorded value becomes.
  func mapped(_ text: String) -> String {
    let known = map.isEmpty ? nil : map[FoldedName(text)]
    let value = known ?? otherwise ?? text
    return unit?.hours(value) ?? value
  }

  /// Whether a text in a form of ISO 8601 is that date.
  var readsISODates: Bool { date == nil && (dates == nil || dates?.family == .written) && !isUTC }

  /// What a text says as a date.
  func date(_ text: UnsafeBufferPointer<UInt8>) -> DateReading.Outcome {
    let outcome = written(text)
    guard isUTC, case .date(let date) = outcome, date.offsetMinutes == nil, date.secondOfDay != nil else {
      return outcome
    }
    return .date(
      CivilDateTime(date: date.date, secondOfDay: date.secondOfDay, nanosecond: date.nanosecond, offsetMinutes: 0)
    )
  }

  private func written(_ text: UnsafeBufferPointer<UInt8>) -> DateReading.Outcome {
    if let date { return date.match(text).map(DateReading.Outcome.date) ?? .none }
    if let dates { return dates.read(text) }
    return CivilDate.parse(isoDateTime: text).map(DateReading.Outcome.date) ?? .none
  }
}

/// The fields of a mapping.
final class MappedFields: Sendable {
  let all: [MappedField]

  init(_ all: [MappedField]) { self.all = all }
}
