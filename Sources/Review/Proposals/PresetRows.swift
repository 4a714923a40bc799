import Tables

/// What the rows say that a form makes records of: whose they are, and of which days.
struct PresetRows {
  /// Whom a record belongs to.
  enum Owner: String {
    case project, client
  }

  let records: RecordType
  /// The fields that the export fills, whose a record is first, the others in the order of the data dictionary.
  let fields: [(name: String, source: FieldSource)]
  /// What decides which rows are used.
  let filters: [RowFilter]
  let counts: RowCounts
  /// What the names in ``names`` and ``owners`` are of; nil where no field of the form says whose a record is.
  let owner: Owner?
  /// How many rows name each owner.
  private(set) var owners: [String: Int] = [:]
  /// What each project is called besides, where a column says it.
  private(set) var names: [String: String] = [:]
  /// What the rows of each project say of its client, where a column does.
  private(set) var clients: [String: Set<String>] = [:]
  /// The places of the columns of these names and clients.
  let namePlace, clientPlace: Int?
  /// The first and the last day on which something happened.
  private(set) var days: ClosedRange<CivilDate>?

  /// Reads all rows; nil where the form does not fit the export.
  ///
  /// - Parameters:
  ///   - form: How rows become records.
  ///   - export: The export, opened as the form says.
  ///   - asked: The fields that every record needs and that somebody has to fill.
  init?(_ form: SourceForm, in export: Export, asked: Set<String>) {
    let required = Set(form.records.requiredColumnNames).subtracting(asked)
    guard let found = try? FoundSources(form, in: export, required: required) else { return nil }
    let sources = Dictionary(uniqueKeysWithValues: found.fields.map { ($0.name, $0.source) })
    records = form.records
    owner = [Owner.project, .client].first { sources[$0.rawValue] != nil }
    let first = [owner?.rawValue].compactMap(\.self)
    let others = form.records.columnNames.filter { !first.contains($0) }
    let questions = sources.keys.filter { !form.records.columnNames.contains($0) }.sorted()
    fields = (first + others + questions).compactMap { name in sources[name].map { (name, $0) } }
    filters = found.filters
    let owned = owner.flatMap { sources[$0.rawValue] }
    let named = owner == .project ? owned : nil
    namePlace = named.flatMap { Self.place(of: .projectName, in: export, besides: $0) }
    clientPlace = named.flatMap { Self.place(of: .client, in: export, besides: $0) }
    let besides = [namePlace, clientPlace].map { $0.map { .place($0 + 1) } ?? FieldSource.constant("") }
    let mapped = [owned ?? .constant("")] + besides
    let days = Self.days(of: form.records).compactMap { name in sources[name].map { (name, $0) } }
    let typed = days.enumerated().map { place, day in
      ColumnDecisions.Column(place: place, field: day.0, kind: form.records.kinds[day.0] ?? .date)
    }
    let decided = ColumnDecisions(days.map(\.1), typed, in: export).sources
    guard let mapping = RowMapping(mapped + decided, where: filters, in: export, report: { _ in }) else { return nil }
    var rows = Gathered()
    var nameless = RowTally()
    var counts = mapping.forEachRow(report: { _ in }) { row in
      if owned != nil, row.cell(0).text.isEmpty { nameless.add("field-missing", line: row.row.line) }
      rows.add(owner: row.cell(0).text, name: row.cell(1).text, client: row.cell(2).text)
      for place in decided.indices { rows.add(row.cell(mapped.count + place).date) }
    }
    counts.rejected.add(nameless)
    self.counts = counts
    (owners, names, clients, self.days) = (rows.owners, rows.names, rows.clients, rows.days)
  }

  /// What is known of the rows so far.
  private struct Gathered {
    var owners: [String: Int] = [:]
    var names: [String: String] = [:]
    var clients: [String: Set<String>] = [:]
    var days: ClosedRange<CivilDate>?

    mutating func add(owner: String, name: String, client: String) {
      guard !owner.isEmpty else { return }
      owners[owner, default: 0] += 1
      if !name.isEmpty, names[owner] == nil { names[owner] = name }
      // A second client says already that the project is not one client's.
      if !client.isEmpty, clients[owner, default: []].count < 2 { clients[owner, default: []].insert(client) }
    }

    mutating func add(_ day: CivilDate?) {
      guard let day else { return }
      days = min(days?.lowerBound ?? day, day)...max(days?.upperBound ?? day, day)
    }
  }

  /// The column that tells more of the projects which another one names.
  private static func place(of target: FieldHeadings.Target, in export: Export, besides project: FieldSource) -> Int? {
    guard case .column = project.origin else { return nil }
    let taken = ColumnReferences(export).places(project)
    let ranked = export.columns.enumerated().compactMap { place, heading in
      FieldHeadings.rank(of: heading, as: target).map { (place, $0) }
    }
    return ranked.filter { !taken.contains($0.0) }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// The fields that say when a record happened.
  private static func days(of records: RecordType) -> [String] {
    switch records {
    case .workItems: ["created", "finished"]
    case .spend: ["month"]
    case .responses: ["on"]
    case .invoices: ["issued"]
    case .risks, .issues: ["raised"]
    default: []
    }
  }
}
