import Tables

/// How the exports of one tool are mapped: a file of `templates/sources/` that users can read, copy and change.
public struct Preset: Sendable {
  /// What a preset was made from, which says how far it can be trusted.
  public enum Evidence: String, CaseIterable, Sendable {
    /// An export that the tool wrote.
    case export
    /// What others say of the tool's exports; no such file was seen.
    case description
  }

  /// One shape of the tool's exports, such as that of one language.
  public struct Variant: Equatable, Sendable {
    /// What it is called, such as `French`; nil where there is one only.
    public let name: String?
    /// What it was made from.
    public let madeFrom: Evidence
    /// The columns that tell it from other exports; a file has all of them.
    public let columns: [ColumnName]
    /// What kind of file it is.
    public let format: Tables.Reading.Format
  }

  /// Its name: that of the file without its ending.
  public let name: String
  /// What it is for, in words.
  public let title: String
  /// The file, as messages call it.
  public let file: String
  /// How it is recognised.
  public let variants: [Variant]
  /// How the rows become records: one form for each kind of record.
  public let forms: [SourceForm]
}

/// How well a preset fits an export.
public struct PresetFit: Sendable {
  /// The preset.
  public let preset: Preset
  /// The shape of the export.
  public let variant: Preset.Variant
  /// The fields whose column the export has, by kind of record.
  public let mapped: [(records: RecordType, fields: [String])]
  /// The fields that stay unmapped, since the export lacks their columns, by kind of record.
  public let unmapped: [(records: RecordType, fields: [String])]

  /// The fields that every record needs and that the entry has to say, since nothing in the export does: mostly the project.
  public let asked: [String]

  /// How many columns tell that the preset is meant, then how many fields it fills: the larger fits better.
  var score: (evidence: Int, fields: Int) {
    (variant.columns.count, mapped.reduce(0) { $0 + $1.fields.count })
  }
}

extension Preset {
  /// How the preset fits an export.
  ///
  /// - Parameter export: The export.
  /// - Returns: The shape whose columns the export has, and what of the preset it fills; nil where it is for
  ///   other exports.
  public func fit(_ export: Export) -> PresetFit? {
    let fitting = variants.filter { $0.format == export.reading.format && $0.columns.allSatisfy(export.has) }
    guard let variant = fitting.max(by: { $0.columns.count < $1.columns.count }) else { return nil }
    let fields = forms.map { form in
      (form.records, Dictionary(grouping: form.fields.keys) { form.fields[$0]?.source(in: export) != nil })
    }
    return PresetFit(
      preset: self,
      variant: variant,
      mapped: fields.map { ($0.0, $0.1[true, default: []].sorted()) },
      unmapped: fields.map { ($0.0, $0.1[false, default: []].sorted()) },
      asked: Set(forms.flatMap { $0.lacking(in: export) }).sorted()
    )
  }
}

extension SourceForm {
  /// The fields that every record needs and nothing in the export fills.
  func lacking(in export: Export) -> [String] {
    records.requiredColumnNames.filter { fields[$0]?.source(in: export) == nil }
  }
}
