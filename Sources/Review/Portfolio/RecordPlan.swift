import Diagnostics
import Tables

/// How the rows of one file become records: which column fills which field, worked out once.
struct RecordPlan<Field: RecordField> {
  let layout: RecordLayout<Field>
  let mapping: RowMapping
  let diagnostics: [Diagnostic]
  /// Whether all values of some columns decided how these are read, so that what a row says rests on all others.
  let hasSeenAllValues: Bool

  /// Plans a file.
  ///
  /// - Parameters:
  ///   - export: The file.
  ///   - assignment: What it holds, and how.
  ///   - zones: The time zones of clients.
  ///   - hasSeenAllValues: Whether all values of columns of dates and numbers decide how they are read. Many a file is read
  ///     without: only where a value does not say by itself what it is, the others must be known.
  /// - Throws: Every column that a record needs and the file lacks, and every mapped column that does not exist.
  init(
    for export: Export,
    _ assignment: Assignment,
    _ zones: TimeZones,
    hasSeenAllValues: Bool
  ) throws(ProblemList) {
    if let entry = assignment.entry {
      try self.init(mapping: entry, export, assignment, zones, hasSeenAllValues: hasSeenAllValues)
    } else {
      try self.init(native: export, assignment, zones)
    }
  }

  /// The record that the row belongs to, as far as the row says.
  func parent(of reader: RecordReader<Field>) -> String? {
    for field in [layout.parent, Self.field("id")] {
      if let field, let text = reader.text(field) { return text }
    }
    return nil
  }

  private static func field(_ name: String) -> Field? { Field.allCases.first { $0.columnName == name } }

  // MARK: Native files

  private init(native export: Export, _ assignment: Assignment, _ zones: TimeZones) throws(ProblemList) {
    var sources: [FieldSource] = []
    var slots = [Int?](repeating: nil, count: Field.allCases.count)
    var extras: [(name: String, slot: Int)] = []
    var problems = LimitedProblems()
    let names = Field.columnNames
    let nested = export.reading.format == .json ? NestedRecords.of(assignment.records) : []
    for (place, heading) in export.columns.enumerated() {
      if nested.contains(where: { $0.has(heading) }) { continue }
      let name = Self.name(of: heading, in: export)
      let index = names.firstIndex(of: name.lowercased())
      if name.isEmpty { continue }
      if index.map({ slots[$0] != nil }) ?? extras.contains(where: { $0.name == name }) {
        problems.add(Self.repeated(name, export))
        continue
      }
      if let index {
        slots[index] = sources.count
      } else if assignment.records == .responses {
        extras.append((name, sources.count))
      } else {
        problems.add(Self.unknown(name, names, export, assignment))
        continue
      }
      sources.append(FieldSource.place(place + 1))
    }
    if let parent = assignment.parent, let field = Self.field(parent.column), slots[field.rawValue] == nil {
      slots[field.rawValue] = sources.count
      sources.append(FieldSource.path(parent.path))
    }
    let implied = Self.implied(by: assignment)
    let missing = Field.allCases.filter {
      Field.required.contains($0) && slots[$0.rawValue] == nil && implied[$0] == nil
    }
    guard missing.isEmpty else {
      throw ProblemList(all: missing.map { Self.missing($0.columnName, export, assignment) })
    }
    try self.init(
      export,
      assignment,
      sources: sources,
      slots: slots,
      extras: extras,
      implied: implied,
      hints: nil,
      zones: zones,
      diagnostics: problems.listed,
      hasSeenAllValues: false
    )
  }

  /// The column that a heading means: a list is called by its name, and the key of an object is its id, unless the
  /// objects say their ids themselves; nothing then.
  private static func name(of heading: String, in export: Export) -> String {
    if heading == "$key" { return export.columns.contains("id") ? "" : "id" }
    return heading.hasSuffix("[]") ? String(heading.dropLast(2)) : heading
  }

  private static func unknown(
    _ name: String,
    _ names: [String],
    _ export: Export,
    _ assignment: Assignment
  ) -> Diagnostic {
    let meant = nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
    return Diagnostic(
      .warn,
      "column-unknown",
      "\(assignment.records.rawValue) have no column '\(name.shortened)'; it is not read",
      at: .init(file: export.file, line: export.reading.headingLine, field: name.shortened),
      hint: meant ?? "known: \(names.joined(separator: ", "))"
    )
  }

  private static func repeated(_ name: String, _ export: Export) -> Diagnostic {
    Diagnostic(
      .warn,
      "column-repeated",
      "the column '\(name.shortened)' stands twice; the second one is not read",
      at: .init(file: export.file, line: export.reading.headingLine, field: name.shortened),
      hint: "rename or remove one of them"
    )
  }

  private static func missing(_ name: String, _ export: Export, _ assignment: Assignment) -> Diagnostic {
    let others = export.columns.filter { !Field.columnNames.contains($0.lowercased()) }
    let meant = nearestName(to: name, among: others).map { "rename the column '\($0)' to '\(name)'" }
    return Diagnostic(
      .error,
      "column-missing",
      "\(assignment.records.rawValue) need a column '\(name)'; no row of the file is used",
      at: .init(file: export.file, line: export.reading.headingLine, field: name),
      hint: meant ?? "add the column '\(name)'"
    )
  }

  // MARK: Mapped files

  private init(
    mapping entry: SourceEntry,
    _ export: Export,
    _ assignment: Assignment,
    _ zones: TimeZones,
    hasSeenAllValues: Bool
  ) throws(ProblemList) {
    let implied = Self.implied(by: assignment)
    let required = Set(Field.requiredNames).subtracting(implied.keys.map(\.columnName))
    let found = try FoundSources(entry.form, in: export, required: required)
    var slots = [Int?](repeating: nil, count: Field.allCases.count)
    var extras: [(name: String, slot: Int)] = []
    var typed: [ColumnDecisions.Column] = []
    for (slot, (name, _)) in found.fields.enumerated() {
      if let field = Field.allCases.first(where: { $0.columnName == name }) {
        slots[field.rawValue] = slot
        if let kind = Field.kinds[field] { typed.append(.init(place: slot, field: name, kind: kind)) }
      } else {
        extras.append((name, slot))
      }
    }
    let missing = Field.allCases.filter {
      Field.required.contains($0) && slots[$0.rawValue] == nil && implied[$0] == nil
    }
    guard missing.isEmpty else {
      throw ProblemList(
        all: missing.map { field in
          Diagnostic(
            .error,
            "field-unmapped",
            "\(assignment.records.rawValue) need '\(field.columnName)', and no column is mapped to it",
            at: .init(file: SettingsReader.fileName, line: entry.line, field: "fields"),
            hint: field.columnName == "survey"
              ? "add 'survey: ID' to the entry for '\(entry.files)', with an id of surveys.csv"
              : "add '\(field.columnName): HEADING' to the entry for '\(entry.files)'"
          )
        }
      )
    }
    let sources = found.fields.map(\.source)
    let decisions = hasSeenAllValues ? ColumnDecisions(sources, typed, in: export) : nil
    try self.init(
      export,
      assignment,
      sources: decisions?.sources ?? ColumnDecisions.provisional(sources, typed),
      filters: found.filters,
      slots: slots,
      extras: extras,
      implied: implied,
      hints: decisions?.hints ?? ColumnDecisions.hints(sources, typed),
      presetFields: Set(Field.allCases.filter { entry.form.fields[$0.columnName]?.preset != nil }),
      zones: zones,
      diagnostics: found.warnings + (decisions?.diagnostics ?? []),
      hasSeenAllValues: hasSeenAllValues
    )
  }

  // MARK: Both

  private init(
    _ export: Export,
    _ assignment: Assignment,
    sources: [FieldSource],
    filters: [RowFilter] = [],
    slots: [Int?],
    extras: [(name: String, slot: Int)],
    implied: [Field: String],
    hints: [String: String]?,
    presetFields: Set<Field> = [],
    zones: TimeZones,
    diagnostics: [Diagnostic],
    hasSeenAllValues: Bool
  ) throws(ProblemList) {
    self.hasSeenAllValues = hasSeenAllValues
    var odd: [Diagnostic] = []
    let mapping = RowMapping(sources, where: filters, in: export) { odd.append($0) }
    guard let mapping else { throw ProblemList(all: odd) }
    self.mapping = mapping
    layout = RecordLayout(
      file: export.file,
      type: assignment.records,
      slots: slots,
      slotCount: sources.count,
      extras: extras,
      implied: implied,
      hints: hints,
      parent: TimeZones.parents.lazy.compactMap(Self.field).first,
      folder: assignment.client,
      presetFields: presetFields,
      zones: zones
    )
    self.diagnostics = diagnostics + odd
  }

  /// A file in a client's folder, or of an entry with `client:`, fills the client column.
  private static func implied(by assignment: Assignment) -> [Field: String] {
    guard let client = assignment.client, let field = Field.allCases.first(where: { $0.columnName == "client" })
    else { return [:] }
    return [field: client]
  }
}
