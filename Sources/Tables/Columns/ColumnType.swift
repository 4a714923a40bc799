/// What a column holds, as all its values say.
public enum ColumnType: String, CaseIterable, Sendable {
  /// Nothing, or signs that nothing is recorded.
  case empty
  /// Whole numbers.
  case wholeNumber = "whole-number"
  /// Numbers, some with a fraction, a currency or groups of digits.
  case number
  /// Numbers with a per cent sign.
  case percent
  /// Times that something took.
  case time
  /// Days.
  case date
  /// Days with the time of day.
  case dateTime = "date-time"
  /// Yes and no.
  case yesNo = "yes-no"
  /// Names of things that tell them apart, such as ENG-12.
  case id
  /// E-mail addresses.
  case address
  /// Several values in a cell.
  case list
  /// Words.
  case text
}
