import Tables

/// A day, or none, in as little room as a day takes: there may be a million records with several of them.
struct RecordedDay: Equatable, Sendable {
  /// The days since 1970-01-01; far outside the calendar where there is no day.
  private let number: Int32

  init(_ day: CivilDate?) { number = day.map { Int32($0.dayNumber) } ?? .min }

  /// The day; nil where none is recorded.
  var day: CivilDate? { number == .min ? nil : CivilDate(dayNumber: Int(number)) }
}
