import Tables

/// Ids, written or made.
extension RecordReader {
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
    if plain(field)?.value.map(Identifier.isPlain) != true { check(id, field) }
    return id
  }

  /// Puts an id that must be filled behind the texts that the part keeps; gives how many bytes it has.
  mutating func keepIdentifier(_ field: Field) -> UInt32 {
    if let value = plain(field)?.value, !value.isEmpty, Identifier.isPlain(value) { return kept.pointee.append(value) }
    return Array(identifier(field).utf8).withUnsafeBufferPointer { kept.pointee.append($0) }
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
}
