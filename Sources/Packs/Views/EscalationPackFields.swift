import Diagnostics
import Review
import Templating

/// The evidence for what is to be taken to the sponsor or further, as a document of its own.
struct EscalationPack: Sendable {
  let review: AccountReview
  let cases: [EscalationCase]

  /// The evidence of a client; nil where nothing is to be taken that far.
  init?(_ review: AccountReview) {
    cases = review.escalationCases
    if cases.isEmpty { return nil }
    self.review = review
  }
}

/// What the document of evidence says: days, records and where they stand, and no judgement.
enum EscalationPackFields {
  static let fields = Fields<Shown<EscalationPack>>(
    "the evidence for escalation",
    CommonFields.fields { Shown($0.value.review.visible, $0.format) } + [
      .list("ladder", "who takes something up with whom, the lowest step first", step) {
        $0.all($0.value.review.escalationLadder)
      },
      .optionalText("dispute_clause", "what the contract says of disputes; absent where that is not recorded") {
        $0.value.review.visible.client.disputeClause
      },
      .list("cases", "what is to be taken up, the highest level first", escalationCase) { $0.all($0.value.cases) },
      .optionalText("left_alone", "what is late and not taken up; absent without any") { shown in
        let count = shown.value.review.relationship.escalation.leftAlone
        return count == 0 ? nil : shown.format.count(count, one: "thing", many: "things")
      },
    ]
  )

  private static let step = Fields<Shown<LadderStep>>(
    "step of the ladder",
    [
      .text("level", "what it is called") { $0.format.say(EscalationWords.level($0.value.level)) },
      .text("provider", "our people") { names($0.value.provider, $0.format) },
      .text("client", "the client's people") { names($0.value.client, $0.format) },
      .flag("current", "whether something is to be taken there now") { $0.value.isCurrent },
    ]
  )

  private static let escalationCase = Fields<Shown<EscalationCase>>(
    "case",
    [
      .text("problem", "the problem in one sentence, else what it is called") { shown in
        let point = shown.value.points.first
        return point?.evidence.problem ?? point?.name ?? point.map { what($0, shown.format) }
          ?? shown.format.say("not recorded")
      },
      .texts("what", "what has happened") { shown in
        var seen: Set<String> = []
        return shown.value.points.map { what($0, shown.format) }.filter { seen.insert($0).inserted }
      },
      .text("level", "who takes it up with whom in the end") { shown in
        shown.format.say(EscalationWords.level(shown.value.points.first?.level ?? .team))
      },
      .optionalText("first", "who takes it up first; absent where that is the same") { shown in
        shown.value.points.first.flatMap(EscalationFields.first).map(shown.format.say)
      },
      .text("effect", "what it costs") { read($0, EscalationFields.effect) },
      .text("tried", "what we tried") { read($0) { $0.value.tried ?? $0.format.say("not recorded") } },
      .text("our_part", "what we caused ourselves") { read($0) { $0.value.ourPart ?? $0.format.say("not recorded") } },
      .text("ask", "the decision asked, of whom and by when") { read($0, EscalationFields.ask) },
      .optionalText("missing", "what is missing before it can be taken up; absent when it is complete") { shown in
        guard let point = shown.value.points.first, !point.isReady else { return nil }
        return shown.format.joined(
          point.missing.map { shown.format.say(EscalationWords.missing($0, for: point.nextLevel)) }
        )
      },
      .group("events", "what records say, the oldest first", event) { $0.all($0.value.events) },
    ]
  )

  private static let event = Fields<Shown<EscalationEvent>>(
    "event",
    [
      .day("on", "its day") { $0.day($0.value.on) },
      .text("what", "what happened") { $0.format.say(EscalationWords.event($0.value.kind)) },
      .optionalText("text", "the record's own words; absent where it has none") { $0.value.text },
      .text("record", "the record, as it is named") { $0.value.reference },
      .text("source", "its file and line") { $0.value.place.description },
    ]
  )

  private static func read(
    _ shown: Shown<EscalationCase>,
    _ words: (Shown<EscalationEvidence>) -> String
  ) -> String {
    shown.value.points.first.map { words(shown.with($0.evidence)) } ?? shown.format.say("not recorded")
  }

  private static func what(_ point: EscalationPoint, _ format: Format) -> String {
    let what = EscalationWords.what(point.trigger, format)
    return point.name.map { format.say("\($0): \(what)") } ?? what
  }

  private static func names(_ contacts: [Contact], _ format: Format) -> String {
    contacts.isEmpty
      ? format.say("nobody recorded") : contacts.map { "\($0.name) (\($0.role))" }.joined(separator: ", ")
  }
}
