import Tables

/// What belongs to a project, what does not, and what may cost extra: as signed, and as it is now.
public struct ScopeReview: Sendable {
  /// The project, with its lists.
  public let project: Project
  /// Who signed the scope for the client, as printed; nil where nobody did who may.
  public let signedBy: String?
  /// When.
  public let signedOn: CivilDate?
  /// The changes that both sides have signed.
  public let changes: [ChangeReview]
  /// What they add up to.
  public let added: ChangeTotals
  /// The hours agreed at first and those of the signed changes together; nil where the first are not recorded.
  public let hoursNow: Double?

  /// Tells the scope of a project; nil where nobody wrote it down.
  init?(_ review: ProjectReview, people: People) {
    let project = review.project
    guard !(project.scopeIn + project.scopeOut + project.scopeGrey).isEmpty else { return nil }
    let day = Signatures.scopeDay(of: project, people: people)
    self.project = project
    signedOn = day
    signedBy = day.flatMap { _ in project.scopeSignedBy.map { people.resolve($0).name } }
    let changes = review.changeControl.changes.filter(\.isApproved)
    self.changes = changes
    let added = ChangeTotals(of: changes.map(\.effect))
    self.added = added
    hoursNow = project.baselineHours.map { $0 + (added.hours.value ?? 0) }
  }
}
