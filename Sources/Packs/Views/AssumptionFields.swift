import Review
import Templating

/// What we take for granted.
enum AssumptionFields {
  static let row = Fields<Shown<AssumptionReview>>(
    "assumption",
    [
      .text("text", "what we assume") { $0.value.risk.text },
      .day("since", "since when") { $0.day($0.value.risk.raised) },
      .text("owner", "who looks after it") { $0.value.owner },
      .flag("open", "whether nobody has confirmed it") { $0.value.standing == .open },
      .flag("too_old", "whether it has waited too long") { $0.value.isTooOld },
      .text("state", "what became of it") { shown in
        switch shown.value.standing {
        case .open:
          shown.format.say("please confirm, or correct us (\(shown.format.workingDays(shown.value.age)) open)")
        case .confirmed:
          shown.format.done("confirmed", by: shown.value.confirmedBy, on: shown.value.risk.confirmedOn)
        case .wrong: shown.format.say("it was wrong, and is now an issue")
        }
      },
    ]
  )
}
