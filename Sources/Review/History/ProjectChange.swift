/// What is different about how one project stands.
public struct ProjectChange: Sendable {
  /// What kind of change it is.
  public enum Kind: Equatable, Sendable {
    /// Its status was not shown before.
    case added
    /// It stands elsewhere.
    case status
    /// It is there, and its status cannot be told any more.
    case unmeasured
    /// It is not there any more.
    case gone
  }

  /// What kind of change it is.
  public let kind: Kind
  /// Whether it is good news.
  public let effect: Changes.Effect
  /// How it was shown; nil when it was not.
  public let before: Snapshot.ProjectEntry?
  /// How it is now; nil when it is gone.
  public let now: ProjectReview?

  /// The changes of all projects.
  static func all(from entries: [Snapshot.ProjectEntry], to reviews: [ProjectReview]) -> [ProjectChange] {
    let before = byID(entries, \.id)
    let ids = Set(reviews.map(\.project.id))
    let changes = reviews.compactMap { review -> ProjectChange? in
      let entry = before[review.project.id]
      return difference(from: entry, to: review).map { kind, effect in
        ProjectChange(kind: kind, effect: effect, before: entry, now: review)
      }
    }
    let gone = entries.filter { !ids.contains($0.id) }
    return changes + gone.map { ProjectChange(kind: .gone, effect: .neither, before: $0, now: nil) }
  }

  private static func difference(
    from entry: Snapshot.ProjectEntry?,
    to review: ProjectReview
  ) -> (Kind, Changes.Effect)? {
    let status = review.status.reported
    guard let entry else { return status == .grey ? nil : (.added, .neither) }
    if status == .grey { return (.unmeasured, .neither) }
    let told = entry.status.reported
    return status == told ? nil : (.status, status > told ? .worse : .better)
  }
}
