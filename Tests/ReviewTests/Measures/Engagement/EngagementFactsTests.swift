import Tables
import Testing

@testable import Review

/// What the engagement index takes from records.
@Suite struct EngagementFactsTests {
  private static func facts(
    _ files: [String: String],
    project: [String: String] = [:],
    _ change: (inout Workspace) -> Void = { _ in }
  ) throws -> EngagementFacts {
    var workspace = Workspace.delivery(project: project, files)
    change(&workspace)
    let portfolio = try workspace.portfolio()
    let account = try portfolio.account("acme")
    return EngagementFacts(
      of: account,
      AccountReview(account, of: portfolio).visible,
      channels: workspace.settings.channels
    )
  }

  @Test func questionsAndActionsAreThoseOfTheClientsPeople() throws {
    let facts = try Self.facts([
      "actions.csv": """
      id,client,kind,text,owner,raised,due,done,blocked_by,audience
      A1,acme,question,Which?,dana,2025-06-02,2025-06-06,2025-06-04,,client
      A2,acme,info_request,The list,lee,2025-06-02,2025-06-06,2025-07-02,,internal
      A3,acme,task,Name a delegate,dana,2025-06-02,2025-06-06,,,client
      A4,acme,question,When?,tom,2025-06-02,2025-06-06,,,client
      A5,acme,question,Who?,dana,2025-06-02,2025-06-06,,provider,client
      A6,acme,task,Without a day,dana,2025-06-02,,,,client

      """
    ])
    #expect(
      facts.questions.sorted { $0.reference < $1.reference } == [
        .init("action:A1", asked: "2025-06-02", answered: "2025-06-04"),
        .init("action:A2", asked: "2025-06-02", answered: nil),
      ]
    )
    #expect(
      facts.clientActions.sorted { $0.reference < $1.reference } == [
        .init("action:A1", due: "2025-06-06", isOpen: false), .init("action:A2", due: "2025-06-06", isOpen: true),
        .init("action:A3", due: "2025-06-06", isOpen: true),
      ]
    )
  }

  @Test func meetingsAreThoseOfAForum() throws {
    let facts = try Self.facts([
      "interactions.csv": """
      id,client,on,channel,direction,people,forum,summary,tags,audience
      I1,acme,2025-04-10,video,both,lee;dana,steering,Held,,client
      I2,acme,2025-05-08,video,both,lee;tom,steering,Held,,internal
      I3,acme,2025-06-12,phone,in,dana,,Just fix it,abdication,client

      """
    ])
    #expect(facts.meetings.map(\.attendance) == [.sponsor, .neither])
    #expect(facts.contacts.count == 3)
    #expect(facts.abdications.map(\.reference) == ["interaction:I3"])
  }

  @Test(arguments: [
    (["Portal", "phone"], ["interaction:I1": true, "work-item:W1": false, "work-item:W2": true]), ([], [:]),
  ])
  func requestsAreTheClientsAndComeByAgreedChannelsOrPastThem(_ channels: [String], _ expected: [String: Bool]) throws {
    let files = [
      "work-items.csv": """
      id,project,title,channel,raised_by,created
      W1,PA,Printer,portal,dana,2025-06-02
      W2,PA,Screen,chat,lee,2025-06-03
      W3,PA,Ours,chat,tom,2025-06-03
      W4,PA,No channel,,dana,2025-06-03
      W5,PA,Nobody said who,chat,,2025-06-03

      """,
      "interactions.csv": """
      id,client,on,channel,direction,people,forum,summary,tags,audience
      I1,acme,2025-06-12,chat,in,dana,,Asked in passing,off_channel,client
      I2,acme,2025-06-13,chat,in,dana,,Said thanks,,client

      """,
    ]
    let facts = try Self.facts(files) { $0.settings.channels = channels }
    let requests = Dictionary(uniqueKeysWithValues: facts.requests.map { ($0.reference, $0.isOffChannel) })
    #expect(requests == expected)
  }

  @Test func aForumWithoutTheSponsorIsNotOne() throws {
    let facts = try Self.facts([
      "forums.csv": """
      id,client,name,level,cadence_days,client_members
      F1,acme,Weekly call,1,7,lee
      F2,acme,Steering,2,31,lee;dana
      F3,acme,Board,3,91,

      """,
      "interactions.csv": """
      id,client,on,channel,direction,people,forum,summary
      I1,acme,2025-06-02,video,both,lee;tom,weekly call,Held
      I2,acme,2025-06-03,video,both,lee;tom,F2,Held
      I3,acme,2025-06-04,video,both,dana;tom,Board,Held

      """,
    ])
    #expect(facts.meetings.map(\.reference) == ["interaction:I2", "interaction:I3"])
  }

  @Test func whoMaySignHalfCounts() throws {
    let facts = try Self.facts([
      "interactions.csv":
        "id,client,on,channel,direction,people,forum,summary\nI1,acme,2025-04-10,video,both,mina;lee,steering,Held\n",
      "contacts-2.csv":
        "id,client,name,email,role,side,authorised,may_sign\nmina,acme,Mina Sato,mina@acme.example,Head,client,yes,change\n",
    ])
    #expect(facts.meetings.map(\.attendance) == [.signatory])
  }

  @Test func signOffsAreAcceptancesChangesAndCriteria() throws {
    let facts = try Self.facts([
      "milestones.csv": """
      id,project,name,baseline,actual,acceptance,submitted_on,decided_on
      M1,PA,First,2025-02-28,2025-02-27,accepted,2025-03-03,2025-03-10
      M2,PA,Second,2025-04-17,2025-04-22,submitted,2025-06-02,
      M3,PA,Third,2025-05-30,,not_submitted,,
      M4,PA,Fourth,2025-05-30,2025-05-30,accepted,2025-06-02,
      M5,PA,Fifth,2025-05-30,2025-05-30,accepted,2025-06-02,2025-07-02

      """,
      "criteria.csv": """
      id,project,statement,state,proposed_on,client_agreed_by,client_agreed_on
      C1,PA,Fewer calls reach the desk,proposed,2025-06-02,,
      C2,PA,Fewer mails reach the desk,agreed,2025-06-02,dana,2025-06-05
      C3,PA,Fewer letters reach the desk,draft,2025-06-02,,

      """,
    ])
    let byReference = Dictionary(uniqueKeysWithValues: facts.signOffs.map { ($0.reference, $0.decided) })
    #expect(
      byReference == [
        "milestone:M1": "2025-03-10", "milestone:M2": nil, "milestone:M5": nil, "change-request:CR1": "2025-02-10",
        "change-request:CR2": "2025-03-10", "change-request:CR3": nil, "change-request:CR5": nil, "criterion:C1": nil,
        "criterion:C2": "2025-06-05",
      ] as [String: CivilDate?]
    )
  }

  @Test func decisionsAreThoseThatNeededTheClientAndSayWhatItBrought() throws {
    let facts = try Self.facts([
      "decisions.csv": """
      id,client,question,needs_client_input,client_input,asked_on,decided_on,signed_on
      D1,acme,A?,yes,given,2025-05-05,2025-05-16,
      D2,acme,B?,yes,assumed,2025-05-05,2025-05-16,
      D3,acme,C?,yes,none,2025-05-05,,2025-05-19
      D4,acme,D?,yes,delegated,2025-05-05,2025-05-16,
      D5,acme,E?,no,none,2025-05-05,2025-05-16,
      D6,acme,F?,yes,,2025-05-05,2025-05-16,
      D7,acme,G?,yes,none,2025-05-05,,

      """
    ])
    #expect(
      facts.decisions.sorted { $0.reference < $1.reference } == [
        .init("decision:D1", on: "2025-05-16", lacksInput: false),
        .init("decision:D2", on: "2025-05-16", lacksInput: true),
        .init("decision:D3", on: "2025-05-19", lacksInput: true),
        .init("decision:D4", on: "2025-05-16", lacksInput: false),
      ]
    )
  }

  @Test func conversationsAreWhatTheClientsPeopleSaidLast() throws {
    let facts = try Self.facts([
      "statements.csv": """
      id,client,topic,value,said_by,said_on
      S1,acme,budget,120000,dana,2025-01-08
      S2,acme,budget,110000,lee,2025-03-08
      S3,acme,timeframe,soon,tom,2025-03-08
      S4,acme,motivation,less waiting,somebody,2025-03-08
      S5,acme,understands_contract,yes,dana,2025-03-08

      """
    ])
    #expect(facts.conversations == [.budget: .init("statement:S2", on: "2025-03-08")])
  }

  @Test func scopeIsWeighedByTheBaselineOfEachProject() throws {
    let facts = try Self.facts([:])
    #expect(isClose(facts.scope.grossPercent.value, 100 * (45 + 110 + 30) / 800, decimals: 9))
    #expect(facts.scope.count == 3)
    #expect(facts.scope.records.first == "project:PA")
    let unsigned = try Self.facts([:], project: ["scope_signed_on": ""])
    #expect(unsigned.scope.grossPercent == .unavailable(.notAgreed))
  }

  @Test func conductCountsWithEvidenceAlone() throws {
    let facts = try Self.facts([
      "interactions.csv": "id,client,on,channel,direction,people,summary\nI1,acme,2025-06-12,phone,in,dana,Shouted\n",
      "issues.csv": """
      id,client,kind,text,severity,raised,evidence
      IS1,acme,conduct,Shouted,medium,2025-06-12,interaction:I1
      IS2,acme,conduct,Hearsay,medium,2025-06-12,
      IS3,acme,complaint,Slow,medium,2025-06-12,interaction:I1

      """,
    ])
    #expect(facts.conduct.map(\.reference) == ["issue:IS1"])
  }

  @Test func disputedInvoicesAreNotOwed() throws {
    let facts = try Self.facts([
      "invoices.csv": """
      id,client,amount,issued,due,paid_on,disputed
      I1,acme,4000,2025-06-05,2025-06-20,,
      I2,acme,4000,2025-06-05,2025-06-20,,yes
      I3,acme,4000,2025-06-05,2025-06-20,2025-06-18,

      """
    ])
    #expect(facts.bills.sorted { $0.reference < $1.reference }.map(\.isOwed) == [true, false, false])
  }
}
