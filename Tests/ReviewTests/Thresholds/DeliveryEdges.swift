import Foundation
import Tables

@testable import Review

// MARK: Criteria

/// The status of a criterion that goes from 0 to 100 in the thousand days from 1 January 2025, on several days.
private func journey(_ limits: Thresholds, _ points: (day: Int, value: Double)...) throws -> [String] {
  let criterion = try criterion([
    "direction": "increase", "baseline": "0", "baseline_date": "2025-01-01", "target": "100",
    "target_date": "2027-09-28",
  ])
  return points.map { point in
    let day = CivilDate("2025-01-01").adding(days: point.day)
    let judge = CriterionJudge(asOf: day, limits: limits.criteria)
    return "\(judge.status(of: criterion, isAgreed: true, latest: measured(point.value, on: day)))"
  }
}

/// The status of a criterion whose value is to be kept.
private func kept(_ limits: Thresholds, _ cells: [String: String], _ values: Double...) throws -> [String] {
  let criterion = try criterion(cells.merging(["baseline": "", "baseline_date": ""]) { $1 })
  let judge = CriterionJudge(asOf: "2025-06-30", limits: limits.criteria)
  return values.map { "\(judge.status(of: criterion, isAgreed: true, latest: measured($0)))" }
}

/// Whether a measurement of so many days ago still tells something.
private func fresh(_ limits: Thresholds, _ ages: Int...) throws -> [String] {
  let criterion = try criterion()
  let judge = CriterionJudge(asOf: "2025-06-30", limits: limits.criteria)
  return ages.map { age in
    let latest = measured(60, on: CivilDate("2025-06-30").adding(days: -age))
    return judge.status(of: criterion, isAgreed: true, latest: latest) == .metToDate ? "fresh" : "stale"
  }
}

let criterionEdges: [LimitEdge] = [
  LimitEdge("at_risk_points", "onTrack", "atRisk") { try journey($0, (500, 40), (500, 39)) },
  LimitEdge("final_points", "onTrack", "atRisk") { try journey($0, (950, 90), (950, 89)) },
  LimitEdge("final_percent", "atRisk", "onTrack") { try journey($0, (900, 84), (890, 83)) },
  LimitEdge("off_track_points", "atRisk", "offTrack") { try journey($0, (500, 25), (500, 24)) },
  LimitEdge("setback_points", "atRisk", "offTrack") { try journey($0, (50, -10), (50, -11)) },
  LimitEdge("margin_percent", "atRisk", "offTrack") {
    try kept($0, ["direction": "at_least", "target": "100"], 95, 94)
  },
  LimitEdge("corridor_factor", "atRisk", "offTrack", step: 0.1) {
    try kept($0, ["direction": "maintain", "target": "30", "tolerance": "2"], 34, 34.2)
  },
  LimitEdge("stale_factor", "fresh", "stale", step: 0.1) { try fresh($0, 46, 47) },
  LimitEdge("cadence_days", "fresh", "stale") { try fresh($0, 46, 47) },
]

// MARK: Milestones, acceptance, changes, spend, work

private func review(_ limits: Thresholds, _ files: [String: String]) throws -> AccountReview {
  var workspace = Workspace(files)
  workspace.settings.thresholds = limits
  return try workspace.review()
}

private func milestones(_ limits: Thresholds, _ rows: String...) throws -> [MilestoneReview] {
  let rows = rows.enumerated().map { "M\($0),PA,Go live,\($1)\n" }.joined()
  let files = ["milestones.csv": "id,project,name,baseline,actual,acceptance,submitted_on\n" + rows]
  return try review(limits, files).visible.milestones.sorted { $0.milestone.id < $1.milestone.id }
}

private func acceptances(_ limits: Thresholds, _ days: String...) throws -> [String] {
  let rows = days.enumerated().map { "M\($0),PA,Go live,2026-10-01,2026-10-01,submitted,\($1)\n" }.joined()
  let files = ["milestones.csv": "id,project,name,baseline,actual,acceptance,submitted_on\n" + rows]
  let acceptances = try review(limits, files).visible.projectReviews[0].acceptances
  return acceptances.sorted { $0.milestone.id < $1.milestone.id }.map { $0.acceptance.isOverdue ? "overdue" : "waits" }
}

private func goalposts(_ limits: Thresholds, _ days: String...) throws -> [String] {
  try days.map { day in
    let files = [
      "projects.csv": csv([
        [
          "id": "PA", "client": "acme", "name": "Desk", "baseline_hours": "800", "scope_in": "a",
          "scope_signed_by": "dana", "scope_signed_on": "2026-01-10",
        ], ["id": "PB", "client": "bravo", "name": "Mail"],
      ]),
      "change-requests.csv": csv([
        [
          "id": "CR1", "project": "PA", "title": "Tills", "raised_by": "client", "raised_on": day, "state": "approved",
          "submitted_on": day, "hours": "8", "client_signed_by": "dana", "client_signed_on": "2026-09-01",
          "provider_signed_by": "tom", "provider_signed_on": "2026-09-01",
        ]
      ]),
    ]
    return "\(try review(limits, files).visible.projectReviews[0].scopeChange.movedGoalposts.n)"
  }
}

private func averaged(_ limits: Thresholds) -> [String] {
  let months = (0..<6).map { Burn.Month(month: CivilMonth("2025-06-30").adding(months: -$0), spent: 10) }
  let burn = Burn.reading(budget: 100, months: months, asOf: "2025-06-30", averaging: limits.delivery.burnMonths)
  return ["\(burn.value?.averaged.count ?? 0)"]
}

private func flow(_ limits: Thresholds, _ rows: String...) throws -> FlowReview? {
  let rows = rows.enumerated().map { "W\($0),PA,Work,\($1)\n" }.joined()
  return try review(limits, ["work-items.csv": "id,project,title,created,started,finished\n" + rows]).visible.flow
}

let deliveryEdges: [LimitEdge] = [
  LimitEdge("late_days", "in time", "late") {
    try milestones($0, "2026-10-12,2026-10-19,,", "2026-10-12,2026-10-20,,").map { $0.isLate ? "late" : "in time" }
  },
  LimitEdge("off_track_days", "late", "grave") {
    try milestones($0, "2026-10-05,2026-10-26,,", "2026-10-05,2026-10-27,,").map { $0.isGrave ? "grave" : "late" }
  },
  LimitEdge("due_days", "due", "later") {
    try milestones($0, "2026-11-30,,,", "2026-12-01,,,").map { "\($0.state)" }
  },
  LimitEdge("acceptance_days", "waits", "overdue") { try acceptances($0, "2026-10-19", "2026-10-16") },
  LimitEdge("goalpost_days", "1", "0") { try goalposts($0, "2026-08-03", "2026-08-02") },
  LimitEdge("burn_months", "3") { averaged($0) },
  LimitEdge("flow_days", "1", "0") { limits in
    try ["2026-08-03", "2026-08-02"].map { day in
      "\(try flow(limits, "2026-08-01,2026-08-01,\(day)")?.cycleTime.n ?? -1)"
    }
  },
  LimitEdge("flow_minimum", "told", "too few") { limits in
    try [5, 4].map { count in
      let rows = (1...count).map { "W\($0),PA,Work,2026-10-01,2026-10-01,2026-10-0\($0)\n" }.joined()
      let files = ["work-items.csv": "id,project,title,created,started,finished\n" + rows]
      return try review(limits, files).visible.flow?.cycleTime.reading.value == nil ? "too few" : "told"
    }
  },
  LimitEdge("ageing_days", "0", "1") { limits in
    try ["2026-10-02", "2026-10-01"].map { "\(try flow(limits, "\($0),\($0),")?.ageing.count ?? -1)" }
  },
]

// MARK: Status

private func schedule(_ limits: Thresholds, slips: Int...) -> [String] {
  slips.map { days in
    let slip = ScheduleInputs.Slip(milestone: "milestone:M1", workingDays: days)
    let inputs = ScheduleInputs(slips: [slip], performance: .unavailable(.noData))
    return "\(DimensionStatus.schedule(inputs, limits.status).status)"
  }
}

private func schedule(_ limits: Thresholds, performance: Double...) -> [String] {
  performance.map { value in
    let slip = ScheduleInputs.Slip(milestone: "milestone:M1", workingDays: 0)
    let inputs = ScheduleInputs(slips: [slip], performance: .measured(value))
    return "\(DimensionStatus.schedule(inputs, limits.status).status)"
  }
}

private func cost(_ limits: Thresholds, overrun: Double...) -> [String] {
  overrun.map { percent in
    let inputs = CostInputs(
      forecastOverrun: .measured(percent),
      percentSpent: .unavailable(.noData),
      percentDone: .unavailable(.noData)
    )
    return "\(DimensionStatus.cost(inputs, limits.status).status)"
  }
}

private func cost(_ limits: Thresholds, lead: Double...) -> [String] {
  lead.map { points in
    let inputs = CostInputs(
      forecastOverrun: .unavailable(.noData),
      percentSpent: .measured(50 + points),
      percentDone: .measured(50)
    )
    return "\(DimensionStatus.cost(inputs, limits.status).status)"
  }
}

private func scope(_ limits: Thresholds, volatility: Double = 0, unsigned: Double? = nil, waiting: Int? = nil) -> String
{
  let inputs = ScopeInputs(
    grossVolatility: .measured(volatility),
    unsigned: unsigned == nil ? [] : ["change-request:CR1"],
    unsignedHours: unsigned,
    baselineHours: 800,
    oldestUndecided: waiting.map { ("change-request:CR1", $0) }
  )
  return "\(DimensionStatus.scope(inputs, limits.status).status)"
}

let statusEdges: [LimitEdge] = [
  LimitEdge("slip_at_risk", "green", "amber") { schedule($0, slips: 5, 6) },
  LimitEdge("slip_off_track", "amber", "red") { schedule($0, slips: 15, 16) },
  LimitEdge("spi_at_risk", "green", "amber", step: 0.01) { schedule($0, performance: 0.95, 0.94) },
  LimitEdge("spi_off_track", "amber", "red", step: 0.01) { schedule($0, performance: 0.85, 0.84) },
  LimitEdge("overrun_at_risk", "green", "amber") { cost($0, overrun: 5, 6) },
  LimitEdge("overrun_off_track", "amber", "red") { cost($0, overrun: 10, 11) },
  LimitEdge("lead_at_risk", "green", "amber") { cost($0, lead: 5, 6) },
  LimitEdge("lead_off_track", "amber", "red") { cost($0, lead: 15, 16) },
  LimitEdge("change_at_risk", "green", "amber") { limits in [5, 6].map { scope(limits, volatility: $0) } },
  LimitEdge("change_off_track", "amber", "red") { limits in [15, 16].map { scope(limits, volatility: $0) } },
  LimitEdge("unsigned_off_track", "amber", "red") { limits in [16, 24].map { scope(limits, unsigned: $0) } },
  LimitEdge("undecided_days", "green", "amber") { limits in [10, 11].map { scope(limits, waiting: $0) } },
]

// MARK: Risks

private func bands(_ limits: Thresholds, _ scores: Int...) -> [String] {
  scores.map { "\(RiskBand(score: $0, limits.risks))" }
}

private func appetite(_ limits: Thresholds, _ appetite: Statement.Appetite, _ scores: Int...) -> [String] {
  scores.map { AppetiteVerdict($0, appetite, limits.risks).isAbove ? "above" : "within" }
}

private func probability(_ limits: Thresholds, _ level: Int) -> [String] {
  ["\(RiskScore(probability: level, impact: 1, limits.risks)?.middleProbability ?? 0)"]
}

private func risks(_ limits: Thresholds, _ rows: String...) throws -> [RiskReview] {
  let rows = rows.enumerated().map { "R\($0),PA,\($1),open,client\n" }.joined()
  let heading = "id,project,kind,text,p,i,owner,raised,reviewed,state,audience\n"
  let found = try review(limits, ["risks.csv": heading + rows])
  return found.visible.risks.sorted { $0.risk.id < $1.risk.id }
}

let riskEdges: [LimitEdge] = [
  LimitEdge("risk_medium", "medium", "low") { bands($0, 5, 4) },
  LimitEdge("risk_high", "high", "medium") { bands($0, 10, 9) },
  LimitEdge("risk_very_high", "veryHigh", "high") { bands($0, 15, 14) },
  LimitEdge("appetite_averse", "within", "above") { appetite($0, .averse, 3, 4) },
  LimitEdge("appetite_minimal", "within", "above") { appetite($0, .minimal, 5, 6) },
  LimitEdge("appetite_cautious", "within", "above") { appetite($0, .cautious, 9, 10) },
  LimitEdge("appetite_open", "within", "above") { appetite($0, .open, 12, 13) },
  LimitEdge("appetite_eager", "within", "above") { appetite($0, .eager, 16, 17) },
  LimitEdge("risk_review_days", "false", "true") {
    try risks($0, "threat,A,1,1,tom,2026-08-03,2026-09-30", "threat,B,1,1,tom,2026-08-03,2026-09-29").map {
      "\($0.isStale)"
    }
  },
  LimitEdge("assumption_days", "false", "true") {
    try risks($0, "assumption,A,1,1,tom,2026-10-05,2026-10-20", "assumption,B,1,1,tom,2026-10-02,2026-10-20").map {
      "\($0.isUnconfirmed)"
    }
  },
  // A weight of 10 and one of 9; the mutant of 9 makes the second one need an action, that of 11 frees the first.
  LimitEdge("risk_action", "true", "false") {
    try risks($0, "threat,A,2,5,tom,2026-10-05,", "threat,B,3,3,tom,2026-10-05,").map { "\($0.isMitigationMissing)" }
  },
  LimitEdge("risk_level_1", "0.025") { probability($0, 1) },
  LimitEdge("risk_level_2", "0.125") { probability($0, 2) },
  LimitEdge("risk_level_3", "0.35") { probability($0, 3) },
  LimitEdge("risk_level_4", "0.65") { probability($0, 4) },
  LimitEdge("risk_level_5", "0.9") { probability($0, 5) },
]
