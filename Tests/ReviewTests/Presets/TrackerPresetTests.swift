import Diagnostics
import Foundation
import Tables
import Testing

@testable import Review

/// The presets of trackers, each over exports in the tool's shape.
@Suite struct TrackerPresetTests {
  private func items(_ workspace: PresetWorkspace) throws -> [String] {
    try workspace.portfolio().account("acme").visible.workItems.map(\.line).sorted()
  }

  private func inHouse(_ portfolio: Portfolio) throws -> Set<String> {
    Set(try portfolio.account("acme").confidential.inHouse.map(\.text))
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
    #expect(try inHouse(portfolio).isSuperset(of: ["Ines Okafor-Hale", "gate hardware", "spring moves"]))
  }

  /// Jira writes one shape in many languages, and the columns that the user has chosen.
  @Test(arguments: [
    (
      "cloud-fr",
      [
        "ACM-31 PA defect 2026-02-19 - 2026-02-23 2.5 finished La badgeuse ne répond plus",
        "ACM-32 PA task 2026-08-01 - - - notStarted Créer un compte pour la paie",
        "ACM-33 PA task 2025-12-15 - - 0.5 underWay Suivi des écrans",
      ]
    ),
    (
      "cloud-es",
      [
        "ACM-51 PA defect 2026-03-13 - 2026-04-11 3.0 finished La impresora borra las etiquetas [3h]",
        "ACM-52 PA request 2026-09-02 - - - notStarted Aviso por correo",
        "ACM-53 PA task 2026-01-05 - - 1.0 underWay Mover el lector",
      ]
    ),
    (
      "cloud-de",
      [
        "ACM-71 PA defect 2026-03-03 2026-03-04 2026-03-12 1.5 finished Waage meldet falsches Gewicht",
        "ACM-72 PA request 2026-10-28 - - - underWay Neue Kollegin im Versand",
        "ACM-73 PA task 2026-09-15 - - - notStarted Drucker umziehen",
      ]
    ),
    (
      "server-en",
      [
        "ACM-90 PA defect 2026-07-30 - 2026-08-03 0.5 finished Mail rule loops",
        "ACM-91 PA request 2026-10-01 - - - - Read-only share",
      ]
    ),
  ])
  func readsJiraInOtherShapes(_ name: String, _ expected: [String]) throws {
    let workspace = try ShippedPresets.workspace("jira-csv", "jira-csv/\(name).csv")
    #expect(try items(workspace) == expected)
    let told = try workspace.portfolio().diagnostics.filter { $0.severity < .note }.map(\.code)
    #expect(told == (name == "server-en" ? ["status-unknown"] : []))
  }

  @Test func readsASearchOfJira() throws {
    var workspace = try ShippedPresets.workspace("jira-rest", "jira-rest/search.json")
    workspace.settings.timeZone = TimeZone(identifier: "Europe/London")
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.description) == [])
    #expect(
      try items(workspace) == [
        "ACM-101 PA incident 2026-10-05 - 2026-10-09 3.5 finished Backups stop at 2 TB",
        "ACM-102 PA task 2026-10-20 - - - underWay Second screen",
      ]
    )
    #expect(try inHouse(portfolio).isSuperset(of: ["Ines Okafor-Hale", "backup system"]))
  }

  @Test func readsAQueryOfAzureDevOps() throws {
    let workspace = try ShippedPresets.workspace(
      "azure-devops-csv",
      "azure-devops-csv/query.csv",
      projects: #"Acme\Desk"#
    )
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity < .note } == [])
    #expect(
      try items(workspace) == [
        "301 PA defect 2026-03-04 2026-03-16 2026-03-17 3.5 finished Totals differ by a cent",
        "302 PA request 2026-10-05 - - - notStarted Export for the auditors",
        "303 PA task 2026-09-28 2026-10-01 - 0.5 underWay Move the archive",
      ]
    )
    #expect(try inHouse(portfolio).isSuperset(of: ["billing rules"]))
  }

  @Test func asksWhichNumberIsTheDayWhereAzureDevOpsLeavesItOpen() throws {
    var workspace = try ShippedPresets.workspace(
      "azure-devops-csv",
      "azure-devops-csv/query.csv",
      projects: #"Acme\Desk"#
    )
    let rows = """
      ID,Work Item Type,Title,State,Area Path,Created Date
      "1","Bug","Totals","New","Acme\\Desk","3/4/2026 6:55:03 PM"

      """
    workspace.files["exports/given.csv"] = Array(rows.utf8)
    #expect(try workspace.portfolio().diagnostics.map(\.code).contains("ambiguous-date"))
  }

  /// GitLab writes the hours of Greenwich without saying so in the cell: late on the first is the second in Berlin.
  @Test(arguments: [("Europe/Berlin", "2026-10-02"), ("Europe/London", "2026-10-02"), ("America/Lima", "2026-10-01")])
  func readsGitLabIssuesInTheClientsTimeZone(_ zone: String, _ created: String) throws {
    for (name, kind, entry, projects) in [
      ("issues.csv", "-", "project: { value: PA }", ""), ("issues.json", "incident", "", "4711"),
    ] {
      var workspace = try ShippedPresets.workspace(
        "gitlab-issues",
        "gitlab-issues/" + name,
        entry: entry,
        projects: projects
      )
      workspace.settings.timeZone = TimeZone(identifier: zone)
      let portfolio = try workspace.portfolio()
      #expect(portfolio.diagnostics.map(\.description) == [])
      #expect(
        try items(workspace) == [
          "17 PA \(kind) \(created) - 2026-10-06 1.5 finished Login page is blank",
          "18 PA \(kind == "-" ? "-" : "request") 2026-10-12 - - 0.0 notStarted Bigger font",
        ]
      )
      #expect(try inHouse(portfolio).isSuperset(of: ["bug report", "tablets: all"].filter { $0.count >= 12 }))
    }
  }

  @Test(arguments: [
    (
      "issues-en", "Acme Desk",
      [
        "4101 PA defect 2026-09-27 - 2026-10-16 2.25 finished Phones ring twice",
        "4102 PA request 2026-10-01 - - 0.5 underWay Voicemail by mail",
      ]
    ),
    (
      "issues-de", "Acme Lager",
      [
        "4201 PA defect 2026-09-27 - 2026-10-16 2.25 finished Tür öffnet nicht",
        "4202 PA request 2026-10-01 - - - underWay Neuer Spind",
      ]
    ),
    (
      "issues-ru", "Склад",
      [
        "4301 PA defect - - - - finished Не печатает этикетки",
        "4302 PA request - - - - notStarted Большие кнопки",
      ]
    ),
  ])
  func readsRedmineInItsLanguages(_ name: String, _ project: String, _ expected: [String]) throws {
    let workspace = try ShippedPresets.workspace("redmine-csv", "redmine-csv/\(name).csv", projects: project)
    #expect(try items(workspace) == expected)
  }

  @Test func readsABoardOfTrello() throws {
    var workspace = try ShippedPresets.workspace("trello", "trello/board.json", projects: "Acme Desk")
    workspace.settings.timeZone = TimeZone(identifier: "Europe/London")
    let portfolio = try workspace.portfolio()
    #expect(
      try items(workspace) == [
        "11 PA - 2026-10-03 - - - finished Label printer jams",
        "12 PA - 2026-10-12 - - - underWay Scanner for gate 3",
        "13 PA - 2026-09-28 - - - notStarted Order chairs",
        "14 PA - 2026-08-03 - - - - A robot",
      ]
    )
    #expect(portfolio.diagnostics.map(\.code) == ["status-unknown"])
    #expect(try inHouse(portfolio).isSuperset(of: ["Ines Okafor-Hale", "hardware fault"]))
  }

  /// Every preset that is shipped can be read, says how it is recognised, and fits the exports it is tested with alone.
  @Test(arguments: [
    ("jira-csv/cloud-en.csv", "jira-csv English"), ("jira-csv/cloud-fr.csv", "jira-csv French"),
    ("jira-csv/cloud-es.csv", "jira-csv Spanish"), ("jira-csv/cloud-de.csv", "jira-csv German"),
    ("jira-csv/server-en.csv", "jira-csv English"), ("jira-rest/search.json", "jira-rest -"),
    ("azure-devops-csv/query.csv", "azure-devops-csv -"), ("github-issues/rest.json", "github-issues REST"),
    ("github-issues/gh.json", "github-issues gh"), ("gitlab-issues/issues.csv", "gitlab-issues CSV"),
    ("gitlab-issues/issues.json", "gitlab-issues REST"), ("redmine-csv/issues-en.csv", "redmine-csv English"),
    ("redmine-csv/issues-de.csv", "redmine-csv German"), ("redmine-csv/issues-ru.csv", "redmine-csv Russian"),
    ("trello/board.json", "trello -"),
  ])
  func fitsTheExportsOfItsTool(_ name: String, _ expected: String) throws {
    let path = name.hasPrefix("trello") ? "$.cards[]" : nil
    let options = ReadingOptions(path: path)
    let export = try Export(file: name, bytes: try ShippedPresets.export(name), options: options)
    let (fits, problems) = ShippedPresets.library.fitting(export)
    #expect(problems == [])
    #expect(fits.first.map { "\($0.preset.name) \($0.variant.name ?? "-")" } == expected)
  }

  @Test func findsEveryShippedPresetInTheDocumentation() throws {
    let text = try ShippedPresets.documentation("sources.md")
    for name in ShippedPresets.library.names { #expect(text.contains("\n| `\(name)` | "), "\(name)") }
  }

  @Test func canReadEveryShippedPreset() throws {
    #expect(ShippedPresets.library.names.count >= 7)
    for name in ShippedPresets.library.names {
      let (preset, problems) = try #require(ShippedPresets.library.preset(name))
      #expect(problems == [])
      #expect(try #require(preset).variants.isEmpty == false, "\(name)")
    }
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
