import Review

@testable import Packs

/// What is said, asked, answered and paid.
extension CanaryWorkspace {
  mutating func addCommentary(_ project: String) {
    for (audience, section) in [("client", "status"), ("client", "impact"), ("internal", hidden("section"))] {
      let isInternal = audience == "internal"
      add(
        .commentary,
        [
          "client": owner, "project": maybe(project), "period": "2026-10", "section": section,
          "text": isInternal ? secret("commentary") : own("All is *well*"),
          "by": isInternal ? hidden("author") : "staff0",
          "audience": audience,
        ]
      )
    }
  }

  // MARK: What was said

  mutating func addTalk() {
    for topic in ["motivation", "priorities", "budget", "timeframe", "understands_contract"] {
      add(
        .statements,
        [
          "id": ownID("T\(topic)"), "client": owner, "topic": topic, "category": "", "value": own("An answer"),
          "said_by": ownID("kim"), "said_on": maybe("2026-09-05", of: 80).isEmpty ? "2025-05-05" : "2026-09-05",
          "interaction": ownID("I1"),
        ]
      )
    }
    add(
      .forums,
      [
        "id": ownID("F1"), "client": owner, "name": own("Monthly review"), "level": "2", "cadence_days": "31",
        "provider_members": "staff0", "client_members": ownID("kim"), "next_on": day(month: "11"),
      ]
    )
    for number in 1...random.int(2...5) { addInteraction(ownID("I\(number)"), isInternal: false) }
    addInteraction(hidden("I9"), isInternal: true)
    for kind in ["question", "info_request", "task", "corrective", "follow_up", "improvement"] {
      addAction(ownID("A\(kind)"), kind, isInternal: false)
    }
    addAction(hidden("A9"), random.pick(["task", "question"]), isInternal: true)
    for kind in ["issue", "complaint", "obstacle", "dispute"] where random.int(0...9) < 6 {
      addIssue(ownID("N\(kind)"), kind, isInternal: false)
    }
    addIssue(hidden("N8"), "conduct", isInternal: true)
    addIssue(hidden("N9"), "issue", isInternal: true)
  }

  mutating func addInteraction(_ id: String, isInternal: Bool) {
    let on = day(1...20, month: random.pick(["09", "10"]))
    add(
      .interactions,
      [
        "id": id, "client": owner, "project": ownID("P1"), "on": on,
        "channel": random.pick(["in_person", "video", "phone", "email"]),
        "direction": random.pick(["in", "out", "both"]),
        "people": isInternal ? "staff0;\(hidden("guest"))" : "staff0;\(ownID("kim"))",
        "forum": isInternal ? "" : ownID("F1"), "summary": isInternal ? secret("summary") : own("Told of the strike"),
        "client_concern": isInternal ? secret("concern") : own("The tills"),
        "agreed": isInternal ? "" : ownID("Atask"), "follow_up_on": maybe("2026-10-22"),
        "client_confirmed": random.pick(["yes", "no", ""]), "audience": isInternal ? "internal" : "client",
        "tags": random.pick(["", "vague", "hostile;blame", "off_channel", "abdication"]),
        "bad_news_refs": random.pick(["", "milestone:\(ownID("M1"))"]),
      ]
    )
  }

  mutating func addAction(_ id: String, _ kind: String, isInternal: Bool) {
    let isDone = random.int(0...2) == 0
    add(
      .actions,
      [
        "id": id, "client": owner, "project": ownID("P1"), "kind": kind,
        "text": isInternal ? secret("action") : own("Order batteries for the \(kind)"),
        "open_ended": random.pick(["yes", "no"]),
        "owner": isInternal ? hidden("actionowner") : random.pick(["staff0", ownID("kim")]), "raised": day(1...9),
        "due": maybe(day(month: random.pick(["10", "11"])), of: 85), "done": isDone ? "2026-10-25" : "",
        "answer": isInternal ? secret("answer") : own("Ordered"),
        "blocked_by": random.pick(["", "client", "provider"]), "blocks": maybe(ownID("M1"), of: 40),
        "source_refs": random.pick(["milestone:\(ownID("M1"))", "project:\(ownID("P1"))/status", ""]),
        "audience": isInternal ? "internal" : "client", "tell_on": maybe("2026-11-03", of: 40), "tell_channel": "video",
        "tell_to": isInternal ? hidden("listener") : ownID("kim"),
      ]
    )
  }

  mutating func addIssue(_ id: String, _ kind: String, isInternal: Bool) {
    func text(_ words: String, _ name: String, _ workspace: inout CanaryWorkspace) -> String {
      isInternal ? workspace.secret(name + kind) : workspace.own(words)
    }
    let isResolved = random.int(0...2) == 0
    add(
      .issues,
      [
        "id": id, "client": owner, "project": ownID("P1"), "kind": kind, "text": text("Calls wait", "issue", &self),
        "severity": random.pick(["low", "medium", "high"]), "raised": day(1...9),
        "raised_by": isInternal ? hidden("caller") : ownID("pat"), "acknowledged": maybe("2026-10-11"),
        "cause": text("One line for all", "cause", &self), "resolution": text("A second line", "resolution", &self),
        "alternatives": text("Call back", "alternatives", &self), "agreed_with_client": random.pick(["yes", "no"]),
        "resolved": isResolved ? "2026-10-20" : "", "root_cause": text("Calls were not counted", "root", &self),
        "lesson": text("Count them", "lesson", &self), "effect_days": "2",
        "effect_money": isInternal ? secretAmount() : "900", "level": random.pick(["0", "1", "2"]),
        "forum": isInternal ? hidden("forum") : ownID("F1"), "escalated_on": maybe("2026-10-12"),
        "evidence": "milestone:\(ownID("M1"));interaction:\(ownID("I1"));interaction:\(ownID("I2"))",
        "tried": secret("tried\(id.suffix(3))"), "our_part": secret("part\(id.suffix(3))"),
        "ask": text("A second line", "ask", &self),
        "ask_by": "2026-11-20", "audience": isInternal ? "internal" : "client",
      ]
    )
  }

  // MARK: Answers

  mutating func addSurvey(_ name: String, opened: String, closed: String, answers: Int) {
    let survey = ownID(name)
    add(
      .surveys,
      [
        "id": survey, "client": owner, "name": own("Autumn"), "stage": random.pick(["start", "during", ""]),
        "opened": opened, "closed": closed, "identity": random.pick(["named", "confidential"]), "invited": "40",
        "undeliverable": "1",
      ]
    )
    for (question, type) in [("q1", "nps"), ("q2", "csat"), ("q3", "ces"), ("q4", "open")] {
      add(
        .surveyQuestions,
        [
          "survey": survey, "id": question, "type": type, "text": own("How is \(question)"),
          "scale_direction": "higher_is_better",
        ]
      )
    }
    for number in 0..<answers {
      add(
        .responses,
        [
          "id": hidden("resp\(number)"), "survey": survey, "contact": secret("person\(number)"), "on": day(2...19),
          "q1": "\(random.int(0...10))", "q2": "\(random.int(1...5))", "q3": "\(random.int(1...7))",
          "q4": secret("said\(number)"), "comment": secret("comment\(number)"), "theme": secret("theme\(number)"),
          "consent_quote": "no",
        ]
      )
    }
  }

  mutating func addMoney() {
    add(
      .invoices,
      [
        "id": secret("invoice"), "client": owner, "amount": secretAmount(), "currency": random.pick(["", "GBP"]),
        "issued": "2026-08-03", "due": day(month: random.pick(["09", "10"])), "paid_on": "", "paid_amount": "",
        "disputed": random.pick(["yes", "no"]),
      ]
    )
    add(
      .opportunities,
      [
        "id": hidden("O1"), "client": owner, "text": secret("need"), "heard_on": day(), "interaction": ownID("I1"),
        "value": secretAmount(), "stage": secret("stage"), "owner": hidden("seller"),
        "relevant_because": secret("because"),
      ]
    )
    add(
      .gifts,
      [
        "id": hidden("G1"), "client": owner, "on": day(), "direction": random.pick(["given", "received", "declined"]),
        "what": secret("gift"), "value": secretAmount(), "staff": hidden("giver"), "contact": hidden("taker"),
        "approved_by": hidden("approver"), "approved_on": maybe("2026-10-30"),
      ]
    )
  }
}
