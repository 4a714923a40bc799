/// Actions of both sides, and what was agreed with the client.
extension Joiner {
  mutating func joinActions() {
    for loaded in unique(named(takeDated(\.actions)), by: { $0.client + "/" + $0.id }) {
      var action = loaded.record
      guard isOfKnownClient(loaded, action.client) else { continue }
      index.add(action, client: action.client)
      guard isOwnProject(action.project, of: action, action.client) else { continue }
      if let milestone = action.blocks, index.references["milestone:\(milestone)"]?.contains(action.client) != true {
        reject(action, unknown: .milestone, milestone, client: action.client)
        continue
      }
      action.project = action.project.map(projectID)
      guard action.raised <= dates.issueOn else { leaveOut(.afterReportDate, action); continue }
      builders[action.client]?.actions.append(action.asOf(dates.issueOn))
      use(action)
    }
  }

  mutating func joinInteractions() {
    for loaded in unique(named(takeDated(\.interactions)), by: { $0.client + "/" + $0.id }) {
      var interaction = loaded.record
      guard isOfKnownClient(loaded, interaction.client) else { continue }
      index.add(interaction, client: interaction.client)
      guard isOwnProject(interaction.project, of: interaction, interaction.client) else { continue }
      interaction.project = interaction.project.map(projectID)
      guard interaction.on <= dates.issueOn else { leaveOut(.afterReportDate, interaction); continue }
      builders[interaction.client]?.interactions.append(interaction.asOf(dates))
      use(interaction)
    }
  }
}
