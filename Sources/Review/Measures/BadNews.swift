import Tables

/// Something that is not going to plan, with what is done about it (methods §6.4).
public struct BadNews: Sendable {
  /// What it is about.
  public enum Subject: Sendable {
    /// A project that is at risk or off track.
    case project(ProjectReview)
    /// A milestone that is late, or that is a little late and later than the client was last told.
    case milestone(MilestoneReview)
    /// A criterion that is at risk or off track.
    case criterion(CriterionReview)
    /// A risk above what the client accepts.
    case risk(RiskReview)
  }

  /// What it is about.
  public let subject: Subject
  /// The record as actions name it, such as `milestone:M3` or `project:PA/status`.
  public let reference: String
  /// The records that cause it one by one, so that what answers one of them answers it.
  public let causes: [String]
  /// Everything by which actions and conversations may name it, its ``reference`` first.
  public let references: [String]
  /// Whether it is grave (off track) rather than a risk.
  public let isGrave: Bool
  /// Since when; nil where the records do not say.
  public let since: CivilDate?
  /// Corrective actions the client may see: with an owner, done or due on or after the report date.
  public let actions: [Action]

  /// A project's status; an action that names the milestone or the change that causes it answers it as well, so that
  /// nobody has to write the same thing twice.
  init(_ project: ProjectReview, _ actions: ActionIndex, asOf: CivilDate) {
    subject = .project(project)
    reference = project.reference
    causes = project.status.causes
    isGrave = project.status.gravest == .red
    since = project.badSince
    references = [reference, project.project.reference] + causes
    self.actions = actions.correcting(references, asOf: asOf)
  }

  init(_ milestone: MilestoneReview, _ actions: ActionIndex, asOf: CivilDate) {
    subject = .milestone(milestone)
    reference = milestone.milestone.reference
    causes = []
    isGrave = milestone.isGrave
    since = milestone.milestone.baseline <= asOf ? milestone.milestone.baseline : nil
    references = [reference]
    self.actions = actions.correcting(references, asOf: asOf)
  }

  init(_ criterion: CriterionReview, _ actions: ActionIndex, asOf: CivilDate) {
    subject = .criterion(criterion)
    reference = criterion.criterion.reference
    causes = []
    isGrave = criterion.status == .offTrack
    since = criterion.badSince
    references = [reference]
    self.actions = actions.correcting(references, asOf: asOf)
  }

  init(_ risk: RiskReview, _ actions: ActionIndex, asOf: CivilDate) {
    subject = .risk(risk)
    reference = risk.risk.reference
    causes = []
    isGrave = risk.isGrave
    since = risk.risk.raised
    references = [reference]
    self.actions = actions.correcting(references, asOf: asOf)
  }
}

extension ActionIndex {
  /// The actions that name one of `references` and are corrective, each once.
  fileprivate func correcting(_ references: [String], asOf: CivilDate) -> [Action] {
    var seen: Set<String> = []
    return references.flatMap(naming).filter { $0.isCorrective(asOf: asOf) && seen.insert($0.id).inserted }
  }
}
