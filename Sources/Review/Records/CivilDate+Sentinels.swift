import Tables

extension CivilDate {
  /// Stands in for a date that could not be read, in a record that is thrown away.
  static let epoch = CivilDate(dayNumber: 0)
  /// Sorts after every real date.
  static let distant = CivilDate(dayNumber: 10_000_000)
}

extension CivilMonth {
  /// The month that holds `date`.
  init(_ date: CivilDate) { self = date.civilMonth }
}
