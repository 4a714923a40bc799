import Diagnostics
import Tables
import Testing

@testable import Review

@Suite struct SourceEntryTests {
  private func read(_ entries: String) -> (sources: [SourceEntry], messages: [String]) {
    let yaml = "firm: { name: Firm }\nsources:\n\(entries)\n"
    let (settings, problems) = SettingsReader.read(Array(yaml.utf8))
    return (settings.sources, problems.map(\.description))
  }

  @Test func readsHowACSVFileIsWritten() throws {
    let (sources, messages) = read(
      """
        - { files: a, records: work-items, quote: "'", heading_rows: 2, headings: [key, '', title] }
        - { files: b, records: work-items, quote: none }
      """
    )
    #expect(messages == [])
    try #require(sources.count == 2)
    #expect(sources[0].form.reading.quote == QuoteOption.character(UInt8(ascii: "'")))
    #expect(sources[0].form.reading.headingRows == 2)
    #expect(sources[0].form.reading.headings == ["key", "", "title"])
    #expect(sources[1].form.reading.quote == Optional(QuoteOption.none))
  }

  @Test func readsAnEntry() throws {
    let (sources, messages) = read(
      """
        - files: exports/jira-*.csv
          records: work-items
          client: acme
          delimiter: tab
          heading_row: 3
          encoding: UTF-8
          project: { column: Project key }
          where: { column: Issue Type, is: [Bug, Story], not: Epic }
          fields:
            id: Issue key
            title: { column: 4 }
            kind: { column: Issue Type, map: { Bug: incident, yes: request }, else: task }
            created: { column: Created, date: d/MMM/yy h:mm a }
            hours: { path: fields.time, unit: seconds }
            channel: { value: ticket }
        - files: exports/search.json
          at: $.issues[]
          records: responses
          survey: S-1
          fields: { q1: { column: 3 } }
      """
    )
    #expect(messages == [])
    try #require(sources.count == 2)
    let entry = sources[0]
    #expect(entry.files == "exports/jira-*.csv")
    #expect(entry.line == 3)
    #expect(entry.records == .workItems)
    #expect(entry.client == "acme")
    #expect(entry.form.reading == ReadingOptions(delimiter: 0x09, headingRow: 3, encoding: TextEncoding("utf-8")))
    #expect(
      entry.form.filters == [
        FilterMapping(columns: [.heading("Issue Type")], values: ["Bug", "Story"], keepsMatches: true),
        FilterMapping(columns: [.heading("Issue Type")], values: ["Epic"], keepsMatches: false),
      ]
    )
    #expect(
      entry.form.fields.mapValues(\.sources) == [
        "project": [.column("Project key")], "id": [.column("Issue key")], "title": [.place(4)],
        "kind": [
          FieldSource(
            .column(.heading("Issue Type")),
            map: ["Bug": "incident", "yes": "request"],
            otherwise: "task"
          )
        ],
        "created": [FieldSource(.column(.heading("Created")), date: try DatePattern("d/MMM/yy h:mm a"))],
        "hours": [FieldSource(.column(.path("fields.time")), unit: .seconds)], "channel": [.constant("ticket")],
      ]
    )
    #expect(sources[1].form.fields.mapValues(\.sources) == ["survey": [.constant("S-1")], "q1": [.place(3)]])
    #expect(sources[1].form.reading.path == "$.issues[]")
  }

  @Test func saysThatSourcesMustBeAList() {
    let (_, problems) = SettingsReader.read(Array("firm: { name: Firm }\nsources: { files: a }".utf8))
    #expect(
      problems.map(\.description) == [
        "reviewpack.yaml:2:10 (sources): error[setting-invalid]: 'sources' must be a list of entries that start with "
          + "'- files:'"
      ]
    )
  }

  @Test(arguments: [
    (
      "  - records: work-items",
      "3:5 (sources[1].files): error[setting-missing]: an entry of 'sources' lacks 'files'\n"
        + "  hint: add 'files: exports/jira-*.csv'"
    ),
    (
      "  - files: exports/a.csv",
      "3:5 (sources[1].records): error[setting-missing]: an entry of 'sources' lacks 'records'\n"
        + "  hint: add 'records: work-items'"
    ),
    (
      "  - just text",
      "3:5 (sources[1]): error[setting-invalid]: 'sources[1]' must be a mapping of names to values"
    ),
    (
      "  - { files: a, records: work-item }",
      "3:26 (sources[1].records): error[setting-invalid]: there are no records called 'work-item'\n"
        + "  hint: did you mean 'work-items'?"
    ),
    (
      "  - { files: a, records: tickets }",
      "3:26 (sources[1].records): error[setting-invalid]: there are no records called 'tickets'\n"
        + "  hint: known: clients, contacts, statements, projects, spend, commentary, milestones, work-items, "
        + "estimates, change-requests, decisions, decision-options, criteria, measurements, surveys, survey-questions, responses, "
        + "actions, interactions, risks, issues, forums, invoices, opportunities, gifts, glossary"
    ),
    (
      "  - { files: a, records: work-items, field: { id: x } }",
      "3:45 (sources[1].field): error[setting-unknown]: there is no setting 'sources[1].field'\n"
        + "  hint: did you mean 'fields'?"
    ),
    (
      "  - { files: a, records: work-items, preset: jira-csv }",
      "3:46 (sources[1].preset): error[preset-unknown]: there is no preset 'jira-csv'\n"
        + "  hint: no presets were found: they lie in templates/sources/ of the workspace and of reviewpack"
    ),
    (
      "  - { files: a, records: work-items, encoding: windows-1521 }",
      "3:48 (sources[1].encoding): error[encoding-unknown]: there is no encoding 'windows-1521'\n"
        + "  hint: did you mean 'windows-1251'?"
    ),
    (
      "  - { files: a, records: work-items, delimiter: '::' }",
      "3:49 (sources[1].delimiter): error[setting-invalid]: 'sources[1].delimiter' is '::' where one of , ; | tab is "
        + "expected"
    ),
    (
      "  - { files: a, records: work-items, heading_row: 0 }",
      "3:51 (sources[1].heading_row): error[setting-invalid]: 'sources[1].heading_row' is '0' where a row number from 1 "
        + "is expected"
    ),
    (
      "  - { files: a, records: work-items, where: { is: x } }",
      "3:45 (sources[1].where): error[setting-missing]: 'sources[1].where' says no 'column'\n"
        + "  hint: add 'column: HEADING'"
    ),
    (
      "  - { files: a, records: work-items, where: { column: x, isnt: y } }",
      "3:64 (sources[1].where.isnt): error[setting-unknown]: there is no setting 'sources[1].where.isnt'\n"
        + "  hint: known here: column, column_begins, path, is, not"
    ),
    (
      "  - { files: a, records: work-items, fields: { tittle: x } }",
      "3:56 (sources[1].fields.tittle): error[setting-unknown]: there is no setting 'sources[1].fields.tittle'\n"
        + "  hint: did you mean 'title'?"
    ),
    (
      "  - { files: a, records: work-items, survey: S1 }",
      "3:46 (sources[1].survey): error[setting-unknown]: there is no setting 'sources[1].survey'\n"
        + "  hint: known here: id, project, title, kind, status, channel, raised_by, created, started, finished, due, hours, "
        + "estimate_hours, change, priority, priority_by, assignee, labels, users, minutes, share, response_met, "
        + "resolution_met"
    ),
    (
      "  - { files: a, records: work-items, fields: { title: { map: { a: b } } } }",
      "3:55 (sources[1].fields.title): error[setting-missing]: 'sources[1].fields.title' says no 'column', 'path' or "
        + "'value'\n  hint: write '{ column: HEADING }'"
    ),
    (
      "  - { files: a, records: work-items, fields: { hours: { column: x, unit: weeks } } }",
      "3:74 (sources[1].fields.hours.unit): error[setting-invalid]: 'sources[1].fields.hours.unit' is 'weeks' where "
        + "seconds, minutes, hours or days is expected"
    ),
    (
      "  - { files: a, records: work-items, fields: { title: [{ column: x }, [y]] } }",
      "3:71 (sources[1].fields.title[2]): error[setting-invalid]: 'sources[1].fields.title[2]' must be a mapping of names to "
        + "values"
    ),
    (
      "  - { files: a, records: work-items, fields: { created: { column: x, dat: y } } }",
      "3:75 (sources[1].fields.created.dat): error[setting-unknown]: there is no setting "
        + "'sources[1].fields.created.dat'\n  hint: did you mean 'date'?"
    ),
  ])
  func saysWhatIsWrongAndWhere(_ entry: String, _ message: String) {
    #expect(read(entry).messages == ["reviewpack.yaml:" + message])
  }

  @Test func tellsABadDatePatternAtItsPlace() throws {
    let entry = "  - { files: a, records: work-items, fields: { created: { column: x, date: qqq } } }"
    let message = try #require(read(entry).messages.first)
    #expect(message.hasPrefix("reviewpack.yaml:3:76 (sources[1].fields.created.date): error["))
  }

  @Test func keepsTheUsableEntriesBesideABrokenOne() {
    let (sources, messages) = read("  - { records: work-items }\n  - { files: a, records: actions }")
    #expect(sources.map(\.files) == ["a"])
    #expect(messages.count == 1)
  }
}
