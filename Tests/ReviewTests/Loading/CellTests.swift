import Testing

@testable import Review

/// What a cell of each kind must hold.
@Suite struct CellTests {
  private func message(_ type: RecordType, _ column: String, _ cell: String) throws -> String {
    let portfolio = try Workspace.complete(type, [column: cell]).portfolio()
    var row = type.validRow
    row[column] = cell
    let place = Workspace.position(of: column, in: row)
    let problem = try #require(portfolio.diagnostics.first { $0.place.file == Workspace.path(of: type) })
    #expect([problem.place.line, problem.place.column] == [2, place])
    #expect(problem.place.field == column)
    let code = try #require(portfolio.files.first { $0.file == problem.place.file }?.rejected.counts)
    #expect(code == [problem.code: 1])
    return "\(problem.severity)[\(problem.code)]: \(problem.message)" + (problem.hint.map { " | \($0)" } ?? "")
  }

  private static let dates: [(RecordType, String)] = [
    (.clients, "contract_start contract_end hour_value_agreed_on"), (.contacts, "left_on"), (.statements, "said_on"),
    (.projects, "scope_signed_on start end_baseline override_on"),
    (.milestones, "baseline forecast actual submitted_on decided_on"),
    (.workItems, "created started finished due"),
    (
      .criteria,
      "baseline_date target_date unit_value_agreed_on proposed_on client_agreed_on provider_agreed_on"
    ),
    (.measurements, "on"), (.surveys, "opened closed"), (.responses, "on"), (.actions, "raised due done tell_on"),
    (.changeRequests, "raised_on submitted_on client_signed_on provider_signed_on"),
    (.decisions, "asked_on due decided_on signed_on"), (.interactions, "on follow_up_on"),
    (.risks, "raised reviewed near_on confirmed_on"), (.issues, "raised acknowledged resolved escalated_on ask_by"),
    (.invoices, "issued due paid_on"), (.estimates, "made_on vetted_on quoted_on"), (.forums, "next_on"),
    (.opportunities, "heard_on"), (.gifts, "on approved_on"),
  ]

  @Test(arguments: dates)
  func refusesWhatIsNoDate(_ type: RecordType, _ columns: String) throws {
    for column in columns.split(separator: " ").map(String.init) {
      for cell in ["31.10.2026", "2026-02-30", "2026-10", "soon", "20261031", "2026-1-5"] {
        #expect(
          try message(type, column, cell)
            == "error[date-invalid]: '\(cell)' is no date | write it as 2026-10-31, or map the column with 'date:' and its "
            + "pattern"
        )
      }
    }
  }

  @Test func refusesAHolidayThatIsNoDate() throws {
    #expect(
      try message(.clients, "holidays", "2026-12-25;Easter")
        == "error[date-invalid]: 'Easter' is no date | write it as 2026-10-31"
    )
  }

  private static let numbers: [(RecordType, String)] = [
    (.projects, "baseline_hours"), (.milestones, "pct"), (.workItems, "hours estimate_hours minutes share"),
    (.criteria, "baseline target tolerance amber_margin unit_hours"), (.measurements, "value"),
    (.spend, "hours"), (.changeRequests, "days hours hours_logged"), (.decisionOptions, "days"),
    (.risks, "probability"), (.issues, "effect_days"),
    (.estimates, "hours low high build_hours pm_hours test_hours discovery_hours actual_hours"),
  ]

  @Test(arguments: numbers)
  func refusesWhatIsNoNumber(_ type: RecordType, _ columns: String) throws {
    for column in columns.split(separator: " ").map(String.init) {
      for cell in ["1,5", "1.234,5", "1 000", "12h", "1e3", "NaN", "inf", "0x10", "½"] {
        #expect(
          try message(type, column, cell)
            == "error[number-invalid]: '\(cell)' is no number | write it like 1234.5, without grouping"
        )
      }
    }
  }

  @Test(
    arguments: [
      (.milestones, "pct", "100.5", "100.5 must be 0 or more and 100 or less"),
      (.milestones, "pct", "-1", "-1 must be 0 or more and 100 or less"),
      (.estimates, "hours", "0", "0 must be more than 0"), (.estimates, "hours", "-8", "-8 must be more than 0"),
      (.estimates, "actual_hours", "-8", "-8 must be 0 or more"), (.estimates, "low", "-8", "-8 must be 0 or more"),
      (.workItems, "share", "60", "60 must be 0 or more and 1 or less"),
      (.workItems, "minutes", "-5", "-5 must be 0 or more"), (.criteria, "tolerance", "-0.5", "-0.5 must be 0 or more"),
      (.criteria, "amber_margin", "-1", "-1 must be 0 or more"),
      (.projects, "baseline_hours", "-8", "-8 must be 0 or more"),
      (.risks, "probability", "65", "65 must be 0 or more and 1 or less"),
      (.changeRequests, "hours_logged", "-1", "-1 must be 0 or more"), (.spend, "hours", "-1", "-1 must be 0 or more"),
      (
        .workItems, "minutes", "1000000000000001",
        "1000000000000001 must be 0 or more and 1000000000000000 or less"
      ),
      (
        .measurements, "value", "-2000000000000000",
        "-2000000000000000 must be -1000000000000000 or more and 1000000000000000 or less"
      ),
      (
        .criteria, "unit_value", "2000000000000000",
        "2000000000000000 must be -1000000000000000 or more and 1000000000000000 or less"
      ),
    ] as [(RecordType, String, String, String)]
  )
  func refusesNumbersOutOfRange(_ type: RecordType, _ column: String, _ cell: String, _ text: String) throws {
    #expect(try message(type, column, cell) == "error[number-out-of-range]: \(text)")
  }

  @Test(
    arguments: [
      (.clients, "hour_value"), (.clients, "money_risk_limit"), (.projects, "budget"), (.milestones, "value"),
      (.criteria, "unit_value"), (.spend, "cost"), (.changeRequests, "cost"), (.changeRequests, "rate"),
      (.decisionOptions, "cost"), (.risks, "money"), (.issues, "effect_money"),
      (.invoices, "amount"), (.invoices, "paid_amount"), (.opportunities, "value"), (.gifts, "value"),
    ] as [(RecordType, String)]
  )
  func refusesWhatIsNoAmount(_ type: RecordType, _ column: String) throws {
    for cell in ["£32", "32,50", "1 000", "1.000,00", "32 GBP"] {
      #expect(
        try message(type, column, cell)
          == "error[number-invalid]: '\(cell)' is no amount | write it like 1234.50, without grouping or currency sign"
      )
    }
  }

  @Test(
    arguments: [
      (.clients, "payment_terms_days", "30.5", "0 to 1000000000"),
      (.clients, "acceptance_days", "-1", "0 to 1000000000"),
      (.workItems, "users", "many", "0 to 1000000000"), (.workItems, "users", "1000000001", "0 to 1000000000"),
      (.criteria, "cadence_days", "0", "1 to 3650"), (.surveys, "undeliverable", "1.5", "0 to 1000000000"),
      (.risks, "p", "7", "1 to 5"), (.risks, "i", "0", "1 to 5"), (.risks, "p", "high", "1 to 5"),
      (.issues, "level", "5", "0 to 4"), (.risks, "residual_p", "2.5", "1 to 5"), (.risks, "residual_i", "6", "1 to 5"),
      (.forums, "level", "4", "1 to 3"), (.forums, "level", "0", "1 to 3"), (.forums, "cadence_days", "0", "1 to 3650"),
      (.surveys, "invited", "-1", "0 to 1000000000"), (.surveys, "invited", "2.5", "0 to 1000000000"),
    ] as [(RecordType, String, String, String)]
  )
  func refusesWhatIsNoWholeNumber(_ type: RecordType, _ column: String, _ cell: String, _ range: String) throws {
    #expect(
      try message(type, column, cell) == "error[number-invalid]: '\(cell)' must be a whole number from \(range)"
    )
  }

  @Test(arguments: [("14", 14), ("0", 0), ("12.0", 12), ("dana", 1), ("dana;lee; ;omar", 3)])
  func countsThoseInvitedOrTakesTheCount(_ cell: String, _ count: Int) throws {
    let portfolio = try Workspace.complete(.surveys, ["invited": cell, "undeliverable": ""]).portfolio()
    #expect(try portfolio.account("acme").visible.surveys.first?.invited == count)
  }

  @Test(
    arguments: [
      (.contacts, "authorised"), (.contacts, "sponsor"), (.contacts, "one_voice"), (.projects, "cost_visible"),
      (.milestones, "critical"), (.workItems, "response_met"), (.workItems, "resolution_met"),
      (.responses, "consent_quote"), (.actions, "open_ended"), (.changeRequests, "goodwill"),
      (.decisions, "needs_client_input"),
      (.decisionOptions, "nothing"), (.decisionOptions, "recommended"), (.interactions, "client_confirmed"),
      (.glossary, "allow"), (.issues, "agreed_with_client"), (.invoices, "disputed"),
    ] as [(RecordType, String)]
  )
  func refusesWhatIsNeitherYesNorNo(_ type: RecordType, _ column: String) throws {
    for cell in ["x", "ja", "2", "y"] {
      #expect(try message(type, column, cell) == "error[flag-invalid]: '\(cell)' must be yes or no")
    }
  }

  @Test(
    arguments: [
      (.contacts, "side", "cleint", "did you mean 'client'? Known: client, provider"),
      (.contacts, "level", "boss", "Known: team, pm, senior, head, executive"),
      (
        .contacts, "may_sign", "scope;criterion",
        "did you mean 'criteria'? Known: scope, change, acceptance, criteria, value"
      ),
      (
        .statements, "topic", "motivations",
        "did you mean 'motivation'? Known: motivation, priorities, risk_appetite, budget, timeframe, understands_contract, "
          + "understands_supply, understands_acceptance, understands_change_control, understands_responsibilities"
      ),
      (
        .statements, "category", "money", "Known: security, continuity, cost, schedule, compliance, reputation, overall"
      ),
      (
        .statements, "value", "cautius",
        "did you mean 'cautious'? Known: averse, minimal, minimalist, cautious, open, eager, hungry"
      ),
      (.projects, "pricing", "fixd", "did you mean 'fixed'? Known: fixed, tm, capped, service"),
      (.projects, "override_status", "red", "Known: on_track, at_risk, off_track"),
      (.commentary, "audience", "public", "Known: client, internal"),
      (.milestones, "kind", "gate", "Known: milestone, deliverable, handover"),
      (
        .milestones, "acceptance", "acepted",
        "did you mean 'accepted'? Known: not_submitted, submitted, accepted, accepted_with_conditions, rejected, deemed"
      ),
      (.milestones, "late_cause", "us", "Known: client, provider, third_party, shared"),
      (.workItems, "kind", "bug", "Known: request, incident, task, defect, rework"),
      (.workItems, "priority_by", "tom", "Known: client, provider"),
      (
        .criteria, "direction", "increse",
        "did you mean 'increase'? Known: increase, decrease, maintain, at_least, at_most"
      ),
      (.criteria, "unit_period", "weak", "did you mean 'week'? Known: day, week, month"),
      (.criteria, "okr", "some", "Known: none, committed, aspirational"),
      (.criteria, "state", "signed", "Known: draft, proposed, agreed, superseded, withdrawn"),
      (.criteria, "result", "done", "Known: open, submitted, accepted, disputed"),
      (.surveys, "stage", "middle", "Known: start, during, end"),
      (.surveys, "identity", "anonymous", "Known: named, confidential"),
      (.surveyQuestions, "type", "npss", "did you mean 'nps'? Known: nps, csat, ces, open"),
      (.surveyQuestions, "scale_direction", "up", "Known: higher_is_better, lower_is_better"),
      (
        .actions, "kind", "tsk",
        "did you mean 'task'? Known: question, info_request, task, corrective, follow_up, improvement"
      ),
      (.actions, "blocked_by", "weather", "Known: client, provider, third_party"),
      (.actions, "audience", "all", "Known: client, internal"),
      (.changeRequests, "raised_by", "us", "Known: client, provider"),
      (
        .changeRequests, "state", "aproved",
        "did you mean 'approved'? Known: draft, submitted, approved, rejected, withdrawn, implemented"
      ),
      (.decisions, "client_input", "yes", "Known: given, delegated, assumed, none"),
      (.interactions, "channel", "fax", "Known: in_person, video, phone, email, portal, chat, social"),
      (.interactions, "direction", "inward", "Known: in, out, both"),
      (.interactions, "audience", "all", "Known: client, internal"),
      (
        .interactions, "tags", "vague;hostle",
        "did you mean 'hostile'? Known: abdication, hostile, blame, vague, micromanage, off_channel, bad_news"
      ),
      (.risks, "kind", "danger", "Known: threat, opportunity, assumption, dependency"),
      (.risks, "response", "mitigate", "Known: accept, reduce, transfer, avoid"),
      (.risks, "state", "done", "Known: open, closed, became_issue"),
      (.risks, "audience", "all", "Known: client, internal"),
      (.issues, "kind", "complain", "did you mean 'complaint'? Known: issue, complaint, obstacle, conduct, dispute"),
      (.issues, "severity", "critical", "Known: low, medium, high"),
      (.issues, "audience", "all", "Known: client, internal"),
      (.estimates, "basis", "guess", "Known: gut, vetted"),
      (.gifts, "direction", "decline", "did you mean 'declined'? Known: given, received, offered, declined"),
      (.actions, "tell_channel", "fax", "Known: in_person, video, phone, email, portal, chat, social"),
    ] as [(RecordType, String, String, String)]
  )
  func namesTheWordsAFieldKnows(_ type: RecordType, _ column: String, _ cell: String, _ hint: String) throws {
    let word = cell.split(separator: ";").last.map(String.init) ?? cell
    #expect(
      try message(type, column, cell) == "error[value-unknown]: '\(word)' is not a known \(column) | \(hint)"
    )
  }

  @Test func readsWordsInAnyCase() throws {
    #expect(try Workspace.complete(.criteria, ["state": "Agreed", "direction": "DECREASE"]).messages() == [])
  }

  @Test(arguments: ["pounds", "£", "GB", "G8P", "ÄÖÜ"])
  func refusesWhatIsNoCurrency(_ cell: String) throws {
    #expect(
      try message(.clients, "currency", cell)
        == "error[currency-invalid]: '\(cell.uppercased())' is no currency code | write it like GBP or EUR (ISO 4217)"
    )
  }

  @Test(arguments: [
    ("Europe/Lodon", "did you mean 'Europe/London'?"), ("home", "write it like Europe/London"),
    ("../etc/passwd", "write it like Europe/London"),
  ])
  func refusesWhatIsNoTimeZone(_ cell: String, _ hint: String) throws {
    #expect(
      try message(.clients, "time_zone", cell) == "error[time-zone-unknown]: '\(cell)' is no time zone | \(hint)"
    )
  }

  @Test func readsACurrencyInAnyCase() throws {
    let portfolio = try Workspace.complete(.clients, ["currency": "gbp"]).portfolio()
    #expect(try portfolio.account("acme").visible.client.currency == "GBP")
  }

  @Test(arguments: ["October 2026", "2026-13", "10/2026"])
  func refusesWhatIsNoPeriod(_ cell: String) throws {
    #expect(
      try message(.commentary, "period", cell) == "error[period-invalid]: '\(cell)' is no period | write it as 2026-10"
    )
  }

  @Test(arguments: ["October", "2026-13", "2026-10-01", "2026-Q4"])
  func refusesWhatIsNoMonth(_ cell: String) throws {
    #expect(
      try message(.spend, "month", cell) == "error[month-invalid]: '\(cell)' is no month | write it as 2026-10"
    )
  }

  @Test func refusesSpendWithNeitherCostNorHours() throws {
    #expect(
      try Workspace.complete(.spend, ["cost": "", "hours": "n/a"]).messages() == [
        "exports/spend.csv:2:1 (cost): error[field-missing]: the spend has neither cost nor hours\n"
          + "  hint: fill the column 'cost' or the column 'hours'"
      ]
    )
  }

  @Test func quotesAtMostSixtyCharactersOfACell() throws {
    let cell = String(repeating: "é", count: 10_000)
    let quote = String(repeating: "é", count: 60) + "…"
    #expect(try message(.milestones, "baseline", cell).hasPrefix("error[date-invalid]: '\(quote)' is no date"))
  }
}
