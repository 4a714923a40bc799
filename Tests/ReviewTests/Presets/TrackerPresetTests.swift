import Diagnostics
import Tables
import Testing

@testable import Review

/// The presets of trackers, each over exports in the tool's shape.
@Suite struct TrackerPresetTests {
  private func items(_ workspace: PresetWorkspace) throws -> [String] {
    try workspace.portfolio().account("acme").visible.workItems.map(\.line).sorted()
  }

  @Test func readsJiraCloudInEnglish() throws {
    let workspace = try ShippedPresets.workspace("jira-csv", "jira-csv/cloud-en.csv")
    let portfolio = try workspace.portfolio()
    let items = try items(workspace)
    #expect(
      items == [
        "ACM-12 PA defect 2026-10-02 2026-10-05 2026-10-06 1.5 finished Gate scanner drops its link",
        "ACM-13 PA request 2026-10-28 - - - notStarted New starter in the warehouse",
        "ACM-14 PA task 2026-09-15 - - 0.166667 underWay Move the label printer",
        "ACM-15 PA - 2026-10-01 - - - finished Look into RFID",
      ]
    )
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/given.csv (kind): warn[value-unmapped]: 1 row has a kind that the preset does not know: 'Spike' (1); "
          + "it counts as not recorded\n"
          + "  hint: map each of them in the entry: 'kind: { column: HEADING, map: { Spike: … } }'"
      ]
    )
    let file = try portfolio.file("given.csv")
    #expect((file.read, file.used, file.leftOut.counts) == (5, 4, ["left out by 'where'": 1]))
    let inHouse = try portfolio.account("acme").confidential.inHouse
    #expect(Set(inHouse.map(\.text)).isSuperset(of: ["Ines Okafor-Hale", "gate hardware", "spring moves"]))
  }

  @Test func readsGitHubIssues() throws {
    let address = "https://api.github.example/repos/acme/desk"
    let rest = try ShippedPresets.workspace("github-issues", "github-issues/rest.json", projects: address)
    let all = try items(rest)
    #expect(
      all == [
        "41 PA defect 2026-10-02 - 2026-10-07 - finished Invoice export stops at row 500",
        "43 PA - 2026-09-30 - - - notStarted Dark theme | \"please\"",
      ]
    )
    let listed = try ShippedPresets.workspace("github-issues", "github-issues/gh.json", entry: "project: { value: PA }")
    let few = try items(listed)
    #expect(
      few == [
        "41 PA - 2026-10-02 - 2026-10-07 - finished Invoice export stops at row 500",
        "43 PA - 2026-09-30 - - - notStarted Dark theme",
      ]
    )
  }
}
