import Tables

/// A project that rows of an export name, and the client that it is taken for.
public struct ProposedProject: Equatable, Sendable {
  /// The id of the project, and of its client unless that is said.
  public let id: String
  /// The name of both.
  public let name: String
  /// What the export calls it.
  public let externalIDs: [String]
  /// How many rows name it.
  public let rows: Int
  /// The id of its client, where that is not its own.
  public internal(set) var client: String?
}

/// Finds out which projects the rows of an export belong to.
struct ProjectProposer {
  let field: MappingProposal.Field
  let projects: [ProposedProject]
  /// The places of columns that name projects without being mapped.
  let namePlaces: [Int]

  init(_ export: Export, evidence: ExportEvidence, columns: ColumnReferences) {
    // A row without a project is lost, so only a column that is always filled will do.
    let candidates = evidence.candidates(for: .project) + evidence.candidates(for: .client)
    let isUsable = { (column: ColumnProfile) in column.filled == evidence.usable && column.names != nil }
    guard let column = candidates.first(where: isUsable), let counts = column.names else {
      let project = ProposedProject.only(rows: evidence.usable)
      field = .init(name: "project", source: .constant(project.id), questions: [.onlyClient, .currency])
      projects = [project]
      namePlaces = []
      return
    }
    let named = evidence.candidates(for: .projectName).first { $0.filled > 0 && $0.place != column.place }
    let names = named.map { Self.names(in: export, of: column, by: $0) } ?? [:]
    projects = Self.projects(counts, names: names)
    namePlaces = named.map { [$0.place] } ?? []
    // `external_ids` is a list between semicolons, so values that hold one have to be mapped.
    let unlistable = projects.flatMap { project in
      project.externalIDs.filter { $0.contains(";") }.map { ($0, project.id) }
    }
    field = .init(
      name: "project",
      source: columns.source(column.place, map: Dictionary(uniqueKeysWithValues: unlistable)),
      questions: [.clients, .currency]
    )
  }

  /// What stands in the column of names beside each project, the first time it is filled.
  private static func names(in export: Export, of project: ColumnProfile, by name: ColumnProfile) -> [String: String] {
    var names: [String: String] = [:]
    let selectors = [project, name].compactMap { try? export.selector(.place($0.place + 1)) }
    guard selectors.count == 2 else { return [:] }
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      if row.cell(1).isPlaceholder { return }
      let key = row.cell(0).text
      if names[key] == nil { names[key] = row.cell(1).text }
    }
    return names
  }

  /// One project for each value; values that differ in case and accents alone are one.
  static func projects(_ counts: [String: Int], names: [String: String]) -> [ProposedProject] {
    let groups = Dictionary(grouping: counts.keys) { FoldedName($0) }.values.map { $0.sorted() }
    var ids = IdentifierMaker(reserved: Set(counts.keys))
    return groups.sorted { $0[0] < $1[0] }.map { values in
      let name = values.lazy.compactMap { names[$0] }.first ?? values[0]
      let id = ids.identifier(for: values)
      return ProposedProject(
        id: id,
        name: name.shortened,
        externalIDs: values == [id] ? [] : values,
        rows: values.reduce(0) { $0 + (counts[$1] ?? 0) }
      )
    }
  }
}

/// Makes ids that are valid, alike to what they stand for, and unlike each other.
struct IdentifierMaker {
  /// Names that mean what they are the name of, and nothing else.
  let reserved: Set<String>
  private var taken: Set<String> = []

  private static let longest = 40

  init(reserved: Set<String>) { self.reserved = reserved }

  /// An id for what has these names: letters and digits of the first in lower case, with `-` between them.
  mutating func identifier(for names: [String]) -> String {
    let isKept = { (letter: Character) in letter.isASCII && (letter.isLetter || letter.isNumber) }
    let words = FoldedName(names[0]).text.split { !isKept($0) }
    let joined = words.joined(separator: "-").prefix(Self.longest)
    var id = joined.isEmpty ? "project" : String(joined)
    let isPlaceholder = Array(id.utf8).withUnsafeBufferPointer(Placeholder.isOne)
    if isPlaceholder || Identifier.pathProblem(id) != nil { id = "project-" + id }
    let stem = id
    var number = 2
    while (reserved.contains(id) && !names.contains(id)) || !taken.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    return id
  }
}
