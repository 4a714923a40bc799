import Review
import Templating

/// Work that was handed in and waits for the client's acceptance.
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
}
