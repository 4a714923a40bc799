import Tables

/// The projects and clients that records of an export belong to.
struct ProposedOwners {
  /// The id of a client, and of its project, where nothing says whose the rows are.
  static let onlyID = "my-client"

  let projects: [ProposedProject]
  let clients: [ProposedProject]

  init(_ rows: [PresetRows], isOfOneProject: Bool) {
    let only = ProposedProject.only(rows: rows.reduce(0) { $0 + $1.counts.usable })
    let named = Self.named(.project, rows)
    if isOfOneProject {
      (projects, clients) = ([only], [only])
    } else if let shared = SharedClients(of: named, rows) {
      (projects, clients) = (shared.projects, shared.clients)
    } else if !named.isEmpty {
      (projects, clients) = (named, named.map(\.withoutExternalIDs))
    } else {
      let named = Self.named(.client, rows)
      (projects, clients) = ([], named.isEmpty ? [only] : named)
    }
  }

  private static func named(_ owner: PresetRows.Owner, _ rows: [PresetRows]) -> [ProposedProject] {
    let all = rows.filter { $0.owner == owner }
    let counts = all.reduce(into: [:]) { $0.merge($1.owners, uniquingKeysWith: +) }
    let names = all.reduce(into: [:]) { $0.merge($1.names) { first, _ in first } }
    return ProjectProposer.projects(counts, names: names)
  }
}

/// The clients that a column beside the projects names.
private struct SharedClients {
  let projects: [ProposedProject]
  let clients: [ProposedProject]

  /// Finds the client of each project; nil unless every one has exactly one.
  init?(of projects: [ProposedProject], _ rows: [PresetRows]) {
    let said = rows.reduce(into: [:]) { $0.merge($1.clients) { $0.union($1) } }
    var counts: [String: Int] = [:]
    var clientOf: [String: FoldedName] = [:]
    for project in projects {
      let names = project.namesInExport.reduce(into: Set<String>()) { $0.formUnion(said[$1] ?? []) }
      guard let name = names.min(), Set(names.map(FoldedName.init)).count == 1 else { return nil }
      counts[name, default: 0] += project.rows
      clientOf[project.id] = FoldedName(name)
    }
    guard !counts.isEmpty else { return nil }
    clients = ProjectProposer.projects(counts, names: [:])
    let named = clients.flatMap { client in client.namesInExport.map { (FoldedName($0), client.id) } }
    let ids = Dictionary(named) { first, _ in first }
    self.projects = projects.map { project in
      var project = project
      project.client = clientOf[project.id].flatMap { ids[$0] }
      return project
    }
  }
}

extension ProposedProject {
  /// The client to whom everything belongs where nothing says more, and its project.
  static func only(rows: Int) -> ProposedProject {
    ProposedProject(id: ProposedOwners.onlyID, name: "My client", externalIDs: [], rows: rows)
  }

  /// What the export calls it.
  fileprivate var namesInExport: [String] { externalIDs.isEmpty ? [id] : externalIDs }

  /// The same where other tools' names are those of something else.
  var withoutExternalIDs: ProposedProject {
    ProposedProject(id: id, name: name, externalIDs: [], rows: rows)
  }
}
