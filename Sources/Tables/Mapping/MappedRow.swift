#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The row being read, with the fields that a mapping makes of it; its memory serves the next row too.
///
/// A class, since every cell of a row refers to it, and counting who does would cost more than reading the cell.
public final class MappedRow {
  /// The row that the fields come from.
  public var row: Row { Row(index: index, content: content) }
  private var content = Row.Content.none
  private var holder: ObjectIdentifier?
  private var index = -1
  fileprivate let fields: MappedFields
  private let texts: FieldTexts
  @usableFromInline let firstText: UnsafePointer<FieldText>

  /// The fields are copied, so that threads do not wait for each other to count who refers to them.
  init(_ fields: MappedFields) {
    self.fields = MappedFields(fields.all)
    texts = FieldTexts(self.fields)
    firstText = UnsafePointer(texts.texts)
  }

  /// Goes on to a row.
  func read(_ row: Row) {
    index = row.index
    // Taking the content again for each row would mean counting, twice, who refers to it.
    if holder != row.content.holder { (content, holder) = (row.content, row.content.holder) }
    texts.read(row)
  }

  /// The value of a field.
  ///
  /// - Parameter i: The place of the field in the list that the mapping was made with.
  /// - Returns: The value; one that is empty where nothing is recorded.
  public func cell(_ i: Int) -> MappedCell {
    MappedCell(row: self, place: i)
  }

  /// The text of a field, where it stands in memory; it spares making a ``MappedCell``.
  ///
  /// - Parameter i: The place of the field in the list that the mapping was made with.
  /// - Returns: The text, which is valid as long as the row.
  @inlinable public func text(_ i: Int) -> FieldText { firstText[i] }
}

/// The value of one field in one row; valid as long as the row.
///
/// A placeholder such as `TBD` or `N/A` is "not recorded" before anything is mapped, so that `else` never invents a value.
public struct MappedCell: CellReading {
  fileprivate let row: MappedRow
  fileprivate let place: Int

  private var field: MappedField { row.fields.all[place] }
  private var cell: Cell? { field.selector.map(row.row.cell) }

  /// Calls `body` with the mapped text: UTF-8 without white space around it.
  ///
  /// - Parameter body: Is given the bytes, which it may not keep.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let cell else { return try withUTF8(of: constant, body) }
    if cell.isPlaceholder { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    if field.changesNothing { return try cell.withBytes(body) }
    return try withUTF8(of: field.mapped(cell.text), body)
  }

  /// Every value, mapped one by one; placeholders are left out.
  public var list: [String] {
    guard let cell else { return withUTF8(of: constant) { ListText.items(of: $0) } }
    let items = field.separator.map { separator in ListText.items(of: cell.text, between: separator) } ?? cell.list
    let recorded = items.filter { item in !withUTF8(of: item) { Placeholder.isOne($0) } }
    return recorded.map(field.mapped)
  }

  /// Where the cell starts from which the value comes; the start of the row for a constant.
  public var position: (line: Int, column: Int) { cell?.position ?? (row.row.line, row.row.column) }

  /// Whether the value is a JSON number passed through.
  public var isJSONNumber: Bool { field.changesNothing && cell?.isJSONNumber == true }

  /// The day, written as ``dateTime`` says.
  public var date: CivilDate? { dateTime?.date }

  /// The day and time, written by the source's pattern or as its values show; without either, in a form of ISO 8601.
  public var dateTime: CivilDateTime? {
    if case .date(let date) = dateOutcome { date } else { nil }
  }

  /// What the value says as a date, which may be one of two.
  public var dateOutcome: DateReading.Outcome { withBytes { field.date($0) } }

  /// The number as a binary fraction, always finite, in the unit that the field is for.
  public var double: Double? {
    guard let outcome = numberOutcome else { return withBytes { NumberText.double($0, allowsExponent: isJSONNumber) } }
    if case .number(let number) = outcome { return number.double.isFinite ? number.double : nil }
    return nil
  }

  /// The exact number, in the unit that the field is for.
  public var decimal: Decimal? {
    guard let outcome = numberOutcome else {
      return withBytes { DecimalText($0, allowsExponent: isJSONNumber)?.decimal }
    }
    if case .number(let number) = outcome { return number.decimal }
    return nil
  }

  /// What the value says as a number, which may be one of two; nil where the source writes plain ones.
  public var numberOutcome: NumberReading.Outcome? {
    guard let numbers = field.numbers else { return nil }
    return withBytes { isJSONNumber ? numbers.read(jsonNumber: $0) : numbers.read($0) }
  }

  private var constant: String {
    if case .constant(let text) = field.origin { text } else { "" }
  }
}
