import Tables

/// What belongs to a project: milestones, criteria and work items.
extension Joiner {
  mutating func joinProjectRecords() {
    for (loaded, client) in ofKnownProject(records.milestones, \.project) {
      var milestone = loaded.record
      milestone.project = projectID(milestone.project)
      index.add(milestone, client: client)
      builders[client]?.milestones.append(milestone)
      use(milestone)
    }
    for (loaded, client) in ofKnownProject(records.criteria, \.project) {
      var criterion = loaded.record
      criterion.project = projectID(criterion.project)
      index.add(criterion, client: client)
      if let proposed = criterion.proposedOn, proposed > dates.issueOn {
        leaveOut(.afterReportDate, criterion)
        continue
      }
      builders[client]?.criteria.append(criterion)
      use(criterion)
    }
    for loaded in records.actions { index.cite(loaded.record.sourceReferences) }
    for loaded in records.interactions { index.cite(loaded.record.badNewsReferences) }
    for loaded in records.issues { index.cite(loaded.record.evidence) }
    joinWorkItems()
  }

  private mutating func joinWorkItems() {
    var items: [String: [WorkItem]] = [:]
    for loaded in uniqueWorkItems() {
      var item = loaded.record
      guard let project = index.project(item.project) else { continue }
      item.project = project.id
      index.add(item, client: project.client)
      if let begin = item.begin, begin > dates.asOf {
        leaveOut(.afterReportDate, item)
        continue
      }
      items[project.client, default: []].append(item.asOf(dates.asOf))
      use(item)
    }
    for (client, items) in items { builders[client]?.workItems = items }
  }

  /// The items whose project exists, each once; what was loaded goes part by part.
  private mutating func uniqueWorkItems() -> [Loaded<WorkItem>] {
    var known: [Loaded<WorkItem>] = []
    known.reserveCapacity(records.workItems.reduce(0) { $0 + $1.count })
    while !records.workItems.isEmpty {
      let part = records.workItems.removeFirst()
      noteLaterDays(of: part)
      known += inKnownProject(part, \.project)
    }
    let index = index
    return unique(known) { item in ItemKey(project: index.project(item.project)?.id ?? "", id: item.id) }
  }

  /// What tells items apart; two short texts need no memory of their own.
  private struct ItemKey: Hashable {
    let project: String
    let id: String
  }

  /// The id of the project that answers to a name.
  func projectID(_ name: String) -> String { index.project(name)?.id ?? name }

  /// The records whose project exists, with their client, within which ids are unique.
  mutating func ofKnownProject<R: Record>(
    _ records: some Sequence<Loaded<R>>,
    _ project: (R) -> String
  ) -> [(Loaded<R>, client: String)] {
    let known = inKnownProject(records, project)
    let index = self.index
    let kept = unique(known) { record in
      index.project(project(record)).map { $0.client + "/" + record.id } ?? record.id
    }
    return kept.map { loaded in (loaded, client: index.project(project(loaded.record))?.client ?? "") }
  }

  /// The records whose project exists.
  mutating func inKnownProject<R: Record>(
    _ records: some Sequence<Loaded<R>>,
    _ project: (R) -> String
  ) -> [Loaded<R>] {
    var known: [Loaded<R>] = []
    for loaded in records {
      let name = project(loaded.record)
      if let found = index.project(name) {
        if isInFolder(loaded, of: found.client) { known.append(loaded) }
      } else if index.isContested(name) {
        reject(loaded.record, "reference-ambiguous", client: loaded.client)
      } else {
        reject(loaded.record, unknown: .project, name, client: loaded.client)
      }
    }
    return known
  }
}
