import Tables

@testable import Review

private func dialogue(_ workspace: Workspace, _ limits: Thresholds) throws -> DialogueReview {
  var workspace = workspace
  workspace.settings.thresholds = limits
  return try workspace.review().visible.dialogue
}

/// A concern of which our summary went out on this day; packs go out on 6 November.
private func concern(summedUp day: String) -> Workspace {
  Workspace([
    "interactions.csv": "id,client,on,channel,direction,people,summary,client_concern,follow_up_on,audience\n"
      + "I1,acme,2026-10-05,video,both,dana;tom,Met,Too slow,\(day),client\n"
  ])
}

private func refused(asked day: String) -> Workspace {
  Workspace([
    "change-requests.csv": "id,project,title,raised_by,raised_on,state\nCR1,PA,Own app,client,\(day),rejected\n"
  ])
}

private func question(asked day: String) -> Workspace {
  var workspace = Workspace([
    "actions.csv": "id,client,kind,text,owner,raised,audience\nA1,acme,question,Why?,dana,\(day),client\n"
  ])
  workspace.settings.questions.questions = [.init(id: "why", topic: nil, text: "Why?")]
  return workspace
}

let dialogueEdges: [LimitEdge] = [
  LimitEdge("correction_days", "[false]", "[true]") { limits in
    try ["2026-10-29", "2026-10-30"].map { day in
      let heard = try dialogue(concern(summedUp: day), limits).heard
      return "\(heard.map { $0.confirmation == .open(until: "2026-11-06") })"
    }
  },
  LimitEdge("declined_days", "1", "0") { limits in
    try ["2026-08-03", "2026-08-02"].map { "\(try dialogue(refused(asked: $0), limits).declined.count)" }
  },
  LimitEdge("question_months", "1", "0") { limits in
    try ["2026-04-30", "2026-05-01"].map { "\(try dialogue(question(asked: $0), limits).questions.asking.count)" }
  },
]
