import Review
import Templating

/// What is to be taken further up, and the evidence for it.
enum EscalationFields {
  static let fields = Fields<Shown<EscalationReview>>(
    "the escalations",
    [
      .list("rows", "what is to be taken further up, the highest level first", row) { $0.all($0.value.points) },
      .list("cases", "the evidence that an issue gathers, each issue once, the highest level first", evidence) {
        shown in
        var seen: Set<String> = []
        return shown.all(
          shown.value.points.filter { $0.evidence.issue.map { seen.insert($0).inserted } ?? false }
        )
      },
      .flag("in_full", "whether the evidence is a document of its own, since something goes to the sponsor or further")
      {
        $0.value.level >= .sponsor
      },
      .optionalText("left_alone", "what is late and not taken up; absent without any") { shown in
        let count = shown.value.leftAlone
        return count == 0 ? nil : shown.format.count(count, one: "thing", many: "things")
      },
    ]
  )

  private static let row = Fields<Shown<EscalationPoint>>(
    "escalation",
    [
      .text("what", "what has happened") { EscalationWords.what($0.value.trigger, $0.format) },
      .optionalText("name", "what it is called; absent where it is not one thing") { $0.value.name },
      .text("records", "the records that show it, the first few") { Words.records($0.value.records, $0.format) },
      .text("level", "who takes it up with whom in the end") { $0.format.say(EscalationWords.level($0.value.level)) },
      .optionalText("first", "who takes it up first; absent where that is the same") { shown in
        first(shown.value).map(shown.format.say)
      },
      .flag("ready", "whether the evidence is complete") { $0.value.isReady },
      .text("missing", "what the evidence lacks; empty when it is complete") { shown in
        shown.format.joined(
          shown.value.missing.map { shown.format.say(EscalationWords.missing($0, for: shown.value.nextLevel)) }
        )
      },
    ]
  )

  private static let evidence = Fields<Shown<EscalationPoint>>(
    "evidence",
    [
      .text("problem", "the problem in one sentence") { $0.value.evidence.problem ?? $0.format.say("not recorded") },
      .text("level", "who takes it up with whom in the end") { $0.format.say(EscalationWords.level($0.value.level)) },
      .optionalText("first", "who takes it up first; absent where that is the same") { shown in
        first(shown.value).map(shown.format.say)
      },
      .list("chronology", "the records with their days, the oldest first", dated) {
        $0.all($0.value.evidence.datedRecords)
      },
      .text("effect", "what it costs") { effect($0.with($0.value.evidence)) },
      .text("tried", "what we tried") { $0.value.evidence.tried ?? $0.format.say("not recorded") },
      .text("our_part", "what we caused ourselves") { $0.value.evidence.ourPart ?? $0.format.say("not recorded") },
      .text("ask", "the decision asked, of whom and by when") { ask($0.with($0.value.evidence)) },
    ]
  )

  private static let dated = Fields<Shown<EscalationEvidence.DatedRecord>>(
    "dated record",
    [
      .day("on", "its day") { $0.day($0.value.on) },
      .text("record", "the record, as it is named") { $0.value.reference },
    ]
  )

  static func first(_ point: EscalationPoint) -> Phrase? {
    point.nextLevel == point.level ? nil : EscalationWords.level(point.nextLevel)
  }

  static func ask(_ shown: Shown<EscalationEvidence>) -> String {
    let evidence = shown.value
    let parts = [
      evidence.ask, evidence.forum.map { shown.format.say("in “\($0)”") },
      evidence.askBy.map { shown.format.say("by \(shown.format.day($0))") },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? shown.format.say("not recorded") : known.joined(separator: ", ")
  }

  static func effect(_ shown: Shown<EscalationEvidence>) -> String {
    let evidence = shown.value
    let parts = [
      evidence.effectDays.map { shown.format.days($0, most: 1) },
      evidence.effectMoney.map { shown.money($0) },
      evidence.heldUp.isEmpty ? nil : shown.format.say("holds up \(Words.records(evidence.heldUp, shown.format))"),
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? shown.format.say("not recorded") : known.joined(separator: ", ")
  }
}
