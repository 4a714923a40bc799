import Tables

/// The order of an account's records, which does not depend on the order of rows.
extension AccountBuilder {
  /// The same records, each kind in its order.
  var sorted: AccountBuilder {
    var account = self
    account.projects.sort { $0.id < $1.id }
    account.milestones.sort { ($0.baseline, $0.id) < ($1.baseline, $1.id) }
    account.workItems.sort(by: Self.precedes)
    account.criteria.sort { $0.id < $1.id }
    account.changes.sort { ($0.raisedOn, $0.id) < ($1.raisedOn, $1.id) }
    account.decisions = decisions.map(Self.withSortedOptions).sorted {
      ($0.askedOn ?? .distant, $0.id) < ($1.askedOn ?? .distant, $1.id)
    }
    account.spend.sort {
      ($0.project, $0.month, $0.cost ?? 0, $0.hours ?? 0) < ($1.project, $1.month, $1.cost ?? 0, $1.hours ?? 0)
    }
    account.measurements = measurements.mapValues { $0.sorted { $0.on < $1.on } }
    account.surveys.sort { ($0.closed, $0.id) < ($1.closed, $1.id) }
    account.questions = questions.mapValues { $0.sorted { NaturalOrder.precedes($0.id, $1.id) } }
    account.responses = responses.mapValues { $0.sorted { ($0.on, $0.id) < ($1.on, $1.id) } }
    account.actions.sort { ($0.due ?? .distant, $0.raised, $0.id) < ($1.due ?? .distant, $1.raised, $1.id) }
    account.interactions.sort { ($0.on, $0.id) < ($1.on, $1.id) }
    account.risks.sort { NaturalOrder.precedes($0.id, $1.id) }
    account.issues.sort { ($0.raised, $0.id) < ($1.raised, $1.id) }
    account.estimates.sort { ($0.madeOn, $0.project, $0.id) < ($1.madeOn, $1.project, $1.id) }
    account.forums.sort { ($0.level, $0.id) < ($1.level, $1.id) }
    account.opportunities.sort { ($0.heardOn, $0.id) < ($1.heardOn, $1.id) }
    account.gifts.sort { ($0.on, $0.id) < ($1.on, $1.id) }
    account.invoices.sort { ($0.due, $0.id) < ($1.due, $1.id) }
    account.commentary.sort {
      ($0.sectionRank, $0.section, $0.text, $0.id) < ($1.sectionRank, $1.section, $1.text, $1.id)
    }
    account.statements.sort { ($0.saidOn, $0.id) < ($1.saidOn, $1.id) }
    return account
  }

  /// By day, project and id; there may be many items, and a text is made only where those before it are alike.
  private static func precedes(_ left: WorkItem, _ right: WorkItem) -> Bool {
    let (first, second) = (left.begin ?? .epoch, right.begin ?? .epoch)
    if first != second { return first < second }
    return left.project == right.project ? left.id < right.id : left.project < right.project
  }

  private static func withSortedOptions(_ decision: Decision) -> Decision {
    var decision = decision
    decision.options.sort { NaturalOrder.precedes($0.label, $1.label) }
    return decision
  }
}
