/// How to read a file where the user said so; nil means "find out".
public struct ReadingOptions: Equatable, Sendable {
  /// The byte between the cells of a CSV file.
  public var delimiter: UInt8?
  /// The row of a CSV file that holds the headings, from 1, as a spreadsheet counts rows: blank ones too.
  public var headingRow: Int?
  /// Where the rows of a JSON file are, such as `$.issues[]`.
  public var path: String?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between the cells of a CSV file.
  ///   - headingRow: The row of a CSV file that holds the headings, from 1.
  ///   - path: Where the rows of a JSON file are.
  public init(delimiter: UInt8? = nil, headingRow: Int? = nil, path: String? = nil) {
    self.delimiter = delimiter
    self.headingRow = headingRow
    self.path = path
  }
}
