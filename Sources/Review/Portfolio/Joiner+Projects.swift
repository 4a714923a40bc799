import Tables

/// What belongs to a project; its work items have an extension of their own.
extension Joiner {
  mutating func joinProjectRecords() {
    for (loaded, client) in ofKnownProject(takeDated(\.milestones), \.project) {
      var milestone = loaded.record
      milestone.project = projectID(milestone.project)
      index.add(milestone, client: client)
      builders[client]?.milestones.append(milestone)
      use(milestone)
    }
    for (loaded, client) in ofKnownProject(takeDated(\.criteria), \.project) {
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
    records.filter { isInKnownProject($0, project($0.record)) }
  }

  /// Whether a record's project exists, in the folder of the same client; the record is rejected otherwise.
  mutating func isInKnownProject<R: Record>(_ loaded: Loaded<R>, _ name: String) -> Bool {
    if let found = index.project(name) { return isInFolder(loaded, of: found.client) }
    if index.isContested(name) {
      reject(loaded.record, "reference-ambiguous", client: loaded.client)
    } else {
      reject(loaded.record, unknown: .project, name, client: loaded.client)
    }
    return false
  }
}
