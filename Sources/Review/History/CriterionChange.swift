/// What is different about one success criterion.
public struct CriterionChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// It was not shown before.
    case added
    /// It is not shown any more.
    case gone
    /// Both sides have signed it.
    case agreed
    /// It was signed, and is not any more.
    case reopened
    /// It stands elsewhere.
    case status
    /// Its target, date or measure is another one, under this change request where one is named.
    case goal(request: String?)
    /// It is told in other words.
    case reworded
  }

  /// What kind of change it is.
  public let kind: Kind
  /// Whether it is good news.
  public let effect: Changes.Effect
  /// How it was shown; nil when it was not.
  public let before: Snapshot.CriterionEntry?
  /// How it is now; nil when it is gone.
  public let now: CriterionReview?

  /// The changes of all criteria.
  static func all(from entries: [Snapshot.CriterionEntry], to reviews: [CriterionReview]) -> [CriterionChange] {
    let before = byID(entries, \.id)
    let ids = Set(reviews.map(\.criterion.id))
    let changes = reviews.flatMap { review -> [CriterionChange] in
      guard let entry = before[review.criterion.id] else {
        return [CriterionChange(kind: .added, effect: .neither, before: nil, now: review)]
      }
      return differences(from: entry, to: review)
    }
    let gone = entries.filter { !ids.contains($0.id) }
    return changes + gone.map { CriterionChange(kind: .gone, effect: .neither, before: $0, now: nil) }
  }

  private static func differences(
    from entry: Snapshot.CriterionEntry,
    to review: CriterionReview
  ) -> [CriterionChange] {
    func change(_ kind: Kind, _ effect: Changes.Effect = .neither) -> CriterionChange {
      CriterionChange(kind: kind, effect: effect, before: entry, now: review)
    }
    var changes: [CriterionChange] = []
    let isAgreed = review.agreement.isAgreed
    if isAgreed != (entry.agreement == .agreed) {
      changes.append(isAgreed ? change(.agreed, .better) : change(.reopened))
    }
    let status = Snapshot.Status(review.status)
    if isAgreed, entry.agreement == .agreed, status != entry.status {
      changes.append(change(.status, status.effect(after: entry.status)))
    }
    let criterion = review.criterion
    if (criterion.target, criterion.targetDate, criterion.metric, criterion.unit, criterion.direction)
      != (entry.target?.value, entry.targetDate, entry.metric, entry.unit, entry.direction)
    {
      changes.append(change(.goal(request: criterion.change == entry.change ? nil : criterion.change)))
    }
    if criterion.statement != entry.statement { changes.append(change(.reworded)) }
    return changes
  }
}

extension Snapshot.Status {
  /// Whether this status is better or worse than the one before; one of which nothing can be said is neither.
  func effect(after before: Self) -> Changes.Effect {
    guard let rank, let earlier = before.rank, rank != earlier else { return .neither }
    return rank > earlier ? .better : .worse
  }

  private var rank: Int? {
    switch self {
    case .offTrack: 0
    case .atRisk: 1
    case .onTrack, .notStarted: 2
    case .met, .metToDate, .accepted: 3
    case .notMeasurable, .notAgreed: nil
    }
  }
}
