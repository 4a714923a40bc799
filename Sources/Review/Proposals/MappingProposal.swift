import Diagnostics
import Tables

/// How the rows of an export can become work items, with what has to be asked.
public struct MappingProposal: Sendable {
  /// One field and where it comes from.
  public struct Field: Sendable {
    /// The field's column name, such as `created`.
    public let name: String
    /// Where its values come from; nil where no column was recognised, and the question says so.
    public let source: FieldSource?
    /// What has to be asked about it.
    public let questions: [Question]
  }

  /// How the export was read.
  public let reading: Tables.Reading
  /// Its rows.
  public let rows: RowCounts
  /// All its columns.
  public let columns: [String]
  /// Where the project of a row comes from.
  public let project: Field
  /// The other fields, in the order of the data dictionary.
  public let fields: [Field]
  /// Columns that nothing is taken from.
  public let unusedColumns: [String]
  /// The projects that rows name, by their names.
  public let projects: [ProposedProject]
  /// Types that gather other items, with the column that says so.
  let containers: (column: ColumnName, types: [String])?
  /// The first and the last day on which an item was created or finished.
  let days: ClosedRange<CivilDate>?

  /// Proposes a mapping.
  ///
  /// - Parameter export: The export of a tracker or service desk.
  /// - Throws: `export-not-understood` when no heading names an item's id, or there are no rows.
  public init(for export: Export) throws(Diagnostic) {
    let evidence = ExportEvidence(export)
    guard evidence.usable > 0, evidence.identifier != nil else {
      throw Self.notUnderstood(export, evidence)
    }
    let columns = ColumnReferences(export)
    let proposer = FieldProposer(evidence: evidence, columns: columns)
    let owners = ProjectProposer(export, evidence: evidence, columns: columns)
    reading = export.reading
    rows = evidence.rows
    self.columns = export.columns
    fields = proposer.fields
    project = owners.field
    projects = owners.projects
    containers = proposer.containers
    days = ItemDays.range(of: proposer.fields, in: export)
    let sources = (proposer.fields + [owners.field]).compactMap(\.source)
    let used = Set(sources.flatMap(columns.places) + owners.namePlaces)
    unusedColumns = export.columns.indices.filter { !used.contains($0) }.map { export.columns[$0] }
  }

  private static func notUnderstood(_ export: Export, _ evidence: ExportEvidence) -> Diagnostic {
    let isEmpty = evidence.usable == 0
    return Diagnostic(
      .error,
      "export-not-understood",
      isEmpty ? "there is no row to learn from" : "no heading is known as the id of a ticket, issue or task",
      at: .init(file: export.file, line: export.reading.headingLine),
      hint: isEmpty
        ? "export at least one item"
        : """
        usual ones are Issue key, Ticket ID, Number and ID; for anything else make a workspace without --from, and map \
        the columns in \(SettingsReader.fileName)
        """
    )
  }
}
