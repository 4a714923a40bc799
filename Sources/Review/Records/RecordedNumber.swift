/// A number, or none, in as little room as a number takes.
struct RecordedNumber: Sendable {
  /// Not a number where none is recorded; no number that is read is that.
  private let value: Double

  init(_ number: Double?) { value = number ?? .nan }

  /// The number; nil where none is recorded.
  var number: Double? { value.isNaN ? nil : value }
}
