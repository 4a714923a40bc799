/// What the values of a field are, where they are dates or numbers.
///
/// Columns of other tools are read accordingly: whatever way a column writes its dates or numbers, all its values decide.
enum FieldKind: Hashable, Sendable {
  /// A day.
  case date
  /// A month; a day in it says it too.
  case month
  /// A number without a fixed unit, or a per cent value.
  case number
  /// A whole number.
  case whole
  /// Working time.
  case hours
  /// Time in minutes.
  case minutes
  /// Working days.
  case days
  /// A part of one, from 0 to 1.
  case share
  /// An amount.
  case money

  /// Whether values are days.
  var isDay: Bool { self == .date || self == .month }
}
