/// The file whose rows are read one after another, and what its rows so far have in common with the next ones.
final class RecordFile<Field: RecordField> {
  /// Its name; a copy of its own, so that threads that read parts of one file do not wait for each other to count who
  /// refers to it.
  let name: String
  let layout: RecordLayout<Field>
  /// Texts by field.
  let texts: RecurringFields<String?>
  /// What the records of the part keep outside themselves.
  let kept: KeptTexts
  /// The places of texts that stay in the house, by field.
  let internalTexts: RecurringFields<Int32>
  /// The places of words among those that a field allows, by field; nil for other words.
  let choices: RecurringFields<Int?>
  /// The places of names that the records share, by field.
  let namePlaces: RecurringFields<Int32>
  /// The same by name.
  var names = KeptNames()
  /// How far work has come, by field.
  let stages: RecurringFields<(stage: WorkStage?, isRecorded: Bool)>
  /// The places of fields in a mapped row; -1 where the file has no such column.
  let slots: UnsafeMutablePointer<Int>
  /// The fields that the file has a column for, or that are filled without one.
  let fields: FieldSet<Field>
  /// Whether days depend on where the client is.
  let knowsZones: Bool

  init(_ layout: RecordLayout<Field>, expectedRows: Int) {
    self.layout = layout
    name = String(decoding: Array(layout.file.utf8), as: UTF8.self)
    kept = KeptTexts(of: Origin(file: name, line: 1), expectedItems: expectedRows)
    slots = .allocate(capacity: layout.slots.count)
    for (place, slot) in layout.slots.enumerated() { (slots + place).initialize(to: slot ?? -1) }
    fields = FieldSet(Field.allCases.filter { layout.slots[$0.rawValue] != nil || layout.implied[$0] != nil })
    knowsZones = layout.zones.knowsAny
    choices = RecurringFields(layout.slots.count)
    stages = RecurringFields(layout.slots.count)
    texts = RecurringFields(layout.slots.count)
    internalTexts = RecurringFields(layout.slots.count)
    namePlaces = RecurringFields(layout.slots.count)
  }

  deinit { slots.deallocate() }
}
