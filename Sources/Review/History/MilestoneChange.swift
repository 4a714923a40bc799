import Tables

/// What is different about one milestone.
public struct MilestoneChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// It was not shown before.
    case added
    /// It is not shown any more.
    case gone
    /// It is done.
    case reached
    /// It was done, and is not any more.
    case reopened
    /// It was done on another day than the client was told.
    case actual
    /// It is expected on another day.
    case forecast
    /// It has become late, and nobody expects it on another day than before.
    case newlyLate
    /// The day it was first promised for is another one.
    case baseline
  }

  /// What kind of change it is.
  public let kind: Kind
  /// Whether it is good news.
  public let effect: Changes.Effect
  /// How it was shown; nil when it was not.
  public let before: Snapshot.MilestoneEntry?
  /// How it is now; nil when it is gone.
  public let now: MilestoneReview?

  /// Whether it is an open milestone that is now expected later than the client was told, and later than promised.
  var isWorsenedForecast: Bool {
    guard case .forecast = kind, effect == .worse, let days = now?.slip?.workingDays else { return false }
    return days > 0
  }

  /// The changes of all milestones.
  static func all(from entries: [Snapshot.MilestoneEntry], to reviews: [MilestoneReview]) -> [MilestoneChange] {
    let before = byID(entries, \.id)
    let ids = Set(reviews.map(\.milestone.id))
    let changes = reviews.flatMap { review -> [MilestoneChange] in
      guard let entry = before[review.milestone.id] else {
        return [MilestoneChange(kind: .added, effect: .neither, before: nil, now: review)]
      }
      return differences(from: entry, to: review)
    }
    let gone = entries.filter { !ids.contains($0.id) }
    return changes + gone.map { MilestoneChange(kind: .gone, effect: .neither, before: $0, now: nil) }
  }

  private static func differences(
    from entry: Snapshot.MilestoneEntry,
    to review: MilestoneReview
  ) -> [MilestoneChange] {
    var kinds: [(Kind, Changes.Effect)] = []
    if let progress = progress(from: entry, to: review) { kinds.append(progress) }
    if review.milestone.baseline != entry.baseline { kinds.append((.baseline, .neither)) }
    return kinds.map { MilestoneChange(kind: $0, effect: $1, before: entry, now: review) }
  }

  private static func progress(
    from entry: Snapshot.MilestoneEntry,
    to review: MilestoneReview
  ) -> (Kind, Changes.Effect)? {
    let milestone = review.milestone
    if let actual = milestone.actual {
      guard let told = entry.actual else { return (.reached, .better) }
      return actual == told ? nil : (.actual, .neither)
    }
    if entry.actual != nil { return (.reopened, .worse) }
    if milestone.forecast != entry.forecast { return (.forecast, effect(from: entry, to: milestone)) }
    let isLate = review.state == .overdue || (review.slip?.workingDays ?? 0) > 0
    let wasLate = entry.state == .overdue || (entry.slip ?? 0) > 0
    return isLate && !wasLate ? (.newlyLate, .worse) : nil
  }

  /// A later day is worse; where no day was told, the one promised counts.
  private static func effect(from entry: Snapshot.MilestoneEntry, to milestone: Milestone) -> Changes.Effect {
    guard let forecast = milestone.forecast else { return .worse }
    let told = entry.forecast ?? entry.baseline
    return forecast == told ? .neither : forecast > told ? .worse : .better
  }
}
