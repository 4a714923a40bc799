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
  /// What to tell of a mapped field's value that cannot be read, by column name; nil where the file is native.
  let hints: [String: String]?
  /// The field that names the row's parent, from which its client is known; nil where there is none.
  let parent: Field?
  /// The client whose folder the file lies in.
  let folder: String?
  /// Optional fields that a preset maps: of words it does not know nobody has to be told row by row.
  let presetFields: Set<Field>
  /// In which time zone each client's days begin and end.
  let zones: TimeZones

  /// Whether a word that is not known counts as not recorded, rather than as an error.
  func isLenient(_ field: Field) -> Bool { presetFields.contains(field) && !Field.required.contains(field) }
}
