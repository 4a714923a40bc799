import Tables

/// What is different about one action.
public struct ActionChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// It was not shown before.
    case added
    /// It is done.
    case done
    /// It was done, and is open again.
    case reopened
    /// It is due on another day.
    case due
    /// It was open, and is not shown any more.
    case gone
  }

  /// What kind of change it is.
  public let kind: Kind
  /// How it was shown; nil when it was not.
  public let before: Snapshot.ActionEntry?
  /// How it is now; nil when it is gone.
  public let now: ActionReview?

  /// The changes of all actions.
  ///
  /// - Parameters:
  ///   - entries: The actions as they were shown.
  ///   - reviews: The actions as they are.
  ///   - start: The first day of the period; what was done before it and not shown then is no news.
  /// - Returns: The changes in the order of the reviews; actions that are gone last.
  static func all(
    from entries: [Snapshot.ActionEntry],
    to reviews: [ActionReview],
    start: CivilDate
  ) -> [ActionChange] {
    let before = byID(entries, \.id)
    let ids = Set(reviews.map(\.action.id))
    let changes = reviews.compactMap { review -> ActionChange? in
      let entry = before[review.action.id]
      return kind(from: entry, to: review.action, start).map { ActionChange(kind: $0, before: entry, now: review) }
    }
    let gone = entries.filter { $0.done == nil && !ids.contains($0.id) }
    return changes + gone.map { ActionChange(kind: .gone, before: $0, now: nil) }
  }

  private static func kind(from entry: Snapshot.ActionEntry?, to action: Action, _ start: CivilDate) -> Kind? {
    guard let entry else {
      guard let done = action.done else { return .added }
      return done >= start ? .done : nil
    }
    if action.done != nil { return entry.done == nil ? .done : nil }
    if entry.done != nil { return .reopened }
    return action.due == entry.due ? nil : .due
  }
}
