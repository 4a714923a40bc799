/// A row of a CSV file that is no record by the structure of the file, such as a title above the table.
public struct LeftOutRow: Equatable, Sendable {
  /// The line on which it begins.
  public let line: Int
  /// Why it is left out, in plain words.
  public let reason: String
  /// Its first value, shortened.
  public let text: String

  init(_ row: SampledRow, _ reason: String, line: Int) {
    self.line = line
    self.reason = reason
    text = (row.first?.text ?? "").shortened
  }

  init(above row: SampledRow) { self.init(row, "title or note above the headings", line: row.line) }
}
