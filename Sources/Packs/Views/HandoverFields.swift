import Review
import Templating

/// Handovers from those who did a piece of work to those who carry it on.
enum HandoverFields {
  static let fields = Fields<Shown<HandoverReview>>(
    "handover",
    [
      .text("name", "what is handed over") { $0.value.milestone.milestone.name },
      .text("when", "when it was done, or is to be") { when($0.value.milestone, $0.format) },
      .text("accepted", "who accepted it, or that nobody has") { accepted($0.value, $0.format) },
      .optionalText("from", "who hands over") { $0.value.from },
      .day("met_on", "when both sides met over it; may be absent") {
        $0.day($0.value.metOn, else: "no meeting of both sides is recorded")
      },
      .optionalText("points", "how many of its points are done; absent without any") { shown in
        let points = shown.value.points
        let done = points.count - shown.value.openPoints.count
        return points.isEmpty ? nil : shown.format.say("\(shown.format.share(done, of: points.count)) done")
      },
      .list("open_points", "the points that are not done", ActionFields.fields) { $0.all($0.value.openPoints) },
    ]
  )

  private static func when(_ review: MilestoneReview, _ format: Format) -> String {
    if let actual = review.milestone.actual { return format.say("done on \(format.day(actual))") }
    let day = format.day(review.milestone.forecast ?? review.milestone.baseline)
    let isPast = review.state == .overdue && review.milestone.forecast == nil
    return format.say(isPast ? "was due on \(day)" : "due on \(day)")
  }

  private static func accepted(_ review: HandoverReview, _ format: Format) -> String {
    let milestone = review.milestone.milestone
    guard review.isAccepted else {
      return format.say(milestone.actual == nil ? "not accepted yet" : "nobody has accepted it yet")
    }
    return format.done("accepted", by: review.acceptedBy, on: milestone.decidedOn)
  }
}
