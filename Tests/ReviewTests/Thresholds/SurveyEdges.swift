import Tables

@testable import Review

/// The signs of a wave of answers to one question, such as `A2!`.
private func signs(
  _ limits: Thresholds,
  _ question: String,
  _ answers: [String],
  earlier: [Int] = [],
  identity: String = "confidential",
  invited: Int? = nil
) throws -> String {
  var workspace = Workspace.survey(
    question,
    answers,
    earlier: earlier.map(String.init),
    identity: identity,
    invited: invited
  )
  workspace.settings.thresholds = limits
  let signs = try workspace.review().adverseIndicators
  return signs.map { $0.code + ($0.isGrave ? "!" : "") }.joined(separator: " ")
}

private func scores(_ limits: Thresholds, _ question: String, _ waves: [Int]...) throws -> [String] {
  try waves.map { try signs(limits, question, $0.map(String.init)) }
}

private func falls(_ limits: Thresholds, _ question: String, _ waves: (now: [Int], before: [Int])...) throws -> [String]
{
  try waves.map { try signs(limits, question, $0.now.map(String.init), earlier: $0.before) }
}

private func low(_ limits: Thresholds, _ question: String, _ answers: Int...) throws -> [String] {
  try answers.map { try signs(limits, question, ["\($0)"], identity: "named") }
}

/// The states of the waves that a contract of 2026 asks for, at a report date.
private func states(_ limits: Thresholds, closed: CivilDate?, _ days: CivilDate..., of index: Int) throws -> [String] {
  let wave = closed.map { "S1,acme,Autumn,2026-01-02,\($0.iso),named,9\n" } ?? ""
  let workspace = Workspace([
    "clients.csv": "id,name,currency,contract_start,contract_end\nacme,Acme,GBP,2026-01-01,2026-10-01\nbravo,B,EUR,,\n",
    "surveys.csv": "id,client,name,opened,closed,identity,invited\n" + wave,
  ])
  let slice = try workspace.portfolio().account("acme").visible
  return days.map { asOf in
    let waves = SurveyObligation.all(for: slice.client, waves: slice.surveys, asOf: asOf, limits.surveys)
    return "\(waves[index].state)"
  }
}

private func level(_ limits: Thresholds, _ answers: Int...) -> [String] {
  answers.map { "\(PublicationLevel(n: $0, minimum: limits.surveys.minimumGroup, limits.surveys))" }
}

private func days(_ limits: Thresholds, _ trigger: AdverseIndicator.Trigger, isGrave: Bool = true) -> [String] {
  ["\(trigger.days(isGrave: isGrave, limits.surveys))"]
}

private let question = SurveyQuestion.standardSet(provider: "Firm")[0]

let surveyEdges: [LimitEdge] = publicationEdges + planEdges + scoreEdges + fallEdges + signEdges + signDayEdges

private let publicationEdges: [LimitEdge] = [
  LimitEdge("minimum_group", "scoreOnly", "suppressed") { level($0, 5, 4) },
  LimitEdge("counted_answers", "indicative", "scoreOnly") { level($0, 10, 9) },
  LimitEdge("published_answers", "published", "indicative") { level($0, 30, 29) },
  LimitEdge("survey_start_days", "due", "overdue") {
    try states($0, closed: nil, "2026-02-15", "2026-02-16", of: 0)
  },
  LimitEdge("survey_gap_days", "due", "overdue") {
    try states($0, closed: "2026-02-02", "2026-05-13", "2026-05-14", of: 1)
  },
  LimitEdge("survey_before_end_days", "done", "overdue") { limits in
    try [CivilDate("2026-08-17"), "2026-08-16"].flatMap { try states(limits, closed: $0, "2026-11-30", of: 1) }
  },
  LimitEdge("survey_after_end_days", "due", "overdue") {
    try states($0, closed: "2026-02-02", "2026-10-31", "2026-11-01", of: 1)
  },
]

private let questions = SurveyQuestion.standardSet(provider: "Firm")

/// The stages of waves that closed on some days, in a contract of some days from January 2026.
private func stages(_ limits: Thresholds, length: Int, _ days: CivilDate...) -> [String] {
  days.map { day in
    let start: CivilDate = "2026-01-01"
    let stage = Survey.Stage.derived(day, start: start, end: start.adding(days: length), limits.surveys)
    return stage?.rawValue ?? ""
  }
}

private let planEdges: [LimitEdge] = [
  LimitEdge("survey_due_days", "notYet", "due") {
    try states($0, closed: "2026-02-02", "2026-03-28", "2026-03-29", of: 1)
  },
  LimitEdge("survey_rest_days", "0", "1") { limits in
    try ["2026-10-15", "2026-10-14"].map { opened in
      var workspace = Workspace([
        "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-09-01,2026-09-15,named,9\n"
          + "S2,acme,B,\(opened),2026-10-30,named,9\n"
      ])
      workspace.settings.thresholds = limits
      return "\(try workspace.review().surveyPlan.crowded.count)"
    }
  },
  LimitEdge("survey_open_days", "2026-11-20") { limits in
    var workspace = Workspace([
      "clients.csv": "id,name,currency,contract_start\nacme,Acme,GBP,2026-01-01\nbravo,B,EUR,\n"
    ])
    workspace.settings.thresholds = limits
    return [try workspace.review().surveyPlan.proposal?.closed.iso ?? ""]
  },
  LimitEdge("survey_stage_days", "start", "during") { stages($0, length: 700, "2026-03-02", "2026-03-03") },
  LimitEdge("short_contract_days", "during", "start") { limits in
    var limits = limits
    limits.surveys.stageDays = 10
    return [180, 179].flatMap { stages(limits, length: $0, "2026-01-31") }
  },
  LimitEdge("survey_questions", "true", "false") { limits in
    [10, 11].map { "\(AnsweringEffort(of: Array(repeating: questions[4], count: $0), limits).isShort)" }
  },
  // Two answers to write take 40 seconds and eight to choose 40; the 40 that are left read 133 words at 200 a minute.
  LimitEdge("survey_seconds", "true", "false") { limits in
    try [133, 134].map { words in
      let rows = (0..<10).map { "S1,q\($0),\($0 < 2 ? "open" : "csat"),\(text($0 == 0 ? words - 9 : 1))\n" }
      var workspace = Workspace([
        "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-11-01,2026-11-15,named,9\n",
        "survey-questions.csv": "survey,id,type,text\n" + rows.joined(),
      ])
      workspace.settings.thresholds = limits
      return "\(try workspace.review().visible.surveyCalls.first?.effort.isShort ?? false)"
    }
  },
]

private func text(_ words: Int) -> String { Array(repeating: "word", count: words).joined(separator: " ") }

private let scoreEdges: [LimitEdge] = [
  LimitEdge("nps_red", "A2", "A2!") {
    try scores($0, "q1", times(2, 9) + times(2, 3) + [7], times(49, 9) + times(50, 3) + [7])
  },
  LimitEdge("nps_amber", "", "A2") { try scores($0, "q1", times(3, 9) + times(7, 7), times(29, 9) + times(71, 7)) },
  LimitEdge("csat_red", "A2", "A2!") { try scores($0, "q2", times(6, 4) + times(4, 3), times(59, 4) + times(41, 3)) },
  LimitEdge("csat_amber", "", "A2") { try scores($0, "q2", times(8, 4) + times(2, 3), times(79, 4) + times(21, 3)) },
  LimitEdge("ces_red", "A2", "A2!", step: 0.2) { try scores($0, "q3", times(5, 4), times(4, 4) + [3]) },
  LimitEdge("ces_amber", "", "A2", step: 0.2) { try scores($0, "q3", times(5, 5), times(4, 5) + [4]) },
]

private let fallEdges: [LimitEdge] = [
  LimitEdge("nps_fall", "A3", "") {
    try falls(
      $0,
      "q1",
      (times(60, 9) + times(40, 7), times(70, 9) + times(30, 7)),
      (times(61, 9) + times(39, 7), times(70, 9) + times(30, 7))
    )
  },
  LimitEdge("csat_fall", "A3", "") {
    try falls(
      $0,
      "q2",
      (times(80, 5) + times(20, 3), times(90, 5) + times(10, 3)),
      (times(81, 5) + times(19, 3), times(90, 5) + times(10, 3))
    )
  },
  LimitEdge("ces_fall", "A3", "", step: 0.02) {
    try falls(
      $0,
      "q3",
      (times(60, 6) + times(40, 4), times(85, 6) + times(15, 4)),
      (times(60, 6) + times(40, 4), times(84, 6) + times(16, 4))
    )
  },
]

private let signEdges: [LimitEdge] = [
  LimitEdge("nps_low_answer", "A1!", "") { try low($0, "q1", 6, 7) },
  LimitEdge("csat_low_answer", "A1!", "") { try low($0, "q2", 2, 3) },
  LimitEdge("ces_low_answer", "A1!", "") { try low($0, "q3", 3, 4) },
  LimitEdge("response_red", "A4", "A4!") { limits in
    try [15, 14].map { try signs(limits, "q1", times($0, 10).map(String.init), invited: 100) }
  },
  LimitEdge("response_amber", "", "A4") { limits in
    try [30, 29].map { try signs(limits, "q1", times($0, 10).map(String.init), invited: 100) }
  },
  LimitEdge("unhappy_percent", "A5", "") { limits in
    try [20, 19].map { low in
      try signs(limits, "q2,q5", (times(low, 2) + times(100 - low, 5)).map { "5,\($0)" })
    }
  },
  LimitEdge("unhappy_people", "A5", "") { limits in
    try [times(2, 2) + times(8, 5), times(1, 2) + times(4, 5)].map { answers in
      try signs(limits, "q2,q5", answers.map { "5,\($0)" })
    }
  },
]

private let signDayEdges: [LimitEdge] = [
  LimitEdge("low_answer_action_days", "2") { days($0, .lowAnswers(people: [])) },
  LimitEdge("grave_sign_action_days", "10") { days($0, .lowScore(question: question, below: 0)) },
  LimitEdge("low_score_action_days", "20") { days($0, .lowScore(question: question, below: 30), isGrave: false) },
  LimitEdge("sign_action_days", "10") { days($0, .fewAnswers(below: 15)) },
  LimitEdge("overdue_wave_action_days", "5") {
    days($0, .overdueWave(SurveyObligation(kind: .start, by: "2026-02-15", state: .overdue)))
  },
]
