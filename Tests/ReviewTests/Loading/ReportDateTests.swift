import Tables
import Testing

@testable import Review

/// Methods §0, "Later dates": report date 31 October 2026, issue date 6 November.
@Suite struct ReportDateTests {
  @Test func isTheLastDayOfThePeriodAndFiveWorkingDaysToTheIssue() throws {
    let dates = try Workspace().portfolio().dates
    #expect(dates.asOf == "2026-10-31")
    #expect(dates.issueOn == "2026-11-06")
  }

  @Test func followsTheSettings() throws {
    var workspace = Workspace()
    workspace.configure("report_date: 2026-10-23\nissue_on: 2026-10-30\n")
    #expect(try workspace.portfolio().dates.asOf == "2026-10-23")
    #expect(try workspace.portfolio().dates.issueOn == "2026-10-30")
    workspace.configure("working_week: [sun, mon]\nholidays: [2026-11-02]\n")
    #expect(try workspace.portfolio().dates.issueOn == "2026-11-16")
  }

  @Test(
    arguments: [
      ("2026-Q4", "2026-10-01", "2026-12-31", "2027-01-07"), ("2026-Q1", "2026-01-01", "2026-03-31", "2026-04-07"),
      ("2026-08..2026-10", "2026-08-01", "2026-10-31", "2026-11-06"),
      ("2025-12..2026-01", "2025-12-01", "2026-01-31", "2026-02-06"),
    ] as [(String, CivilDate, CivilDate, CivilDate)]
  )
  func followsQuartersAndRanges(_ period: String, _ start: CivilDate, _ asOf: CivilDate, _ issueOn: CivilDate) throws {
    var workspace = Workspace([
      "work-items.csv": "id,project,title,created\nW1,PA,Mail,\(asOf)\nW2,PA,Mail,\(asOf.adding(days: 1))\n",
      "actions.csv": """
      id,client,kind,text,owner,raised,done,audience
      early,acme,task,Call,tom,2024-10-05,\(start.adding(days: -1)),client
      first,acme,task,Call,tom,2024-10-05,\(start),client
      last,acme,task,Call,tom,2024-10-05,\(issueOn),client
      late,acme,task,Call,tom,2024-10-05,\(issueOn.adding(days: 1)),client

      """,
    ])
    workspace.period = period
    let portfolio = try workspace.portfolio()
    #expect(portfolio.dates.asOf == asOf)
    #expect(portfolio.dates.issueOn == issueOn)
    #expect(try portfolio.file("work-items.csv").used == 1)
    let actions = try portfolio.review().visible.actions.map { "\($0.action.id) \($0.action.done?.iso ?? "open")" }
    #expect(Set(actions) == ["first \(start)", "last \(issueOn)", "late open"])
  }

  /// Methods §0: the client's own holidays where given, else the firm's; the issue date is the firm's.
  @Test(arguments: [("", 6), ("2026-10-13;2026-10-14", 5), ("2026-12-25", 7)])
  func countsByTheHolidaysOfTheClient(_ holidays: String, _ slip: Int) throws {
    var workspace = Workspace([
      "clients.csv": "id,name,currency,holidays\nacme,Acme Ltd,GBP,\(holidays)\nbravo,Bravo GmbH,EUR,\n",
      "milestones.csv": "id,project,name,baseline,actual\nM1,PA,Go live,2026-10-09,2026-10-20\n",
      "actions.csv":
        "id,client,kind,text,owner,raised,due,audience\nA1,acme,task,Call,tom,2026-10-05,2026-10-09,client\n",
    ])
    workspace.configure("holidays: [2026-10-12, 2026-11-02]\n")
    let review = try workspace.review()
    #expect(review.visible.milestones.map { $0.slip?.workingDays } == [slip])
    #expect(review.visible.actions.map(\.overdue) == [slip + 9])
    #expect(review.visible.dates.issueOn == "2026-11-09")
  }

  @Test func tellsOfDatesThatBelongToAnotherPeriodAndUsesTheUsualOnes() throws {
    var workspace = Workspace()
    workspace.configure("report_date: 2026-09-30\nissue_on: 2026-10-06\n")
    #expect(try workspace.portfolio().dates.asOf == "2026-10-31")
    #expect(try workspace.portfolio().dates.issueOn == "2026-11-06")
    #expect(
      try workspace.messages() == [
        "reviewpack.yaml (issue_on): warn[date-outside-period]: issue_on (2026-10-06) comes before the report date "
          + "2026-10-31, so 2026-11-06 is used\n  hint: correct it, or leave it out",
        "reviewpack.yaml (report_date): warn[date-outside-period]: report_date (2026-09-30) is no day of the period "
          + "2026-10, so 2026-10-31 is used\n  hint: correct it, or leave it out",
      ]
    )
  }

  @Test(
    arguments: [
      (.statements, "said_on", "2026-11-06", "2026-11-07"), (.actions, "raised", "2026-11-06", "2026-11-07"),
      (.criteria, "proposed_on", "2026-11-06", "2026-11-07"), (.measurements, "on", "2026-10-31", "2026-11-01"),
      (.workItems, "created", "2026-10-31", "2026-11-01"), (.responses, "on", "2026-10-31", "2026-11-01"),
      (.changeRequests, "raised_on", "2026-10-31", "2026-11-01"), (.risks, "raised", "2026-10-31", "2026-11-01"),
      (.interactions, "on", "2026-11-06", "2026-11-07"), (.spend, "month", "2026-10", "2026-11"),
      (.issues, "raised", "2026-10-31", "2026-11-01"), (.invoices, "issued", "2026-10-31", "2026-11-01"),
      (.estimates, "made_on", "2026-10-31", "2026-11-01"), (.opportunities, "heard_on", "2026-10-31", "2026-11-01"),
      (.gifts, "on", "2026-10-31", "2026-11-01"),
    ] as [(RecordType, String, String, String)]
  )
  func leavesOutWhatCameAfterItsLimit(
    _ type: RecordType,
    _ column: String,
    _ last: String,
    _ tooLate: String
  ) throws {
    let happened = [
      "started", "finished", "done", "submitted_on", "client_signed_on", "provider_signed_on", "reviewed",
      "confirmed_on", "follow_up_on", "acknowledged", "resolved", "escalated_on", "vetted_on", "quoted_on",
    ]
    .filter(type.columnNames.contains)
    let others = Dictionary(uniqueKeysWithValues: happened.map { ($0, Optional("")) })
    let planned = type == .invoices ? ["due": "2026-12-01"] : [:]
    func file(_ day: String) throws -> FileAccount {
      var workspace = Workspace.complete(type, others.merging(planned) { $1 }.merging([column: day]) { $1 })
      workspace.exports["surveys.csv"] = workspace.exports["surveys.csv"]?.replacing("2026-10-23", with: "2026-12-01")
      let portfolio = try workspace.portfolio()
      #expect(portfolio.diagnostics.map(\.description) == [])
      return try #require(portfolio.files.first { $0.file == Workspace.path(of: type) })
    }
    #expect(try file(last).used == 1)
    #expect(try file(tooLate).leftOut.counts == ["after the report date": 1])
  }

  @Test func leavesPlannedDatesAlone() throws {
    let workspace = Workspace([
      "milestones.csv": "id,project,name,baseline,forecast\nM1,PA,Go live,2030-10-09,2031-01-01\n",
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2027-10-01,2027-10-09,named,5\n",
      "actions.csv":
        "id,client,kind,text,owner,raised,due,audience\nA1,acme,task,Call,tom,2026-10-05,2030-01-01,client\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(portfolio.files.allSatisfy { $0.used == $0.read })
  }

  @Test func readsWhatHappensLaterAsNotYetHappened() throws {
    let workspace = Workspace([
      "milestones.csv": "id,project,name,baseline,actual\nM1,PA,Go live,2026-10-30,2026-11-02\n",
      "work-items.csv":
        "id,project,title,created,started,finished\nW1,PA,Mail,2026-10-05,2026-10-31,2026-11-01\nW2,PA,Mail,2026-10-05,2026-11-01,\n",
      "actions.csv":
        "id,client,kind,text,owner,raised,done,audience\nA1,acme,task,Call,tom,2026-10-05,2026-11-06,client\nA2,acme,task,Call,tom,2026-10-05,2026-11-07,client\n",
    ])
    let slice = try workspace.portfolio().account("acme").visible
    #expect(slice.milestones.map(\.actual) == [nil])
    #expect(slice.workItems.map(\.started) == ["2026-10-31", nil])
    #expect(slice.workItems.map(\.finished) == [nil, nil])
    #expect(slice.actions.map(\.done) == ["2026-11-06", nil])
  }

  @Test func readsALaterPaymentAndALaterSettlementAsNotYetHappened() throws {
    let account = try Workspace([
      "issues.csv": """
      id,client,kind,text,severity,raised,acknowledged,resolved,escalated_on,audience
      I1,acme,issue,Late,high,2026-10-05,2026-10-31,2026-11-01,2026-11-01,client

      """,
      "invoices.csv": """
      id,client,amount,issued,due,paid_on,paid_amount
      N1,acme,90,2026-10-05,2026-11-04,2026-10-31,90
      N2,acme,90,2026-10-05,2026-11-04,2026-11-01,90
      N3,acme,90,2026-10-05,2026-11-04,,40

      """,
    ]).portfolio().account("acme")
    #expect(account.visible.issues.map(\.acknowledged) == ["2026-10-31"])
    #expect(account.visible.issues.map(\.resolved) == [nil] && account.visible.issues.map(\.escalatedOn) == [nil])
    #expect(account.confidential.invoices.map(\.paidOn) == ["2026-10-31", nil, nil])
    #expect(account.confidential.invoices.map(\.paidAmount) == [90, nil, 40])
  }

  @Test func readsALaterQuoteAndALaterApprovalAsNotYetHappened() throws {
    let account = try Workspace([
      "estimates.csv": """
      id,project,item,basis,hours,made_on,vetted_on,quoted_on
      E1,PA,Tills,vetted,16,2026-10-05,2026-10-31,2026-11-01
      E2,PA,Tills,vetted,16,2026-10-05,2026-11-01,2026-10-31

      """,
      "gifts.csv": """
      id,client,on,direction,what,value,staff,approved_by,approved_on
      G1,acme,2026-10-05,given,a cake,18,tom,tom,2026-11-06
      G2,acme,2026-10-05,given,a cake,18,tom,tom,2026-11-07

      """,
    ]).portfolio().account("acme")
    #expect(account.visible.estimates.map(\.vettedOn) == ["2026-10-31", nil])
    #expect(account.visible.estimates.map(\.quotedOn) == [nil, "2026-10-31"])
    #expect(account.confidential.gifts.map(\.approvedOn) == ["2026-11-06", nil])
    #expect(account.confidential.gifts.map(\.approvedBy) == ["tom", nil])
  }

  @Test func readsALaterSummaryAndALaterDepartureAsNotYetHappened() throws {
    let account = try Workspace([
      "interactions.csv": """
      id,client,on,channel,direction,people,summary,follow_up_on,client_confirmed,audience
      I1,acme,2026-10-30,video,both,dana,Spoke,2026-11-06,yes,client
      I2,acme,2026-10-30,video,both,dana,Spoke,2026-11-07,yes,client

      """,
      "contacts-2.csv": """
      id,client,name,role,side,authorised,left_on
      mina,acme,Mina,stock,client,no,2026-11-06
      noor,acme,Noor,stock,client,no,2026-11-07

      """,
      "actions.csv": """
      id,client,kind,text,owner,raised,done,answer,audience
      A1,acme,question,Which?,dana,2026-10-05,2026-11-06,Both,client
      A2,acme,question,Which?,dana,2026-10-05,2026-11-07,Both,client

      """,
      "work-items.csv": """
      id,project,title,created,finished,channel,response_met,resolution_met
      W1,PA,Mail,2026-10-05,2026-10-31,phone,yes,no
      W2,PA,Mail,2026-10-05,2026-11-01,phone,yes,no

      """,
    ]).portfolio().account("acme").visible
    #expect(account.interactions.map(\.followUpOn) == ["2026-11-06", nil])
    #expect(account.interactions.map(\.isConfirmed) == [true, nil])
    #expect(account.people.ofClient.suffix(2).map(\.leftOn) == ["2026-11-06", nil])
    #expect(account.actions.map(\.answer) == ["Both", nil])
    #expect(account.workItems.map(\.isResolutionMet) == [false, nil])
    #expect(account.workItems.map(\.isResponseMet) == [true, true])
    #expect(account.workItems.map(\.channel) == ["phone", "phone"])
  }

  @Test func countsSignaturesUpToTheIssueDate() throws {
    let workspace = Workspace([
      "projects.csv": """
      id,client,name,scope_signed_by,scope_signed_on,override_status,override_reason,override_by,override_on
      PA,acme,Desk,dana,2026-11-06,at_risk,strike,tom,2026-11-06
      PB,acme,Mail,dana,2026-11-07,at_risk,strike,tom,2026-11-07

      """,
      "milestones.csv": """
      id,project,name,baseline,acceptance,submitted_on,decided_on,decided_by
      M1,PA,Go live,2026-10-01,accepted,2026-11-02,2026-11-06,dana
      M2,PA,Go live,2026-10-01,accepted,2026-10-31,2026-11-07,dana
      M3,PA,Go live,2026-10-01,rejected,2026-11-01,2026-11-07,dana
      M4,PA,Go live,2026-10-01,submitted,2026-11-01,,

      """,
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,submitted_on,client_signed_by,client_signed_on,provider_signed_by,provider_signed_on
      CR1,PA,Tills,client,2026-10-05,approved,2026-10-31,dana,2026-11-06,tom,2026-11-07
      CR2,PA,Tills,client,2026-10-05,approved,2026-11-01,dana,2026-11-07,tom,2026-11-06

      """,
      "risks.csv": """
      id,project,kind,text,p,i,owner,raised,state,reviewed,confirmed_by,confirmed_on,audience
      R1,PA,threat,Line fails,2,2,tom,2026-10-05,open,2026-10-31,dana,2026-11-06,client
      R2,PA,threat,Line fails,2,2,tom,2026-10-05,open,2026-11-01,dana,2026-11-07,client

      """,
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    let slice = try portfolio.account("acme").visible
    #expect(slice.projects.map(\.scopeSignedBy) == ["dana", nil])
    #expect(slice.projects.map(\.overrideStatus) == [.atRisk, nil])
    #expect(slice.projects.map(\.overrideReason) == ["strike", nil])
    #expect(slice.milestones.map(\.acceptance) == [.accepted, .submitted, .notSubmitted, .notSubmitted])
    #expect(slice.milestones.map(\.submittedOn) == ["2026-11-02", "2026-10-31", nil, nil])
    #expect(slice.milestones.map(\.decidedBy) == ["dana", nil, nil, nil])
    #expect(slice.changes.map(\.submittedOn) == ["2026-10-31", nil])
    #expect(slice.changes.map(\.clientSignedBy) == ["dana", nil])
    #expect(slice.changes.map(\.providerSignedBy) == [nil, "tom"])
    #expect(slice.risks.map(\.reviewed) == ["2026-10-31", nil])
    #expect(slice.risks.map(\.confirmedOn) == ["2026-11-06", nil])
  }

  @Test(arguments: [("2026-10", 1), ("2026-09", 0), ("2026-Q4", 0), ("2026-10..2026-10", 1)])
  func usesCommentaryOfThePeriodAlone(_ period: String, _ count: Int) throws {
    let commentary = "client,period,section,text,by\nacme,\(period),status,Well,tom\n"
    let portfolio = try Workspace(["commentary.csv": commentary]).portfolio()
    #expect(try portfolio.review().visible.commentary.count == count)
    #expect(try portfolio.file("commentary.csv").leftOut.counts == (count == 1 ? [:] : ["for another period": 1]))
  }
}
