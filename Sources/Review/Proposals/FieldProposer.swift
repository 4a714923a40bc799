import Tables

/// Chooses a column for each field of work items.
struct FieldProposer {
  /// The fields, in the order of the data dictionary.
  let fields: [MappingProposal.Field]
  /// Types that gather other items, with the column that says so.
  let containers: (column: ColumnName, types: [String])?

  init(evidence: ExportEvidence, columns: ColumnReferences) {
    let chooser = Chooser(evidence: evidence, columns: columns)
    let kind = chooser.kindColumn
    let dates = DateFieldProposer(evidence: evidence, columns: columns)
    fields = [
      chooser.identifier, chooser.title(kind), kind.map(chooser.kind), chooser.text(.status), dates.created,
      dates.optional(.started), dates.finished, dates.optional(.due), chooser.hours, chooser.text(.priority),
      chooser.text(.assignee), chooser.labels,
    ].compactMap(\.self)
    let types = kind?.names?.keys.filter(KindWords.isContainer).sorted() ?? []
    containers = types.isEmpty ? nil : kind.map { (columns.name(of: $0.place), types) }
  }
}

/// The choices that need no dates.
private struct Chooser {
  let evidence: ExportEvidence
  let columns: ColumnReferences

  var identifier: MappingProposal.Field? {
    guard let column = evidence.identifier else { return nil }
    let isRepeated = column.isDistinct ? [] : [Question.repeated]
    return .init(name: "id", source: columns.source(column.place), questions: gaps(column) + isRepeated)
  }

  func title(_ kind: ColumnProfile?) -> MappingProposal.Field? {
    if let column = evidence.fullest(evidence.candidates(for: .title)) {
      return .init(name: "title", source: columns.source(column.place), questions: gaps(column))
    }
    let full = kind.flatMap { $0.filled == evidence.usable ? $0 : nil }
    guard let standIn = full ?? evidence.identifier else { return nil }
    return .init(name: "title", source: columns.source(standIn.place), questions: [.title])
  }

  /// The column of types: one that has a few of them.
  var kindColumn: ColumnProfile? {
    evidence.fullest(evidence.candidates(for: .kind).filter { $0.names?.isEmpty == false })
  }

  func kind(_ column: ColumnProfile) -> MappingProposal.Field {
    let types = (column.names ?? [:]).keys.sorted()
    var known: [String: String] = [:]
    var folded: Set<FoldedName> = []
    for type in types where folded.insert(FoldedName(type)).inserted {
      if let kind = KindWords.kind(of: type), kind != .request { known[type] = kind.rawValue }
    }
    let others = types.filter { KindWords.kind(of: $0) == nil && !KindWords.isContainer($0) }
    let shown = others.prefix(10).map { YAMLText.scalar($0.shortened) } + (others.count > 10 ? ["…"] : [])
    return .init(
      name: "kind",
      source: columns.source(column.place, map: known, otherwise: WorkItem.Kind.request.rawValue),
      questions: others.isEmpty ? [] : [.kinds(shown)]
    )
  }

  /// A field of plain text; left out where no column has values for it.
  func text(_ target: FieldHeadings.Target) -> MappingProposal.Field? {
    evidence.candidates(for: target).first { $0.filled > 0 }
      .map { .init(name: target.rawValue, source: columns.source($0.place), questions: []) }
  }

  /// Labels, of which an export may have one a column under one heading.
  var labels: MappingProposal.Field? {
    guard let column = evidence.candidates(for: .labels).first(where: { $0.filled > 0 }) else { return nil }
    return .init(name: "labels", source: FieldSource(.column(columns.list(of: column.place))), questions: [])
  }

  /// Working time; Jira's is in seconds.
  var hours: MappingProposal.Field? {
    guard let column = evidence.candidates(for: .hours).first(where: { $0.filled > 0 && $0.isNumeric }) else {
      return nil
    }
    let isSeconds = FieldHeadings.rank(of: "Time Spent", as: .hours) == column.ranks[.hours]
    return .init(
      name: "hours",
      source: columns.source(column.place, unit: isSeconds ? .seconds : nil),
      questions: isSeconds ? [.seconds] : []
    )
  }

  private func gaps(_ column: ColumnProfile) -> [Question] {
    column.filled < evidence.usable ? [.gaps(evidence.usable - column.filled)] : []
  }
}
