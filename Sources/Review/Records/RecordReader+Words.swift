import Diagnostics
import Foundation
import Tables

/// Words out of a list, codes and addresses.
extension RecordReader {
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
    guard let text = recurringText(field) else { return nil }
    return choice(text, field)
  }

  /// One of the words a field allows, remembered by its text: the same few words stand in all rows.
  mutating func recurringChoice<Choice: RawRepresentable & CaseIterable>(_ field: Field) -> Choice?
  where Choice.RawValue == String, Choice.AllCases == [Choice] {
    let place = slot(field).flatMap { row.text($0).source }.map { source in
      choices[field.rawValue].value(of: source) {
        let text = text(field)
        return Choice.allCases.firstIndex { $0.rawValue == text }
      }
    }
    if let place = place ?? nil { return Choice.allCases[place] }
    return choice(field)
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
    if layout.isLenient(field) {
      note(unknown: text, field)
      return nil
    }
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

  /// How far an item has come; nil when that is not recorded, or the word is not known.
  mutating func stage(_ field: Field) -> WorkStage? {
    let (stage, isRecorded) = recurringStage(field)
    if stage == nil, isRecorded, let text = text(field) { note(unknown: text, field) }
    return stage
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

  /// A time zone by its name, such as `Europe/London`.
  mutating func timeZone(_ field: Field) -> TimeZone? {
    guard let name = text(field) else { return nil }
    if let zone = TimeZone(identifier: name) { return zone }
    report(
      "time-zone-unknown",
      "'\(name.shortened)' is no time zone",
      field,
      hint: TimeZone.nearest(to: name).map { "did you mean '\($0)'?" } ?? "write it like Europe/London"
    )
    return nil
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

  /// A telephone number: digits, and what people part them with; nil when it is not recorded.
  mutating func phone(_ field: Field) -> String? {
    guard let text = text(field) else { return nil }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    let signs = text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+ ()-./".utf8.contains($0) }
    if signs, (5...20).contains(digits), text.utf8.count <= 40 { return text }
    report(
      "phone-invalid",
      "'\(text.shortened)' is no telephone number",
      field,
      hint: "write it like +44 20 7946 0123, in digits, spaces and + ( ) - . /"
    )
    return nil
  }
}
