import Review
import Templating

/// The sections of the review that tell what was said between the client and us; each is absent when it is empty.
enum DialogueFields {
  static let fields: [Field<Shown<ClientReview>>] = [
    .record("goals", "what the client wants, in its own words; absent when nothing is known", GoalFields.fields) {
      $0.value.dialogue.goals.isEmpty ? nil : $0
    },
    .short("heard", "what worries the client, as we understood it, the latest first", HeardFields.fields) {
      $0.all($0.value.dialogue.heard)
    },
    .record("you_said", "what the client said, and what we did; absent when it said nothing", FeedbackFields.fields) {
      FeedbackFields.isPresent(in: $0.value.dialogue) ? $0 : nil
    },
    .short("joint_problems", "problems both sides work on, what is open first", FeedbackFields.row) {
      $0.all($0.value.dialogue.jointProblems)
    },
    .short("awaited", "what waits for the client and moves a date or is late, the longest first", AwaitedFields.row) {
      $0.all($0.value.dialogue.awaited)
    },
    .list("changes_to_sign", "changes to be signed by the client, with mails that answer", ChangeToSign.fields) {
      $0.all(ChangeToSign.all(in: $0.value))
    },
    .short("assumptions", "what we take for granted, what nobody confirmed first", AssumptionFields.row) {
      $0.all($0.value.dialogue.assumptions)
    },
    .flag("assumptions_open", "whether an assumption waits to be confirmed") { shown in
      shown.value.dialogue.assumptions.contains { $0.standing == .open }
    },
    .short("dependencies", "results, with what they needed from the client", AwaitedFields.dependency) {
      $0.all($0.value.dialogue.dependencies)
    },
    .record("balance", "how much is open on each side; absent when nothing is", AwaitedFields.balance) { shown in
      shown.value.dialogue.balance.isEmpty ? nil : shown.with(shown.value.dialogue.balance)
    },
    .short("our_people", "our people who may speak to the client, and about what", PeopleFields.person) {
      $0.all($0.value.dialogue.responsibilities.ours)
    },
    .short("your_people", "the client's people who decide or meet with us", PeopleFields.person) {
      $0.all($0.value.dialogue.responsibilities.clients)
    },
    .flag("working_together", "whether anything is recorded about who talks to whom, when and how") { shown in
      let dialogue = shown.value.dialogue
      let people = dialogue.responsibilities
      return !people.ours.isEmpty || !people.clients.isEmpty || dialogue.reach != nil || !dialogue.forums.isEmpty
    },
    .record("reach", "how we are reached; absent where the settings do not say it", PeopleFields.reach) { shown in
      shown.value.dialogue.reach.map(shown.with)
    },
    .short("meetings", "the meetings that recur, the lowest level first", PeopleFields.meeting) {
      $0.all($0.value.dialogue.forums)
    },
    .short("conversations", "the conversations of the period, the latest first", HeardFields.conversation) {
      $0.all($0.value.dialogue.contacts)
    },
    .record("our_word", "how we kept our word; absent where nothing can be counted", PromiseFields.fields) {
      PromiseFields.isPresent(in: $0.value.dialogue) ? $0 : nil
    },
    .record("questions", "questions to the client and of others; absent without any", QuestionFields.fields) { shown in
      let questions = shown.value.dialogue.questions
      let isEmpty = questions.asking.isEmpty && questions.answers.isEmpty && questions.othersAsk.isEmpty
      return isEmpty ? nil : shown
    },
  ]
}
