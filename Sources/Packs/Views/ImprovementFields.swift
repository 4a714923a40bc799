import Review
import Templating

/// What we changed in how we work.
enum ImprovementFields {
  static let fields = Fields<Shown<ImprovementReview>>(
    "improvement of ours",
    [
      .text("text", "what we changed") { $0.value.action.action.text },
      .day("since", "since when; may be absent") { $0.day($0.value.action.action.done, else: "not done yet") },
      .day("due", "by when, where it is not done; may be absent") {
        $0.day($0.value.action.action.due, else: "no date recorded")
      },
      .text("owner", "who sees to it") { $0.value.action.owner },
      .optionalText("because", "what led to it; absent where nobody recorded it") { shown in
        shown.value.because.isEmpty ? nil : shown.format.listed(shown.value.because.map(shown.format.quoted))
      },
    ]
  )
}

/// What stands in the way on the client's side.
enum ObstacleFields {
  static let fields = Fields<Shown<ObstacleReview>>(
    "obstacle",
    [
      .text("text", "what stands in the way") { $0.value.issue.text },
      .text("age", "for how long") { $0.format.workingDays($0.value.age) },
      .optionalText("effect", "what it costs; absent where nobody recorded it") { effect($0) },
      .optionalText("forum", "the meeting it belongs to") { $0.value.forum?.name ?? $0.value.issue.forum },
      .day("meets_on", "when that meets next; may be absent") {
        $0.day($0.value.meetsOn, else: "next meeting not recorded")
      },
      .flag("too_late", "whether that is after the day by which we need what we ask for") { $0.value.meetsTooLate },
      .optionalText("ask", "what we ask for") { $0.value.issue.ask },
      .day("ask_by", "by when we need it; may be absent") { $0.day($0.value.issue.askBy, else: "no date recorded") },
    ]
  )

  private static func effect(_ shown: Shown<ObstacleReview>) -> String? {
    let issue = shown.value.issue
    let parts = [
      issue.effectDays.map { shown.format.days($0) }, issue.effectMoney.map(shown.money),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : shown.format.listed(parts)
  }
}
