import Diagnostics
import Foundation
import Tables

/// Reads the fields of one row, one after another, and collects everything that is wrong with them.
///
/// Reading goes on after a problem, so that one run tells all of a row's problems. A record read with problems is
/// thrown away by the loader: half a record would be a half-truth.
struct RecordReader<Field: RecordField> {
  /// Where the row is.
  let origin: Origin
  /// What is wrong with the row.
  private(set) var problems: [Diagnostic] = []
  private let row: MappedRow
  private let layout: RecordLayout<Field>

  init(_ row: MappedRow, layout: RecordLayout<Field>) {
    self.row = row
    self.layout = layout
    origin = Origin(file: layout.file, line: row.row.line)
  }

  // MARK: Text

  /// The text of a field; nil when it is not recorded.
  func text(_ field: Field) -> String? {
    guard let cell = cell(field) else { return layout.implied[field] }
    return cell.text
  }

  /// The text of a field that must be filled.
  mutating func requiredText(_ field: Field) -> String {
    if let text = text(field) { return text }
    reportMissing(field)
    return ""
  }

  /// The entries of a list; empty when nothing is recorded.
  func list(_ field: Field) -> [String] { cell(field)?.list ?? [] }

  /// The texts of columns that the record type does not name, by heading; those not recorded are absent.
  var extraTexts: [String: String] {
    var texts: [String: String] = [:]
    for (name, slot) in layout.extras {
      let cell = row.cell(slot)
      if !cell.isEmpty { texts[name] = cell.text }
    }
    return texts
  }

  // MARK: Ids

  /// An id that may become part of a path: of a client, project or survey.
  mutating func pathIdentifier(_ field: Field) -> String {
    let id = requiredText(field)
    if !id.isEmpty, let problem = Identifier.pathProblem(id) {
      report(
        "id-invalid",
        "the id '\(id.shortened)' \(problem)",
        field,
        hint: "give the \(layout.type.singular) an id like 'acme-1'"
      )
    }
    return id
  }

  /// An id that must be filled.
  mutating func identifier(_ field: Field) -> String {
    let id = requiredText(field)
    check(id, field)
    return id
  }

  /// An id that may be absent.
  mutating func optionalIdentifier(_ field: Field) -> String? {
    guard let id = text(field) else { return nil }
    check(id, field)
    return id
  }

  /// An id made from the row's recorded cells, for records without one of their own.
  func identifierFromRow() -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for slot in 0..<layout.slotCount {
      let cell = row.cell(slot)
      let text = cell.isEmpty ? "" : cell.text
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01b3
    }
    return "row-" + String(hash, radix: 16)
  }

  private mutating func check(_ id: String, _ field: Field) {
    if let problem = Identifier.textProblem(id) { report("id-invalid", "the id \(problem)", field) }
  }

  // MARK: Dates

  /// A date; nil when it is not recorded.
  mutating func date(_ field: Field) -> CivilDate? {
    guard let cell = cell(field) else { return nil }
    if let date = cell.date { return date }
    let isNative = layout.patterns[field] == nil
    report(
      "date-invalid",
      "'\(cell.text.shortened)' is no date",
      field,
      hint: isNative
        ? "write it as 2026-10-31, or map the column with 'date:' and its pattern"
        : "the pattern of this field is '\(layout.patterns[field] ?? "")'"
    )
    return nil
  }

  /// A date that must be filled.
  mutating func requiredDate(_ field: Field) -> CivilDate {
    if cell(field) == nil { reportMissing(field) }
    return date(field) ?? CivilDate.epoch
  }

  /// A list of dates.
  mutating func dates(_ field: Field) -> [CivilDate] {
    var dates: [CivilDate] = []
    for text in list(field) {
      if let date = CivilDate(iso: text) {
        dates.append(date)
      } else {
        report("date-invalid", "'\(text.shortened)' is no date", field, hint: "write it as 2026-10-31")
      }
    }
    return dates
  }

  /// A period that must be filled.
  mutating func requiredPeriod(_ field: Field) -> Period {
    let text = requiredText(field)
    if let period = Period(text) { return period }
    if !text.isEmpty {
      report("period-invalid", "'\(text.shortened)' is no period", field, hint: "write it as 2026-10")
    }
    return Period.none
  }

  /// Says so when the first of two dates comes after the second.
  mutating func checkOrder(_ early: Field, _ first: CivilDate?, _ late: Field, _ second: CivilDate?) {
    guard let first, let second, first > second else { return }
    report(
      "dates-out-of-order",
      "\(early.columnName) (\(first.iso)) comes after \(late.columnName) (\(second.iso))",
      late,
      hint: "correct one of the two dates"
    )
  }

  // MARK: Numbers

  /// A number; those beyond ``largestNumber`` are refused, so that no sum or product of them leaves the range in which we
  /// can reckon.
  @discardableResult mutating func number(_ field: Field, from lowest: Double? = nil, to highest: Double? = nil)
    -> Double?
  {
    guard let cell = cell(field) else { return nil }
    guard let number = cell.double else {
      report(
        "number-invalid",
        "'\(cell.text.shortened)' is no number",
        field,
        hint: "write it like 1234.5, without grouping"
      )
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

  /// A whole number of 0 or more.
  @discardableResult mutating func whole(_ field: Field, in range: ClosedRange<Int> = 0...1_000_000_000) -> Int? {
    guard let cell = cell(field) else { return nil }
    if let number = cell.double, number == number.rounded(), let whole = Int(exactly: number), range.contains(whole) {
      return whole
    }
    report(
      "number-invalid",
      "'\(cell.text.shortened)' must be a whole number from \(range.lowerBound) to \(range.upperBound)",
      field
    )
    return nil
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
    report(
      "number-invalid",
      "'\(cell.text.shortened)' is no amount",
      field,
      hint: "write it like 1234.50, without grouping or currency sign"
    )
    return nil
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  // MARK: Words

  /// Yes or no; nil when it is not recorded.
  mutating func flag(_ field: Field) -> Bool? {
    guard let cell = cell(field) else { return nil }
    if let flag = cell.boolean { return flag }
    report("flag-invalid", "'\(cell.text.shortened)' must be yes or no", field)
    return nil
  }

  /// Yes or no, which must be filled.
  mutating func requiredFlag(_ field: Field) -> Bool {
    if cell(field) == nil { reportMissing(field) }
    return flag(field) ?? false
  }

  /// One of the words a field allows; nil when it is not recorded.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ field: Field) -> Choice?
  where Choice.RawValue == String {
    guard let text = text(field) else { return nil }
    return choice(text, field)
  }

  /// One of the words a field allows, which must be filled.
  mutating func requiredChoice<Choice: RawRepresentable & CaseIterable>(_ field: Field) -> Choice?
  where Choice.RawValue == String {
    let text = requiredText(field)
    return text.isEmpty ? nil : choice(text, field)
  }

  /// A list of the words a field allows.
  mutating func choices<Choice: RawRepresentable & CaseIterable>(_ field: Field) -> [Choice]
  where Choice.RawValue == String {
    list(field).compactMap { choice($0, field) }
  }

  private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _ field: Field) -> Choice?
  where Choice.RawValue == String {
    if let choice = Choice(rawValue: text) ?? Choice(rawValue: text.lowercased()) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let meant = nearestName(to: text, among: words).map { "did you mean '\($0)'? " } ?? ""
    report(
      "value-unknown",
      "'\(text.shortened)' is not a known \(field.columnName)",
      field,
      hint: "\(meant)Known: \(words.joined(separator: ", "))"
    )
    return nil
  }

  /// A currency code of three letters, which must be filled.
  mutating func currency(_ field: Field) -> String {
    let code = requiredText(field).uppercased()
    if !code.isEmpty, code.utf8.count != 3 || !code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      report(
        "currency-invalid",
        "'\(code.shortened)' is no currency code",
        field,
        hint: "write it like GBP or EUR (ISO 4217)"
      )
    }
    return code
  }

  /// A plain e-mail address, which may stand in a link or a mail header.
  mutating func address(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    if EmailAddress.isPlain(text) { return text }
    report(
      "address-invalid",
      "'\(text.shortened)' is no plain e-mail address",
      field,
      hint: "write it like name@example.com, without a name, '?' or spaces"
    )
    return nil
  }

  // MARK: Problems

  private func cell(_ field: Field) -> MappedCell? {
    guard let slot = layout.slots[field.rawValue] else { return nil }
    let cell = row.cell(slot)
    return cell.isEmpty ? nil : cell
  }

  /// Says that a field is empty which this row in particular needs.
  mutating func reportMissing(_ field: Field, _ message: String, hint: String) {
    report("field-missing", message, field, hint: hint)
  }

  private mutating func reportMissing(_ field: Field) {
    report(
      "field-missing",
      "the \(layout.type.singular) has no \(field.columnName)",
      field,
      hint: "fill the column '\(field.columnName)'"
    )
  }

  private mutating func report(_ code: String, _ message: String, _ field: Field, hint: String? = nil) {
    var place = origin.place(field: field.columnName)
    if let slot = layout.slots[field.rawValue] {
      let position = row.cell(slot).position
      place.line = position.line
      place.column = position.column
    }
    problems.append(Diagnostic(.error, code, message, at: place, hint: hint))
  }
}

/// The largest number that a record may hold, either side of 0.
private let largestNumber = 1e15

/// Which place of a mapped row holds which field, worked out once for a file.
struct RecordLayout<Field: RecordField> {
  /// The file, relative to the workspace.
  let file: String
  /// The record type.
  let type: RecordType
  /// The place of each field in a mapped row, by the field's raw value; nil where the file has no such column.
  let slots: [Int?]
  /// How many places a mapped row has.
  let slotCount: Int
  /// The places of columns that the record type does not name, by heading.
  let extras: [(name: String, slot: Int)]
  /// Fields that the file's folder or the settings fill.
  let implied: [Field: String]
  /// The date patterns of mapped fields, as written.
  let patterns: [Field: String]
}
