import Diagnostics

/// Decisions, and the options they choose from.
extension Joiner {
  mutating func joinDecisions() {
    var decisions: [String: Decision] = [:]
    for loaded in unique(named(takeDated(\.decisions)), by: { $0.client + "/" + $0.id }) {
      var decision = loaded.record
      guard isOfKnownClient(loaded, decision.client) else { continue }
      guard isOwnProject(decision.project, of: decision, decision.client) else { continue }
      decision.project = decision.project.map(projectID)
      index.add(decision)
      guard decision.hasBegun(by: dates) else { leaveOut(.afterReportDate, decision); continue }
      decisions[decision.client + "/" + decision.id] = decision.asOf(dates)
      use(decision)
    }
    joinOptions(of: &decisions)
    for (_, decision) in decisions.sorted(by: { $0.key < $1.key }) {
      builders[decision.client]?.decisions.append(decision)
      checkChoice(of: decision)
    }
  }

  private mutating func joinOptions(of decisions: inout [String: Decision]) {
    var owned: [Loaded<DecisionOption>] = []
    for loaded in take(\.options) {
      guard let client = owner(of: loaded, .decision, loaded.record.decision, in: index.decisions) else { continue }
      owned.append(Loaded(loaded.record, source: loaded.source, client: client))
    }
    for loaded in unique(owned, byLoaded: { ($0.client ?? "") + "/" + $0.record.id }) {
      let option = loaded.record
      let key = (loaded.client ?? "") + "/" + option.decision
      guard decisions[key] != nil else { leaveOut(.afterReportDate, option); continue }
      decisions[key]?.options.append(option)
      use(option)
    }
  }

  /// A choice that is none of the options would leave the reader guessing.
  private mutating func checkChoice(of decision: Decision) {
    let labels = decision.options.map(\.label)
    guard let chosen = decision.chosen, !labels.isEmpty, !labels.contains(chosen) else { return }
    report(
      Diagnostic(
        .error,
        "reference-unknown",
        "the decision '\(decision.id)' chose '\(chosen.shortened)', which is none of its options",
        at: decision.origin.place(field: "chosen"),
        hint: nearestName(to: chosen, among: labels).map { "did you mean '\($0)'?" }
          ?? "its options: \(labels.sorted().joined(separator: ", "))",
        client: decision.client,
        records: [decision.reference]
      )
    )
  }
}
