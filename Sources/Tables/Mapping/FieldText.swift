/// The text from which a field's value is made, where it stands in memory; valid as long as the row.
///
/// It holds no reference, so that looking at a cell costs no more than its bytes.
@frozen public struct FieldText {
  @usableFromInline let start: UnsafePointer<UInt8>?
  @usableFromInline let count: UInt32
  @usableFromInline let form: Form
  /// Whether the value is a date in a form of ISO 8601, if it is one.
  public let isISODate: Bool
  /// Whether the value is a number in the form of native files, if it is one.
  public let isPlainNumber: Bool

  @usableFromInline enum Form: UInt8 {
    /// Only the row's cell has the text: it must be put together or decoded first.
    case elsewhere
    /// Nothing is recorded.
    case missing
    /// The text is the value.
    case value
    /// The mapping makes the value from the text.
    case mapped
  }

  init(_ text: UnsafeBufferPointer<UInt8>, _ form: Form, isISODate: Bool = false, isPlainNumber: Bool = false) {
    start = text.baseAddress
    count = UInt32(text.count)
    self.form = form
    self.isISODate = isISODate && form == .value
    self.isPlainNumber = isPlainNumber && form == .value
  }

  static var elsewhere: FieldText { FieldText(UnsafeBufferPointer(start: nil, count: 0), .elsewhere) }

  /// The value, UTF-8 without white space around it; empty where nothing is recorded, nil where only the row's cell has it.
  @inlinable public var value: UnsafeBufferPointer<UInt8>? {
    switch form {
    case .missing, .value: UnsafeBufferPointer(start: start, count: Int(count))
    case .elsewhere, .mapped: nil
    }
  }

  /// The text that makes the value: equal texts make equal values of one field. Nil where only the row's cell has it.
  @inlinable public var source: UnsafeBufferPointer<UInt8>? {
    form == .elsewhere ? nil : UnsafeBufferPointer(start: start, count: Int(count))
  }
}

/// The texts of all fields of the row being read, whose memory serves the next row too.
final class FieldTexts {
  let texts: UnsafeMutablePointer<FieldText>
  private let fields: MappedFields

  init(_ fields: MappedFields) {
    self.fields = fields
    texts = .allocate(capacity: max(1, fields.all.count))
    texts.initialize(repeating: .elsewhere, count: max(1, fields.all.count))
  }

  deinit { texts.deallocate() }

  /// Takes the texts of a row.
  func read(_ row: Row) {
    switch row.content {
    case .csv(let row): row.forEachText(of: fields.selectors) { take($0, $1) }
    case .json(let row):
      for field in fields.selectors.indices { take(field, row.bytes(of: fields.selectors[field])) }
    }
  }

  @inline(__always)
  private func take(_ field: Int, _ text: UnsafeBufferPointer<UInt8>?) {
    guard let text else {
      texts[field] = .elsewhere
      return
    }
    if Placeholder.isOne(text) {
      texts[field] = FieldText(UnsafeBufferPointer(start: nil, count: 0), .missing)
    } else {
      let isValue = fields.changesNothing[field]
      texts[field] = FieldText(
        text,
        isValue ? .value : .mapped,
        isISODate: fields.readsISODates[field],
        isPlainNumber: fields.readsPlainNumbers[field]
      )
    }
  }
}
