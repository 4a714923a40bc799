import Tables

/// What belongs to a project: milestones, criteria and work items.
extension Joiner {
  mutating func joinProjectRecords() {
    for (loaded, client) in ofKnownProject(records.milestones, \.project) {
      index.add(loaded.record, client: client)
      builders[client]?.milestones.append(loaded.record)
      use(loaded.record)
    }
    for (loaded, client) in ofKnownProject(records.criteria, \.project) {
      index.add(loaded.record, client: client)
      if let proposed = loaded.record.proposedOn, proposed > dates.issueOn {
        leaveOut(.afterReportDate, loaded.record)
        continue
      }
      builders[client]?.criteria.append(loaded.record)
      use(loaded.record)
    }
    for (loaded, client) in ofKnownProject(records.workItems, \.project, parent: \.project) {
      var item = loaded.record
      if let project = index.project(item.project) { item.project = project.id }
      index.add(item, client: client)
      if let begin = item.begin, begin > dates.asOf {
        leaveOut(.afterReportDate, item)
        continue
      }
      builders[client]?.workItems.append(item.asOf(dates.asOf))
      use(item)
    }
  }

  /// The records whose project exists, with their client; ids are unique within the client, or within `parent`.
  private mutating func ofKnownProject<R: Record>(
    _ records: [Loaded<R>],
    _ project: (R) -> String,
    parent: ((R) -> String)? = nil
  ) -> [(Loaded<R>, client: String)] {
    var known: [Loaded<R>] = []
    for loaded in records {
      let name = project(loaded.record)
      if index.isContested(name) {
        reject(loaded.record, "reference-ambiguous", client: loaded.client)
        continue
      }
      guard let found = index.project(name) else {
        reject(loaded.record, unknown: .project, name, client: loaded.client)
        continue
      }
      if isInFolder(loaded, of: found.client) { known.append(loaded) }
    }
    let index = self.index
    let kept = unique(known) { record in
      let found = index.project(project(record))
      return (parent == nil ? found?.client : found?.id).map { $0 + "/" + record.id } ?? record.id
    }
    return kept.map { loaded in (loaded, client: index.project(project(loaded.record))?.client ?? "") }
  }
}
