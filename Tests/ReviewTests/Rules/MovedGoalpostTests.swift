import Testing

@testable import Review

@Suite struct MovedGoalpostTests {
  private func findings(_ before: [String: String], _ now: [String: String]) throws -> [String] {
    var (earlier, workspace) = (Workspace.criterion(before), Workspace.criterion(now))
    earlier.period = "2026-09"
    try workspace.add(release: earlier)
    return try workspace.findings()
  }

  @Test func warnsOfATargetThatMovedInSilence() throws {
    #expect(
      try findings([:], ["target": "75"]) == [
        "exports/criteria.csv:2 (target): warn[moved-goalpost]: acme: criterion 'Fewer password calls reach the desk' is "
          + "not what was agreed and shown in the pack of 2026-09, and no change request says so\n"
          + "  hint: name the change request in the column 'change', or put back what was agreed"
      ]
    )
    #expect(try findings([:], ["target_date": "2027-01-29"]).count == 1)
    #expect(try findings([:], ["metric": "calls a day"]).count == 1)
  }

  @Test(
    arguments: [
      ([:], [:]), ([:], ["target": "75", "change": "CR1"]), (["client_agreed_on": ""], ["target": "75"]),
      ([:], ["statement": "Far fewer password calls reach the desk"]),
    ] as [([String: String], [String: String])]
  )
  func acceptsWhatAChangeRequestOrAProposalChanges(_ before: [String: String], _ now: [String: String]) throws {
    #expect(try findings(before, now) == [])
  }

  @Test func asksNothingOfAFirstPack() throws {
    #expect(try Workspace.criterion(["target": "75"]).findings() == [])
  }
}
