import Diagnostics

/// How to read a file where the user said so; nil means "find out".
public struct ReadingOptions: Equatable, Sendable {
  /// How the bytes of the file stand for characters; a byte order mark in the file counts more.
  public var encoding: TextEncoding?
  /// The byte between the cells of a CSV file.
  public var delimiter: UInt8?
  /// The character around cells of a CSV file that hold delimiters or line breaks.
  public var quote: QuoteOption?
  /// The row of a CSV file that holds the headings, from 1, as a spreadsheet counts rows: blank ones too.
  public var headingRow: Int?
  /// How many rows of a CSV file, one below the other, make up the headings.
  public var headingRows: Int?
  /// The headings of a CSV file that has none.
  public var headings: [String]?
  /// Whether a file is known to be a table and nothing else: the first row of a CSV file that is not blank holds the
  /// headings, and nothing below is taken for a note or a total; the keys of a JSON object of objects are ids.
  public var isPlainTable = false
  /// Where the rows of a JSON file are, such as `$.issues[]`.
  public var path: String?
  /// Which of two numbers is the day in the dates of mapped columns.
  public var dayOrder: DayOrder?
  /// How large what is read may be.
  public var limits = Limits()
  /// What stands before the fraction in the numbers of mapped columns.
  public var decimalMark: DecimalMark?

  /// Makes options.
  ///
  /// - Parameters:
  ///   - delimiter: The byte between the cells of a CSV file.
  ///   - quote: The character around cells of a CSV file.
  ///   - headingRow: The row of a CSV file that holds the headings, from 1.
  ///   - headingRows: How many rows make up the headings.
  ///   - headings: The headings of a CSV file that has none.
  ///   - path: Where the rows of a JSON file are.
  ///   - encoding: How the bytes of the file stand for characters.
  public init(
    delimiter: UInt8? = nil,
    quote: QuoteOption? = nil,
    headingRow: Int? = nil,
    headingRows: Int? = nil,
    headings: [String]? = nil,
    path: String? = nil,
    encoding: TextEncoding? = nil
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quote = quote
    self.headingRow = headingRow
    self.headingRows = headingRows
    self.headings = headings
    self.path = path
  }

  /// Tells a path into JSON from what is none.
  ///
  /// - Parameter path: The path, such as `$.issues[]`.
  /// - Throws: `json-path-invalid`, without a place.
  public static func checkPath(_ path: String) throws(Diagnostic) { _ = try JSONPath(path) }

  /// For files that are known to be plain tables.
  public static var plainTable: ReadingOptions {
    var options = ReadingOptions()
    options.isPlainTable = true
    return options
  }
}

/// Which character stands around cells of a CSV file that hold delimiters or line breaks.
public enum QuoteOption: Equatable, Sendable {
  /// This one.
  case character(UInt8)
  /// None: quotes are text.
  case none

  var byte: UInt8? {
    switch self {
    case .character(let byte): byte
    case .none: nil
    }
  }
}
