/// Where the value of a field comes from, and what is done to it on the way.
public struct FieldSource: Equatable, Sendable {
  /// Where a value comes from.
  public enum Origin: Equatable, Sendable {
    /// A column of the export.
    case column(ColumnName)
    /// The same text for every row.
    case constant(String)
  }

  /// Where the value comes from.
  public var origin: Origin
  /// What each value becomes; case, accents and outer white space do not matter.
  public var map: [String: String]
  /// What a value becomes that `map` does not know; nil leaves it as it is.
  public var otherwise: String?
  /// How the source writes its dates, where the user said so.
  public var date: DatePattern?
  /// How the source writes its dates, as its values show; nil, where no pattern is given either, for ISO 8601.
  public var dates: DateReading?
  /// How the source writes its numbers, as its values show; nil for plain ones.
  public var numbers: NumberReading?
  /// What the source counts time in; its numbers become hours, or what ``numbers`` are for.
  public var unit: TimeUnit?
  /// What stands between the values of a list in one cell; nil for a semicolon.
  public var separator: String?
  /// Whether times without an offset are those of UTC.
  public var isUTC = false

  /// Makes a source.
  ///
  /// - Parameters:
  ///   - origin: Where the value comes from.
  ///   - map: What each value becomes.
  ///   - otherwise: What a value becomes that `map` does not know.
  ///   - date: How the source writes its dates, where the user said so.
  ///   - unit: What the source counts time in.
  public init(
    _ origin: Origin,
    map: [String: String] = [:],
    otherwise: String? = nil,
    date: DatePattern? = nil,
    unit: TimeUnit? = nil
  ) {
    self.origin = origin
    self.map = map
    self.otherwise = otherwise
    self.date = date
    self.unit = unit
  }

  /// The column with this heading, or in JSON the path.
  public static func column(_ heading: String) -> FieldSource { FieldSource(.column(.heading(heading))) }
  /// The column at this place, from 1.
  public static func place(_ place: Int) -> FieldSource { FieldSource(.column(.place(place))) }
  /// The JSON value at this path.
  public static func path(_ path: String) -> FieldSource { FieldSource(.column(.path(path))) }
  /// The same text for every row.
  public static func constant(_ text: String) -> FieldSource { FieldSource(.constant(text)) }
}
