import Testing

@testable import Review

/// Rules about milestones, changes, decisions, projects and criteria; the packs of October 2026 go out on 6 November.
@Suite struct DeliveryExpectationTests {
  private static func handover(_ cells: String) -> [String: String] {
    ["milestones.csv": "id,project,name,kind,baseline,actual,acceptance\nM1,PA,Keys,handover,2026-10-12,\(cells)\n"]
  }

  private static func milestone(_ cells: String) -> [String: String] {
    ["milestones.csv": "id,project,name,baseline,forecast,late_reason\nM1,PA,Go live,2026-10-09,\(cells)\n"]
  }

  private static func change(_ state: String, _ cells: String) -> [String: String] {
    [
      "change-requests.csv": "id,project,title,raised_by,raised_on,state,submitted_on,client_signed_by,"
        + "client_signed_on,provider_signed_by,provider_signed_on,hours_logged,goodwill,decided_reason\n"
        + "CR1,PA,Tills too,client,2026-09-07,\(state),2026-09-08,\(cells)\n"
    ]
  }

  private static func decision(_ cells: String) -> [String: String] {
    [
      "decisions.csv":
        "id,client,question,needs_client_input,client_input,asked_on,decided_on,chosen,signed_by,signed_on\n"
        + cells.split(separator: "\n").enumerated().map { "D\($0 + 1),acme,Which way?,\($1)\n" }.joined()
    ]
  }

  private static func project(_ cells: [String: String]) -> [String: String] {
    let acme = ["id": "PA", "client": "acme", "name": "Desk"].merging(cells) { $1 }
    return ["projects.csv": csv([acme, ["id": "PB", "client": "bravo", "name": "Mail"]])]
  }

  private static func criterion(_ cells: [String: String]) -> [String: String] {
    Workspace.criterion(
      ["provider_owner": "tom", "client_owner": "dana", "business_outcome": "less waiting"]
        .merging(cells) { $1 }
    ).exports
  }

  private static let declared = [
    "override_status": "at_risk", "override_reason": "strike", "override_by": "tom", "override_on": "2026-10-20",
  ]

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "handover-not-accepted",
      handover("2026-10-12,submitted"),
      "exports/milestones.csv:2 (acceptance): block: handover 'Keys' is done, and nobody has accepted it",
      passes: handover("2026-10-12,accepted")
    ),
    RuleExpectation(
      "handover-not-accepted",
      handover("2026-10-12,"),
      "exports/milestones.csv:2 (acceptance): block: handover 'Keys' is done, and nobody has accepted it",
      passes: handover(",")
    ),
    RuleExpectation(
      "delay-unexplained",
      milestone(","),
      "exports/milestones.csv:2 (late_reason): block: milestone 'Go live' is late, and nothing says why (late_reason) or "
        + "until when (forecast)",
      passes: milestone("2026-11-20,a strike")
    ),
    RuleExpectation(
      "delay-unexplained",
      milestone(",a strike"),
      "exports/milestones.csv:2 (forecast): block: milestone 'Go live' is late, and nothing says until when (forecast)",
      passes: ["milestones.csv": "id,project,name,baseline\nM1,PA,Go live,2026-11-09\n"]
    ),
    RuleExpectation(
      "change-not-signed",
      change("approved", "dana,2026-09-10,,,,,"),
      "exports/change-requests.csv:2 (state): block: the change 'Tills too' is called approved, but lacks our signature",
      passes: change("approved", "dana,2026-09-10,tom,2026-09-11,,,")
    ),
    RuleExpectation(
      "change-not-signed",
      change("implemented", "lee,2026-09-10,tom,2026-09-11,,,"),
      "exports/change-requests.csv:2 (state): block: the change 'Tills too' is called implemented, but lacks a signature "
        + "of somebody who may give it",
      passes: change("submitted", "lee,2026-09-10,,,,,")
    ),
    RuleExpectation(
      "work-before-signature",
      change("submitted", ",,tom,2026-09-11,11.5,,"),
      "exports/change-requests.csv:2: block: the change 'Tills too' is worked on (11.5 h), and not signed by both sides",
      passes: change("submitted", ",,tom,2026-09-11,11.5,yes,")
    ),
    RuleExpectation(
      "work-before-signature",
      change("approved", "dana,2026-10-10,tom,2026-10-09,4,,").merging([
        "work-items.csv": "id,project,title,started,hours,change\nW1,PA,Tills,2026-10-05,4,CR1\n"
      ]) { $1 },
      "exports/change-requests.csv:2: warn: work on the change 'Tills too' (4 h) began before both sides had signed it",
      passes: change("approved", "dana,2026-09-10,tom,2026-09-09,4,,").merging([
        "work-items.csv": "id,project,title,started,hours,change\nW1,PA,Tills,2026-09-08,4,CR1\n"
      ]) { $1 }
    ),
    RuleExpectation(
      "change-refused-without-reason",
      change("rejected", ",,,,,,"),
      "exports/change-requests.csv:2 (decided_reason): warn: the change 'Tills too' is rejected, and nothing says why",
      passes: change("rejected", ",,,,,,costs more than it brings")
    ),
    RuleExpectation(
      "decision-unsigned",
      decision("yes,given,2026-10-05,2026-10-15,A,lee,2026-10-16"),
      "exports/decisions.csv:2 (signed_by): warn: the decision 'Which way?' was taken 12 working days ago and is not signed",
      passes: decision("yes,given,2026-10-05,2026-10-15,A,dana,2026-10-16\nno,,2026-10-05,2026-10-15,A,,")
    ),
    RuleExpectation(
      "decisions-delegated",
      decision("yes,delegated,2026-10-05,2026-10-30,A,,\nyes,none,2026-10-05,2026-10-30,A,,\nno,,,2026-10-30,A,,"),
      "exports/decisions.csv:2 (client_input): warn: 2 of 3 decisions of this period were taken without the client",
      passes: decision("yes,delegated,2026-10-05,2026-10-30,A,,\nyes,given,2026-10-05,2026-10-30,A,,")
    ),
    RuleExpectation(
      "project-without-manager",
      project([:]),
      "exports/projects.csv:2 (manager): block: project 'Desk' has no manager",
      passes: project(["manager": "Tom Aldous"])
    ),
    RuleExpectation(
      "project-without-manager",
      project(["manager": "dana"]),
      "exports/projects.csv:2 (manager): block: project 'Desk' is managed by Dana Kerr, who is no known member of our staff",
      passes: project(["manager": "tom"])
    ),
    RuleExpectation(
      "project-without-manager",
      project(["manager": "eve"]).merging([
        "contacts-2.csv": "id,client,name,role,side,authorised,left_on\neve,,Eve Low,Lead,provider,yes,2026-10-31\n"
      ]) { $1 },
      "exports/projects.csv:2 (manager): block: project 'Desk' is managed by Eve Low, who left on 2026-10-31",
      passes: project(["manager": "eve"]).merging([
        "contacts-2.csv": "id,client,name,role,side,authorised,left_on\neve,,Eve Low,Lead,provider,yes,2026-11-01\n"
      ]) { $1 }
    ),
    RuleExpectation(
      "project-not-measured",
      project(["pricing": "tm"]),
      "exports/projects.csv:2: warn: of project 'Desk' nothing is recorded that tells its schedule or its cost or its scope",
      passes: Workspace.delivery().exports
    ),
    RuleExpectation(
      "scope-not-signed",
      project(["start": "2026-09-30", "scope_in": "desk"]),
      "exports/projects.csv:2 (scope_signed_by): warn: the scope of project 'Desk' is not signed by the client",
      passes: project(["start": "2026-10-01", "scope_in": "desk"])
    ),
    RuleExpectation(
      "scope-not-signed",
      project(["start": "2026-09-30", "scope_signed_by": "dana", "scope_signed_on": "2026-10-01"]),
      "exports/projects.csv:2 (scope_in): warn: the scope of project 'Desk' is not written down",
      passes: project([
        "start": "2026-09-30", "scope_in": "desk", "scope_signed_by": "dana", "scope_signed_on": "2026-10-01",
      ])
    ),
    RuleExpectation(
      "status-declared",
      project(declared).merging(milestone("2026-10-13,a strike")) { $1 }.merging([
        "milestones.csv": "id,project,name,baseline,actual\nM1,PA,Go live,2026-10-09,2026-10-09\n"
      ]) { $1 },
      "exports/projects.csv:2 (override_status): warn: project 'Desk' is declared at risk, and the records say on track",
      passes: project(declared).merging([
        "milestones.csv": "id,project,name,baseline,forecast\nM1,PA,Go live,2026-11-09,2026-11-20\n"
      ]) { $1 }
    ),
    RuleExpectation(
      "criterion-incomplete",
      criterion(["client_owner": "", "statement": "Fewer calls"]),
      "exports/criteria.csv:2: warn: criterion 'Fewer calls' lacks a statement of at least five words, a client owner",
      passes: criterion([:])
    ),
    RuleExpectation(
      "criterion-vague",
      criterion(["statement": "The desk answers Faster, as soon as possible"]),
      "exports/criteria.csv:2 (statement): warn: criterion 'The desk answers Faster, as soon as possible' says 'faster', "
        + "and not how much",
      passes: criterion(["statement": "The desk answers faster: within 4 hours"])
    ),
    RuleExpectation(
      "impact-missing",
      ["milestones.csv": "id,project,name,baseline\nM1,PA,Go live,2026-11-09\n"],
      "exports/clients.csv:2: block: nothing in the pack says what the work does for the client's business",
      passes: criterion([:])
    ),
    RuleExpectation(
      "impact-missing",
      criterion(["business_outcome": ""]),
      "exports/clients.csv:2: block: nothing in the pack says what the work does for the client's business",
      passes: ["commentary.csv": "client,period,section,text,by\nacme,2026-10,impact,Tills never stood still.,tom\n"]
    ),
    RuleExpectation(
      "stale-data",
      ["work-items.csv": "id,project,title,created\nW1,PA,Mail,2026-09-29\n"],
      "exports/clients.csv:2: block: the newest record of this client is of 2026-09-29, 32 days before the report date",
      passes: ["work-items.csv": "id,project,title,created\nW1,PA,Mail,2026-09-30\n"]
    ),
  ]

  @Test(arguments: expectations)
  func findsTheFaultAndNothingElse(_ expectation: RuleExpectation) throws { try expectation.check() }
}
