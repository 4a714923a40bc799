/// The file whose rows are read one after another, and what its rows so far have in common with the next ones.
final class RecordFile<Field: RecordField> {
  /// Its name; a copy of its own, so that threads that read parts of one file do not wait for each other to count who
  /// refers to it.
  let name: String
  let layout: RecordLayout<Field>
  /// Texts by field.
  let texts: [Recurring<String?>]
  /// Texts that stay in the house, by field.
  let internalTexts: [Recurring<[InternalText]>]
  /// The places of words among those that a field allows, by field; nil for other words.
  let choices: [Recurring<Int?>]
  /// What items have alike.
  var traits = TraitsPool()
  /// How far work has come, by field.
  let stages: [Recurring<(stage: WorkStage?, isRecorded: Bool)>]
  /// The places of fields in a mapped row; -1 where the file has no such column.
  private let slots: [Int]

  init(_ layout: RecordLayout<Field>) {
    self.layout = layout
    name = String(decoding: Array(layout.file.utf8), as: UTF8.self)
    slots = layout.slots.map { $0 ?? -1 }
    choices = layout.slots.map { _ in Recurring() }
    stages = layout.slots.map { _ in Recurring() }
    texts = layout.slots.map { _ in Recurring() }
    internalTexts = layout.slots.map { _ in Recurring() }
  }

  /// The place of a field in a mapped row; nil where the file has no such column.
  @inline(__always)
  func slot(_ field: Field) -> Int? {
    let slot = slots[field.rawValue]
    return slot < 0 ? nil : slot
  }
}
