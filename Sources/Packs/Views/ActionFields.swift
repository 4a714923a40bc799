import Review
import Templating

/// One action, as the partial `action` shows it.
enum ActionFields {
  static let fields = Fields<Shown<ActionReview>>(
    "action",
    [
      .text("text", "what is to be done") { $0.value.action.text },
      .text("owner", "who does it") { $0.value.owner },
      .day("due", "the due date; may be absent") { $0.day($0.value.action.due, else: "no date recorded") },
      .day("done", "the day it was done; may be absent") { $0.day($0.value.action.done, else: "not done") },
      .optionalText("overdue", "how late it is, when open and past due at the report date") { shown in
        shown.value.overdue.map { shown.format.say("overdue by \(shown.format.workingDays($0))") }
      },
      .optionalText("blocks", "the milestone that waits for it") { $0.value.blocks },
    ]
  )
}
