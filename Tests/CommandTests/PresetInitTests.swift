import Foundation
import Testing

/// `init --from` over the exports that presets are tested with: the entry names the preset, and where records are
/// whole, packs are built at once.
@Suite struct PresetInitTests {
  struct Case: CustomTestStringConvertible {
    let export: String
    let period: String
    let clients: [String]
    /// The lines of the entry below `files:`, without comments.
    let entry: [String]
    /// What checks warn of, which is in the export.
    var warnings: [String] = []

    init(_ export: String, _ period: String, _ clients: [String], _ said: [String] = [], warnings: [String] = []) {
      (self.export, self.period, self.clients, self.warnings) = (export, period, clients, warnings)
      entry = ["preset: " + (export.split(separator: "/").first ?? "")] + said
    }

    var testDescription: String { export }
    var file: String { String(export.split(separator: "/").last ?? "") }
  }

  private static let exports = Folder.package + "/Tests/ReviewTests/Presets/Exports"
  private static let oneClient = "project: { value: my-client }"

  /// Exports of work items, and of hours.
  static let cases = [
    Case("azure-devops-csv/query.csv", "2026-09", ["acme-desk"]),
    Case("clockify-csv/day-first.csv", "2026-09", ["acme"]),
    Case("clockify-csv/undecided.csv", "2026-10", ["acme"], ["dates: day-first"]),
    Case("freshdesk-csv/tickets.csv", "2026-10", ["acme-ltd"]),
    Case("github-issues/gh.json", "2026-09", ["my-client"], [oneClient]),
    Case("github-issues/rest.json", "2026-09", ["https-api-github-example-repos-acme-desk"]),
    Case("gitlab-issues/issues.csv", "2026-10", ["my-client"], [oneClient]),
    Case("gitlab-issues/issues.json", "2026-10", ["4711"]),
    Case("harvest-csv/detailed.csv", "2026-09", ["acme-ltd"]),
    Case("jira-csv/cloud-de.csv", "2026-10", ["acm"]),
    Case("jira-csv/cloud-en.csv", "2026-10", ["acm"], warnings: ["value-unmapped"]),
    Case("jira-csv/cloud-es.csv", "2026-08", ["acm"]),
    Case("jira-csv/cloud-fr.csv", "2026-07", ["acm"]),
    Case("jira-csv/server-en.csv", "2026-09", ["acm"], warnings: ["status-unknown"]),
    Case("jira-rest/search.json", "2026-10", ["acm"]),
    Case("redmine-csv/issues-de.csv", "2026-09", ["acme-lager"], ["encoding: windows-1252"]),
    Case("redmine-csv/issues-en.csv", "2026-09", ["acme-desk"]),
    // Without the columns of dates nothing says which month it was.
    Case("redmine-csv/issues-ru.csv", "", ["project"]),
    Case("servicenow-csv/incident.csv", "2026-10", ["acme-ltd", "bravo-gmbh"], ["encoding: windows-1252"]),
    Case("servicenow-csv/labels-excel.csv", "2026-10", ["acme-ltd"]),
    Case("toggl-csv/detailed.csv", "2026-09", ["acme", "bravo"]),
    Case("toggl-csv/members.csv", "2026-10", ["acme-desk"]),
    Case("trello/board.json", "2026-09", ["acme-desk"], warnings: ["status-unknown"]),
    Case("zendesk-csv/account.csv", "2026-10", ["acme-ltd", "bravo-gmbh"]),
    Case("zendesk-csv/view.csv", "2026-10", ["acme-ltd"]),
  ]

  @Test func knowsEveryExportOfWorkItemsAndHours() throws {
    let presets = Folder.package + "/templates/sources"
    let names = try Folder.files(in: presets).filter { file in
      let text = try Folder.text(presets + "/" + file)
      return text.contains("\nrecords: work-items\n") || text.contains("\nrecords: spend\n")
    }.map { String($0.dropLast(".yaml".count)) }
    #expect(names.count > 10)
    let exports = Folder.files(in: Self.exports).filter { file in names.contains { file.hasPrefix($0 + "/") } }
    #expect(exports == Self.cases.map(\.export).sorted())
  }

  @Test(arguments: cases)
  func makesAWorkspaceThatBuildsPacks(_ example: Case) throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "firm", "--from", Self.exports + "/" + example.export], in: folder.path)
    #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
    #expect(made.output.contains("\nThe \(example.entry[0].replacing("preset: ", with: "preset ")) fits: "))
    #expect(try entry(of: folder) == example.entry)

    let check = try report(["check", "firm"], in: folder)
    #expect(check.diagnostics.filter { $0.severity != "note" }.map(\.code) == example.warnings)
    let build = try report(["build", "firm"], in: folder)
    #expect(build.packs?.map(\.client) == example.clients)
    #expect(build.packs?.allSatisfy { $0.state == "written" } == true)
    if !example.period.isEmpty { #expect(Set((build.packs ?? []).map(\.period)) == [example.period]) }
    let copies = ["exports/" + example.file, "exports/export-" + example.file]
    let read = build.files.filter { copies.contains($0.file) && ["work-items", "spend"].contains($0.records) }
    #expect(read.count == 1)
    #expect(read.allSatisfy { $0.used > 0 && $0.rejected == 0 })
  }

  /// The lines of the entry that are in force, but for its first.
  private func entry(of folder: TemporaryFolder) throws -> [String] {
    let lines = try Folder.text(folder.path + "/firm/reviewpack.yaml").split(separator: "\n").map(String.init)
    let entry = lines.drop { $0 != "sources:" }.dropFirst().filter { !$0.contains("#") }
    return entry.dropFirst().map { String($0.drop { $0 == " " }) }
  }

  private func report(_ arguments: [String], in folder: TemporaryFolder) throws -> Report {
    let run = try Binary.run(arguments + ["--format", "json"], in: folder.path)
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  private struct Report: Decodable {
    struct File: Decodable {
      let file, records: String
      let used, rejected: Int
    }
    struct Finding: Decodable {
      let severity, code: String
    }
    struct Pack: Decodable {
      let client, period, state: String
    }
    let files: [File]
    let diagnostics: [Finding]
    let packs: [Pack]?
  }

  // MARK: Other records

  @Test func asksWhichSurveyItWasAndCountsTheAnswersOnceItIsThere() throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "firm", "--from", Self.exports + "/google-forms/form.csv"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("\n3 of 3 rows become responses once exports/surveys.csv has the survey 'survey-1'\n"))
    #expect(made.output.contains("\nThe columns of its questions are found by their texts.\n"))
    #expect(made.output.hasSuffix("\nNext: fill firm/exports/surveys.csv, then run\n  reviewpack check firm\n"))
    #expect(try entry(of: folder) == ["preset: google-forms", "survey: survey-1"])
    let before = try report(["check", "firm"], in: folder)
    #expect(before.diagnostics.filter { $0.severity == "error" }.map(\.code) == ["reference-unknown"])

    let survey = "survey-1,my-client,Autumn,,2026-10-05,2026-10-23,confidential,20,\n"
    let register = try Folder.text(folder.path + "/firm/exports/surveys.csv")
    try folder.write(register + survey, to: "firm/exports/surveys.csv")
    let after = try report(["check", "firm"], in: folder)
    #expect(after.files.filter { $0.records == "responses" }.map(\.used) == [3])
    #expect(after.diagnostics.filter { $0.severity == "error" }.map(\.code) == [])
  }

  @Test func takesAnExportOfInvoicesForOne() throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "firm", "--from", Self.exports + "/xero-invoices/sales.csv"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      made.output.contains(
        """

        4 of 8 rows become invoices; 4 left out by 'where'

        2 clients: Acme Ltd (Holdings) (3), Bravo (1)

        """
      )
    )
    #expect(try entry(of: folder) == ["preset: xero-invoices"])
    #expect(try report(["check", "firm"], in: folder).diagnostics.allSatisfy { $0.severity == "note" })
    #expect(try report(["build", "firm"], in: folder).packs?.map(\.client) == ["acme-ltd-holdings", "bravo"])
  }

  /// The log has a risk that nobody has weighed, so its pack is held until somebody does.
  @Test func takesALogOfRisksAndIssuesForOne() throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "firm", "--from", Self.exports + "/raid-log/log.csv"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.contains("\n4 of 6 rows become risks; 2 left out by 'where'\n"))
    #expect(made.output.contains("\n2 of 6 rows become issues; 4 left out by 'where'\n"))
    #expect(try entry(of: folder) == ["preset: raid-log", Self.oneClient, "client: my-client"])
    let build = try report(["build", "firm"], in: folder)
    #expect(build.diagnostics.filter { $0.severity == "error" }.map(\.code) == ["field-missing"])
    #expect(build.packs?.map(\.state) == ["held"])
  }

  @Test func readShowsTheRowsThatAPresetIsFor() throws {
    let read = try Binary.run(["read", Self.exports + "/trello/board.json"], in: Folder.package)
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.contains("rows at $.cards[], "))
    #expect(read.output.contains("\nThe preset trello fits: "))
  }
}
