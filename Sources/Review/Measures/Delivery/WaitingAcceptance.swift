/// Work that was handed in and waits for the client's acceptance (methods §3.2).
public struct WaitingAcceptance: Sendable {
  /// What was handed in.
  public let milestone: Milestone
  /// The working days it has waited.
  public let age: Int
  /// The working days the client has; nil while they have not passed.
  public let exceeded: Int?
  /// Whether the contract says how many those are.
  public let isAgreed: Bool
}

extension ClientReview {
  /// Work that waits for the client's acceptance, the longest first.
  public var waitingAcceptances: [WaitingAcceptance] {
    let allowed = client.acceptanceDays ?? thresholds.delivery.acceptanceDays
    let waiting = projectReviews.flatMap(\.acceptances).compactMap { milestone, acceptance in
      acceptance.age.map {
        WaitingAcceptance(
          milestone: milestone,
          age: $0,
          exceeded: acceptance.isOverdue ? allowed : nil,
          isAgreed: client.acceptanceDays != nil
        )
      }
    }
    return waiting.sorted { ($1.age, $0.milestone.id) < ($0.age, $1.milestone.id) }
  }
}
