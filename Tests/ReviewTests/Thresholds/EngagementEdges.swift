import Tables

@testable import Review

/// The numbers of methods §7.1, signal by signal; the limits are tried against these and not against themselves.
private let numbers: [(signal: EngagementSignal, weight: Int, full: Double, half: Double)] = [
  (.responseLatency, 12, 2, 5), (.unansweredQuestions, 8, 10, 30), (.sponsorAttendance, 12, 75, 50),
  (.signOffLatency, 10, 5, 10), (.decisionsWithoutInput, 8, 5, 20), (.surveyResponse, 5, 50, 25),
  (.offChannelRequests, 5, 10, 25), (.scopeChange, 6, 5, 15), (.overdueInvoices, 6, 0, 30),
  (.overdueActions, 9, 10, 30),
  (.conduct, 4, 0, 1),
]

/// What a signal earns at a value and one worse.
private func grades(_ limits: Thresholds, _ signal: EngagementSignal, _ value: Double) -> [String] {
  let worse = [.sponsorAttendance, .surveyResponse].contains(signal) ? -1.0 : 1
  return [value, value + worse].map { value in
    let measure = Measure(method: "7.1", reading: .measured(SignalValue.percent(value)), n: 9, records: [])
    return SignalReview(signal, measure, limits.engagement[signal]).grade.map { "\($0)" } ?? "none"
  }
}

private func weight(_ limits: Thresholds, _ signal: EngagementSignal) -> [String] {
  let measure = Measure(method: "7.1", reading: .measured(SignalValue.percent(0)), n: 9, records: [])
  return ["\(SignalReview(signal, measure, limits.engagement[signal]).weight)"]
}

private let gradeEdges: [LimitEdge] = numbers.flatMap { row in
  let name = row.signal.rawValue.lowercased()
  return [
    LimitEdge("\(name)_weight", "\(row.weight)") { weight($0, row.signal) },
    LimitEdge("\(name)_full", "full", "half") { grades($0, row.signal, row.full) },
    LimitEdge("\(name)_half", "half", "zero") { grades($0, row.signal, row.half) },
  ]
}

/// Facts with so many observations of one signal.
private func facts(_ signal: EngagementSignal, _ count: Int) -> EngagementFacts {
  var facts = EngagementFacts()
  let records = (0..<count).map { "record:\($0)" }
  switch signal {
  case .responseLatency, .unansweredQuestions:
    facts.questions = records.map { .init($0, asked: "2025-06-02", answered: "2025-06-03") }
  case .sponsorAttendance: facts.meetings = records.map { .init($0, on: "2025-06-02", .sponsor) }
  case .signOffLatency:
    facts.signOffs = records.map { .init($0, submitted: "2025-06-02", decided: "2025-06-03") }
  case .decisionsWithoutInput: facts.decisions = records.map { .init($0, on: "2025-06-02", lacksInput: false) }
  case .offChannelRequests: facts.requests = records.map { .init($0, on: "2025-06-02", isOffChannel: false) }
  case .overdueActions: facts.clientActions = records.map { .init($0, due: "2025-06-06", isOpen: false) }
  default: break
  }
  return facts
}

private func isTold(_ limits: Thresholds, _ signal: EngagementSignal, _ facts: EngagementFacts) -> String {
  EngagementIndex(facts, limits.engagement)[signal]?.earned == nil ? "too few" : "told"
}

private let needs: [(EngagementSignal, Int)] = [
  (.responseLatency, 3), (.unansweredQuestions, 3), (.sponsorAttendance, 2), (.signOffLatency, 2),
  (.decisionsWithoutInput, 3), (.offChannelRequests, 5), (.overdueActions, 1),
]

private let neededEdges: [LimitEdge] = needs.map { signal, needed in
  LimitEdge("\(signal.rawValue.lowercased())_needed", "told", "too few") { limits in
    [needed, needed - 1].map { isTold(limits, signal, facts(signal, $0)) }
  }
}

/// Facts of which signals with a weight of 60 can be measured, or of 59.
private func covered(_ weight: Int) -> EngagementFacts {
  var all = facts(.responseLatency, 3)
  let more: [EngagementSignal] =
    weight == 60
    ? [.sponsorAttendance, .decisionsWithoutInput, .offChannelRequests]
    : [.signOffLatency, .overdueActions, .offChannelRequests]
  for signal in more {
    let some = facts(signal, 5)
    all.meetings += some.meetings
    all.signOffs += some.signOffs
    all.decisions += some.decisions
    all.requests += some.requests
    all.clientActions += some.clientActions
  }
  return all
}

private let indexEdges: [LimitEdge] = [
  LimitEdge("e7_weight", "15") { weight($0, .conversations) },
  LimitEdge("engagement_days", "told", "too few") { limits in
    [CivilDate("2025-04-02"), "2025-04-01"].map { day in
      var facts = EngagementFacts()
      facts.clientActions = [.init("action:A1", due: day, isOpen: true)]
      return isTold(limits, .overdueActions, facts)
    }
  },
  LimitEdge("engagement_long_days", "told", "too few") { limits in
    [CivilDate("2025-01-02"), "2025-01-01"].map { day in
      var two = facts(.sponsorAttendance, 1)
      two.meetings.append(.init("interaction:I9", on: day, .sponsor))
      return isTold(limits, .sponsorAttendance, two)
    }
  },
  LimitEdge("engagement_year_days", "told", "too few") { limits in
    [CivilDate("2024-07-01"), "2024-06-30"].map { day in
      var facts = EngagementFacts()
      let rate = ResponseRate.reading(answered: 5, invited: 9, undeliverable: 0)
      facts.wave = .init("survey:S1", closed: day, rate: rate)
      return isTold(limits, .surveyResponse, facts)
    }
  },
  LimitEdge("unanswered_days", "full", "zero") { limits in
    [CivilDate("2025-06-23"), "2025-06-20"].map { day in
      var facts = EngagementFacts()
      facts.questions = (0..<3).map { .init("action:\($0)", asked: day, answered: nil) }
      return EngagementIndex(facts, limits.engagement)[.unansweredQuestions]?.grade.map { "\($0)" } ?? "none"
    }
  },
  LimitEdge("older_conversation_percent", "1.5") { limits in
    var facts = EngagementFacts()
    facts.conversations = [.budget: .init("statement:1", on: "2024-01-08")]
    return ["\(EngagementIndex(facts, limits.engagement)[.conversations]?.earned ?? -1)"]
  },
  LimitEdge("engagement_coverage", "an index", "none") { limits in
    [60, 59].map { EngagementIndex(covered($0), limits.engagement).level == nil ? "none" : "an index" }
  },
  LimitEdge("engaged_from", "engaged", "watch") { limits in
    [75, 74].map { "\(EngagementIndex.level(of: $0, limits.engagement))" }
  },
  LimitEdge("watch_from", "watch", "disengaged") { limits in
    [50, 49].map { "\(EngagementIndex.level(of: $0, limits.engagement))" }
  },
  LimitEdge("missing_conversations", "1", "0") { limits in
    [2, 3].map { held in
      var facts = EngagementFacts()
      for topic in ConversationTopic.allCases.prefix(held) {
        facts.conversations[topic] = .init("statement:1", on: "2025-06-02")
      }
      return "\(EngagementIndex(facts, limits.engagement).caps.count)"
    }
  },
  LimitEdge("engagement_change", "changed", "no clear change") { limits in
    [42.0, 43].map { now in
      let trend = EngagementTrend(now, before: (52, "2025-05-31"), limit: limits.engagement.clearChange)
      return trend == .noClearChange(since: "2025-05-31") ? "no clear change" : "changed"
    }
  },
]

let engagementEdges: [LimitEdge] = gradeEdges + neededEdges + indexEdges

// MARK: The ladder

private func rung(
  _ name: String,
  _ told: EscalationLevel...,
  of triggers: EscalationTrigger...
) -> LimitEdge {
  LimitEdge(name, "\(told[0])", "\(told[1])") { limits in triggers.map { "\($0.level(limits.escalation))" } }
}

/// How far up something goes that is found in a workspace of October 2026.
private func found(_ limits: Thresholds, _ files: [String: String]) throws -> String {
  var workspace = Workspace(files)
  workspace.settings.thresholds = limits
  return try workspace.review().relationship.escalation.points.compactMap { point in
    switch point.trigger {
    case .missedMilestones, .conduct: "\(point.level)"
    default: nil
    }
  }.joined(separator: " ")
}

private func conduct(on day: String) -> [String: String] {
  ["issues.csv": "id,client,kind,text,severity,raised\nIS1,acme,conduct,Shouting,low,\(day)\n"]
}

private func milestones(first day: String) -> [String: String] {
  [
    "milestones.csv": "id,project,name,baseline,actual,late_cause\n"
      + "M1,PA,Go live,\(day),2026-10-09,client\nM2,PA,Stock,2026-10-05,2026-10-06,client\n"
  ]
}

let escalationEdges: [LimitEdge] = [
  rung("late_to_project", .team, .project, of: .lateAction(workingDays: 5), .lateAction(workingDays: 6)),
  rung("late_to_sponsor", .project, .sponsor, of: .openQuestion(workingDays: 10), .openQuestion(workingDays: 11)),
  rung("late_to_executive", .sponsor, .executive, of: .lateAction(workingDays: 20), .lateAction(workingDays: 21)),
  rung("invoice_to_project", .team, .project, of: .overdueInvoice(days: 0), .overdueInvoice(days: 1)),
  rung("invoice_to_sponsor", .project, .sponsor, of: .overdueInvoice(days: 30), .overdueInvoice(days: 31)),
  rung("invoice_to_executive", .sponsor, .executive, of: .overdueInvoice(days: 60), .overdueInvoice(days: 61)),
  rung(
    "acceptance_to_project",
    .team,
    .project,
    of: .overdueAcceptance(workingDays: 0),
    .overdueAcceptance(workingDays: 1)
  ),
  rung(
    "acceptance_to_sponsor",
    .project,
    .sponsor,
    of: .overdueAcceptance(workingDays: 10),
    .overdueAcceptance(workingDays: 11)
  ),
  rung(
    "acceptance_to_executive",
    .sponsor,
    .executive,
    of: .overdueAcceptance(workingDays: 20),
    .overdueAcceptance(workingDays: 21)
  ),
  rung(
    "conduct_to_project",
    .project,
    .team,
    of: .conduct(incidents: 1, isThreat: false),
    .conduct(incidents: 0, isThreat: false)
  ),
  rung(
    "conduct_to_sponsor",
    .sponsor,
    .project,
    of: .conduct(incidents: 2, isThreat: false),
    .conduct(incidents: 1, isThreat: false)
  ),
  rung(
    "conduct_to_executive",
    .executive,
    .sponsor,
    of: .conduct(incidents: 3, isThreat: false),
    .conduct(incidents: 2, isThreat: false)
  ),
  rung("risk_to_sponsor", .team, .sponsor, of: .undecidedRisk(workingDays: 10), .undecidedRisk(workingDays: 11)),
  rung("risk_to_executive", .sponsor, .executive, of: .undecidedRisk(workingDays: 20), .undecidedRisk(workingDays: 21)),
  rung("complaint_to_sponsor", .team, .sponsor, of: .openComplaint(workingDays: 10), .openComplaint(workingDays: 11)),
  rung("unresolved_to_executive", .team, .executive, of: .unresolved(workingDays: 10), .unresolved(workingDays: 11)),
  rung("missed_milestones", .sponsor, .team, of: .missedMilestones(2), .missedMilestones(1)),
  LimitEdge("missed_milestone_days", "sponsor", "") { limits in
    try ["2026-09-02", "2026-09-01"].map { try found(limits, milestones(first: $0)) }
  },
  rung("meetings_without_sponsor", .sponsor, .team, of: .absentSponsor(meetings: 2), .absentSponsor(meetings: 1)),
  rung("index_to_sponsor", .team, .sponsor, of: .lowEngagement(index: 50), .lowEngagement(index: 49)),
  rung("disputed_days", .team, .contract, of: .disputedSum(days: 90), .disputedSum(days: 91)),
  LimitEdge("conduct_days", "project", "") { limits in
    try ["2026-08-03", "2026-08-02"].map { try found(limits, conduct(on: $0)) }
  },
]
