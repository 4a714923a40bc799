import Foundation
import Testing

/// `init`: what it writes, what it refuses, and that a workspace made from an export builds a pack.
@Suite struct InitTests {
  private static let jira = """
    Summary,Issue key,Issue Type,Status,Project key,Project name,Assignee,Created,Resolved,Labels,Labels
    Printer jams,SH-1,Bug,Done,SH,Web shop,Ann,03/Sep/26 10:38 AM,25/Sep/26 9:00 AM,a,b
    "Mouse, new",SH-2,Service Request,Done,SH,Web shop,,24/Oct/26 10:38 AM,28/Oct/26 9:00 AM,,
    Desk,W-1,Task,To Do,W2,Planner & more,Bo,30/Oct/26 10:38 AM,,,

    """
  private static let semicolons = """
    Ticketnr;Betreff;Typ;Zustand;Erstellt am;Gelöst;Kunde
    1;Drucker;Störung;geschlossen;03.09.2026 08:15;17.09.2026 09:00;Bäckerei Groß
    2;Maus;Anfrage;offen;30.10.2026 08:15;;=SUM(A1)

    """
  private static let search = """
    {"total": 2, "issues": [
      {"key": "A-1", "fields": {"summary": "Printer", "issuetype": {"name": "Incident"}, "project": {"key": "A", "name": "Desk"},
        "created": "2026-09-03T13:40:01.000+0000", "resolutiondate": null}},
      {"key": "A-2", "fields": {"summary": "Mouse", "issuetype": {"name": "Task"}, "project": {"key": "A", "name": "Desk"},
        "created": "2026-10-05T13:40:01.000+0000", "resolutiondate": "2026-10-30T13:40:01.000+0000"}}]}
    """

  @Test(arguments: [
    ("jira.csv", jira, ["sh", "w2"]), ("tickets.csv", semicolons, ["backerei-gro", "sum-a1"]),
    ("search.json", search, ["a"]),
  ])
  func makesAWorkspaceThatBuildsAPack(_ name: String, _ export: String, _ clients: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write(export, to: name)
    let made = try Binary.run(["init", "firm", "--from", name], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.errors.isEmpty)
    #expect(made.output.hasSuffix("Next: reviewpack check firm\n      reviewpack build firm\n"))
    #expect(try Folder.text(folder.path + "/firm/exports/" + name) == export)

    let check = try Binary.run(["check", "firm", "--format", "json"], in: folder.path)
    #expect(check.status == 0, "\(check.output)")
    let build = try Binary.run(["build", "firm"], in: folder.path)
    #expect(build.status == 0, "\(build.errors)")
    #expect(!build.errors.contains("error[") && !build.errors.contains("warn["), "\(build.errors)")
    for client in clients {
      let review = try Folder.text("\(folder.path)/firm/packs/client/\(client)/2026-10/review.md")
      #expect(review.contains("October 2026"))
    }
    #expect(Folder.files(in: folder.path + "/firm/packs/client").count { $0.hasSuffix("review.md") } == clients.count)
  }

  @Test func saysWhichPresetFits() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.jira, to: "jira.csv")
    let run = try Binary.run(["init", "firm", "--from", "jira.csv"], in: folder.path)
    #expect(
      run.output == """
        firm: a new workspace for the 3 rows of jira.csv

        The preset jira-csv fits: Jira issues, exported as CSV.

          project   Project key
          id        Issue key
          title     Summary
          kind      Issue Type
          status    Status
          channel   'ticket' for every row
          created   Created
          finished  Resolved
          assignee  Assignee
          labels    Labels

        3 of 3 rows become work-items

        2 projects: Web shop (2), Planner & more (1)
        0 of 11 columns are not used
        The period is 2026-10.

        5 questions for you in firm/reviewpack.yaml:
          - what is your firm called? Packs print it.
          - the newest date in the export is 2026-10-30. Is this the month to report on?
          - will there be an export every month? Then put a * into the file's name here, as in exports/jira-*.csv: of \
        items that stand in several files, the file whose name sorts last counts.
          - each project became a client of its own. Does one client have several? Then give them the same client in \
        exports/projects.csv. Delete what is not for a client, and leave its rows out with 'where:'.
          - which currency does each client pay in? exports/clients.csv says XXX (none) until you write GBP, EUR or the \
        like.

        Next: reviewpack check firm
              reviewpack build firm

        """
    )
    let machine = try Binary.run(["init", "other", "--from", "jira.csv", "--format", "json"], in: folder.path)
    let form = try JSONDecoder().decode(Form.self, from: Data(machine.output.utf8))
    #expect(form.preset == "jira-csv")
    #expect(form.mapping?["created"] == "Created")
    #expect(form.projects == ["sh", "w2"])
    #expect(form.questions.count == 5)
    #expect(form.files == Folder.files(in: folder.path + "/other"))
  }

  @Test func saysWhatItUnderstoodByHeadingsWhereNoPresetFits() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.semicolons, to: "tickets.csv")
    let run = try Binary.run(["init", "firm", "--from", "tickets.csv"], in: folder.path)
    #expect(
      run.output.hasPrefix(
        """
        firm: a new workspace for the 2 rows of tickets.csv

        No preset fits; what the columns mean is proposed from their headings and values.

          project   Kunde
          id        Ticketnr
          title     Betreff
          kind      Typ
          status    Zustand
          created   Erstellt am, dates as d.M.yyyy H:mm
          finished  Gelöst, dates as d.M.yyyy H:mm

        2 projects: =SUM(A1) (1), Bäckerei Groß (1)
        0 of 7 columns are not used
        The period is 2026-10.

        5 questions for you in firm/reviewpack.yaml:

        """
      ),
      "\(run.output)"
    )
    let machine = try Binary.run(["init", "other", "--from", "tickets.csv", "--format", "json"], in: folder.path)
    let form = try JSONDecoder().decode(Form.self, from: Data(machine.output.utf8))
    #expect(form.preset == nil)
    #expect(form.mapping?["created"] == "Erstellt am, dates as d.M.yyyy H:mm")
  }

  @Test func makesAnEmptyWorkspaceWhoseNextStepCheckTells() throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "new/firm"], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    let settings = try Folder.text(folder.path + "/new/firm/reviewpack.yaml")
    #expect(settings.contains(/\nperiod: \d{4}-\d{2}\n/))
    #expect(try Folder.text(folder.path + "/new/firm/.gitignore") == "/packs/\n/invitations.key\n")
    #expect(try Folder.text(folder.path + "/new/firm/exports/measurements.csv") == "criterion,on,value,source\n")
    let check = try Binary.run(["check", "new/firm"], in: folder.path)
    #expect(check.status == 1)
    #expect(
      check.errors.hasPrefix(
        "exports/clients.csv: error[clients-missing]: the register of clients is empty, so there is"
      )
    )
    #expect(check.errors.contains("hint: add a line for each client, with at least its id, name and currency"))
    #expect(check.errors.split(separator: "\n").count { !$0.hasPrefix("  ") } == 2)
  }

  @Test func overwritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "firm/notes.txt")
    let run = try Binary.run(["init", "firm"], in: folder.path)
    #expect(run.status == 1)
    #expect(
      run.errors == "error[folder-not-empty]: 'firm' is not empty: it holds notes.txt\n"
        + "  hint: name a new folder; nothing that exists is overwritten\n"
    )
    #expect(Folder.files(in: folder.path) == ["firm/notes.txt"])
    try folder.write("ref", to: "fresh/.git/HEAD")
    #expect(try Binary.run(["init", "fresh"], in: folder.path).status == 0)
  }

  @Test func makesNothingOfAnExportItDoesNotUnderstand() throws {
    let folder = try TemporaryFolder()
    try folder.write("Date;Amount\n2026-01-01;5\n", to: "bank.csv")
    let run = try Binary.run(["init", "firm", "--from", "bank.csv", "--format", "json"], in: folder.path)
    #expect(run.status == 1)
    let form = try JSONDecoder().decode(Form.self, from: Data(run.output.utf8))
    #expect(form.diagnostics.map(\.code) == ["export-not-understood"])
    #expect(Folder.files(in: folder.path) == ["bank.csv"])
    #expect(try Binary.run(["init", "firm", "--from", "absent.csv"], in: folder.path).status == 1)
    #expect(try Binary.run(["init", "firm", "--at", "$.a[]"], in: folder.path).status == 64)
    #expect(try Binary.run(["init"], in: folder.path).status == 64)
  }

  @Test func endsWith2WhereTheDiskRefuses() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "taken")
    let run = try Binary.run(["init", "taken/firm"], in: folder.path)
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("error[output-unwritable]: the workspace cannot be written: not a directory"))
  }

  /// Every issue list of the public collection becomes a workspace that builds, whatever tool it came from.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: Folder.exports), "the public exports are not here"),
    arguments: [
      ("jira-csv/jira_cloud_en_2021_clearcorrect.csv", 127), ("jira-csv/jira_cloud_en_2023_dutch_team.csv", 26),
      ("gitlab/gitlab_issues_export.csv", 4), ("service-desk/zendesk_tickets_synthetic.csv", 50),
    ]
  )
  func understandsPublicExports(_ export: String, _ rows: Int) throws {
    let folder = try TemporaryFolder()
    let made = try Binary.run(["init", "firm", "--from", Folder.exports + "/" + export], in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    for field in ["created ", "finished", "kind"] where !(field == "kind" && export.hasPrefix("gitlab")) {
      #expect(made.output.contains("\n  \(field)  "), "\(field) of \(export)")
    }
    let build = try Binary.run(["build", "firm", "--format", "json"], in: folder.path)
    #expect(build.status == 0, "\(build.output)")
    let form = try JSONDecoder().decode(BuildForm.self, from: Data(build.output.utf8))
    #expect(form.packs.map(\.state) == ["written"])
    let read = form.files.filter { $0.records == "work-items" }
    #expect(read.map(\.read) == [rows])
    #expect(read.map(\.rejected) == [0])
  }

  private struct Form: Decodable {
    struct Finding: Decodable {
      let code: String
    }
    let files: [String]
    let preset: String?
    let mapping: [String: String]?
    let projects: [String]
    let questions: [String]
    let diagnostics: [Finding]
  }

  private struct BuildForm: Decodable {
    struct File: Decodable {
      let records: String
      let read, rejected: Int
    }
    struct Pack: Decodable {
      let state: String
    }
    let files: [File]
    let packs: [Pack]
  }
}
