import Diagnostics
import Foundation
import Tables

/// Reads the fields of one row, one after another, and collects everything that is wrong with them.
///
/// Reading goes on after a problem, so that one run tells all of a row's problems. A record read with problems is
/// thrown away by the loader: half a record would be a half-truth.
struct RecordReader<Field: RecordField> {
  /// What is wrong with the row.
  private(set) var problems: [Diagnostic] = []
  /// Words that are not known and count as not recorded, with their fields.
  private(set) var unknownWords: [(word: String, field: Field)] = []
  /// Whether a value can be read only when all others of its column are known.
  private(set) var isUndecided = false
  /// The row being read: each of the file in turn.
  let row: MappedRow
  let file: RecordFile<Field>
  /// The time zone of the row's client, once a date has asked for it.
  var zone: TimeZone??

  // What the file holds for each of its fields, by place. The file keeps them as long as it is read, so that nobody has to
  // count, at each cell, who refers to them.
  private let slots: UnsafeMutablePointer<Int>
  private let texts: UnsafeMutablePointer<Recurring<String?>>
  private let internalTexts: UnsafeMutablePointer<Recurring<Int32>>
  private let namePlaces: UnsafeMutablePointer<Recurring<Int32>>
  private let stages: UnsafeMutablePointer<Recurring<(stage: WorkStage?, isRecorded: Bool)>>
  let choices: UnsafeMutablePointer<Recurring<Int?>>
  let kept: UnsafeMutablePointer<TextBytes>

  init(_ row: MappedRow, of file: RecordFile<Field>) {
    self.row = row
    self.file = file
    slots = file.slots
    texts = file.texts.fields
    internalTexts = file.internalTexts.fields
    namePlaces = file.namePlaces.fields
    stages = file.stages.fields
    choices = file.choices.fields
    kept = file.kept.bytes
  }

  /// The place of a field in a mapped row; nil where the file has no such column.
  @inline(__always)
  func slot(_ field: Field) -> Int? {
    let slot = slots[field.rawValue]
    return slot < 0 ? nil : slot
  }

  /// Goes on to the next row.
  mutating func begin() {
    if !problems.isEmpty { problems = [] }
    if !unknownWords.isEmpty { unknownWords = [] }
    if zone != nil { zone = nil }
  }

  var layout: RecordLayout<Field> { file.layout }

  /// Where the row is.
  var origin: Origin { Origin(file: file.name, line: row.row.line) }

  // MARK: Text

  /// The text of a field; nil when it is not recorded.
  func text(_ field: Field) -> String? {
    guard let slot = slot(field) else { return layout.implied[field] }
    let text = row.text(slot).value.map { String(decoding: $0, as: UTF8.self) } ?? row.cell(slot).text
    return text.isEmpty ? layout.implied[field] : text
  }

  /// The text of a field that must be filled.
  mutating func requiredText(_ field: Field) -> String {
    if let text = text(field) { return text }
    reportMissing(field)
    return ""
  }

  /// The text of a field in which few texts recur.
  func recurringText(_ field: Field) -> String? {
    guard let slot = slot(field), let source = row.text(slot).source else { return text(field) }
    return texts[field.rawValue].value(of: source) { text(field) }
  }

  /// The place of the name in a field among those that the part keeps; 0 where nothing is recorded.
  func recurringName(_ field: Field) -> Int32 {
    guard let slot = slot(field), let source = row.text(slot).source else { return place(ofName: text(field)) }
    return namePlaces[field.rawValue].value(of: source) { place(ofName: text(field)) }
  }

  private func place(ofName name: String?) -> Int32 { file.names.place(of: name, in: file.kept) }

  /// The place of the name in a field that must be filled.
  mutating func requiredRecurringName(_ field: Field) -> Int32 {
    let place = recurringName(field)
    if place == 0 { reportMissing(field) }
    return place
  }

  /// The place of the lines of a field that stay in the house, of every entry where it is a list.
  func internalTexts(_ field: Field, as kind: InternalText.Kind, isList: Bool = false) -> Int32 {
    guard let slot = slot(field), let source = row.text(slot).source else {
      return file.kept.add(internalLines(field, kind, isList))
    }
    return internalTexts[field.rawValue].value(of: source) { file.kept.add(internalLines(field, kind, isList)) }
  }

  /// Puts the text of a field that must be filled behind those that the part keeps; gives how many bytes it has.
  mutating func keepRequiredText(_ field: Field) -> UInt32 {
    if let value = plain(field)?.value, !value.isEmpty { return kept.pointee.append(value) }
    return Array(requiredText(field).utf8).withUnsafeBufferPointer { kept.pointee.append($0) }
  }

  /// What is made of the text of a field in which few texts recur; nil where nothing is recorded.
  func recurringStage(_ field: Field) -> (stage: WorkStage?, isRecorded: Bool) {
    guard let slot = slot(field), let source = row.text(slot).source else { return stage(of: text(field)) }
    return stages[field.rawValue].value(of: source) { stage(of: text(field)) }
  }

  private func stage(of text: String?) -> (stage: WorkStage?, isRecorded: Bool) {
    (text.flatMap(WorkStage.init(status:)), text != nil)
  }

  private func internalLines(_ field: Field, _ kind: InternalText.Kind, _ isList: Bool) -> [InternalText] {
    isList ? list(field).flatMap { InternalText.lines(kind, $0) } : InternalText.lines(kind, text(field))
  }

  /// The entries of a list; empty when nothing is recorded.
  func list(_ field: Field) -> [String] { cell(field)?.list ?? [] }

  /// The entries of a list that must hold at least one.
  mutating func requiredList(_ field: Field) -> [String] {
    let entries = list(field)
    if entries.isEmpty { reportMissing(field) }
    return entries
  }

  /// A list of references to records, such as `milestone:M3`; `change:` is short for `change-request:`.
  func references(_ field: Field) -> [String] {
    list(field).map { $0.hasPrefix("change:") ? "change-request:" + $0.dropFirst("change:".count) : $0 }
  }

  /// The texts of columns that the record type does not name, by heading; those not recorded are absent.
  var extraTexts: [String: String] {
    var texts: [String: String] = [:]
    for (name, slot) in layout.extras {
      let cell = row.cell(slot)
      if !cell.isEmpty { texts[name] = cell.text }
    }
    return texts
  }

  /// The text of a field that stands in the file as it is; nil where nothing is recorded, or the value is made of it.
  @inline(__always)
  func plain(_ field: Field) -> FieldText? { slot(field).map(row.text) }

  /// The cell of a field; nil when nothing is recorded.
  func cell(_ field: Field) -> MappedCell? {
    guard let slot = slot(field) else { return nil }
    if let value = row.text(slot).value, value.isEmpty { return nil }
    let cell = row.cell(slot)
    return cell.isEmpty ? nil : cell
  }

  /// Whether the file fills one of some fields.
  func has(_ fields: FieldSet<Field>) -> Bool { file.fields.meets(fields) }

  // MARK: Problems

  /// Says that a field is empty which this row in particular needs.
  mutating func reportMissing(_ field: Field, _ message: String, hint: String) {
    report("field-missing", message, field, hint: hint)
  }

  /// Says that a field is empty which every row needs.
  mutating func reportMissing(_ field: Field) {
    report(
      "field-missing",
      "the \(layout.type.singular) has no \(field.columnName)",
      field,
      hint: "fill the column '\(field.columnName)'"
    )
  }

  /// Notes a value that can be read only when all others of its column are known.
  mutating func noteUndecided() { isUndecided = true }

  /// Notes a word that is not known and counts as not recorded.
  mutating func note(unknown word: String, _ field: Field) { unknownWords.append((word, field)) }

  /// What to tell of a value that cannot be read: in a mapped file its column says it.
  func hint(_ field: Field, native: String) -> String? {
    layout.hints.map { $0[field.columnName] } ?? native
  }

  /// Says what is wrong with a field, at its cell.
  mutating func report(_ code: String, _ message: String, _ field: Field, hint: String? = nil) {
    var place = origin.place(field: field.columnName)
    if let slot = layout.slots[field.rawValue] {
      let position = row.cell(slot).position
      place.line = position.line
      place.column = position.column
    }
    problems.append(Diagnostic(.error, code, message, at: place, hint: hint))
  }
}
