/// What is different about one decision.
public struct DecisionChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// The client is asked for it, and was not before.
    case asked
    /// It is taken.
    case taken
    /// It was taken, and is open again.
    case reopened
    /// Another option was chosen than the client was told.
    case chosen
    /// It waited for the client, and does not any more, though nobody has taken it.
    case gone
  }

  /// What kind of change it is.
  public let kind: Kind
  /// How it was shown; nil when it was not.
  public let before: Snapshot.DecisionEntry?
  /// How it is now; nil when it is gone.
  public let now: DecisionReview?

  /// The changes of all decisions.
  static func all(from entries: [Snapshot.DecisionEntry], to review: ClientReview) -> [DecisionChange] {
    let before = byID(entries, \.id)
    let ids = Set(review.decisions.map(\.decision.id))
    let changes = review.decisions.compactMap { decision -> DecisionChange? in
      let entry = before[decision.decision.id]
      return kind(from: entry, to: decision, isNew: review.wasTakenInPeriod(decision)).map {
        DecisionChange(kind: $0, before: entry, now: decision)
      }
    }
    let gone = entries.filter { $0.isOpen && !ids.contains($0.id) }
    return changes + gone.map { DecisionChange(kind: .gone, before: $0, now: nil) }
  }

  private static func kind(
    from entry: Snapshot.DecisionEntry?,
    to review: DecisionReview,
    isNew: Bool
  ) -> Kind? {
    guard let entry else { return review.waitsForClient ? .asked : isNew ? .taken : nil }
    if review.decision.isOpen {
      if !entry.isOpen { return .reopened }
      return review.waitsForClient ? nil : .gone
    }
    if entry.isOpen { return .taken }
    return review.decision.chosen == entry.chosen ? nil : .chosen
  }
}
