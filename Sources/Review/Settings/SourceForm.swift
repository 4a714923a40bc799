import Tables

/// How files of one shape are read, and how their rows become records of one kind: what an entry of `sources:` and a
/// preset have in common.
public struct SourceForm: Sendable {
  /// The kind of record its rows are.
  public var records: RecordType
  /// How to read the files.
  public var reading = ReadingOptions()
  /// Which rows count; the others are left out.
  public var filters: [FilterMapping] = []
  /// Where each field comes from, by column name of the record type.
  public var fields: [String: FieldMapping] = [:]

  /// Makes a form that maps nothing yet.
  ///
  /// - Parameter records: The kind of record its rows are.
  public init(records: RecordType) { self.records = records }

  /// Lets an entry say where a field comes from; what a preset asks of the column that it names falls with the column.
  mutating func override(_ name: String, by sources: [FieldSource]) {
    if let replaced = fields[name]?.columns, !replaced.isEmpty {
      filters.removeAll { $0.preset != nil && $0.columns == replaced }
    }
    if !sources.isEmpty { fields[name] = FieldMapping(sources) }
  }
}

/// Where a field comes from, by preference.
public struct FieldMapping: Equatable, Sendable {
  /// The sources, best first: the first whose column a file has is used.
  public var sources: [FieldSource]
  /// The preset that says so; nil where the settings do.
  ///
  /// A preset cannot know which columns an export was made with, so what it names and no record needs may be absent.
  public var preset: String?

  /// Makes a mapping.
  ///
  /// - Parameters:
  ///   - sources: The sources, best first.
  ///   - preset: The preset that says so.
  public init(_ sources: [FieldSource], preset: String? = nil) {
    self.sources = sources
    self.preset = preset
  }
}

/// Which rows of a file are used, by the values of one column.
public struct FilterMapping: Equatable, Sendable {
  /// The columns that may decide: the first that a file has does.
  public var columns: [ColumnName]
  /// The values that decide; case, accents and outer white space do not matter.
  public var values: [String]
  /// Whether rows with one of the values are kept, or all others.
  public var keepsMatches: Bool
  /// The preset that says so; nil where the settings do.
  public var preset: String?
}
