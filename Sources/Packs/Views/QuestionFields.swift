import Review
import Templating

/// Questions: ours, the client's last answers, and what others ask.
enum QuestionFields {
  static let fields = Fields<Shown<ClientReview>>(
    "the questions",
    [
      .texts("asking", "what we ask this time") { shown in
        shown.value.dialogue.questions.asking.map { shown.format.say(Phrase(read: $0.text)) }
      },
      .list("answers", "what the client last answered, the latest first", answer) {
        $0.all($0.value.dialogue.questions.answers)
      },
      .texts("others", "what others ask about what this review tells") {
        shown in
        shown.value.dialogue.questions.othersAsk.map { shown.format.say(Phrase(read: $0.text)) }
      },
      .optionalText("contact", "whom to ask; may be absent") { $0.value.ourContact?.name },
      .optionalText("email", "that person's address; may be absent") { $0.value.ourContact?.email },
    ]
  )

  private static let answer = Fields<Shown<QuestionReview.Answer>>(
    "answer quoted back",
    [
      .text("question", "what we asked") { $0.value.action.text },
      .text("answer", "what was answered") { $0.value.action.answer ?? "" },
      .text("by", "by whom") { $0.value.by },
      .day("on", "when") { $0.day($0.value.on) },
    ]
  )
}
