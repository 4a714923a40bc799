import Review
import Templating

/// What we heard, and with whom we talked.
enum HeardFields {
  static let fields = Fields<Shown<HeardConcern>>(
    "concern",
    [
      .text("concern", "what worries the client, in its own words") { $0.value.concern },
      .text("people", "who of the client was there") { people($0.value.people, $0.format) },
      .day("on", "the day of the conversation") { $0.day($0.value.interaction.on) },
      .text("summary", "our summary of the conversation") { $0.value.interaction.summary },
      .text("confirmation", "in one sentence, whether we understood it, and until when we may be corrected") {
        confirmation($0.value.confirmation, $0.format)
      },
      .flag("open", "whether an answer is wanted") { shown in
        switch shown.value.confirmation {
        case .open, .contradicted: true
        case .confirmed, .uncorrected: false
        }
      },
      .list("agreed", "what was agreed", ActionFields.fields) { $0.all($0.value.agreed) },
    ]
  )

  static let conversation = Fields<Shown<ContactReview>>(
    "conversation",
    [
      .day("on", "the day") { $0.day($0.value.interaction.on) },
      .text("how", "in person, by video, by phone and so on") {
        $0.format.say(Words.channel($0.value.interaction.channel))
      },
      .text("clients", "who of the client took part") { people($0.value.clients, $0.format) },
      .text("ours", "who of us took part") { people($0.value.ours, $0.format) },
      .text("summary", "what was said") { $0.value.interaction.summary },
    ]
  )

  /// Names as a sentence lists them.
  static func people(_ names: [String], _ format: Format) -> String {
    names.isEmpty ? format.say("not recorded") : format.listed(names)
  }

  private static func confirmation(_ confirmation: HeardConcern.Confirmation, _ format: Format) -> String {
    switch confirmation {
    case .confirmed: format.say("You confirmed our summary")
    case .contradicted: format.say("You said that this is not right yet: please tell us what to correct")
    case .uncorrected(let day): format.say("No correction received by \(format.day(day))")
    case .open(let day): format.say("Is this right? Please correct us by \(format.day(day))")
    }
  }
}
