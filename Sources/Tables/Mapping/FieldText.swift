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

  /// The value, UTF-8 without white space around it.
  ///
  /// It is empty where nothing is recorded, and nil where only the row's cell has it.
  @inlinable public var value: UnsafeBufferPointer<UInt8>? {
    switch form {
    case .missing, .value: UnsafeBufferPointer(start: start, count: Int(count))
    case .elsewhere, .mapped: nil
    }
  }

  /// The text that makes the value; nil where only the row's cell has it.
  ///
  /// Equal texts make equal values of one field.
  @inlinable public var source: UnsafeBufferPointer<UInt8>? {
    form == .elsewhere ? nil : UnsafeBufferPointer(start: start, count: Int(count))
  }
}

/// The texts of all fields of the row being read, whose memory serves the next row too.
final class FieldTexts {
  let texts: UnsafeMutablePointer<FieldText>
  private let sources: UnsafeMutablePointer<Source>
  private let count: Int

  /// Where the text of a field stands, and what becomes of it.
  private struct Source {
    let selector: Int
    /// The column of a CSV file that the selector stands for alone; -1 where there is no such one, nil until a row is seen.
    var column: Int?
    let changesNothing: Bool
    let readsISODates: Bool
    let plainNumbers: PlainNumbers
  }

  /// Which numbers in the form of native files are read as they stand.
  private enum PlainNumbers { case none, certain, all }

  init(_ fields: MappedFields) {
    count = fields.all.count
    texts = .allocate(capacity: count)
    texts.initialize(repeating: .elsewhere, count: count)
    sources = .allocate(capacity: count)
    for (place, field) in fields.all.enumerated() {
      let source = Source(
        selector: field.selector ?? -1,
        changesNothing: field.changesNothing,
        readsISODates: field.readsISODates,
        plainNumbers: field.numbers == nil ? .all : field.numbers?.readsCertainNumbers == true ? .certain : .none
      )
      (sources + place).initialize(to: source)
    }
  }

  deinit {
    texts.deallocate()
    sources.deallocate()
  }

  /// Takes the texts of a row.
  func read(_ row: Row) {
    switch row.content {
    case .csv(let row): read(row)
    case .json(let row): read(row)
    case .none: break
    }
  }

  private func read(_ row: CSVRow) {
    let cells = row.texts
    for place in 0..<count {
      let column = column(of: place, in: row)
      texts[place] = column < 0 ? .elsewhere : text(cells.text(column), of: place)
    }
  }

  private func read(_ row: JSONRow) {
    for place in 0..<count {
      let selector = sources[place].selector
      texts[place] = selector < 0 ? .elsewhere : text(row.bytes(of: selector), of: place)
    }
  }

  @inline(__always)
  private func column(of place: Int, in row: CSVRow) -> Int {
    if let column = sources[place].column { return column }
    let column = sources[place].selector < 0 ? -1 : row.onlyColumn(of: sources[place].selector) ?? -1
    sources[place].column = column
    return column
  }

  @inline(__always)
  private func text(_ text: UnsafeBufferPointer<UInt8>?, of place: Int) -> FieldText {
    guard let text else { return .elsewhere }
    if Placeholder.isOne(text) {
      return FieldText(UnsafeBufferPointer(start: nil, count: 0), .missing)
    }
    let form = sources[place].changesNothing ? FieldText.Form.value : .mapped
    return FieldText(
      text,
      form,
      isISODate: sources[place].readsISODates,
      isPlainNumber: isPlainNumber(text, of: place)
    )
  }

  @inline(__always)
  private func isPlainNumber(_ text: UnsafeBufferPointer<UInt8>, of place: Int) -> Bool {
    switch sources[place].plainNumbers {
    case .all: true
    case .certain: NumberText.isCertain(text)
    case .none: false
    }
  }
}
