import Tables

/// What an entry says besides the name of its preset: whose the records are, which no tool knows, and what is asked.
struct PresetEntryLines {
  private(set) var all: [PresetEntryLine] = []

  init(
    _ fit: PresetFit,
    _ rows: [PresetRows],
    _ owners: ProposedOwners,
    isOfOneProject: Bool,
    asked: Set<String>,
    survey: String?
  ) {
    if let survey {
      all.append(.init(nil, [.surveyed, .currency]))
      all.append(.init("survey: \(survey)", [.survey(survey)]))
    } else if isOfOneProject {
      all.append(.init("project: { value: \(ProposedOwners.onlyID) }", [.onlyClient, .currency]))
    } else {
      all.append(.init(nil, [Self.question(rows, owners), .currency]))
      all += Self.unlistable(rows, owners)
    }
    if asked.contains("client"), let records = rows.map(\.records).first(where: \.needsClient) {
      let only = owners.clients.count == 1 ? owners.clients[0].id : nil
      all.append(only.map { .init("client: \($0)") } ?? .init("#client: ID", [.whose(records)]))
    }
    all += Self.absent(fit)
    if fit.variant.madeFrom == .description { all.append(.init(nil, [.fromDescription])) }
  }

  private static func question(_ rows: [PresetRows], _ owners: ProposedOwners) -> Question {
    if owners.projects.isEmpty { return rows.contains { !$0.owners.isEmpty } ? .billed : .onlyClient }
    return owners.projects.contains { $0.client != nil } ? .clientColumn : .clients
  }

  /// `external_ids` is a list between semicolons, so values that hold one have to be mapped.
  ///
  /// What an entry says of a column takes the place of the preset's conditions on it, so these are said again.
  private static func unlistable(_ rows: [PresetRows], _ owners: ProposedOwners) -> [PresetEntryLine] {
    guard rows.count == 1, let rows = rows.first, let owner = rows.owner, let field = rows.fields.first else {
      return []
    }
    let named = owner == .project ? owners.projects : owners.clients
    let pairs = named.flatMap { one in one.externalIDs.filter { $0.contains(";") }.map { ($0, one.id) } }
    guard !pairs.isEmpty else { return [] }
    var source = field.source
    source.map.merge(pairs) { $1 }
    let value = SourceEntryText.value(of: source)
    let line = owner == .project ? "project: \(value)" : "fields: { client: \(value) }"
    let conditions = rows.filters.map(SourceEntryText.condition).joined(separator: ", ")
    return [.init(line)] + (conditions.isEmpty ? [] : [.init("where: [\(conditions)]")])
  }

  /// Days of work items that the preset looks for and this export does not have; in JSON, tools leave out what is not set.
  private static func absent(_ fit: PresetFit) -> [PresetEntryLine] {
    if fit.variant.format == .json { return [] }
    let unmapped = fit.unmapped.first { $0.records == .workItems }?.fields ?? []
    let questions = [("created", Question.createdMissing), ("finished", Question.finishedMissing)]
      .filter { unmapped.contains($0.0) }
    guard !questions.isEmpty else { return [] }
    let fields = questions.map { "\($0.0): HEADING" }.joined(separator: ", ")
    return [.init("#fields: { \(fields) }", questions.map(\.1))]
  }
}

extension RecordType {
  fileprivate var needsClient: Bool { requiredColumnNames.contains("client") }
}
