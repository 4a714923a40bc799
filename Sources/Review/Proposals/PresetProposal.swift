import Tables

/// How a preset makes records of an export, with what has to be asked.
public struct PresetProposal: Sendable {
  /// The rows of one kind of record.
  public struct Part: Sendable {
    /// What the rows become.
    public let records: RecordType
    /// Where each field comes from: whose a record is first, the others in the order of the data dictionary.
    public let fields: [(name: String, source: FieldSource)]
    /// What became of the rows.
    public let rows: RowCounts
  }

  /// The preset.
  public let preset: Preset
  /// How the export was read.
  public let reading: Tables.Reading
  /// All its columns.
  public let columns: [String]
  /// The records that its rows become.
  public let parts: [Part]
  /// Columns that nothing is taken from; of answers to a survey they are not known yet.
  public let unusedColumns: [String]
  /// The projects that rows name, by their names.
  public let projects: [ProposedProject]
  /// The clients: those of the projects, or those that rows name.
  public let clients: [ProposedProject]
  /// The survey that all answers belong to, and that the registers do not have yet.
  public let survey: String?
  /// What the entry says besides the preset.
  let lines: [PresetEntryLine]
  /// The first and the last day on which something happened.
  let days: ClosedRange<CivilDate>?

  /// Proposes an entry that names a preset; nil where that needs more than whose the records are, or leaves out every row.
  ///
  /// - Parameters:
  ///   - fit: The preset, and how it fits.
  ///   - given: The export.
  ///   - bytes: What its file holds.
  init?(_ fit: PresetFit, of given: Export, bytes: [UInt8]) {
    let asked = Set(fit.asked)
    guard asked.isSubset(of: ["project", "client", "survey"]) else { return nil }
    guard let reading = PresetReading(fit.preset.forms, given, bytes: bytes) else { return nil }
    let export = reading.export
    guard let (rows, isOfOneProject) = Self.rows(fit.preset.forms, in: export, asked: asked) else { return nil }
    let owners = ProposedOwners(rows, isOfOneProject: isOfOneProject)
    preset = fit.preset
    self.reading = export.reading
    columns = export.columns
    parts = rows.map { Part(records: $0.records, fields: $0.fields, rows: $0.counts) }
    projects = owners.projects
    clients = owners.clients
    survey = asked.contains("survey") ? "survey-1" : nil
    let firsts = rows.compactMap(\.days?.lowerBound).min()
    let lasts = rows.compactMap(\.days?.upperBound).max()
    days = firsts.flatMap { first in lasts.map { first...$0 } }
    let references = ColumnReferences(export)
    let sources = rows.flatMap { $0.fields.map(\.source) + $0.filters.map { FieldSource(.column($0.column)) } }
    let used = Set(
      sources.flatMap(references.places) + rows.flatMap { [$0.namePlace, $0.clientPlace].compactMap(\.self) }
    )
    // The columns of questions are found when the survey is known.
    let areKnown = !parts.contains { $0.records == .responses }
    unusedColumns = !areKnown ? [] : export.columns.indices.filter { !used.contains($0) }.map { export.columns[$0] }
    lines =
      reading.lines
      + PresetEntryLines(fit, rows, owners, isOfOneProject: isOfOneProject, asked: asked, survey: survey).all
  }

  /// The rows of each kind of record; where nothing says whose they are, all are of one project.
  private static func rows(
    _ forms: [SourceForm],
    in export: Export,
    asked: Set<String>
  ) -> (rows: [PresetRows], isOfOneProject: Bool)? {
    let isAsked = asked.contains("project")
    let rows = read(isAsked ? forms.map(\.ofOneProject) : forms, in: export, asked: asked)
    if let rows, rows.contains(where: { $0.counts.usable > 0 && ($0.owner == nil || !$0.owners.isEmpty) }) {
      return (rows, isAsked)
    }
    // The column that says whose a record is may be empty in every row, and a condition may leave all of them out.
    guard !isAsked, forms.contains(where: { $0.fields["project"] != nil }) else { return nil }
    let others = read(forms.map(\.ofOneProject), in: export, asked: asked)
    return others.flatMap { rows in rows.contains { $0.counts.usable > 0 } ? (rows, true) : nil }
  }

  private static func read(_ forms: [SourceForm], in export: Export, asked: Set<String>) -> [PresetRows]? {
    let rows = forms.compactMap { PresetRows($0, in: export, asked: asked) }
    return rows.count == forms.count ? rows : nil
  }
}

extension SourceForm {
  /// The form where its entry says that all records are of one project.
  fileprivate var ofOneProject: SourceForm {
    guard records.columnNames.contains("project") else { return self }
    var form = self
    form.override("project", by: [.constant(ProposedOwners.onlyID)])
    return form
  }
}
