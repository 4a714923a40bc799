import Review
import Templating

/// Work that was handed in and waits for the client's acceptance.
struct WaitingAcceptance: Sendable {
  let milestone: Milestone
  let age: Int
  /// The working days the client has; nil while they have not passed.
  let exceeded: Int?
  /// Whether the contract says how many those are.
  let isAgreed: Bool
}

enum AcceptanceFields {
  static let fields = Fields<Shown<WaitingAcceptance>>(
    "waiting acceptance",
    [
      .text("name", "what was handed in") { $0.value.milestone.name },
      .day("submitted_on", "when it was handed in; may be absent") {
        $0.day($0.value.milestone.submittedOn, else: "day not recorded")
      },
      .text("age", "for how long it has waited") { $0.format.workingDays($0.value.age) },
      .optionalText("exceeded", "the time there is for accepting, when it has passed") { shown in
        shown.value.exceeded.map { days in
          let days = shown.format.workingDays(days)
          return shown.format.say(shown.value.isAgreed ? "the \(days) agreed" : "the usual \(days)")
        }
      },
    ]
  )

  /// What waits, the longest first.
  static func waiting(in review: ClientReview) -> [WaitingAcceptance] {
    let allowed = review.client.acceptanceDays ?? review.thresholds.delivery.acceptanceDays
    let waiting = review.projectReviews.flatMap(\.acceptances).compactMap { milestone, acceptance in
      acceptance.age.map {
        WaitingAcceptance(
          milestone: milestone,
          age: $0,
          exceeded: acceptance.isOverdue ? allowed : nil,
          isAgreed: review.client.acceptanceDays != nil
        )
      }
    }
    return waiting.sorted { ($1.age, $0.milestone.id) < ($0.age, $1.milestone.id) }
  }
}
