/// Risks and changes of projects, and what projects used up.
extension Joiner {
  mutating func joinChanges() {
    for (loaded, client) in ofKnownProject(takeDated(\.changes), \.project) {
      var change = loaded.record
      change.project = projectID(change.project)
      index.add(change, client: client)
      guard change.raisedOn <= dates.asOf else { leaveOut(.afterReportDate, change); continue }
      builders[client]?.changes.append(change.asOf(dates))
      use(change)
    }
  }

  mutating func joinRisks() {
    for (loaded, client) in ofKnownProject(takeDated(\.risks), \.project) {
      var risk = loaded.record
      risk.project = projectID(risk.project)
      index.add(risk, client: client)
      guard risk.raised <= dates.asOf else { leaveOut(.afterReportDate, risk); continue }
      builders[client]?.risks.append(risk.asOf(dates))
      use(risk)
    }
  }
}
