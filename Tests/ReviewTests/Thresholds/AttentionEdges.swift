import Tables

@testable import Review

private func decisions(_ count: Int, on day: String, _ input: String = "given") -> Workspace {
  let rows = (1...count).map { "D\($0),acme,Which way \($0)?,yes,\(input),2026-09-01,\(day),A,,\n" }.joined()
  let heading = "id,client,question,needs_client_input,client_input,asked_on,decided_on,chosen,signed_by,signed_on\n"
  return Workspace(["decisions.csv": heading + rows])
}

private func complaint(raised day: String) -> Workspace {
  Workspace([
    "issues.csv": "id,client,kind,text,severity,raised\nIS1,acme,complaint,Nobody calls back,medium,\(day)\n"
  ])
}

private func talk(with person: String, on day: String) -> Workspace {
  Workspace([
    "interactions.csv": "id,client,on,channel,direction,people,summary\n"
      + "I1,acme,\(day),video,both,\(person);tom,Talk\nI2,acme,2026-10-20,email,out,lee,Report\n"
  ])
}

private func project(start day: String, _ files: [String: String] = [:]) -> Workspace {
  Workspace(["projects.csv": "id,client,name,start\nPA,acme,Desk,\(day)\nPB,bravo,Mail,\n"].merging(files) { $1 })
}

private func client(_ column: String, _ value: String, _ files: [String: String] = [:]) -> Workspace {
  let heading = "id,name,currency,sector,it_role,contract_approach,end_users,\(column)\n"
  return Workspace(
    ["clients.csv": heading + "acme,Acme,GBP,retail,tills,partner,140,\(value)\nbravo,B,EUR,,,,,\n"].merging(files) {
      $1
    }
  )
}

private func quote(on day: String) -> Workspace {
  Workspace([
    "estimates.csv": "id,project,item,basis,hours,made_on,quoted_on\nE1,PA,Refunds,gut,12,2026-10-01,\(day)\n"
  ])
}

private func forum(next day: String) -> Workspace {
  Workspace(["forums.csv": "id,client,name,level,cadence_days,next_on\nF1,acme,Review,2,30,\(day)\n"])
}

private func gift(_ value: String, on day: String, _ files: [String: String] = [:]) -> Workspace {
  Workspace(
    ["gifts.csv": "id,client,on,direction,what,value,staff\nG1,acme,\(day),given,A hamper,\(value),tom\n"]
      .merging(files) { $1 }
  )
}

private let survey = [
  "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-16,named,9\n"
]

/// From the second pack on the contract is to be understood; how much that matters in both profiles.
private func understanding(_ limits: Thresholds, start day: String) throws -> String {
  var earlier = project(start: day)
  earlier.period = "2026-09"
  var workspace = project(start: day)
  try workspace.add(release: earlier)
  workspace.settings.thresholds = limits
  workspace.settings.profile = .strict
  return try workspace.review().findings.filter { $0.code == "understanding-not-confirmed" }
    .map(\.severity.rawValue).joined()
}

let attentionEdges: [LimitEdge] = [
  ruleEdge(
    "unsigned_days",
    "decision-unsigned",
    { decisions(1, on: "2026-10-19") },
    { decisions(1, on: "2026-10-16") }
  ),
  ruleEdge(
    "delegated_decisions",
    "decisions-delegated",
    { decisions(1, on: "2026-10-30", "none") },
    { decisions(2, on: "2026-10-30", "none") }
  ),
  ruleEdge(
    "acknowledge_days",
    "complaint-unanswered",
    { complaint(raised: "2026-10-29") },
    { complaint(raised: "2026-10-28") }
  ),
  ruleEdge(
    "silence_days",
    "client-silent",
    { talk(with: "dana", on: "2026-10-05") },
    { talk(with: "dana", on: "2026-10-02") }
  ),
  ruleEdge(
    "sponsor_days",
    "sponsor-silent",
    { talk(with: "dana", on: "2026-09-01") },
    { talk(with: "dana", on: "2026-08-31") }
  ),
  ruleEdge(
    "data_days",
    "stale-data",
    { Workspace(["work-items.csv": "id,project,title,created\nW1,PA,Mail,2026-09-30\n"]) },
    { Workspace(["work-items.csv": "id,project,title,created\nW1,PA,Mail,2026-09-29\n"]) }
  ),
  LimitEdge("understanding_days", "note", "block") { limits in
    try ["2026-08-03", "2026-08-02"].map { try understanding(limits, start: $0) }
  },
  ruleEdge("scope_days", "scope-not-signed", { project(start: "2026-10-01") }, { project(start: "2026-09-30") }),
  ruleEdge("quote_check_days", "quote-unchecked", { quote(on: "2026-10-19") }, { quote(on: "2026-10-16") }),
  ruleEdge("checkpoint_days", "checkpoint-missed", { forum(next: "2026-10-24") }, { forum(next: "2026-10-23") }),
  ruleEdge(
    "kick_off_days",
    "kick-off-missing",
    { client("contract_start", "2026-10-01") },
    { client("contract_start", "2026-09-30") }
  ),
  ruleEdge(
    "profile_days",
    "client-profile-missing",
    { client("contract_ref", "", ["statements.csv": said(on: "2025-10-31")]) },
    { client("contract_ref", "", ["statements.csv": said(on: "2025-10-30")]) }
  ),
  ruleEdge(
    "gift_value",
    "gift-not-approved",
    { gift("50", on: "2026-10-08") },
    { gift("51", on: "2026-10-08") }
  ),
  ruleEdge(
    "incentive_days",
    "survey-incentive",
    { gift("9", on: "2026-09-20", survey) },
    { gift("9", on: "2026-09-21", survey) }
  ),
]

private func said(on day: String) -> String {
  "id,client,topic,value,said_by,said_on\nT1,acme,budget,60000,dana,\(day)\n"
}

// MARK: Our own word, patterns, debt, estimates

private func pattern(_ limits: Thresholds, _ count: Int) -> String {
  let events = (0..<count).map { EngagementFacts.Event("action:A\($0)", on: $0 == 0 ? "2025-05-06" : "2025-06-06") }
  return "\(RecurringPattern(.lateInput, events, asOf: "2025-06-30", limits.relationship).isRecurring)"
}

private func sales(_ limits: Thresholds) throws -> [String] {
  let rows = (1...6).map { "N\($0),acme,100,2026-0\($0)-05,2026-0\($0)-20\n" }.joined()
  var workspace = Workspace(["invoices.csv": "id,client,amount,issued,due\n" + rows])
  workspace.period = "2026-06"
  let slice = try workspace.portfolio().account("acme")
  let debts = AgedDebt.all(
    slice.confidential.invoices,
    of: slice.visible.client,
    asOf: "2026-06-30",
    limits.relationship
  )
  return debts.map { "\($0.salesOutstanding.n)" }
}

private func followed(_ limits: Thresholds, on day: String) throws -> String {
  var workspace = Workspace([
    "interactions.csv": "id,client,on,channel,direction,people,summary,follow_up_on\n"
      + "I1,acme,2026-10-06,video,both,dana;tom,Review,\(day)\n"
  ])
  workspace.settings.thresholds = limits
  return "\(try workspace.review().relationship.mirror.followUps.reading.value?.kept ?? -1)"
}

let relationshipEdges: [LimitEdge] = [
  LimitEdge("update_gap_days", "false", "true") { limits in
    [10, 11].map { days in
      let limit = limits.relationship.silenceDays
      return "\(Silence(from: "2025-06-02", to: "2025-06-17", workingDays: days, limit: limit).isTooLong)"
    }
  },
  LimitEdge("follow_up_days", "1", "0") { limits in
    try ["2026-10-08", "2026-10-09"].map { try followed(limits, on: $0) }
  },
  LimitEdge("pattern_events", "true", "false") { limits in [3, 2].map { pattern(limits, $0) } },
  LimitEdge("sales_months", "3") { try sales($0) },
  LimitEdge("indicative_estimates", "false", "true") { limits in
    [5, 4].map { count in
      let pairs = Array(repeating: (estimated: 10.0, actual: 10.0), count: count)
      return "\(EstimateAccuracy(pairs, limits.relationship)?.isIndicative ?? false)"
    }
  },
  LimitEdge("own_range_estimates", "true", "false") { limits in
    [10, 9].map { "\(EstimateRange(Array(repeating: 1, count: $0), limits.relationship).isOwn)" }
  },
  LimitEdge("estimate_low_factor", "0.25", step: 0.05) { ["\(EstimateRange([], $0.relationship).low)"] },
  LimitEdge("estimate_high_factor", "4.0", step: 0.5) { ["\(EstimateRange([], $0.relationship).high)"] },
]
