import Review
import Templating

/// What the client said, what we did about it, and what we do not do.
enum FeedbackFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the feedback",
    [
      .short("told", "complaints and problems the client told us of, what is open first", row) {
        $0.all($0.value.dialogue.feedback)
      },
      .short("declined", "changes the client asked for and that are not made, the latest first", declined) {
        $0.all($0.value.dialogue.declined)
      },
      .short("scores", "how scores moved between the last two surveys", score) {
        $0.all($0.value.dialogue.scoreChanges)
      },
      .text("between", "what we did between these surveys, in one clause") { shown in
        let steps = shown.value.dialogue.scoreChanges.first?.steps ?? []
        if steps.isEmpty { return shown.format.say("no action of ours between them is recorded") }
        let did = shown.format.listed(steps.prefix(3).map { shown.format.quoted($0.action.text) })
        return shown.format.say("between them we did: \(did)")
      },
      .text("before_wave", "the earlier survey; empty without one") {
        $0.value.dialogue.scoreChanges.first?.before.name ?? ""
      },
      .text("now_wave", "the later survey; empty without one") { $0.value.dialogue.scoreChanges.first?.now.name ?? "" },
    ]
  )

  static func isPresent(in dialogue: DialogueReview) -> Bool {
    !dialogue.feedback.isEmpty || !dialogue.declined.isEmpty || !dialogue.scoreChanges.isEmpty
  }

  static let row = Fields<Shown<FeedbackReview>>(
    "feedback",
    [
      .text("text", "what was said or went wrong") { $0.value.issue.text },
      .optionalText("by", "who said it") { $0.value.raisedBy },
      .day("on", "when") { $0.day($0.value.issue.raised) },
      .text("acknowledged", "in one sentence, when we said that we had heard") { shown in
        let day = shown.value.issue.acknowledged
        return day.map { shown.format.say("Thank you for telling us; we said so on \(shown.format.day($0))") }
          ?? shown.format.say("Thank you for telling us; we should have said so sooner")
      },
      .optionalText("cause", "what brought it about") { $0.value.issue.cause },
      .optionalText("did", "what we did or will do") { $0.value.issue.resolution },
      .optionalText("instead", "what can be done instead") { $0.value.issue.alternatives },
      .optionalText("root_cause", "what lay behind the cause") { $0.value.issue.rootCause },
      .optionalText("lesson", "what we do otherwise since") { $0.value.issue.lesson },
      .text("result", "how far it has come, in one clause") { result($0.value.standing, $0.format) },
      .flag("refused", "whether the client does not agree to our answer") { $0.value.standing == .notAgreed },
      .flag("agreed", "whether the client agreed to the answer") { $0.value.issue.isAgreed ?? false },
      .optionalText("ask", "what we ask of the client") { $0.value.issue.ask },
      .day("ask_by", "by when; may be absent") { $0.day($0.value.issue.askBy, else: "no date recorded") },
      .list("steps", "what is or was done about it", ActionFields.fields) { $0.all($0.value.steps) },
    ]
  )

  private static let declined = Fields<Shown<ChangeReview>>(
    "refused change",
    [
      .text("title", "what was asked for") { $0.value.change.title },
      .day("on", "when it was asked for") { $0.day($0.value.change.raisedOn) },
      .text("why", "why it is not made") {
        $0.value.change.decidedReason ?? $0.format.say("no reason is recorded; please ask us")
      },
    ]
  )

  private static let score = Fields<Shown<ScoreChange>>(
    "score before and after",
    [
      .text("question", "the question") { $0.format.question($0.value.question) },
      .text("before", "the score of the earlier survey") { points($0.value.earlier, $0.format) },
      .text("now", "the score of the later survey") { points($0.value.later, $0.format) },
      .text("change", "better, worse, or no clear change") { shown in
        change(shown.value.change, shown.format)
      },
    ]
  )

  private static func result(_ standing: FeedbackReview.Standing, _ format: Format) -> String {
    switch standing {
    case .settled(let day): format.say("settled on \(format.day(day))")
    case .notAgreed: format.say("we could not do it in the way you asked")
    case .open: format.say("we are working on it")
    }
  }

  /// Whether a score is better or worse than before.
  static func change(_ change: WaveChange, _ format: Format) -> String {
    switch change {
    case .up: format.say("better")
    case .down: format.say("worse")
    case .noClearChange: format.say("no clear change")
    }
  }

  /// A score with the number of its answers, or why there is none.
  static func points(_ result: QuestionResult, _ format: Format) -> String {
    switch result.score.reading {
    case .measured(.recommendation(let score)): "\(format.signed(score.points)) (\(answers(result, format)))"
    case .measured(.scale(let score)): "\(format.percent(score.percent, decimals: 0)) (\(answers(result, format)))"
    case .unavailable(let reason): Words.reason(reason, format)
    }
  }

  private static func answers(_ result: QuestionResult, _ format: Format) -> String {
    format.count(result.n, one: "answer", many: "answers")
  }
}
