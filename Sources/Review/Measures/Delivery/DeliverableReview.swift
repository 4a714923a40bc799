import Tables

/// Something that is to be handed in, and how far the client's acceptance has come (methods §3.2).
public struct DeliverableReview: Sendable {
  /// The milestone.
  public let milestone: Milestone
  /// Whether the day it was last expected on had passed at the report date.
  public let isForecastPassed: Bool
  /// How far its acceptance has come; nil while it was not handed in.
  public let acceptance: AcceptanceReview?
  /// Who decided, as printed.
  public let decidedBy: String?
  /// How often it was handed in, as far as the packs before tell.
  public let submissions: Int

  /// A project's deliverables and other work that is to be accepted, by the day promised.
  static func all(of review: ProjectReview, people: People, earlier: EarlierPack) -> [DeliverableReview] {
    let entries = Dictionary((earlier.snapshot?.milestones ?? []).map { ($0.id, $0) }) { first, _ in first }
    let acceptances = Dictionary(review.acceptances.map { ($0.milestone.id, $0.acceptance) }) { first, _ in first }
    return review.milestones.compactMap { review in
      let milestone = review.milestone
      guard milestone.kind == .deliverable || milestone.acceptance != nil else { return nil }
      return DeliverableReview(
        milestone: milestone,
        isForecastPassed: review.slip?.basis == .forecastInThePast,
        acceptance: acceptances[milestone.id],
        decidedBy: milestone.decidedBy.map { people.resolve($0).name },
        submissions: milestone.submissions(before: entries[milestone.id])
      )
    }
  }

  /// Whether nothing is left to do about it.
  public var isAccepted: Bool { milestone.acceptance?.isGiven ?? false }
}

extension Milestone {
  /// How often it was handed in: what the pack before told, and once more if it was handed in again since.
  func submissions(before entry: Snapshot.MilestoneEntry?) -> Int {
    guard let submittedOn else { return entry?.submissions ?? 0 }
    guard let entry, let before = entry.submittedOn else { return 1 }
    return (entry.submissions ?? 1) + (submittedOn > before ? 1 : 0)
  }
}
