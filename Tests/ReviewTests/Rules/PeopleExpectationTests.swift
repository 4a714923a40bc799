import Testing

@testable import Review

/// Rules about conversations, actions, issues and risks; the packs of October 2026 go out on 6 November.
@Suite struct PeopleExpectationTests {
  private static func statements(_ rows: String...) -> [String: String] {
    [
      "statements.csv": "id,client,topic,value,said_by,said_on\n"
        + rows.enumerated().map {
          "S\($0),acme,\($1),cautious,\($1.hasPrefix("priorities") ? "tom" : "dana"),2026-09-01\n"
        }
        .joined()
    ]
  }

  private static func action(_ cells: String) -> [String: String] {
    ["actions.csv": "id,client,kind,text,owner,raised,due,audience\nA1,acme,task,Order batteries,\(cells),client\n"]
  }

  private static func talks(_ rows: String...) -> [String: String] {
    [
      "interactions.csv": "id,client,on,channel,direction,people,summary,client_concern,agreed,tags\n"
        + rows.enumerated().map { "I\($0 + 1),acme,\($1)\n" }.joined(),
      "actions.csv": "id,client,kind,text,owner,raised,due,audience\nA9,acme,task,A,tom,2026-10-05,2026-11-20,client\n",
    ]
  }

  private static func issue(_ cells: [String: String]) -> [String: String] {
    let issue = ["id": "IS1", "client": "acme", "kind": "complaint", "text": "Nobody calls back", "severity": "medium"]
    return ["issues.csv": csv([issue.merging(["raised": "2026-10-05"]) { $1 }.merging(cells) { $1 }])]
  }

  private static func risk(_ cells: String) -> [String: String] {
    [
      "risks.csv":
        "id,project,kind,p,i,text,owner,raised,reviewed,confirmed_by,confirmed_on,state\nR1,PA,\(cells),open\n"
    ]
  }

  private static let escalated = [
    "kind": "obstacle", "level": "2", "evidence": "interaction:I1;interaction:I2", "ask": "a second line",
    "ask_by": "2026-11-20",
  ]

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "conversation-missing",
      statements("motivation", "priorities"),
      "exports/clients.csv:2: warn: the client has not been heard on priorities, risk appetite, budget, timeframe",
      passes: [
        "statements.csv": "id,client,topic,value,said_by,said_on\n"
          + ["motivation", "priorities", "risk_appetite", "budget", "timeframe"]
          .map { "\($0),acme,\($0),open,dana,2026-09-01\n" }.joined()
      ]
    ),
    RuleExpectation(
      "understanding-not-confirmed",
      statements("understands_contract", "understands_supply", "understands_change_control"),
      "exports/clients.csv:2: note: the client has not confirmed how these work: acceptance, responsibilities",
      passes: statements(
        "understands_contract",
        "understands_supply",
        "understands_acceptance",
        "understands_change_control",
        "understands_responsibilities"
      )
    ),
    RuleExpectation(
      "action-without-date",
      action("tom,2026-10-05,"),
      "exports/actions.csv:2 (due): block: the action 'Order batteries' has no day by which it is done",
      passes: action("tom,2026-10-05,2026-11-13")
    ),
    RuleExpectation(
      "action-overdue",
      action("tom,2026-10-05,2026-10-29"),
      "exports/actions.csv:2 (due): warn: our action 'Order batteries' is 2 working days past due",
      passes: action("dana,2026-10-05,2026-10-29")
    ),
    RuleExpectation(
      "client-silent",
      talks("2026-10-02,video,both,dana;tom,Talk,,,", "2026-10-20,email,out,dana;tom,Report,,,"),
      "exports/clients.csv:2: warn: the client was last heard from on 2026-10-02, 21 working days ago",
      passes: talks("2026-10-05,video,both,dana;tom,Talk,,,")
    ),
    RuleExpectation(
      "sponsor-silent",
      talks("2026-08-31,video,both,dana;tom,Talk,,,", "2026-10-20,video,both,lee;tom,Talk,,,"),
      "exports/contacts.csv:2: warn: nobody has talked to the sponsor Dana Kerr since 2026-08-31",
      passes: talks("2026-09-01,video,both,dana;tom,Talk,,,", "2026-10-20,video,both,lee;tom,Talk,,,")
    ),
    RuleExpectation(
      "sponsor-silent",
      ["contacts.csv": "id,client,name,role,side,authorised\ndana,acme,Dana Kerr,Operations,client,yes\n"],
      "exports/clients.csv:2: warn: nobody of the client is known as sponsor",
      passes: [:]
    ),
    RuleExpectation(
      "request-not-logged",
      talks("2026-10-14,phone,in,lee;tom,A printer,,,off_channel"),
      "exports/interactions.csv:2 (agreed): warn: what the client asked for on 2026-10-14 outside the agreed channel is "
        + "logged nowhere",
      passes: talks("2026-10-14,phone,in,lee;tom,A printer,,A9,off_channel", "2026-09-14,phone,in,lee,A,,,off_channel")
    ),
    RuleExpectation(
      "conversation-without-result",
      talks("2026-10-14,phone,in,lee;tom,Talk,the tills,,"),
      "exports/interactions.csv:2 (agreed): warn: the client's concern of 2026-10-14 led to nothing that was agreed",
      passes: talks("2026-10-14,phone,in,lee;tom,Talk,the tills,A9,", "2026-09-14,phone,in,lee,A,the tills,,")
    ),
    RuleExpectation(
      "complaint-unanswered",
      issue(["raised": "2026-10-27"]),
      "exports/issues.csv:2 (acknowledged): warn: the complaint 'Nobody calls back' was raised 4 working days ago, and "
        + "nobody has acknowledged it",
      passes: issue(["raised": "2026-10-29"])
    ),
    RuleExpectation(
      "complaint-unanswered",
      issue([:]),
      "exports/issues.csv:2 (acknowledged): warn: the complaint 'Nobody calls back' was raised 20 working days ago, and "
        + "nobody has acknowledged it",
      passes: issue(["acknowledged": "2026-10-06"])
    ),
    RuleExpectation(
      "complaint-refused",
      issue(["agreed_with_client": "no", "cause": "one line for all"]),
      "exports/issues.csv:2 (alternatives): block: the client does not agree how the complaint 'Nobody calls back' was "
        + "answered, and there is no alternative",
      passes: issue(["agreed_with_client": "no", "cause": "one line for all", "alternatives": "call back by mail"])
    ),
    RuleExpectation(
      "lesson-missing",
      issue(["resolved": "2026-10-20", "root_cause": "calls were not counted"]),
      "exports/issues.csv:2 (lesson): warn: the complaint 'Nobody calls back' is settled, and nothing says what we do "
        + "otherwise since",
      passes: issue(["resolved": "2026-10-20", "root_cause": "calls were not counted", "lesson": "count them"])
    ),
    RuleExpectation(
      "escalation-without-evidence",
      issue(escalated.merging(["evidence": "interaction:I1", "ask_by": ""]) { $1 }),
      "exports/issues.csv:2 (level): block: the issue 'Nobody calls back' is escalated to level 2, and lacks 2 records that "
        + "show it (evidence; there is 1), by when (ask_by)",
      passes: issue(escalated)
    ),
    RuleExpectation(
      "narrative-in-dispute",
      issue(["kind": "dispute"]).merging([
        "commentary.csv": "client,period,section,text,by\nacme,2026-10,status,All is well.,tom\n"
      ]) { $1 },
      "exports/commentary.csv:2 (text): block: the pack holds words of Tom Aldous (status), and the dispute 'Nobody calls "
        + "back' is open",
      passes: issue(["kind": "dispute", "resolved": "2026-10-20"]).merging([
        "commentary.csv": "client,period,section,text,by\nacme,2026-10,status,All is well.,tom\n"
      ]) { $1 }
    ),
    RuleExpectation(
      "risk-not-reviewed",
      risk("threat,1,1,The line fails,tom,2026-08-03,2026-09-29,,"),
      "exports/risks.csv:2 (reviewed): warn: the risk 'The line fails' was last looked at on 2026-09-29",
      passes: risk("threat,1,1,The line fails,tom,2026-08-03,2026-09-30,,")
    ),
    RuleExpectation(
      "risk-without-mitigation",
      risk("threat,2,5,The line fails,tom,2026-10-05,,,"),
      "exports/risks.csv:2: warn: the risk 'The line fails' weighs 10, and no action with a due date is about it",
      passes: risk("threat,3,3,The line fails,tom,2026-10-05,,,")
    ),
    RuleExpectation(
      "risk-without-mitigation",
      risk("threat,5,5,The line fails,tom,2026-10-05,,,"),
      "exports/risks.csv:2: warn: the risk 'The line fails' weighs 25, and no action with a due date is about it",
      passes: risk("threat,5,5,The line fails,tom,2026-10-05,,,").merging([
        "actions.csv": "id,client,kind,text,owner,raised,due,source_refs,audience\n"
          + "A1,acme,task,A second line,tom,2026-10-05,2026-11-20,risk:R1,internal\n"
      ]) { $1 }
    ),
    RuleExpectation(
      "assumption-unconfirmed",
      risk("assumption,1,1,The old tills can stay,tom,2026-10-01,2026-10-20,,"),
      "exports/risks.csv:2 (confirmed_on): warn: the assumption 'The old tills can stay' has waited to be confirmed since "
        + "2026-10-01",
      passes: risk("assumption,1,1,The old tills can stay,tom,2026-10-01,2026-10-20,dana,2026-10-12")
    ),
    RuleExpectation(
      "assumption-unconfirmed",
      risk("assumption,2,5,The old tills can stay,tom,2026-10-20,2026-10-20,,"),
      "exports/risks.csv:2 (confirmed_on): warn: the assumption 'The old tills can stay' weighs much, and nobody has asked "
        + "the client",
      passes: risk("assumption,2,4,The old tills can stay,tom,2026-10-20,2026-10-20,,")
    ),
  ]

  @Test(arguments: expectations)
  func findsTheFaultAndNothingElse(_ expectation: RuleExpectation) throws { try expectation.check() }

  /// From the second pack on what was not asked holds the pack.
  @Test func asksMoreOfASecondPack() throws {
    var earlier = Workspace([
      "projects.csv": "id,client,name,start\nPA,acme,Desk,2026-01-12\nPB,bravo,Mail,2026-01-12\n"
    ])
    earlier.period = "2026-09"
    var workspace = earlier
    workspace.period = "2026-10"
    try workspace.add(release: earlier)
    for (profile, severity) in [(Settings.Profile.strict, "block"), (.starter, "note")] {
      workspace.settings.profile = profile
      let found = try workspace.review().findings
      for rule in ["conversation-missing", "understanding-not-confirmed"] {
        #expect(found.filter { $0.code == rule }.map(\.severity.rawValue) == [severity], "\(rule)")
      }
    }
  }
}

@Suite struct RuleCoverageTests {
  /// What a young workspace lacks is only noted until the profile is strict: it holds no pack and warns of nothing.
  @Test func aYoungWorkspaceIsOnlyTold() throws {
    var workspace = Workspace()
    #expect(try workspace.review().findings.allSatisfy { $0.severity == .note })
    #expect(try workspace.review().findings.count <= 10)
    workspace.settings.profile = .strict
    let strict = try workspace.review()
    #expect(strict.isHeld)
    #expect(strict.findings.map(\.code).contains("conversation-missing"))
  }
}
