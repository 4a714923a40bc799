/// Which rows of an export are used, by the values of one column.
public struct RowFilter: Equatable, Sendable {
  /// The column that decides.
  public var column: ColumnName
  /// The values that decide; case, accents and outer white space do not matter.
  public var values: [String]
  /// Whether rows with one of the values are kept, or all others.
  public var keepsMatches: Bool

  /// Keeps the rows that have one of the values.
  ///
  /// - Parameters:
  ///   - column: The column that decides.
  ///   - values: The values of rows to keep.
  /// - Returns: The filter.
  public static func keep(_ column: ColumnName, is values: [String]) -> RowFilter {
    RowFilter(column: column, values: values, keepsMatches: true)
  }

  /// Leaves out the rows that have one of the values.
  ///
  /// - Parameters:
  ///   - column: The column that decides.
  ///   - values: The values of rows to leave out.
  /// - Returns: The filter.
  public static func keep(_ column: ColumnName, not values: [String]) -> RowFilter {
    RowFilter(column: column, values: values, keepsMatches: false)
  }
}
