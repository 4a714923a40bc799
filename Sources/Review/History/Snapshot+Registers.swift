import Tables

extension Snapshot {
  /// A project as it was shown.
  public struct ProjectEntry: Codable, Equatable, Sendable {
    /// The status that was reported.
    public enum Status: String, Codable, CaseIterable, Sendable {
      case onTrack = "on_track"
      case atRisk = "at_risk"
      case offTrack = "off_track"
    }

    /// The record's id.
    public let id: String
    /// Its name.
    public let name: String
    /// The status that was reported.
    public let status: Status
  }

  /// An open risk as it was shown.
  public struct RiskEntry: Codable, Equatable, Sendable {
    /// The record's id.
    public let id: String
    /// What might happen.
    public let text: String
    /// Its weight, 1 to 25.
    public let score: Int
    /// Whether that was more than the client accepted.
    public let isAboveAppetite: Bool

    private enum CodingKeys: String, CodingKey {
      case id, text, score
      case isAboveAppetite = "above_appetite"
    }
  }

  /// A decision as it was shown.
  public struct DecisionEntry: Codable, Equatable, Sendable {
    /// The record's id.
    public let id: String
    /// What was to be decided.
    public let question: String
    /// The day it was decided; absent while it was open.
    public let decidedOn: CivilDate?
    /// The option that was chosen; absent while it was open, or where nobody recorded it.
    public let chosen: String?

    private enum CodingKeys: String, CodingKey {
      case id, question, chosen
      case decidedOn = "decided_on"
    }

    /// Whether it was open.
    public var isOpen: Bool { decidedOn == nil && chosen == nil }
  }

  /// A change request as it was shown.
  public struct ChangeRequestEntry: Codable, Equatable, Sendable {
    /// How far it had come; a draft is not shown.
    public enum Standing: String, Codable, CaseIterable, Sendable {
      case pending, approved, rejected, withdrawn, implemented
    }

    /// The record's id.
    public let id: String
    /// What was to change.
    public let title: String
    /// How far it had come.
    public let standing: Standing
  }
}

// MARK: - Making

extension Snapshot.ProjectEntry {
  /// Records a project; nil where its status could not be measured, and so was not shown.
  init?(_ review: ProjectReview) {
    guard let status = Status(review.status.reported) else { return nil }
    (id, name) = (review.project.id, review.project.name)
    self.status = status
  }
}

extension Snapshot.ProjectEntry.Status {
  init?(_ status: RAGStatus) {
    switch status {
    case .grey: return nil
    case .green: self = .onTrack
    case .amber: self = .atRisk
    case .red: self = .offTrack
    }
  }

  /// The status as reviews have it.
  public var reported: RAGStatus {
    switch self {
    case .onTrack: .green
    case .atRisk: .amber
    case .offTrack: .red
    }
  }
}

extension Snapshot.RiskEntry {
  init(_ review: RiskReview) {
    (id, text, score) = (review.risk.id, review.risk.text, review.score.value)
    isAboveAppetite = review.isBadNews
  }
}

extension Snapshot.DecisionEntry {
  init(_ review: DecisionReview) {
    let decision = review.decision
    (id, question, decidedOn, chosen) = (decision.id, decision.question, decision.decidedOn, decision.chosen)
  }
}

extension Snapshot.ChangeRequestEntry {
  /// Records a change request; nil for a draft, which is not shown.
  init?(_ review: ChangeReview) {
    guard let standing = Standing(review.standing) else { return nil }
    (id, title) = (review.change.id, review.change.title)
    self.standing = standing
  }
}

extension Snapshot.ChangeRequestEntry.Standing {
  init?(_ standing: ChangeReview.Standing) {
    switch standing {
    case .draft: return nil
    case .pending: self = .pending
    case .approved: self = .approved
    case .rejected: self = .rejected
    case .withdrawn: self = .withdrawn
    case .implemented: self = .implemented
    }
  }
}
