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
        return count == 0 ? nil : Words.counted(count, "thing", shown.format)
      },
    ]
  )

  private static let row = Fields<Shown<EscalationPoint>>(
    "escalation",
    [
      .text("what", "what has happened") { EscalationWords.what($0.value.trigger, $0.format) },
      .optionalText("name", "what it is called; absent where it is not one thing") { $0.value.name },
      .text("records", "the records that show it, the first few") { Words.records($0.value.records) },
      .text("level", "who takes it up with whom in the end") { EscalationWords.level($0.value.level) },
      .optionalText("first", "who takes it up first; absent where that is the same") { first($0.value) },
      .flag("ready", "whether the evidence is complete") { $0.value.isReady },
      .text("missing", "what the evidence lacks; empty when it is complete") { shown in
        shown.value.missing.map { EscalationWords.missing($0, for: shown.value.nextLevel) }.joined(separator: "; ")
      },
    ]
  )

  private static let evidence = Fields<Shown<EscalationPoint>>(
    "evidence",
    [
      .text("problem", "the problem in one sentence") { $0.value.evidence.problem ?? "not recorded" },
      .text("level", "who takes it up with whom in the end") { EscalationWords.level($0.value.level) },
      .optionalText("first", "who takes it up first; absent where that is the same") { first($0.value) },
      .list("chronology", "the records with their days, the oldest first", dated) {
        $0.all($0.value.evidence.datedRecords)
      },
      .text("effect", "what it costs") { effect($0.with($0.value.evidence)) },
      .text("tried", "what we tried") { $0.value.evidence.tried ?? "not recorded" },
      .text("our_part", "what we caused ourselves") { $0.value.evidence.ourPart ?? "not recorded" },
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

  static func first(_ point: EscalationPoint) -> String? {
    point.nextLevel == point.level ? nil : EscalationWords.level(point.nextLevel)
  }

  static func ask(_ shown: Shown<EscalationEvidence>) -> String {
    let evidence = shown.value
    let parts = [
      evidence.ask, evidence.forum.map { "of \($0)" }, evidence.askBy.map { "by \(shown.format.day($0))" },
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "not recorded" : known.joined(separator: ", ")
  }

  static func effect(_ shown: Shown<EscalationEvidence>) -> String {
    let evidence = shown.value
    let parts = [
      evidence.effectDays.map { "\(shown.format.plain($0, most: 1)) day\($0 == 1 ? "" : "s")" },
      evidence.effectMoney.map { shown.money($0) },
      evidence.heldUp.isEmpty ? nil : "holds up \(Words.records(evidence.heldUp))",
    ]
    let known = parts.compactMap(\.self)
    return known.isEmpty ? "not recorded" : known.joined(separator: ", ")
  }
}
