import Review
import Templating

/// The milestones of a review.
enum MilestoneFields {
  static let fields = Fields<Shown<[MilestoneReview]>>(
    "the milestones",
    [
      .list("rows", "milestones by their first planned date", row) { $0.all($0.value) },
      .chart("chart", "when each was planned and reached; absent without milestones") { $0.charts[.milestones] },
      .flag("none_due", "whether none was due so far") { shown in !shown.value.contains { isDue($0) } },
    ]
  )

  static let onTime = Fields<Shown<OnTimeShare>>(
    "the share on time",
    [
      .text("reached", "milestones done by their first planned date") { $0.format.count($0.value.onTime) },
      .text("due", "milestones due so far") { $0.format.count($0.value.due) },
      .figure("percent", "the share in percent", unit: "%") {
        Figure($0.format.percent($0.value.percent, decimals: 0))
      },
    ]
  )

  private static let row = Fields<Shown<MilestoneReview>>(
    "milestone",
    [
      .text("name", "its name") { $0.value.milestone.name },
      .day("baseline", "the day first planned") { $0.day($0.value.milestone.baseline) },
      .day("date", "the day it was done, else is expected") {
        $0.day($0.value.milestone.actual ?? $0.value.milestone.forecast, else: "no forecast")
      },
      .text("slip", "how late it is, in working days") { Words.slip($0.value.slip, $0.format) },
      .text("state", "where it stands") { state($0.value, $0.format) },
    ]
  )

  /// Done is not yet accepted, and the client should read both in one place.
  private static func state(_ review: MilestoneReview, _ format: Format) -> String {
    let state = format.say(Words.state(review.state))
    guard review.state.isDone else { return state }
    return switch review.milestone.acceptance {
    case .submitted: format.say("\(state), waits for your acceptance")
    case .rejected: format.say("\(state), sent back by you")
    case .notSubmitted, .accepted, .acceptedWithConditions, .deemed, nil: state
    }
  }

  private static func isDue(_ review: MilestoneReview) -> Bool { review.state.isDone || review.state == .overdue }
}
