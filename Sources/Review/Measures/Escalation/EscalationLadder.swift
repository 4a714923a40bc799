/// Who takes something up with whom (methods §8): one step of a client's ladder.
public struct LadderStep: Sendable {
  /// How far up it is.
  public let level: EscalationLevel
  /// Our people of that level who look after the client.
  public let provider: [Contact]
  /// The client's people of that level.
  public let client: [Contact]
  /// Whether something is to be taken there now.
  public let isCurrent: Bool
}

extension AccountReview {
  /// The client's ladder, the lowest step first.
  ///
  /// People stand on the step of their level; a sponsor on the third whatever the level, and who may sign the scope for
  /// either side on the last.
  public var escalationLadder: [LadderStep] {
    let ours = people.ofProvider.filter { contact in
      contact.leftOn == nil && (contact.forClients.isEmpty || contact.forClients.contains(visible.client.id))
    }
    let theirs = people.ofClient.filter { $0.leftOn == nil && $0.side == .client }
    let current = Set(relationship.escalation.points.map(\.nextLevel))
    return EscalationLevel.allCases.map { level in
      LadderStep(
        level: level,
        provider: ours.filter { level.isStep(of: $0) },
        client: theirs.filter { level.isStep(of: $0) },
        isCurrent: current.contains(level)
      )
    }
  }
}

extension EscalationLevel {
  fileprivate func isStep(of contact: Contact) -> Bool {
    switch self {
    case .team: contact.level == .team
    case .project: contact.level == .pm
    case .sponsor: contact.isSponsor || contact.level == .senior
    case .executive: contact.level == .head || contact.level == .executive
    case .contract: contact.maySign.contains(.scope)
    }
  }
}
