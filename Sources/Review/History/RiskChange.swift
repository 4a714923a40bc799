/// What is different about one open risk.
public struct RiskChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// It was not shown before.
    case added
    /// It is not among the open risks any more.
    case gone
    /// It weighs more, or less.
    case weight
    /// It weighs the same, and is now above what the client accepts, or not any more.
    case appetite
  }

  /// What kind of change it is.
  public let kind: Kind
  /// Whether it is good news.
  public let effect: Changes.Effect
  /// How it was shown; nil when it was not.
  public let before: Snapshot.RiskEntry?
  /// How it is now; nil when it is gone.
  public let now: RiskReview?

  /// The changes of all risks.
  static func all(from entries: [Snapshot.RiskEntry], to reviews: [RiskReview]) -> [RiskChange] {
    let before = byID(entries, \.id)
    let ids = Set(reviews.map(\.risk.id))
    let changes = reviews.compactMap { review -> RiskChange? in
      let entry = before[review.risk.id]
      return difference(from: entry, to: review).map { kind, effect in
        RiskChange(kind: kind, effect: effect, before: entry, now: review)
      }
    }
    let gone = entries.filter { !ids.contains($0.id) }
    // A risk that is gone may have come true, so that this alone is not good news.
    return changes + gone.map { RiskChange(kind: .gone, effect: .neither, before: $0, now: nil) }
  }

  private static func difference(from entry: Snapshot.RiskEntry?, to review: RiskReview) -> (Kind, Changes.Effect)? {
    guard let entry else { return (.added, review.isBadNews ? .worse : .neither) }
    let score = review.score.value
    if score != entry.score {
      let isGood = (review.risk.kind == .opportunity) == (score > entry.score)
      return (.weight, isGood ? .better : .worse)
    }
    if review.isBadNews == entry.isAboveAppetite { return nil }
    if review.isBadNews { return (.appetite, .worse) }
    // Where the client takes back what it said, nothing has become better.
    return (.appetite, review.appetite == .notStated ? .neither : .better)
  }
}
