import Tables
import Testing

@testable import Review

/// What waits for the client and what it does to dates: October 2026.
@Suite struct AwaitedItemTests {
  private static let files = [
    "milestones.csv": """
    id,project,name,baseline,forecast,actual,late_reason
    M1,PA,Go live,2026-10-23,2026-11-20,,The list came late
    M2,PA,Design,2026-10-09,,2026-10-08,
    M3,PA,Far away,2027-03-31,,,

    """,
    "actions.csv": """
    id,client,kind,text,owner,raised,due,done,blocked_by,blocks,source_refs,audience
    A1,acme,info_request,The list of tills,dana,2026-10-05,2026-10-16,,,M1,,client
    A2,acme,question,Which door?,dana,2026-10-26,2026-11-10,,,,,client
    A3,acme,task,Order the key,lee,2026-10-12,2026-10-20,,,,,client
    A4,acme,question,Which colour?,dana,2026-10-01,2026-10-09,,provider,M1,,client
    A5,acme,task,Name two people,lee,2026-09-28,2026-10-05,2026-10-07,,M2,,client
    A6,acme,question,Inside,dana,2026-10-01,2026-10-02,,,M1,,internal
    A7,acme,question,Yes or no to the start?,dana,2026-10-13,2026-10-30,,,M3,decision:D1,client
    A8,acme,task,Ours,tom,2026-09-21,2026-10-02,,,M1,,client
    A9,acme,task,Ours done,tom,2026-09-21,2026-10-02,2026-10-01,,,,client

    """,
    "decisions.csv": """
    id,client,project,question,needs_client_input,asked_on,due
    D1,acme,PA,When do we start?,yes,2026-10-12,2026-10-30
    D2,acme,PA,Which room?,yes,2026-10-14,2026-10-28
    D3,acme,PA,Which rack?,yes,2026-10-14,2026-11-28

    """,
    "change-requests.csv": """
    id,project,title,raised_by,raised_on,state,submitted_on,days,client_signed_by,client_signed_on
    CR1,PA,More sites,client,2026-10-01,submitted,2026-10-02,4,,
    CR2,PA,Signed by you,client,2026-10-01,submitted,2026-10-02,4,dana,2026-10-05
    CR3,PA,A draft,client,2026-10-01,draft,,,,

    """,
  ]

  private static func dialogue() throws -> DialogueReview { try Workspace(files).review().visible.dialogue }

  private static func name(_ item: AwaitedItem) -> String {
    switch item.subject {
    case .action(let action): action.action.id
    case .decision(let decision): decision.decision.id
    case .change(let change): change.change.id
    }
  }

  @Test func whatMovesADateOrIsLateIsToldTheLongestFirst() throws {
    let awaited = try Self.dialogue().awaited
    #expect(awaited.map(Self.name) == ["CR1", "A1", "A3", "A7", "D2"])
    #expect(awaited.map(\.age) == [21, 20, 15, 14, 13])
    #expect(awaited.map(\.overdue) == [nil, 11, 9, 1, 3])
    #expect(awaited.map { $0.milestone?.milestone.id } == [nil, "M1", nil, "M3", nil])
  }

  @Test func resultsAreToldWithWhatTheyNeededFromTheClient() throws {
    let dependencies = try Self.dialogue().dependencies
    #expect(dependencies.map(\.milestone.milestone.id) == ["M2", "M1"])
    #expect(dependencies.map { $0.needed.map(\.action.id) } == [["A5"], ["A4", "A1"]])
  }

  @Test func theBalanceCountsBothSides() throws {
    let balance = try Self.dialogue().balance
    #expect(balance.ours == ActionBalance.Side(open: 1, late: 1, oldest: 30, before: 2))
    #expect(balance.clients == ActionBalance.Side(open: 5, late: 4, oldest: 22, before: 1))
    #expect(try Workspace().review().visible.dialogue.balance.isEmpty)
  }
}
