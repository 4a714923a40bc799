/// One thing that we need from the client.
public enum OpenNeed: Sendable {
  case decision(DecisionReview)
  case acceptance(WaitingAcceptance)
  /// A change that was put to the client and waits for its signature.
  case signature(ChangeReview)
  case action(ActionReview)
  /// What an open issue asks for.
  case ask(IssueAsk)
  /// So many criteria wait for agreement.
  case agreement(Int)
  /// So many assumptions and points of how we work wait to be confirmed.
  case confirmation(Int)
}

extension ClientReview {
  /// Everything we need from the client, each thing once: what is late, then decisions and what is to be signed or
  /// accepted, then the rest; of each, what holds up a milestone first, then what is due soonest.
  public var needs: [OpenNeed] {
    let open = actions.filter { $0.isClients && $0.action.done == nil }
    let asked = Set(open.flatMap(\.action.sourceReferences))
    let waiting = decisions.filter(\.waitsForClient)
    let questions = Set(waiting.map(\.decision.reference))
    let told = questions.union(open.map(\.action.reference))
    let isOnceMore = { (ask: IssueAsk) in
      asked.contains(ask.issue.reference) || ask.issue.evidence.contains(where: told.contains)
    }
    let dated =
      waiting.map(OpenNeed.decision)
      + waitingAcceptances.map(OpenNeed.acceptance)
      + changeControl.changes.filter { $0.waitsForClient && !asked.contains($0.change.reference) }
      .map(OpenNeed.signature)
      // The decision says more than the action that asks for it.
      + open.filter { questions.isDisjoint(with: $0.action.sourceReferences) }.map(OpenNeed.action)
      + dialogue.asks.filter { !isOnceMore($0) }.map(OpenNeed.ask)
    let holding = recordsHoldingUp(open)
    let ranked = dated.enumerated().map { (rank: $0.element.rank(holding), place: $0.offset, need: $0.element) }
    let sorted = ranked.sorted { $0.rank == $1.rank ? $0.place < $1.place : $0.rank < $1.rank }.map(\.need)
    let agreements = criteria.count { $0.agreement.isProposed && !asked.contains($0.criterion.reference) }
    let points = deliveryReview.understanding?.points.count { $0.confirmedOn == nil } ?? 0
    let confirmations = dialogue.assumptions.count { $0.standing == .open } + points
    return sorted + (agreements > 0 ? [.agreement(agreements)] : [])
      + (confirmations > 0 ? [.confirmation(confirmations)] : [])
  }

  /// The actions for which a milestone waits that is not done, and what they ask for.
  private func recordsHoldingUp(_ open: [ActionReview]) -> Set<String> {
    let ahead = Set(milestones.filter { !$0.state.isDone }.map(\.milestone.id))
    let holding = open.filter { $0.action.blocks.map(ahead.contains) ?? false }
    return Set(holding.flatMap { [$0.action.reference] + $0.action.sourceReferences })
  }
}

extension OpenNeed {
  /// A place in the list, within it whether nothing is held up, and the date as text, what has none last.
  fileprivate func rank(_ holding: Set<String>) -> (Int, Int, String) {
    let place = { (record: String) in holding.contains(record) ? 0 : 1 }
    return switch self {
    case .decision(let review):
      (review.overdue == nil ? 1 : 0, place(review.decision.reference), review.decision.due?.iso ?? "~")
    case .acceptance(let waiting): (waiting.exceeded == nil ? 1 : 0, 1, "~")
    case .signature: (1, 1, "~")
    case .action(let review):
      (review.overdue == nil ? 2 : 0, place(review.action.reference), review.action.due?.iso ?? "~")
    case .ask(let ask): (ask.overdue == nil ? 2 : 0, place(ask.issue.reference), ask.issue.askBy?.iso ?? "~")
    case .agreement, .confirmation: (3, 1, "~")
    }
  }
}
