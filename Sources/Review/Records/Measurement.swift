import Tables

/// One measured value of a criterion.
public struct Measurement: Record, Equatable {
  static let type = RecordType.measurements

  /// The columns of `measurements`.
  enum Field: Int, RecordField {
    case criterion, on, value, source
    static let required: Set<Field> = [.criterion, .on, .value]
    static let kinds: [Field: FieldKind] = [.on: .date, .value: .number]
  }

  let origin: Origin
  /// The criterion it belongs to.
  public let criterion: String
  /// The day of the value.
  public let on: CivilDate
  /// The value, in the criterion's unit.
  public let value: Double
  /// Where the value comes from, as written.
  public let source: String?

  init(_ row: inout RecordReader<Field>) {
    origin = row.origin
    criterion = row.requiredText(.criterion)
    on = row.requiredDate(.on)
    value = row.requiredNumber(.value)
    source = row.text(.source)
  }

  /// The record's id.
  public var id: String { "\(criterion)/\(on.iso)" }

  /// Makes a measurement.
  public init(
    criterion: String,
    on: CivilDate,
    value: Double,
    source: String? = nil,
    origin: Origin = Origin(file: "", line: 0)
  ) {
    self.criterion = criterion
    self.on = on
    self.value = value
    self.source = source
    self.origin = origin
  }
}
