import Testing

@testable import Review

@Suite struct BadNewsWithoutActionTests {
  private let hint = """
    add a line to actions.csv with source_refs 'milestone:M1', an owner, and a due date on or after 2026-10-31 \
    (audience client)
    """

  @Test(arguments: [
    ("2026-10-09,,2026-10-20", "is 7 working days late"), ("2026-10-30,,", "is 1 working day late"),
    ("2026-10-20,2026-11-06,", "is 13 working days late"),
  ])
  func holdsAPackWithALateMilestone(_ dates: String, _ late: String) throws {
    let found = try Workspace.milestone(dates).review().findingsBesideGaps
    #expect(
      found.map(\.description) == [
        "exports/milestones.csv:2: block[bad-news-without-action]: acme: milestone 'Go live' \(late), and no corrective "
          + "action answers it\n  hint: \(hint)"
      ]
    )
    #expect(found.map(\.records) == [["milestone:M1"]])
  }

  @Test(arguments: ["2026-10-31,2026-11-06,", "2026-10-09,,2026-10-16", "2026-09-01,,2026-09-30", "2026-12-09,,"])
  func needsNoActionForAMilestoneThatIsHardlyLate(_ dates: String) throws {
    #expect(try Workspace.milestone(dates).findings() == [])
  }

  @Test func saysThatAMilestoneIsOverdueWhereNoWorkingDayHasPassed() throws {
    var workspace = Workspace.milestone("2026-10-30,,")
    workspace.settings.holidays = ["2026-10-30"]
    #expect(
      try workspace.findings() == [
        "exports/milestones.csv:2: block[bad-news-without-action]: acme: milestone 'Go live' is overdue, and no corrective "
          + "action answers it\n  hint: \(hint)"
      ]
    )
  }

  @Test(arguments: [("75", "at risk"), ("110", "off track")])
  func holdsAPackWithACriterionThatIsBehind(_ value: String, _ status: String) throws {
    #expect(
      try Workspace.criterion(values: ["2026-10-20,\(value)"]).findings() == [
        "exports/criteria.csv:2: block[bad-news-without-action]: acme: criterion 'Fewer password calls reach the desk' is "
          + "\(status), and no corrective action answers it\n"
          + "  hint: add a line to actions.csv with source_refs 'criterion:C1', an owner, and a due date on or after "
          + "2026-10-31 (audience client)"
      ]
    )
  }

  @Test(arguments: [
    ("2026-10-31,,milestone:M1,client", true), ("2026-12-01,,milestone:M1;criterion:C9,client", true),
    (",2026-10-20,milestone:M1,client", true), ("2026-10-10,2026-10-20,milestone:M1,client", true),
    ("2026-10-30,,milestone:M1,client", false),  // due before the report date and not done
    (",,milestone:M1,client", false),  // no due date
    ("2026-12-01,,milestone:M1,internal", false),  // not for the client's eyes
    ("2026-12-01,,,client", false),  // answers nothing
    ("2026-10-10,2026-11-07,milestone:M1,client", false),  // done after the issue date
  ])
  func acceptsAnActionWithADueDateThatTheClientSees(_ action: String, _ isAnswered: Bool) throws {
    let workspace = Workspace.milestone("2026-10-09,,2026-10-20", actions: action)
    #expect(try workspace.review().findingsBesideGaps.isEmpty == isAnswered)
    #expect(try workspace.review().isHeld == !isAnswered)
  }

  @Test func letsOneActionAnswerSeveralRecords() throws {
    var workspace = Workspace.milestone(
      "2026-10-09,,2026-10-20\nM2,PA,Other,2026-10-09,,2026-10-20",
      actions: "2026-12-01,,milestone:M1;milestone:M2,client"
    )
    #expect(try workspace.findings() == [])
    workspace.exports["actions.csv"] = nil
    #expect(try workspace.findings().count == 2)
  }

  @Test func tellsOfARiskAboveWhatTheClientAccepts() throws {
    let found = try Workspace.delivery().findings().filter { $0.contains("bad-news-without-action]: acme: risk") }
    #expect(
      found == [
        "exports/risks.csv:2: block[bad-news-without-action]: acme: risk 'The line fails' is 7 points above what the client "
          + "accepts (cautious), and no corrective action answers it\n"
          + "  hint: add a line to actions.csv with source_refs 'risk:R1', an owner, and a due date on or after 2025-06-30 "
          + "(audience client)"
      ]
    )
  }

  @Test func tellsOfAProjectOnlyWhereItsCauseIsNotToldAlready() throws {
    let records = { (workspace: Workspace) in
      try workspace.review().findings.filter { $0.code == "bad-news-without-action" }.flatMap(\.records)
    }
    #expect(try records(.delivery()) == ["milestone:M3", "milestone:M4", "risk:R1"])
    var workspace = Workspace.delivery(["milestones.csv": "id,project,name,baseline\nM1,PA,Go live,2025-09-30\n"])
    workspace.exports["risks.csv"] = nil
    #expect(
      try workspace.findings().filter { $0.contains("bad-news-without-action") } == [
        "exports/projects.csv:2: block[bad-news-without-action]: acme: project 'Desk' is at risk (scope), and no corrective "
          + "action answers it\n"
          + "  hint: add a line to actions.csv with source_refs 'project:PA/status', an owner, and a due date on or after "
          + "2025-06-30 (audience client)"
      ]
    )
  }
}
