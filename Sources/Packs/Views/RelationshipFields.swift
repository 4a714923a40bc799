import Review
import Templating

/// How we kept our word, what keeps happening, and on what the client's people differ.
enum RelationshipFields {
  static let mirror = Fields<Shown<ProviderMirror>>(
    "our own record",
    [
      .figure("replies", "questions to us answered within the time promised") {
        share($0.value.replies, $0, nothingPromised: "no reply time is promised in the settings")
      },
      .figure("silence", "the longest time without an update from us") { shown in
        shown.figure(shown.value.silence.reading) { silence in
          let days = shown.format.workingDays(silence.workingDays)
          return shown.format.say("\(days), from \(shown.format.day(silence.from)) to \(shown.format.day(silence.to))")
        }
      },
      .flag("too_silent", "whether that is too long") { $0.value.silence.reading.value?.isTooLong ?? false },
      .figure("follow_ups", "meetings summed up in writing in time") { share($0.value.followUps, $0) },
    ]
  )

  static let pattern = Fields<Shown<RecurringPattern>>(
    "pattern",
    [
      .text("what", "what keeps happening") { $0.format.say(name($0.value.kind)) },
      .text("recent", "how often in six months") { $0.format.count($0.value.recent) },
      .text("total", "how often in twelve months") { $0.format.count($0.value.total) },
      .flag("recurring", "whether that is a pattern") { $0.value.isRecurring },
      .text("records", "the latest records that show it") {
        Words.records($0.value.events.reversed().map(\.reference), $0.format)
      },
    ]
  )

  static let opinion = Fields<Shown<DifferingOpinion>>(
    "differing opinion",
    [
      .text("subject", "what they differ about") { subject($0.value.subject, $0.format) },
      .list("views", "what each of them says", view) { $0.all($0.value.views) },
    ]
  )

  private static let view = Fields<Shown<DifferingOpinion.View>>(
    "view",
    [
      .text("person", "who") { $0.value.person ?? $0.format.say("not recorded") },
      .text("words", "what was said, answered or chosen") { $0.value.words },
      .day("on", "when; may be absent") { $0.day($0.value.on, else: "") },
    ]
  )

  private static func share<Value>(
    _ measure: Measure<KeptShare>,
    _ shown: Shown<Value>,
    nothingPromised: Phrase = "not recorded"
  ) -> Figure {
    switch measure.reading {
    case .measured(let share):
      Figure(shown.format.share(share.kept, of: share.due, share.percent))
    case .unavailable(.notAgreed): .absent(shown.format.say(nothingPromised))
    case .unavailable(let reason): .absent(Words.reason(reason, shown.format))
    }
  }

  private static func name(_ kind: RecurringPattern.Kind) -> Phrase {
    switch kind {
    case .lateInput: "What we needed from the client came late"
    case .movingGoalposts: "Changes asked for after signing"
    case .offChannel: "Requests past the agreed channels"
    }
  }

  private static func subject(_ subject: DifferingOpinion.Subject, _ format: Format) -> String {
    switch subject {
    case .statement(let topic, let category):
      [format.say(Words.topic(topic)), category.map { "(\(format.say(Words.category($0))))" }].compactMap(\.self)
        .joined(separator: " ")
    case .question(let question): format.question(question)
    case .decision(let question): question
    }
  }
}
