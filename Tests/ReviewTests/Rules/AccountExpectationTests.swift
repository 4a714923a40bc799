import Testing

@testable import Review

/// Rules about people, meetings, surveys, gifts and the account as such; the packs of October 2026 go out on 6 November.
@Suite struct AccountExpectationTests {
  private static func contacts(_ rows: String...) -> [String: String] {
    [
      "contacts.csv":
        "id,client,name,email,role,side,sponsor,one_voice,authorised,for_clients,receives,left_on\n"
        + rows.map { $0 + "\n" }.joined()
    ]
  }

  private static let dana = "dana,acme,Dana Kerr,dana@acme.example,Operations,client,yes,yes,yes,,review,"
  private static let tom = "tom,,Tom Aldous,tom@firm.example,Delivery lead,provider,,,yes,,,"

  private static func action(_ owner: String) -> [String: String] {
    [
      "actions.csv": "id,client,kind,text,owner,raised,due,audience\n"
        + "A1,acme,task,Order batteries,\(owner),2026-10-05,2026-11-13,client\n"
        + "A2,acme,task,Fit them,\(owner),2026-10-05,2026-11-20,internal\n"
    ]
  }

  private static func project(_ cells: String) -> [String: String] {
    ["projects.csv": "id,client,name,manager,start\nPA,acme,Desk,\(cells)\nPB,bravo,Mail,,\n"]
  }

  private static func client(_ cells: [String: String]) -> [String: String] {
    let acme = ["id": "acme", "name": "Acme Ltd", "currency": "GBP"].merging(cells) { $1 }
    return ["clients.csv": csv([acme, ["id": "bravo", "name": "Bravo GmbH", "currency": "EUR"]])]
  }

  private static func talks(_ rows: String...) -> [String: String] {
    [
      "interactions.csv": "id,client,on,channel,direction,people,summary,forum,follow_up_on,bad_news_refs\n"
        + rows.enumerated().map { "I\($0 + 1),acme,\($1)\n" }.joined()
    ]
  }

  private static func forum(_ next: String, _ talks: String...) -> [String: String] {
    [
      "forums.csv": "id,client,name,level,cadence_days,next_on\nF1,acme,Monthly review,2,30,\(next)\n",
      "interactions.csv": "id,client,on,channel,direction,people,summary,forum\n"
        + talks.enumerated().map { "I\($0 + 1),acme,\($1),video,both,dana;tom,Review,F1\n" }.joined(),
    ]
  }

  private static func gift(_ cells: String) -> [String: String] {
    [
      "gifts.csv": "id,client,on,direction,what,value,staff,approved_by,approved_on\n"
        + "G1,acme,2026-10-08,\(cells)\n",
      "contacts.csv": contacts(dana, tom, "ines,,Ines Okafor,,engineer,provider,,,yes,,,")["contacts.csv"] ?? "",
    ]
  }

  private static func issue(_ cells: [String: String], _ more: [String: String] = [:]) -> [String: String] {
    let issue = [
      "id": "IS1", "client": "acme", "kind": "issue", "text": "The store room leaks", "severity": "high",
      "raised": "2026-10-05", "audience": "client",
    ]
    return ["issues.csv": csv([issue.merging(cells) { $1 }])].merging(more) { $1 }
  }

  private static let survey =
    "id,client,name,opened,closed,identity,invited\nS1,acme,Autumn,2026-10-05,2026-10-16,named,9\n"

  private static func answer(_ comment: String, _ text: String) -> [String: String] {
    [
      "surveys.csv": survey,
      "responses.csv": "survey,contact,on,q1,comment,consent_quote\n"
        + ["dana", "lee", "a", "b", "c"].map { "S1,\($0),2026-10-06,9,\($0 == "lee" ? comment : ","),\n" }.joined()
        .replacing(",,\n", with: ",\n"),
      "commentary.csv": "client,period,section,text,by\nacme,2026-10,status,\(text),tom\n",
    ]
  }

  private static let quoted = "Somebody wrote: The desk never calls back!"

  private static func commentary(_ section: String) -> [String: String] {
    ["commentary.csv": "client,period,section,text,by\nacme,2026-10,\(section),A hamper went out.,tom\n"]
  }

  private static let expectations: [RuleExpectation] = [
    RuleExpectation(
      "item-without-owner",
      action("victor").merging(
        contacts(dana, tom, "victor,acme,Victor Lund,,Picker,client,,,no,,,2026-09-30")
      ) { $1 },
      "exports/actions.csv:2 (owner): block: 2 open items are owned by Victor Lund, who left on 2026-09-30",
      passes: action("dana")
    ),
    RuleExpectation(
      "item-without-owner",
      ["risks.csv": "id,project,kind,text,p,i,owner,raised,state\nR1,PA,threat,It fails,1,1,Nobody,2026-10-05,open\n"],
      "exports/risks.csv:2 (owner): block: 1 open item is owned by Nobody, who is no known contact",
      passes: [
        "risks.csv": "id,project,kind,text,p,i,owner,raised,state\nR1,PA,threat,It fails,1,1,tom,2026-10-05,open\n"
      ]
    ),
    RuleExpectation(
      "account-without-owner",
      contacts(dana, "tom,,Tom Aldous,,Delivery lead,provider,,,yes,bravo,,", "ines,,Ines,,engineer,provider,,,no,,,"),
      "exports/clients.csv:2: block: nobody of ours is authorised to speak to the client",
      passes: contacts(dana, "tom,,Tom Aldous,,Delivery lead,provider,,,yes,bravo;acme,,")
    ),
    RuleExpectation(
      "sender-not-authorised",
      project("tom,").merging(contacts(dana, "tom,,Tom Aldous,,Delivery lead,provider,,,yes,bravo,,")) { $1 },
      "exports/projects.csv:2: block: Tom Aldous manages the project 'Desk', but is authorised for other clients alone (for_clients)",
      passes: project("tom,")
    ),
    RuleExpectation(
      "sender-not-authorised",
      commentary("status").merging(contacts(dana, "tom,,Tom Aldous,,Delivery lead,provider,,,no,,,")) { $1 },
      "exports/commentary.csv:2: block: Tom Aldous writes the commentary on status, but is not authorised",
      passes: commentary("status")
    ),
    RuleExpectation(
      "recipient-not-authorised",
      contacts(tom, "lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,yes,,no,,review,"),
      "exports/contacts.csv:3 (authorised): block: Lee Barrow is to receive review, and is not authorised",
      passes: contacts(tom, "lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,yes,,yes,,review,")
    ),
    RuleExpectation(
      "recipient-not-authorised",
      contacts(dana, tom).merging(client(["domains": "acme.test"])) { $1 },
      "exports/contacts.csv:2 (email): block: Dana Kerr is to receive review, and the address dana@acme.example lies in "
        + "none of the client's domains",
      passes: contacts(dana, tom).merging(client(["domains": "acme.test;Dana@acme.example"])) { $1 }
    ),
    RuleExpectation(
      "recipient-not-authorised",
      contacts(tom, "lee,acme,Lee Barrow,lee@acme.example,Shift lead,client,yes,,yes,,brief,"),
      "exports/contacts.csv:3 (receives): block: Lee Barrow is to receive brief, and 'brief' stays in the house",
      passes: contacts(dana.replacing("acme.example", with: "ACME.example"), tom)
        .merging(client(["domains": "acme.example"])) { $1 }
    ),
    RuleExpectation(
      "recipient-not-authorised",
      contacts(tom, "lee,acme,Lee Barrow,,Shift lead,client,yes,,yes,,review,"),
      "exports/contacts.csv:3 (email): block: Lee Barrow is to receive review, and has no address",
      passes: contacts(dana, tom, "lee,acme,Lee Barrow,,Shift lead,client,,,yes,,,")
    ),
    RuleExpectation(
      "checkpoint-missed",
      forum("", "2026-09-23"),
      "exports/forums.csv:2 (next_on): warn: Monthly review was to meet by 2026-10-23, and last met on 2026-09-23",
      passes: forum("", "2026-09-24")
    ),
    RuleExpectation(
      "checkpoint-missed",
      forum("2026-10-23", "2026-10-05"),
      "exports/forums.csv:2 (next_on): warn: Monthly review was to meet by 2026-10-23, and last met on 2026-10-05",
      passes: forum("2026-10-23", "2026-10-05", "2026-10-26")
    ),
    RuleExpectation(
      "checkpoint-missed",
      forum("2026-10-19"),
      "exports/forums.csv:2 (next_on): warn: Monthly review was to meet by 2026-10-19, and no meeting is recorded",
      passes: forum("")
    ),
    RuleExpectation(
      "voices-differ",
      contacts(dana, tom, "lee,acme,Lee Barrow,,Shift lead,client,,yes,yes,,,"),
      "exports/contacts.csv:4 (one_voice): warn: Dana Kerr and Lee Barrow are each the client's one voice",
      passes: contacts(dana, tom, "lee,acme,Lee Barrow,,Shift lead,client,,,yes,,,")
    ),
    RuleExpectation(
      "voices-differ",
      [
        "statements.csv": "id,client,topic,value,said_by,said_on\n"
          + "T1,acme,risk_appetite,open,dana,2026-09-01\nT2,acme,risk_appetite,averse,lee,2026-09-02\n"
      ],
      "exports/clients.csv:2: warn: Dana Kerr and Lee Barrow say different things about risk appetite",
      passes: [
        "statements.csv": "id,client,topic,value,said_by,said_on\n"
          + "T1,acme,risk_appetite,open,dana,2026-09-01\nT2,acme,risk_appetite,open,lee,2026-09-02\n"
      ]
    ),
    RuleExpectation(
      "client-profile-missing",
      client(["sector": "retail", "end_users": "140"]),
      "exports/clients.csv:2 (it_role): warn: clients.csv does not say it_role, contract_approach",
      passes: client(["sector": "retail", "end_users": "140", "it_role": "tills", "contract_approach": "partner"])
    ),
    RuleExpectation(
      "client-profile-missing",
      client(["sector": "retail", "end_users": "140", "it_role": "tills", "contract_approach": "partner"]).merging([
        "statements.csv": "id,client,topic,value,said_by,said_on\nT1,acme,budget,60000,dana,2025-10-30\n"
      ]) { $1 },
      "exports/clients.csv:2: warn: what the client last said about itself is of 2025-10-30",
      passes: client(["sector": "retail", "end_users": "140", "it_role": "tills", "contract_approach": "partner"])
        .merging([
          "statements.csv": "id,client,topic,value,said_by,said_on\nT1,acme,budget,60000,dana,2025-10-31\n"
        ]) { $1 }
    ),
    RuleExpectation(
      "gift-not-approved",
      gift("given,Lunch at the pier,50.01,tom,,"),
      "exports/gifts.csv:2 (approved_by): warn: the gift 'Lunch at the pier' of 2026-10-08 is approved by nobody",
      passes: gift("given,Lunch at the pier,50,tom,,")
    ),
    RuleExpectation(
      "gift-not-approved",
      gift("received,A watch,90,tom,tom,2026-10-09"),
      "exports/gifts.csv:2 (approved_by): warn: the gift 'A watch' of 2026-10-08 is approved by whoever gave or took it",
      passes: gift("received,A watch,90,tom,ines,2026-10-09")
    ),
    RuleExpectation(
      "gift-not-approved",
      gift("received,A watch,90,tom,dana,2026-10-09"),
      "exports/gifts.csv:2 (approved_by): warn: the gift 'A watch' of 2026-10-08 is approved by Dana Kerr, who is no known "
        + "member of our staff",
      passes: gift("declined,A watch,90,tom,,")
    ),
    RuleExpectation(
      "gift-not-approved",
      gift("offered,A watch,90,tom,,"),
      "exports/gifts.csv:2 (approved_by): warn: the gift 'A watch' of 2026-10-08 was offered, and nobody has decided about it",
      passes: gift("offered,A pen,9,tom,,")
    ),
    RuleExpectation(
      "survey-incentive",
      gift("given,A hamper,20,tom,,").merging(["surveys.csv": survey]) { $1 },
      "exports/gifts.csv:2 (on): warn: 'A hamper' was given on 2026-10-08, around survey 'Autumn', and the pack does not "
        + "say so",
      passes: gift("given,A hamper,20,tom,,").merging(["surveys.csv": survey]) { $1 }
        .merging(commentary("survey")) { $1 }
    ),
    RuleExpectation(
      "survey-incentive",
      gift("given,A hamper,20,tom,,").merging(["surveys.csv": survey.replacing("10-16", with: "10-06")]) { $1 },
      "exports/gifts.csv:2 (on): warn: 'A hamper' was given on 2026-10-08, around survey 'Autumn', and the pack does not "
        + "say so",
      passes: gift("received,A hamper,20,tom,,").merging(["surveys.csv": survey]) { $1 }
    ),
    RuleExpectation(
      "update-missing",
      talks("2026-10-02,email,out,dana;tom,Report,,,", "2026-10-19,email,out,dana;tom,Report,,,"),
      "exports/clients.csv:2: warn: no word from us to the client is recorded for 11 working days, from 2026-10-02 to 2026-10-19",
      passes: talks(
        "2026-10-02,email,out,dana;tom,Report,,,",
        "2026-10-16,email,out,dana;tom,Report,,,",
        "2026-10-26,email,out,dana,Report,,,"
      )
    ),
    RuleExpectation(
      "follow-up-late",
      talks("2026-10-06,video,both,dana;tom,Review,,2026-10-09,", "2026-10-20,video,both,dana;tom,Review,,2026-10-22,"),
      "exports/interactions.csv:2 (follow_up_on): warn: the meeting of 2026-10-06 was not summed up in writing within 2 working "
        + "days",
      passes: talks("2026-10-06,video,both,dana;tom,Review,,2026-10-08,", "2026-10-29,video,both,dana;tom,Review,,,")
    ),
    RuleExpectation(
      "kick-off-missing",
      client(["contract_start": "2026-09-30"]),
      "exports/clients.csv:2: warn: the work began on 2026-09-30, 31 days ago, and the client was never given a pack",
      passes: client(["contract_start": "2026-10-01"])
    ),
    RuleExpectation(
      "satisfaction-not-measured",
      project(",2026-09-15"),
      "exports/clients.csv:2: warn: the work began on 2026-09-15, and nobody of the client was ever asked how content they "
        + "are",
      passes: project(",2026-09-16")
    ),
    RuleExpectation(
      "satisfaction-not-measured",
      project(",2026-09-15"),
      "exports/clients.csv:2: warn: the work began on 2026-09-15, and nobody of the client was ever asked how content they "
        + "are",
      passes: project(",2026-09-15").merging(["surveys.csv": survey]) { $1 }
    ),
    RuleExpectation(
      "dispute-without-clause",
      issue(["kind": "dispute", "ask": "a joint meeting"]),
      "exports/issues.csv:2: block: the dispute 'The store room leaks' is open, and lacks the clause of the contract "
        + "(dispute_clause), by when (ask_by)",
      passes: issue(
        ["kind": "dispute", "ask": "a joint meeting", "ask_by": "2026-11-20"],
        client(["dispute_clause": "9.1"])
      )
    ),
    RuleExpectation(
      "comment-without-consent",
      answer("the desk never calls back,", quoted),
      "exports/commentary.csv:2 (text): block: the commentary on status quotes an answer to a survey without the consent of "
        + "who gave it",
      passes: answer("the desk never calls back,yes", quoted)
    ),
    RuleExpectation(
      "comment-without-consent",
      answer("the desk never calls back,", quoted),
      "exports/commentary.csv:2 (text): block: the commentary on status quotes an answer to a survey without the consent of "
        + "who gave it",
      passes: answer("the desk never rings back,", quoted)
    ),
    RuleExpectation(
      "issue-without-action",
      issue([:]),
      "exports/issues.csv:2: block: the issue 'The store room leaks' is open, and no corrective action answers it",
      passes: issue(
        [:],
        [
          "actions.csv": "id,client,kind,text,owner,raised,due,source_refs,audience\n"
            + "A1,acme,corrective,A new roof,tom,2026-10-06,2026-11-13,issue:IS1,client\n"
        ]
      )
    ),
    RuleExpectation(
      "issue-without-action",
      issue(["kind": "complaint", "severity": "low"]),
      "exports/issues.csv:2: block: the complaint 'The store room leaks' is open, and no corrective action answers it",
      passes: issue(["severity": "medium"])
    ),
    RuleExpectation(
      "issue-not-told",
      issue([:]),
      "exports/issues.csv:2: block: the issue 'The store room leaks' is grave, and nobody has told the client or plans to",
      passes: issue([:], talks("2026-10-06,phone,out,dana;tom,The leak,,,issue:IS1"))
    ),
    RuleExpectation(
      "issue-not-told",
      issue(["raised_by": "tom"]),
      "exports/issues.csv:2: block: the issue 'The store room leaks' is grave, and nobody has told the client or plans to",
      passes: issue(["raised_by": "dana"])
    ),
  ]

  @Test(arguments: expectations)
  func findsTheFaultAndNothingElse(_ expectation: RuleExpectation) throws { try expectation.check() }
}
