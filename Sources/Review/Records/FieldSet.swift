/// Fields of a record type, so that a row is not asked one by one for those that its file lacks.
///
/// Two fields may share a bit where a type has more than 64: then a field may seem to be in the set that is not.
struct FieldSet<Field: RecordField>: Sendable {
  private var bits: UInt64 = 0

  init(_ fields: some Sequence<Field>) {
    for field in fields { bits |= 1 &<< UInt64(field.rawValue) }
  }

  /// Whether both have a field.
  func meets(_ other: FieldSet) -> Bool { bits & other.bits != 0 }
}
