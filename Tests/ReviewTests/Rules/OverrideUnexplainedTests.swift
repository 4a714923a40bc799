import Testing

@testable import Review

@Suite struct OverrideUnexplainedTests {
  private func findings(_ cells: String, milestones: String = "id,project,name,baseline\n") throws -> [String] {
    try Workspace([
      "projects.csv":
        "id,client,name,override_status,override_reason,override_by,override_on\nPA,acme,Desk,\(cells)\n",
      "milestones.csv": milestones,
    ]).findings().filter { $0.contains("override-unexplained") }
  }

  @Test(arguments: [
    (",tom,2026-10-20", "it lacks a reason (override_reason)"),
    ("strike,,2026-10-20", "it lacks who approved it (override_by)"),
    ("strike,tom,", "it lacks the day (override_on)"),
    ("strike,dana,2026-10-20", "Dana Kerr is no known member of our staff"),
    ("strike,nobody,2026-10-20", "nobody is no known member of our staff"),
    (
      ",,",
      "it lacks a reason (override_reason); it lacks who approved it (override_by); it lacks the day (override_on)"
    ),
  ])
  func holdsAPackWithAStatusThatNobodyExplains(_ cells: String, _ why: String) throws {
    for status in ["on_track", "at_risk", "off_track"] {
      #expect(
        try findings("\(status),\(cells)") == [
          "exports/projects.csv:2 (override_status): block[override-unexplained]: acme: the status of project 'Desk' is "
            + "declared, but \(why)\n"
            + "  hint: fill override_reason, override_by and override_on of the project, or empty override_status"
        ]
      )
    }
  }

  @Test(arguments: [
    "at_risk,strike,tom,2026-10-20", "at_risk,strike,tom,2026-11-06", ",,,", ",strike,,", "at_risk,,,2026-11-07",
  ])
  func acceptsAnExplainedStatusAndNone(_ cells: String) throws {
    #expect(try findings(cells) == [])
  }

  /// A milestone that is 43 working days late makes the project red.
  @Test(arguments: [("on_track", true), ("at_risk", false), ("off_track", false)])
  func holdsAPackWithAStatusTwoStepsBetterThanComputed(_ status: String, _ isFound: Bool) throws {
    let message =
      "exports/projects.csv:2 (override_status): block[override-unexplained]: acme: the status of project 'Desk' is declared, "
      + "but it is more than one step better than what the rules compute\n"
      + "  hint: fill override_reason, override_by and override_on of the project, or empty override_status"
    let milestones = "id,project,name,baseline\nM1,PA,Go live,2026-09-02\n"
    let cells = "\(status),strike,tom,2026-10-20"
    #expect(try findings(cells, milestones: milestones) == (isFound ? [message] : []))
  }
}
