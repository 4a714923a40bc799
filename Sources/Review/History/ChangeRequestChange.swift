/// What is different about one change request.
public struct ChangeRequestChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// It was not shown before.
    case added
    /// It has come further, or gone back.
    case standing
    /// It is not shown any more.
    case gone
  }

  /// What kind of change it is.
  public let kind: Kind
  /// How it was shown; nil when it was not.
  public let before: Snapshot.ChangeRequestEntry?
  /// How it is now; nil when it is gone.
  public let now: ChangeReview?

  /// The changes of all change requests.
  static func all(from entries: [Snapshot.ChangeRequestEntry], to reviews: [ChangeReview]) -> [ChangeRequestChange] {
    let before = byID(entries, \.id)
    let shown = reviews.filter { $0.standing != .draft }
    let ids = Set(shown.map(\.change.id))
    let changes = shown.compactMap { review -> ChangeRequestChange? in
      guard let entry = before[review.change.id] else {
        return ChangeRequestChange(kind: .added, before: nil, now: review)
      }
      let standing = Snapshot.ChangeRequestEntry.Standing(review.standing)
      return standing == entry.standing ? nil : ChangeRequestChange(kind: .standing, before: entry, now: review)
    }
    let gone = entries.filter { !ids.contains($0.id) }
    return changes + gone.map { ChangeRequestChange(kind: .gone, before: $0, now: nil) }
  }
}
