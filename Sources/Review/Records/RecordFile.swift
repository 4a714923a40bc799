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

  init(_ layout: RecordLayout<Field>) {
    self.layout = layout
    name = String(decoding: Array(layout.file.utf8), as: UTF8.self)
    texts = layout.slots.map { _ in Recurring() }
    internalTexts = layout.slots.map { _ in Recurring() }
  }
}
