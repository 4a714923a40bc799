import Diagnostics
import Tables
import Testing

@testable import Review

/// What is proposed for an export that a preset fits.
@Suite struct PresetProposalTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func proposal(_ text: String, file: String = "given.csv", at: String? = nil) throws -> ExportProposal {
    let bytes = Self.bytes(text)
    let export = try ShippedPresets.library.open(file, bytes, options: ReadingOptions(path: at))
    return try ExportProposal(export, bytes: bytes, presets: ShippedPresets.library)
  }

  private func preset(_ text: String, file: String = "given.csv", at: String? = nil) throws -> PresetProposal {
    guard case .preset(let proposal) = try proposal(text, file: file, at: at) else {
      throw Diagnostic(.error, "no-preset", "no preset was proposed")
    }
    return proposal
  }

  private func lines(_ proposal: PresetProposal) -> [String] { proposal.lines.compactMap(\.text) }
  private func questions(_ proposal: PresetProposal) -> [String] { proposal.lines.flatMap(\.questions).map(\.text) }

  /// The workspace that is made of it, loaded by the entry that is written.
  private func portfolio(_ text: String, file: String = "given.csv", at: String? = nil) throws -> Portfolio {
    let workspace = NewWorkspace(
      try proposal(text, file: file, at: at),
      copying: (file, Self.bytes(text)),
      fallback: try #require(Period("2026-10"))
    )
    return try workspace.portfolio()
  }

  private func errors(_ portfolio: Portfolio) -> [String] {
    portfolio.diagnostics.filter { $0.severity <= .error }.map(\.description)
  }

  // MARK: Whose the records are

  private static let jira = "Issue key,Issue Type,Status,Summary,Project key,Project name,Created,Resolved\n"

  @Test func takesTheProjectsFromThePresetsField() throws {
    let text =
      Self.jira + "W-1,Bug,Done,a,W2,Planner,2026-10-01,2026-10-02\nE-1,Epic,Done,b,E3,Only epics,2026-10-01,\n"
    let proposal = try preset(text)
    #expect(proposal.preset.name == "jira-csv")
    #expect(proposal.projects == [ProposedProject(id: "w2", name: "Planner", externalIDs: ["W2"], rows: 1)])
    #expect(lines(proposal) == [])
    #expect(proposal.parts.map(\.rows.leftOut.counts) == [["left out by 'where'": 1]])
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.account("w2").visible.workItems.map(\.project) == ["w2"])
  }

  private static let desk = "Ticket ID,Subject,Created time,Resolved time,Company Name\n"

  @Test(arguments: [
    (desk + "1,a,2026-10-01,,Acme\n2,b,2026-10-02,,\n", ["acme"], []),
    // A column that is empty in every row says nothing.
    (desk + "1,a,2026-10-01,,\n2,b,2026-10-02,,\n", ["my-client"], ["project: { value: my-client }"]),
    (
      "Ticket ID,Subject,Created time,Resolved time\n1,a,2026-10-01,\n", ["my-client"],
      ["project: { value: my-client }"]
    ),
  ])
  func asksWhoseTheRowsAreOnlyWhereNothingSaysIt(_ text: String, _ projects: [String], _ entry: [String]) throws {
    let proposal = try preset(text)
    #expect(proposal.preset.name == "freshdesk-csv")
    #expect(proposal.projects.map(\.id) == projects)
    #expect(lines(proposal) == entry)
    #expect(questions(proposal).contains { $0.hasPrefix("no column says whose an item is") } == !entry.isEmpty)
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.file("given.csv").used == proposal.parts[0].rows.usable)
  }

  /// A list of names cannot hold one with a semicolon, so the entry maps it; what the preset leaves out stays left out.
  @Test func mapsNamesThatNoListCanHold() throws {
    let text = Self.desk + "1,a,2026-10-01,,Smith; Jones\n2,b,2026-10-02,,\n3,c,2026-10-02,,Acme\n"
    let proposal = try preset(text)
    #expect(
      lines(proposal) == [
        #"project: { column: Company Name, map: { "Smith; Jones": smith-jones } }"#,
        #"where: [{ column: Company Name, not: [""] }]"#,
      ]
    )
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(portfolio.accounts.map(\.visible.client.id) == ["acme", "smith-jones"])
    let file = try portfolio.file("given.csv")
    #expect(file.used == 2 && file.leftOut.counts == ["left out by 'where'": 1])
  }

  private static let times = "User,Client,Project,Start date,End date,Duration\n"

  @Test func takesTheClientsThatStandBesideTheProjects() throws {
    let text =
      Self.times + "a,Acme,Desk,2026-10-01,2026-10-01,01:00:00\na,ACME,Shop,2026-10-01,2026-10-01,02:00:00\n"
      + "a,Bravo,Mail,2026-10-01,2026-10-01,01:00:00\n"
    let proposal = try preset(text)
    #expect(
      proposal.clients.map { "\($0.id) \($0.externalIDs) \($0.rows)" } == [
        #"acme ["ACME", "Acme"] 2"#, #"bravo ["Bravo"] 1"#,
      ]
    )
    #expect(proposal.projects.map { "\($0.id) \($0.client ?? "-")" } == ["desk acme", "mail bravo", "shop acme"])
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.account("acme").visible.projects.map(\.id).sorted() == ["desk", "shop"])
  }

  /// Two clients' projects of one name are told apart by nobody.
  @Test(arguments: ["Bravo", ""])
  func makesEachProjectAClientWhereTheirClientsAreNotCertain(_ other: String) throws {
    let proposal = try preset(
      Self.times
        + "a,Acme,Desk,2026-10-01,2026-10-01,01:00:00\na,\(other),\(other.isEmpty ? "Mail" : "Desk"),2026-10-02,"
        + "2026-10-02,01:00:00\n"
    )
    #expect(proposal.projects.allSatisfy { $0.client == nil })
    #expect(proposal.clients.map(\.id) == proposal.projects.map(\.id))
  }

  private static let log = "raid_id,type,date_raised,probability,impact,title,owner,status,project\n"

  @Test func asksWhoseTheIssuesAreWhereALogIsOfSeveralProjects() throws {
    let text =
      Self.log + "R1,Risk,2026-10-01,1,2,a,Tom,Open,Desk\nR2,Risk,2026-10-01,1,2,a,Tom,Open,Mail\n"
      + "I1,Issue,2026-10-02,,3,b,Tom,Open,Mail\n"
    let proposal = try preset(text)
    #expect(lines(proposal) == ["#client: ID"])
    #expect(questions(proposal).contains { $0.hasPrefix("no column says which client the issues belong to.") })
    let portfolio = try portfolio(text)
    #expect(portfolio.diagnostics.filter { $0.severity == .error }.map(\.code) == ["preset-misfit"])
    #expect(portfolio.accounts.map(\.confidential.risks.count) == [1, 1])

    let one = text.replacing("Mail", with: "Desk")
    #expect(lines(try preset(one)) == ["client: desk"])
    let whole = try self.portfolio(one)
    #expect(errors(whole) == [])
    #expect(try whole.account("desk").confidential.issues.count == 1)
  }

  // MARK: How the file is read

  @Test(arguments: [
    ("03/04/2026", "05/06/2026", "dates: day-first", "is 03/04/2026 written day-first or month-first? No date"),
    ("3/4/2026 6:55 PM", "5/6/2026 6:55 PM", "dates: month-first", "is \"3/4/2026 6:55 PM\" written month-first or"),
    // What one column shows holds for the others, and nothing has to be asked.
    ("03/04/2026", "05/13/2026", "dates: month-first  # as other columns of the file show", nil),
    ("2026-04-03", "05/06/2026", "dates: day-first", "is 05/06/2026 written day-first or month-first? No date"),
  ])
  func saysInWhichOrderDatesAreWritten(_ created: String, _ resolved: String, _ line: String, _ question: String?)
    throws
  {
    let text = Self.jira + "W-1,Bug,Done,a,W2,Planner,\(created),\(resolved)\n"
    let proposal = try preset(text)
    #expect(lines(proposal) == [line])
    #expect(questions(proposal).contains { $0.hasPrefix(question ?? "is ") } == (question != nil))
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.file("given.csv").used == 1)
  }

  /// Columns that contradict each other are for the person to put right.
  @Test func saysNothingOfDatesThatContradictEachOther() throws {
    let text =
      "Issue key,Issue Type,Status,Summary,Project key,Created,Resolved,Due date\n"
      + "W-1,Bug,Done,a,W2,13/05/2026,05/14/2026,03/04/2026\n"
    #expect(lines(try preset(text)) == [])
    #expect(try portfolio(text).diagnostics.filter { $0.severity == .error }.map(\.code) == ["ambiguous-date"])
  }

  private static let hours = "Date,Client,Project,Task,Hours,Billable?\n"

  @Test(arguments: [
    (hours + "2026-10-01,Acme,Desk,x,\"1,250\",Yes\n", "decimal: point", 1250.0),
    (hours.replacing(",", with: ";") + "2026-10-01;Acme;Desk;x;1,250;Yes\n", "decimal: comma", 1.25),
  ])
  func saysWhichMarkIsADecimalOne(_ text: String, _ line: String, _ hours: Double) throws {
    let proposal = try preset(text)
    #expect(lines(proposal) == [line])
    #expect(questions(proposal).contains { $0.contains("No number of the file shows it.") })
    let portfolio = try portfolio(text)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.account("acme").confidential.spend.map(\.hours) == [hours])
  }

  private static let issue = """
    {"key": "A-1", "fields": {"summary": "Printer", "project": {"key": "A", "name": "Desk"}, "created": "2026-10-03"}}
    """

  @Test(arguments: [
    ("{\"issues\": [\(issue)]}", nil, []), ("{\"values\": [\(issue)]}", nil, [#"at: "$.values[]""#]),
    ("{\"a\": [\(issue)], \"b\": [{\"x\": 1}]}", "$.a[]", [#"at: "$.a[]""#]),
  ])
  func saysWhereTheRowsAreOnlyWhereThePresetLooksElsewhere(_ text: String, _ at: String?, _ entry: [String]) throws {
    let proposal = try preset(text, file: "given.json", at: at)
    #expect(lines(proposal) == entry)
    #expect(proposal.projects.map(\.name) == ["Desk"])
    let portfolio = try portfolio(text, file: "given.json", at: at)
    #expect(errors(portfolio) == [])
    #expect(try portfolio.file("given.json").used == 1)
  }

  /// A file with several lists is opened where a preset says that the rows are, or not at all.
  @Test func findsTheRowsOfAFileWithSeveralListsByThePreset() throws {
    let board = """
      {"name": "Desk", "lists": [{"id": "6ac03e7800005d3b00000001", "name": "Done"}], "members": [{"id": "1"}], "cards": [
        {"id": "6ac03e7800005d3b0000000b", "idShort": 1, "idList": "6ac03e7800005d3b00000001", "name": "Printer",
          "dateLastActivity": "2026-10-13T08:00:00.000Z"}]}
      """
    #expect(try preset(board, file: "board.json").projects.map(\.name) == ["Desk"])
    let other = "{\"lists\": [{\"id\": 1}], \"cards\": [{\"title\": \"x\"}]}"
    let error = #expect(throws: Diagnostic.self) { try proposal(other, file: "board.json") }
    #expect(error?.code == "json-no-rows")
  }

  // MARK: What is asked, and what is not

  @Test func asksForDaysThatTheExportLacks() throws {
    let proposal = try preset("#,Tracker,Status,Subject,Project,Created\n1,Bug,New,a,Desk,2026-10-01\n")
    #expect(lines(proposal) == ["#fields: { finished: HEADING }"])
    #expect(
      questions(proposal).contains(
        "which column says when an item was done? None was recognised, so packs count no item as finished."
      )
    )
    #expect(questions(proposal).last?.hasPrefix("the preset was made from a description") == true)
  }

  @Test func listsItsQuestionsInTheOrderOfTheSettings() throws {
    let text = "#;Tracker;Status;Subject\n1;Bug;New;a\n"
    let workspace = NewWorkspace(
      try proposal(text),
      copying: ("given.csv", Self.bytes(text)),
      fallback: try #require(Period("2026-10"))
    )
    let settings = try #require(workspace.files.first { $0.path == SettingsReader.fileName })
    let words = String(decoding: settings.bytes, as: UTF8.self).split { " #\n".contains($0) }.joined(separator: " ")
    var rest = Substring(words)
    for question in workspace.questions {
      let text = question.text.split { " #\n".contains($0) }.joined(separator: " ")
      let found = try #require(rest.firstRange(of: "question: " + text), "\(question.text)")
      rest = rest[found.upperBound...]
    }
    #expect(!rest.contains("question:"))
    #expect(workspace.questions.count == 7)
  }

  /// One heading is little to tell a survey by: a list of tickets may have it too.
  @Test func takesTicketsWithATimestampForTickets() throws {
    let tickets = "Timestamp,Ticket ID,Subject,Status,Created\n2026-10-01,1,a,Open,2026-10-01\n"
    guard case .headings(let mapping) = try proposal(tickets) else {
      Issue.record("no mapping was proposed")
      return
    }
    #expect(mapping.fields.first?.source == .column("Ticket ID"))
    #expect(try preset("Timestamp,Number,How are we?\n2026-10-01,1,5\n").preset.name == "google-forms")
    let bytes = Self.bytes(tickets)
    let export = try Export(file: "given.csv", bytes: bytes)
    #expect(EntryProposal(for: export, presets: ShippedPresets.library)?.preset == nil)
  }

  @Test func understandsNothingOfAnExportWithoutRows() throws {
    let error = #expect(throws: Diagnostic.self) { try proposal(Self.jira) }
    #expect(error?.code == "export-not-understood")
    #expect(error?.message == "there is no row to learn from")
  }

  @Test func keepsAPresetsTitleOnOneLine() throws {
    let file = PresetLibrary.File(name: "mine", file: "mine.yaml") { () throws(Diagnostic) in
      Self.bytes(
        "title: \"A\\nperiod: 2020-01\"\nmade_from: export\nrecognise: { headings: [K, T] }\nrecords: work-items\n"
          + "project: P\nfields: { id: K, title: T }\n"
      )
    }
    let bytes = Self.bytes("K,T,P\n1,a,x\n")
    let proposal = try ExportProposal(
      Export(file: "a.csv", bytes: bytes),
      bytes: bytes,
      presets: PresetLibrary([file])
    )
    var text = SettingsText()
    proposal.write(file: "exports/a.csv", to: &text)
    #expect(text.text.contains("\n    # A period: 2020-01; see templates/sources/mine.yaml of reviewpack\n"))
  }
}
