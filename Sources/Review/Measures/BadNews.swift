import Tables

/// Something that is not going to plan, with what is done about it (methods §6.4).
public struct BadNews: Sendable {
  /// What it is about.
  public enum Subject: Sendable {
    /// A milestone that is late.
    case milestone(MilestoneReview)
    /// A criterion that is at risk or off track.
    case criterion(CriterionReview)
  }

  /// What it is about.
  public let subject: Subject
  /// The record as actions name it, such as `milestone:M3`.
  public let reference: String
  /// Whether it is grave (off track) rather than a risk.
  public let isGrave: Bool
  /// Since when; nil where the records do not say.
  public let since: CivilDate?
  /// Corrective actions the client may see: with an owner, done or due on or after the report date.
  public let actions: [Action]

  init(_ milestone: MilestoneReview, _ actions: [Action], asOf: CivilDate) {
    subject = .milestone(milestone)
    reference = milestone.milestone.reference
    isGrave = milestone.isGrave
    since = milestone.milestone.baseline <= asOf ? milestone.milestone.baseline : nil
    self.actions = actions.filter { [reference] in $0.corrects(reference, asOf: asOf) }
  }

  init(_ criterion: CriterionReview, _ actions: [Action], asOf: CivilDate) {
    subject = .criterion(criterion)
    reference = criterion.criterion.reference
    isGrave = criterion.status == .offTrack
    since = criterion.badSince
    self.actions = actions.filter { [reference] in $0.corrects(reference, asOf: asOf) }
  }
}
