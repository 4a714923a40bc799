import Review
import Templating

/// One thing that we need from the client, and whose it is.
struct Need: Sendable {
  let need: OpenNeed
  let client: ClientReview

  static let fields = Fields<Shown<Need>>(
    "need",
    [
      .record("decide", "a decision; absent for all else", DecisionFields.open) { shown in
        guard case .decision(let review) = shown.value.need else { return nil }
        return shown.with(OpenDecision(review: review, client: shown.value.client))
      },
      .record("accept", "work to accept; absent for all else", AcceptanceFields.fields) { shown in
        if case .acceptance(let waiting) = shown.value.need { shown.with(waiting) } else { nil }
      },
      .record("sign", "a change to sign; absent for all else", signature) { shown in
        if case .signature(let change) = shown.value.need { shown.with(change) } else { nil }
      },
      .record("act", "an action; absent for all else", ActionFields.fields) { shown in
        if case .action(let review) = shown.value.need { shown.with(review) } else { nil }
      },
      .record("clear", "what an open issue asks for; absent for all else", ask) { shown in
        if case .ask(let ask) = shown.value.need { shown.with(ask) } else { nil }
      },
      .optionalText("agree", "how many criteria wait for agreement; absent for all else") { shown in
        if case .agreement(let count) = shown.value.need { shown.format.count(count) } else { nil }
      },
      .optionalText("confirm", "how many points wait to be confirmed; absent for all else") { shown in
        if case .confirmation(let count) = shown.value.need { shown.format.count(count) } else { nil }
      },
    ]
  )

  private static let signature = Fields<Shown<ChangeReview>>(
    "change waiting for a signature",
    [
      .text("title", "what it is about") { $0.value.change.title },
      .day("submitted_on", "when it was put to the client; may be absent") {
        $0.day($0.value.change.submittedOn, else: "day not recorded")
      },
      .optionalText("age", "for how long it has waited; absent where nobody wrote down since when") { shown in
        shown.value.pendingAge.map { shown.format.workingDays($0) }
      },
    ]
  )

  private static let ask = Fields<Shown<IssueAsk>>(
    "ask of an issue",
    [
      .text("ask", "what we ask for") { $0.value.text },
      .text("issue", "what it is about") { $0.value.issue.text },
      .day("due", "by when; may be absent") { $0.day($0.value.issue.askBy, else: "no date recorded") },
      .optionalText("overdue", "how late it is; absent when it is not") { shown in
        shown.value.overdue.map { shown.format.say("overdue by \(shown.format.workingDays($0))") }
      },
    ]
  )
}
