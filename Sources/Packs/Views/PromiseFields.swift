import Review
import Templating

/// How we kept our word, for the client to hold against us.
enum PromiseFields {
  static let fields = Fields<Shown<ClientReview>>(
    "our promises",
    [
      .figure("replies", "questions to us answered within the time promised; absent where none was due") { shown in
        share(shown.value.dialogue.mirror?.replies, shown.format)
      },
      .figure("responses", "tickets answered in time, as the desk's tool says; absent where it does not") { shown in
        share(shown.value.dialogue.desk?.responses.reading, shown.format)
      },
      .figure("resolutions", "tickets settled in time, as the desk's tool says; absent where it does not") { shown in
        share(shown.value.dialogue.desk?.resolutions.reading, shown.format)
      },
      .figure("follow_ups", "meetings summed up in writing in time; absent without any") { shown in
        share(shown.value.dialogue.mirror?.followUps, shown.format)
      },
      .text("follow_up_time", "the time that these are to take at most") { shown in
        shown.format.workingDays(shown.value.thresholds.relationship.followUpDays)
      },
      .figure("packs", "packs that went out on the day agreed; absent without any") { shown in
        share(shown.value.dialogue.punctuality.reading, shown.format)
      },
      .figure("silence", "the longest time without a word from us, in working days; absent where nobody counts") {
        shown in
        (shown.value.dialogue.mirror?.silence.value).map { Figure(shown.format.workingDays($0)) }
          ?? .absent(shown.format.say("not recorded"))
      },
      .flag("too_silent", "whether that is too long") {
        $0.value.dialogue.mirror?.isTooSilent ?? false
      },
      .short("missed", "questions to us that took longer than promised", late) {
        $0.all($0.value.dialogue.lateReplies)
      },
    ]
  )

  /// Whether something can be counted; that packs went out says too little by itself.
  static func isPresent(in dialogue: DialogueReview) -> Bool {
    [
      dialogue.mirror?.replies, dialogue.mirror?.followUps, dialogue.desk?.responses.reading,
      dialogue.desk?.resolutions.reading,
    ].contains { $0?.value != nil } || dialogue.mirror?.silence.value != nil
      || dialogue.punctuality.reading.value != nil
  }

  private static let late = Fields<Shown<LateReply>>(
    "late reply",
    [
      .text("text", "the question") { $0.value.action.action.text },
      .text("took", "how long it took, or has taken so far") { shown in
        let days = shown.format.workingDays(shown.value.workingDays)
        return shown.format.say(shown.value.action.action.done == nil ? "open for \(days)" : "answered after \(days)")
      },
    ]
  )

  private static func share(_ reading: Review.Reading<KeptShare>?, _ format: Format) -> Figure {
    guard let share = reading?.value else { return .absent(format.say("not recorded")) }
    return Figure(format.share(share.kept, of: share.due))
  }
}
