import Foundation
import Tables

/// Numbers, counts and amounts.
extension RecordReader {
  /// A number; those beyond ``largestNumber`` are refused, so that no sum or product of them leaves the range in which we
  /// can reckon.
  @discardableResult mutating func number(_ field: Field, from lowest: Double? = nil, to highest: Double? = nil)
    -> Double?
  {
    if let text = plain(field), let value = text.value, text.isPlainNumber || value.isEmpty {
      if value.isEmpty { return nil }
      let range = (lowest ?? -largestNumber)...(highest ?? largestNumber)
      if let number = NumberText.double(value), range.contains(number) { return number }
    }
    guard let cell = cell(field) else { return nil }
    guard let number = cell.double else {
      reportNoNumber(cell, field, "is no number", hint: "write it like 1234.5, without grouping")
      return nil
    }
    let range = (lowest ?? -largestNumber)...(highest ?? largestNumber)
    if range.contains(number) { return number }
    let isTooSmall = lowest != nil && highest == nil && number < range.lowerBound
    let most = isTooSmall ? "" : " and \(Self.plain(range.upperBound)) or less"
    report(
      "number-out-of-range",
      "\(cell.text.shortened) must be \(Self.plain(range.lowerBound)) or more\(most)",
      field
    )
    return nil
  }

  /// A number that must be filled.
  mutating func requiredNumber(_ field: Field) -> Double {
    if cell(field) == nil { reportMissing(field) }
    return number(field) ?? 0
  }

  /// A number above 0 that must be filled; nil when it is not.
  mutating func requiredPositive(_ field: Field) -> Double? {
    if cell(field) == nil { reportMissing(field) }
    guard let number = number(field) else { return nil }
    if number > 0 { return number }
    report("number-out-of-range", "\(Self.plain(number)) must be more than 0", field)
    return nil
  }

  /// Says so when the first of two numbers is more than the second.
  mutating func checkOrder(_ small: Field, _ first: Double?, _ large: Field, _ second: Double?) {
    guard let first, let second, first > second else { return }
    report(
      "numbers-out-of-order",
      "\(small.columnName) (\(Self.plain(first))) is more than \(large.columnName) (\(Self.plain(second)))",
      large,
      hint: "correct one of the two numbers"
    )
  }

  /// A whole number of 0 or more.
  @discardableResult mutating func whole(_ field: Field, in range: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
    guard let cell = cell(field) else { return nil }
    if let number = cell.double, number == number.rounded(), let whole = Int(exactly: number), range.contains(whole) {
      return whole
    }
    reportNoNumber(cell, field, "must be a whole number from \(range.lowerBound) to \(range.upperBound)", hint: nil)
    return nil
  }

  /// A whole number of a range, which must be filled.
  mutating func requiredWhole(_ field: Field, in range: ClosedRange<Int>) -> Int {
    if cell(field) == nil { reportMissing(field) }
    return whole(field, in: range) ?? range.lowerBound
  }

  /// A count, or a list that is counted; must be filled.
  mutating func countOrList(_ field: Field) -> Int {
    guard let cell = cell(field) else {
      reportMissing(field)
      return 0
    }
    if let number = cell.double {
      return number == number.rounded() && number >= 0 ? whole(field) ?? 0 : badCount(field)
    }
    return cell.list.count
  }

  /// The entries of a field that may hold a count instead, of which there are none.
  func listUnlessCount(_ field: Field) -> [String] {
    guard let cell = cell(field), cell.double == nil else { return [] }
    return cell.list
  }

  private mutating func badCount(_ field: Field) -> Int {
    whole(field)
    return 0
  }

  /// An exact decimal number, for money.
  @discardableResult mutating func decimal(_ field: Field) -> Decimal? {
    guard let cell = cell(field) else { return nil }
    if let decimal = cell.decimal {
      if decimal.magnitude <= Decimal(largestNumber) { return decimal }
      let most = Self.plain(largestNumber)
      report("number-out-of-range", "\(cell.text.shortened) must be -\(most) or more and \(most) or less", field)
      return nil
    }
    reportNoNumber(cell, field, "is no amount", hint: "write it like 1234.50, without grouping or currency sign")
    return nil
  }

  /// An exact decimal number that must be filled.
  mutating func requiredDecimal(_ field: Field) -> Decimal {
    if cell(field) == nil { reportMissing(field) }
    return decimal(field) ?? 0
  }

  /// Says that a value is no number, or that the column leaves open which one it is.
  private mutating func reportNoNumber(_ cell: MappedCell, _ field: Field, _ message: String, hint native: String?) {
    let text = cell.text.shortened
    switch cell.numberOutcome {
    case .ambiguous: report("ambiguous-number", "'\(text)' may be one of two numbers", field)
    case .severalCurrencies: report("currencies-mixed", "'\(text)' is in one of several currencies", field)
    case .undecided: noteUndecided()
    case .number: report("number-invalid", "'\(text)' \(message)", field)
    case .none?: report("number-invalid", "'\(text)' \(message)", field, hint: hint(field, native: ""))
    case nil: report("number-invalid", "'\(text)' \(message)", field, hint: native)
    }
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) <= largestNumber ? String(Int(number)) : String(number)
  }
}

/// The largest number that a record may hold, either side of 0.
private let largestNumber = 1e15
