/// How a file was read, for the user to check.
public struct Reading: Equatable, Sendable {
  /// What kind of file an export is.
  public enum Format: String, Sendable {
    /// Rows of cells between delimiters.
    case csv
    /// Objects inside a JSON value.
    case json
  }

  /// What kind of file it is.
  public let format: Format
  /// The encoding of its text.
  public let encoding: String
  /// Whether it began with a byte order mark.
  public let bom: Bool
  /// The character between the cells of a CSV file.
  public let delimiter: String?
  /// The character around cells of a CSV file that hold delimiters or line breaks.
  public let quote: String?
  /// The row of a CSV file that holds the headings, or the first of them, from 1, blank rows counted; nil without headings.
  public let headingRow: Int?
  /// Where the rows of a JSON file are, such as `$.issues[]`.
  public let path: String?
  /// Whether a JSON file holds values one after another instead of one value.
  public var isNDJSON = false
  /// How many rows of a CSV file, one below the other, make up the headings.
  public var headingRows = 0
  /// The physical line on which the headings begin.
  public var headingLine: Int?
  /// The physical line on which the row below the headings begins.
  public var firstRowLine: Int?
  /// The rows above and below the table that are left out.
  public var leftOut: [LeftOutRow] = []
}
