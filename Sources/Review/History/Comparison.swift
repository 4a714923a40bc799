/// What came of comparing a client's review with the pack the client was given before.
public enum Comparison: Sendable {
  /// No earlier pack is on record.
  case firstPack
  /// What the pack of this period showed cannot be read.
  case impossible(Period)
  /// What is different.
  case changes(Changes)

  init(of review: ClientReview, with earlier: EarlierPack) {
    switch earlier {
    case .none: self = .firstPack
    case .unreadable(let period): self = .impossible(period)
    case .released(let snapshot):
      guard let period = Period(snapshot.period) else { self = .firstPack; return }
      self = .changes(Changes(from: snapshot, of: period, to: review))
    }
  }
}

extension ClientReview {
  /// What is different from the pack the client was given before; nil for the first pack, and where it cannot be told.
  public var changes: Changes? {
    if case .changes(let changes) = comparison { changes } else { nil }
  }
}
