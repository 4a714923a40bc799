import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct MappingProposalTests {
  private func propose(_ text: String, file: String = "export.csv") throws -> MappingProposal {
    try MappingProposal(for: try Export(file: file, bytes: Array(text.utf8)))
  }

  /// The mapping as the settings write it.
  private func mapping(_ proposal: MappingProposal) -> [String: String] {
    let fields = ([proposal.project] + proposal.fields).compactMap { field in
      field.source.map { (field.name, SourceEntryText.value(of: $0)) }
    }
    return Dictionary(uniqueKeysWithValues: fields)
  }

  private func questions(_ proposal: MappingProposal, _ field: String) -> [String] {
    ([proposal.project] + proposal.fields).filter { $0.name == field }.flatMap { $0.questions.map(\.text) }
  }

  @Test func understandsAJiraExport() throws {
    let proposal = try propose(
      """
      Summary,Issue key,Issue id,Issue Type,Status,Project key,Project name,Assignee,Created,Resolved,Due date,Labels,Labels
      Printer,SH-1,10,Bug,Done,SH,Web shop,Ann,23/Jan/21 10:38 AM,25/Jan/21 9:00 AM,,a,b
      Mouse,SH-2,11,Epic,To Do,SH,Web shop,,24/Jan/21 10:38 AM,,,a,
      Desk,W-1,12,Story,To Do,W2,Planner,Bo,31/Jan/21 10:38 AM,,,,
      """
    )
    #expect(
      mapping(proposal) == [
        "project": "Project key", "id": "Issue key", "title": "Summary", "status": "Status", "assignee": "Assignee",
        "kind": "{ column: Issue Type, map: { Bug: defect }, else: request }",
        "created": "{ column: Created, date: \"d/MMM/yy h:mm a\" }",
        "finished": "{ column: Resolved, date: \"d/MMM/yy h:mm a\" }", "labels": "Labels",
      ]
    )
    #expect(
      proposal.projects == [
        ProposedProject(id: "sh", name: "Web shop", externalIDs: ["SH"], rows: 2),
        ProposedProject(id: "w2", name: "Planner", externalIDs: ["W2"], rows: 1),
      ]
    )
    #expect(proposal.unusedColumns == ["Issue id", "Due date"])
    #expect(proposal.containers?.types == ["Epic"])
    #expect(proposal.fields.flatMap(\.questions) == [])
    #expect(proposal.days?.upperBound.iso == "2021-01-31")
  }

  @Test func understandsAGermanExportWithSemicolons() throws {
    let proposal = try propose(
      """
      Ticketnr;Betreff;Typ;Zustand;Erstellt am;Gelöst;Kunde;Bearbeiter
      1;Drucker;Störung;offen;03.04.2026 08:15;;Bäckerei Groß;Ada
      2;Maus;Anfrage;zu;05.04.2026 08:15;17.04.2026 09:00;Süd & Nord;Ada
      """
    )
    #expect(
      mapping(proposal) == [
        "project": "Kunde", "id": "Ticketnr", "title": "Betreff", "status": "Zustand", "assignee": "Bearbeiter",
        "kind": "{ column: Typ, map: { \"Störung\": incident }, else: request }",
        "created": "{ column: Erstellt am, date: \"d.M.yyyy H:mm\" }",
        "finished": "{ column: \"Gelöst\", date: \"d.M.yyyy H:mm\" }",
      ]
    )
    #expect(proposal.projects.map(\.id) == ["backerei-gro", "sud-nord"])
    #expect(questions(proposal, "created") == [], "the other column of dates settles the order")
  }

  @Test func understandsASearchInJSON() throws {
    let proposal = try propose(
      """
      {"startAt": 0, "issues": [
        {"key": "A-1", "fields": {"summary": "Printer", "issuetype": {"name": "Incident"}, "project": {"key": "A", "name": "Desk"},
          "created": "2026-10-03T13:40:01.000+0000", "resolutiondate": null, "labels": ["x", "y"]}},
        {"key": "A-2", "fields": {"summary": "Mouse", "issuetype": {"name": "Task"}, "project": {"key": "A", "name": "Desk"},
          "created": "2026-10-05T13:40:01.000+0000", "resolutiondate": "2026-10-06T13:40:01.000+0000", "labels": []}}
      ]}
      """,
      file: "search.json"
    )
    #expect(
      mapping(proposal) == [
        "project": "{ path: fields.project.key }", "id": "{ path: key }", "title": "{ path: fields.summary }",
        "kind": "{ path: fields.issuetype.name, map: { Incident: incident, Task: task }, else: request }",
        "created": "{ path: fields.created }", "finished": "{ path: fields.resolutiondate }",
        "labels": "{ path: \"fields.labels[]\" }",
      ]
    )
    #expect(proposal.reading.path == "$.issues[]")
    #expect(proposal.projects == [ProposedProject(id: "a", name: "Desk", externalIDs: ["A"], rows: 2)])
  }

  @Test func asksWhatTheExportCannotSay() throws {
    let proposal = try propose(
      """
      ID,Name,Type,Created,Done,Time Spent
      1,a,Wish,03/04/2024,perhaps,60
      2,b,Wish,05/06/2024,never,120
      """
    )
    #expect(
      questions(proposal, "created") == [
        "is 03/04/2024 d/M/yyyy or M/d/yyyy? Every value of the column fits both."
      ]
    )
    #expect(
      questions(proposal, "finished") == [
        "how does Done write dates? perhaps fits no pattern that is known here, so it is not used."
      ]
    )
    #expect(mapping(proposal)["finished"] == nil)
    #expect(
      questions(proposal, "hours") == ["is this in seconds, as Jira counts? If it is in hours, leave 'unit' out."]
    )
    #expect(
      questions(proposal, "kind") == [
        "these count as requests, since their names say no other kind: Wish. Is that right?"
      ]
    )
    #expect(mapping(proposal)["project"] == "{ value: my-client }")
    #expect(questions(proposal, "project").count == 2)
  }

  @Test func asksForColumnsThatAreMissing() throws {
    let proposal = try propose("ID,Type\n1,Bug\n2,Bug\n")
    #expect(
      questions(proposal, "created") == [
        "which column says when an item came in? None was recognised, so packs count items from the day they were "
          + "finished."
      ]
    )
    #expect(
      questions(proposal, "finished") == [
        "which column says when an item was done? None was recognised, so packs count no item as finished."
      ]
    )
    #expect(mapping(proposal)["title"] == "Type")
    #expect(
      questions(proposal, "title") == [
        "which column says what an item is about? None was recognised, so this one stands in."
      ]
    )
  }

  @Test func readsAnEmptyColumnOfDatesLikeTheOthers() throws {
    let proposal = try propose("ID,Title,Created,Resolved\n1,a,25/03/2024,\n")
    #expect(mapping(proposal)["finished"] == "{ column: Resolved, date: d/M/yyyy }")
    #expect(
      questions(proposal, "finished") == ["Resolved is empty in this export. Will it be written like the other dates?"]
    )
  }

  @Test func choosesTheColumnThatTellsItemsApart() throws {
    #expect(mapping(try propose("Number,ID,Title\n1,x,a\n1,y,b\n"))["id"] == "ID")
    let repeated = try propose("Number,Title\n1,a\n1,b\n")
    #expect(
      questions(repeated, "id") == [
        "some ids stand on several rows, and only the first of them counts. Is it the right column?"
      ]
    )
    let gaps = try propose("Number,Title\n1,a\n,b\n")
    #expect(questions(gaps, "id") == ["1 row has nothing here and cannot be used. Is it the right column?"])
  }

  @Test func usesNoProjectThatIsMissingInARow() throws {
    let proposal = try propose("ID,Title,Project,Team\n1,a,X,T\n2,b,,T\n")
    #expect(mapping(proposal)["project"] == "Team")
  }

  @Test func namesColumnsByPlaceWhereTheirHeadingsDoNot() throws {
    let proposal = try propose("ID,Title,Status,status\n1,a,x,y\n")
    #expect(mapping(proposal)["status"] == "{ column: 3 }")
  }

  @Test(arguments: [
    (
      "Date,Amount\n2026-01-01,5\n",
      "export.csv:1: error[export-not-understood]: no heading is known as the id of a ticket, issue or task\n"
        + "  hint: usual ones are Issue key, Ticket ID, Number and ID; for anything else make a workspace without --from,"
        + " and map the columns in reviewpack.yaml"
    ),
    (
      "ID,Title\n",
      "export.csv:1: error[export-not-understood]: there is no row to learn from\n  hint: export at least one item"
    ),
  ])
  func saysWhatItCannotLearnFrom(_ text: String, _ message: String) {
    #expect(throws: Diagnostic.self) { try propose(text) }
    do { _ = try propose(text) } catch { #expect("\(error)" == message) }
  }
}
