import Tables

/// What is different from what the client was last shown (methods §0, "Earlier packs").
///
/// It rests on the snapshot of the released pack alone: records that have been corrected since do not change what was
/// said then. A section that was not shown then is not compared.
public struct Changes: Sendable {
  /// Whether a change is good news.
  public enum Effect: Sendable {
    case worse, better, neither
  }

  /// The period of the earlier pack.
  public let since: Period
  /// The report date of the earlier pack.
  public let sinceAsOf: CivilDate
  /// Projects whose status is different, in the order of the review; those that are gone last.
  public let projects: [ProjectChange]
  /// Success criteria, in the order of the review; those that are gone last.
  public let criteria: [CriterionChange]
  /// Milestones, in the order of the review; those that are gone last.
  public let milestones: [MilestoneChange]
  /// Actions, in the order of the review; those that are gone last.
  public let actions: [ActionChange]
  /// Open risks, the weightiest first; those that are gone last.
  public let risks: [RiskChange]
  /// Decisions, in the order of the review; those that are gone last.
  public let decisions: [DecisionChange]
  /// Change requests, in the order of the review; those that are gone last.
  public let changeRequests: [ChangeRequestChange]
  /// Figures.
  public let figures: [FigureChange]
  /// How many work items the earlier pack told as open at its end; nil where it did not.
  let openAtEnd: Int?

  init(from snapshot: Snapshot, of period: Period, to review: ClientReview) {
    since = period
    sinceAsOf = snapshot.asOf
    projects = snapshot.projects.map { ProjectChange.all(from: $0, to: review.projectReviews) } ?? []
    criteria = snapshot.criteria.map { CriterionChange.all(from: $0, to: review.criteria) } ?? []
    milestones = snapshot.milestones.map { MilestoneChange.all(from: $0, to: review.milestones) } ?? []
    actions =
      snapshot.actions.map { ActionChange.all(from: $0, to: review.actionReviews, start: review.dates.period.start) }
      ?? []
    risks = snapshot.risks.map { RiskChange.all(from: $0, to: review.risks) } ?? []
    decisions = snapshot.decisions.map { DecisionChange.all(from: $0, to: review) } ?? []
    changeRequests =
      snapshot.changeRequests.map { ChangeRequestChange.all(from: $0, to: review.changeControl.changes) } ?? []
    openAtEnd = snapshot.figures?.work?.open
    figures = snapshot.figures.map { FigureChange.all(from: $0, to: Snapshot.Figures(of: review)) } ?? []
  }

  /// Whether nothing is different.
  public var isEmpty: Bool {
    projects.isEmpty && criteria.isEmpty && milestones.isEmpty && actions.isEmpty && risks.isEmpty
      && decisions.isEmpty && changeRequests.isEmpty && figures.isEmpty
  }

  /// Open milestones that are now expected later than the client was told, and later than promised: bad news
  /// (methods §6.4, "forecast that newly worsened").
  public var worsenedForecasts: [MilestoneReview] {
    milestones.filter(\.isWorsenedForecast).compactMap(\.now)
  }

  /// Agreed criteria whose target, date or measure was changed without a change request (methods §2.5, "moved
  /// goalpost").
  public var movedGoalposts: [CriterionReview] {
    criteria.compactMap { change in
      guard case .goal(let request) = change.kind, request == nil, change.before?.agreement == .agreed else {
        return nil
      }
      return change.now
    }
  }
}

/// Entries of a snapshot by id; of two with one id, which no release writes, the first counts.
func byID<Entry>(_ entries: [Entry], _ id: KeyPath<Entry, String>) -> [String: Entry] {
  Dictionary(entries.map { ($0[keyPath: id], $0) }) { first, _ in first }
}
