import Diagnostics
import Testing

@testable import Review

@Suite struct FileAssignmentTests {
  @Test(arguments: [
    ("work-items.csv", RecordType.workItems), ("work-items.json", .workItems), ("work-items-2026-10.csv", .workItems),
    ("Work-Items.CSV", .workItems), ("work-items/a.csv", .workItems), ("acme/work-items/a.csv", .workItems),
    ("survey-questions.csv", .surveyQuestions), ("surveys-2026.csv", .surveys), ("surveys/2026.csv", .surveys),
    ("criteria.tsv", .criteria), ("decisions-2026.csv", .decisions), ("decision-options-2026.csv", .decisionOptions),
    ("change-requests.json", .changeRequests), ("glossary.csv", .glossary), ("acme/risks/a.csv", .risks),
    ("issues.csv", .issues), ("invoices-2026-10.csv", .invoices), ("estimates-2026-10.csv", .estimates),
    ("forums.csv", .forums), ("acme/opportunities.csv", .opportunities), ("gifts.json", .gifts),
  ])
  func findsFilesByTheNameOfTheirType(_ path: String, _ type: RecordType) throws {
    let file = try #require(try Workspace([path: "x\n1\n"]).portfolio().files.first { $0.file == "exports/" + path })
    #expect(file.records == type)
  }

  @Test(arguments: [
    (
      "milestone.csv",
      "warn[file-unused]: nothing says what records this file holds; it is not read\n"
        + "  hint: rename it to 'milestones', or add a 'sources:' entry for it"
    ),
    (
      "jira.csv",
      "warn[file-unused]: nothing says what records this file holds; it is not read\n"
        + "  hint: add a 'sources:' entry for it to reviewpack.yaml"
    ),
    (
      "workitems-2026.csv",
      "warn[file-unused]: nothing says what records this file holds; it is not read\n"
        + "  hint: add a 'sources:' entry for it to reviewpack.yaml"
    ),
  ])
  func saysThatNothingReadsAFile(_ path: String, _ message: String) throws {
    #expect(try Workspace([path: "x\n1\n"]).messages() == ["exports/\(path): \(message)"])
  }

  @Test func saysThatNoFileFitsASource() throws {
    var workspace = Workspace()
    workspace.configure(
      "sources:\n  - files: export/jira-*.csv\n    records: work-items\n    fields: { id: a, title: b, project: c }\n"
    )
    #expect(
      try workspace.messages() == [
        "reviewpack.yaml:3 (sources): warn[source-without-file]: no file fits 'export/jira-*.csv'\n"
          + "  hint: paths are relative to the workspace, such as 'exports/jira-*.csv'"
      ]
    )
  }

  @Test func saysWhichFieldASourceDoesNotMap() throws {
    var workspace = Workspace(["jira.csv": "Key,Summary\nJ1,Mail\n"])
    workspace.configure("sources:\n  - files: exports/jira.csv\n    records: work-items\n    fields: { id: Key }\n")
    let portfolio = try workspace.portfolio()
    #expect(
      Set(portfolio.diagnostics.map(\.description)) == [
        "reviewpack.yaml:3 (fields): error[field-unmapped]: work-items need 'project', and no column is mapped to it\n"
          + "  hint: add 'project: HEADING' to the entry for 'exports/jira.csv'",
        "reviewpack.yaml:3 (fields): error[field-unmapped]: work-items need 'title', and no column is mapped to it\n"
          + "  hint: add 'title: HEADING' to the entry for 'exports/jira.csv'",
      ]
    )
    #expect(try portfolio.file("jira.csv").rejected.counts == ["field-unmapped": 1])
  }

  @Test func readsOneFileForTwoEntries() throws {
    var workspace = Workspace(["jira.csv": "Key,Type,Due\nJ1,Task,\nJ2,Milestone,2026-10-09\n"])
    workspace.configure(
      """
      sources:
        - { files: exports/jira.csv, records: work-items, project: { value: PA }, where: { column: Type, not: Milestone },
            fields: { id: Key, title: Key } }
        - { files: exports/jira.csv, records: milestones, project: { value: PA }, where: { column: Type, is: Milestone },
            fields: { id: Key, name: Key, baseline: Due } }

      """
    )
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    let slice = try portfolio.account("acme").visible
    #expect(slice.workItems.map(\.id) == ["J1"])
    #expect(slice.milestones.map(\.id) == ["J2"])
    let files = portfolio.files.filter { $0.file == "exports/jira.csv" }
    #expect(files.map(\.leftOut.counts) == [["left out by 'where'": 1], ["left out by 'where'": 1]])
    #expect(files.map(\.records) == [.milestones, .workItems])
  }

  @Test func saysThatThereIsNoClient() throws {
    var workspace = Workspace()
    workspace.exports = [:]
    #expect(
      try workspace.messages() == [
        "exports: error[clients-missing]: there is no client to make a pack for\n"
          + "  hint: add exports/clients.csv with the columns id, name and currency"
      ]
    )
  }

  @Test func saysThatTheRegisterOfClientsIsToBeFilled() throws {
    var workspace = Workspace()
    workspace.exports = ["clients.csv": "id,name,currency\n"]
    #expect(
      try workspace.messages() == [
        "exports/clients.csv: error[clients-missing]: the register of clients is empty, so there is nobody to make a pack"
          + " for\n  hint: add a line for each client, with at least its id, name and currency, such as acme, Acme Bakery"
          + " and GBP"
      ]
    )
  }

  @Test func tellsOfEmptyRegistersInOneNote() throws {
    let workspace = Workspace([
      "milestones.csv": "id,project,name,baseline\n", "measurements.csv": "criterion,on,value\n",
    ])
    #expect(
      try workspace.messages() == [
        "exports: note[rows-none]: 2 registers have no rows below their headings\n"
          + "  hint: exports/measurements.csv, exports/milestones.csv: what they would hold is \"not recorded\" in packs"
      ]
    )
  }
}
