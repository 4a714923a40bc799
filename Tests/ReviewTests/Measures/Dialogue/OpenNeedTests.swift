import Testing

@testable import Review

/// What we need from the client, each thing once: October 2026.
@Suite struct OpenNeedTests {
  private static let files = [
    "milestones.csv": """
    id,project,name,baseline,forecast,actual,acceptance,submitted_on
    M1,PA,Go live,2026-11-20,2026-11-20,,,
    M2,PA,Rack,2026-10-09,,2026-10-09,submitted,2026-10-26

    """,
    "actions.csv": """
    id,client,kind,text,owner,raised,due,done,blocks,source_refs,audience
    A1,acme,question,Which colour?,dana,2026-09-07,2026-09-18,,,,client
    A2,acme,info_request,The list of tills,dana,2026-10-05,2026-10-16,,M1,,client
    A3,acme,question,Yes or no to the racks?,dana,2026-10-13,2026-11-13,,,change:CR2,client
    A4,acme,question,Choose a day,dana,2026-10-13,2026-11-10,,M1,decision:D1,client
    A5,acme,question,Agree to the measure,dana,2026-10-13,2026-11-12,,,criterion:C1,client
    A6,acme,task,Ours,tom,2026-10-05,2026-10-30,,,,client

    """,
    "decisions.csv": """
    id,client,project,question,needs_client_input,asked_on,due
    D1,acme,PA,When do we start?,yes,2026-10-12,2026-11-10
    D2,acme,PA,Which room?,yes,2026-10-12,2026-11-09

    """,
    "change-requests.csv": """
    id,project,title,raised_by,raised_on,state,submitted_on
    CR1,PA,More sites,client,2026-10-01,submitted,2026-10-02
    CR2,PA,More racks,client,2026-10-01,submitted,2026-10-02

    """,
    "issues.csv": """
    id,client,project,kind,text,severity,raised,resolved,evidence,ask,ask_by,audience
    I1,acme,PA,issue,No key,low,2026-10-05,,,A key,2026-11-03,client
    I2,acme,PA,obstacle,No room,low,2026-10-05,,,A room,2026-11-20,client
    I3,acme,PA,issue,No list,low,2026-10-05,,action:A2,The list,2026-11-20,client
    I4,acme,PA,issue,No day,low,2026-10-05,,decision:D1,A day,2026-11-20,client
    I5,acme,PA,issue,Settled,low,2026-10-05,2026-10-08,,Nothing,2026-11-20,client
    I6,acme,PA,issue,Inside,low,2026-10-05,,,Whisper,2026-11-20,internal

    """,
    "criteria.csv": """
    id,project,statement,metric,unit,direction,target,target_date,owner,approver,state,proposed_on
    C1,PA,Fewer calls,calls,calls,at_most,5,2027-03-31,tom,dana,proposed,2026-10-05
    C2,PA,Fewer mails,mails,mails,at_most,5,2027-03-31,tom,dana,proposed,2026-10-05

    """,
  ]

  private static func name(_ need: OpenNeed) -> String {
    switch need {
    case .decision(let review): review.decision.id
    case .acceptance(let waiting): waiting.milestone.id
    case .signature(let change): change.change.id
    case .action(let review): review.action.id
    case .ask(let ask): ask.issue.id
    case .agreement(let count): "\(count) to agree"
    case .confirmation(let count): "\(count) to confirm"
    }
  }

  @Test func whatIsLateAndHoldsUpAMilestoneComesFirstAndNothingTwice() throws {
    let needs = try Workspace(Self.files).review().visible.needs.map(Self.name).filter { !$0.contains("confirm") }
    // Late: A2 holds up M1, then by date. Then decisions, D1 before the earlier D2, and what is to be signed or accepted.
    #expect(needs == ["A2", "A1", "I1", "D1", "D2", "M2", "CR1", "A5", "A3", "I2", "1 to agree"])
  }

  @Test func anAskDueBeforeThePackGoesOutIsLate() throws {
    let asks = try Workspace(Self.files).review().visible.dialogue.asks
    #expect(asks.map(\.issue.id) == ["I1", "I2", "I3", "I4"])
    #expect(asks.map(\.overdue) == [3, nil, nil, nil])
  }
}
