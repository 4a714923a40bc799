/// The bytes that give a CSV file its structure.
struct CSVDialect: Equatable, Sendable {
  /// The byte between the cells of a row.
  var delimiter: UInt8
  /// The byte around cells that hold delimiters or line ends; nil where quotes are text.
  var quote: UInt8? = .quote
  /// Whether spaces may stand before an opening quote.
  var hasSpaceBeforeQuotes = false
}
