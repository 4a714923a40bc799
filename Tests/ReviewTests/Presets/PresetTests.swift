import Diagnostics
import Tables
import Testing

@testable import Review

/// Presets: how they are read, found and overridden, and which export they fit.
@Suite struct PresetTests {
  private static let tracker = """
    title: A tracker
    made_from: description
    recognise: { headings: [Key, Summary] }
    records: work-items
    delimiter: semicolon
    project: Team
    where: { column: Type, not: [Epic] }
    fields:
      id: [Key, Schlüssel]
      title: { column: [Summary, Titel] }
      kind: { column: Type, map: { Bug: defect } }
      hours: { column_begins: Spent ( }
    """

  private static let log = """
    title: A log
    made_from: export
    sources:
      - { records: risks, where: { column: Type, is: [Risk] }, fields: { id: No } }
      - { records: actions, where: { column: Type, is: [Action] }, fields: { id: No } }
    """

  private func library(_ texts: [String: String]) -> PresetLibrary {
    PresetLibrary(
      texts.map { name, text in
        PresetLibrary.File(name: name, file: "templates/sources/\(name).yaml") { () throws(Diagnostic) in
          Array(text.utf8)
        }
      }
    )
  }

  private func read(_ entry: String, _ presets: [String: String]) -> (sources: [SourceEntry], messages: [String]) {
    let yaml = "firm: { name: Firm }\nsources:\n  - \(entry)\n"
    let (settings, problems) = SettingsReader.read(Array(yaml.utf8), presets: library(presets))
    return (settings.sources, problems.map(\.description))
  }

  private func portfolio(_ entry: String, _ presets: [String: String], _ csv: String) throws -> Portfolio {
    let (sources, messages) = read(entry, presets)
    #expect(messages == [])
    var workspace = Workspace(["given.csv": csv])
    workspace.settings.sources = sources
    return try workspace.portfolio()
  }

  // MARK: What an entry makes of a preset

  @Test func takesAllThatThePresetSays() throws {
    let (sources, messages) = read("{ files: a.csv, preset: tracker }", ["tracker": Self.tracker])
    #expect(messages == [])
    let form = try #require(sources.first?.form)
    #expect(form.records == .workItems)
    #expect(form.reading.delimiter == 0x3B)
    #expect(form.filters.map(\.preset) == ["tracker"])
    #expect(form.fields.keys.sorted() == ["hours", "id", "kind", "project", "title"])
    #expect(form.fields["id"] == FieldMapping([.column("Key"), .column("Schlüssel")], preset: "tracker"))
    #expect(form.fields["hours"]?.sources == [FieldSource(.column(.beginning("Spent (")))])
  }

  @Test func letsTheEntryWinFieldByField() throws {
    let (sources, messages) = read(
      "{ project: { value: PA }, files: a.csv, delimiter: tab, where: { column: X, is: y }, fields: { id: No }, "
        + "preset: tracker }",
      ["tracker": Self.tracker]
    )
    #expect(messages == [])
    let form = try #require(sources.first?.form)
    #expect(form.reading.delimiter == 0x09)
    #expect(form.filters == [FilterMapping(columns: [.heading("X")], values: ["y"], keepsMatches: true)])
    #expect(form.fields["id"] == FieldMapping([.column("No")]))
    #expect(form.fields["project"] == FieldMapping([.constant("PA")]))
    #expect(form.fields["title"]?.preset == "tracker")
  }

  @Test func readsSeveralKindsOfRecordFromOneFile() throws {
    let both = read("{ files: a.csv, preset: log }", ["log": Self.log])
    #expect(both.messages == [])
    #expect(both.sources.map(\.records) == [.risks, .actions])
    #expect(Set(both.sources.map(\.line)) == [3])
    let one = read("{ files: a.csv, preset: log, records: actions, fields: { text: What } }", ["log": Self.log])
    #expect(one.messages == [])
    #expect(one.sources.map(\.records) == [.actions])
    #expect(one.sources.first?.form.fields.keys.sorted() == ["id", "text"])
  }

  @Test(arguments: [
    (
      "{ files: a, preset: traker }",
      "3:25 (sources[1].preset): error[preset-unknown]: there is no preset 'traker'\n"
        + "  hint: did you mean 'tracker'? There are: log, tracker"
    ),
    (
      "{ files: a, preset: ../tracker }",
      "3:25 (sources[1].preset): error[preset-unknown]: there is no preset '../tracker'\n"
        + "  hint: did you mean 'tracker'? There are: log, tracker"
    ),
    (
      "{ files: a, preset: [log] }",
      "3:25 (sources[1].preset): error[setting-invalid]: 'sources[1].preset' must be a single value"
    ),
    (
      "{ files: a, preset: log, records: surveys }",
      "3:39 (sources[1].records): error[setting-invalid]: the preset reads no surveys\n"
        + "  hint: it reads risks and actions"
    ),
    (
      "{ files: a, preset: log, fields: { text: What } }",
      "3:38 (sources[1].records): error[setting-missing]: the preset reads risks and actions: say whose fields and rows are "
        + "meant\n  hint: write an entry for each, with 'records: risks' in the first"
    ),
    (
      "{ files: a, preset: tracker, fields: { tittle: What } }",
      "3:52 (sources[1].fields.tittle): error[setting-unknown]: there is no setting 'sources[1].fields.tittle'\n"
        + "  hint: did you mean 'title'?"
    ),
  ])
  func saysWhatIsWrongWithTheEntry(_ entry: String, _ message: String) {
    #expect(read(entry, ["tracker": Self.tracker, "log": Self.log]).messages == ["reviewpack.yaml:" + message])
  }

  @Test func saysWherePresetsAreLookedUpWhenThereAreNone() {
    #expect(
      read("{ files: a, preset: tracker }", [:]).messages == [
        "reviewpack.yaml:3:25 (sources[1].preset): error[preset-unknown]: there is no preset 'tracker'\n"
          + "  hint: no presets were found: they lie in templates/sources/ of the workspace and of reviewpack"
      ]
    )
  }

  // MARK: Broken presets

  @Test(arguments: [
    ("title: A\nmade_from: [", "3:1: error[yaml-syntax]: the preset is not valid YAML: "),
    ("- a", "1:1: error[setting-invalid]: the preset file must be a mapping of names to values"),
    (
      "made_from: export\nrecords: risks\nfields: { id: A }",
      " (title): error[setting-missing]: the setting 'title' is missing"
    ),
    (
      "title: A\nrecords: risks\nfields: { id: A }",
      " (made_from): error[setting-missing]: the setting 'made_from' is missing"
    ),
    (
      "title: A\nmade_from: export\nfields: { id: A }",
      " (records): error[setting-missing]: the setting 'records' is missing"
    ),
    (
      "title: A\nmade_from: hearsay\nrecords: risks",
      "2:12 (made_from): error[setting-invalid]: 'made_from' is 'hearsay' where 'export' or 'description' is expected"
    ),
    (
      "title: A\nmade_from: export\nrecords: risk",
      "3:10 (records): error[setting-invalid]: there are no records called 'risk'\n  hint: did you mean 'risks'?"
    ),
    (
      "title: A\nmade_from: export\nrecords: risks\nfield: { id: A }",
      "4:8 (field): error[setting-unknown]: there is no setting 'field'\n  hint: did you mean 'fields'?"
    ),
    (
      "title: A\nmade_from: export\nrecords: risks\nfields: { idd: A }",
      "4:16 (fields.idd): error[setting-unknown]: there is no setting 'fields.idd'\n  hint: did you mean 'id'?"
    ),
    (
      "title: A\nmade_from: export\nrecords: risks\nrecognise: { headings: [A], paths: [b] }",
      "4:12 (recognise): error[setting-missing]: 'recognise' must name either the headings of a CSV file or the paths of a "
        + "JSON file"
    ),
    (
      "title: A\nmade_from: export\nsources: [{ records: risks }]\nfields: { id: A }",
      "4:9 (fields): error[setting-unknown]: there is no setting 'fields'\n"
        + "  hint: known here: title, made_from, recognise, sources"
    ),
    (
      "title: A\nmade_from: export\nrecords: risks\nfields: { raised: { column: A, date: dd.QQ } }",
      "4:38 (fields.raised.date): error[date-pattern-invalid]: "
    ),
  ])
  func saysWhatIsWrongWithAPresetAtItsPlace(_ text: String, _ message: String) throws {
    let (sources, messages) = read("{ files: a, preset: mine }", ["mine": text])
    #expect(sources.isEmpty)
    let place = message.hasPrefix(" ") ? "" : ":"
    #expect(try #require(messages.first).hasPrefix("templates/sources/mine.yaml" + place + message), "\(messages)")
  }

  @Test func tellsABrokenPresetOnceHoweverManyEntriesNameIt() {
    let entries = "{ files: a, preset: mine }\n  - { files: b, preset: mine }"
    #expect(read(entries, ["mine": "title: A"]).messages.count == 2)
  }

  // MARK: What a file makes of a preset

  @Test func takesTheFirstOfTheColumnsThatTheFileHas() throws {
    let portfolio = try portfolio(
      "{ files: exports/given.csv, preset: tracker }",
      ["tracker": Self.tracker],
      "SCHLUSSEL;Titel;Team;Type;Spent (h)\nW1;Mail;PA;Bug;1.5\nW2;Post;PA;Epic;2\n"
    )
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.workItems.map(\.line) == ["W1 PA defect - - - 1.5 - Mail"])
  }

  @Test func leavesFieldsUnmappedThatNoRecordNeeds() throws {
    let portfolio = try portfolio(
      "{ files: exports/given.csv, preset: tracker }",
      ["tracker": Self.tracker],
      "Key;Summary;Team\nW1;Mail;PA\n"
    )
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.workItems.map(\.line) == ["W1 PA - - - - - - Mail"])
  }

  @Test func saysWhichColumnsOfAPresetAFileLacks() throws {
    let portfolio = try portfolio(
      "{ files: exports/given.csv, preset: tracker }",
      ["tracker": Self.tracker],
      "Keys;Name;Team\nW1;Mail;PA\n"
    )
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/given.csv:1 (id): error[preset-misfit]: the preset 'tracker' does not fit this file: 'id' is read from 'Key', "
          + "'Schlüssel', which it lacks\n"
          + "  hint: did you mean 'Keys'? Then map it in the entry, which wins over the preset",
        "exports/given.csv:1 (title): error[preset-misfit]: the preset 'tracker' does not fit this file: 'title' is read from "
          + "'Summary', 'Titel', which it lacks\n"
          + "  hint: write 'title: HEADING' in the entry, or see which preset fits with 'reviewpack read'",
      ]
    )
    #expect(try portfolio.file("given.csv").rejected.counts == ["preset-misfit": 1])
  }

  @Test func needsTheColumnThatTellsTheKindsApart() throws {
    let portfolio = try portfolio("{ files: exports/given.csv, preset: log }", ["log": Self.log], "No\n1\n")
    #expect(portfolio.diagnostics.map(\.code) == ["preset-misfit", "preset-misfit"])
    #expect(portfolio.diagnostics.map(\.place.field) == ["where", "where"])
  }

  @Test func tellsTwoColumnsThatBeginAlikeApart() throws {
    let (sources, _) = read(
      "{ files: exports/given.csv, records: work-items, project: { value: PA }, fields: { id: A, title: A, hours: { "
        + "column_begins: 'Spent (' } } }",
      [:]
    )
    for (csv, message) in [
      (
        "A,Spent (h),Spent (days)\nW1,1,2\n",
        "two columns begin with 'Spent (': 'Spent (h)' and 'Spent (days)'"
      ), ("A,Spend (h)\nW1,1\n", "there is no column that begins with 'Spent ('"),
    ] {
      var workspace = Workspace(["given.csv": csv])
      workspace.settings.sources = sources
      #expect(try workspace.portfolio().diagnostics.map(\.message) == [message])
    }
  }

  // MARK: Which preset fits

  @Test func findsThePresetThatFitsAnExport() throws {
    let presets = library([
      "tracker": Self.tracker, "log": Self.log,
      "plain": """
      title: B
      made_from: export
      recognise: [{ name: English, headings: [key] }, { name: German, headings: [Schlüssel], made_from: description }]
      records: work-items
      fields: { id: [Key, Schlüssel], title: [Summary, Titel] }
      """,
    ])
    func fits(_ text: String) throws -> [String] {
      let export = try Export(file: "a.csv", bytes: Array(text.utf8))
      return presets.fitting(export).fits.map { fit in
        "\(fit.preset.name) \(fit.variant.name ?? "-") \(fit.variant.madeFrom) \(fit.mapped[0].fields) "
          + "\(fit.unmapped[0].fields) \(fit.asked)"
      }
    }
    #expect(
      try fits("Key;Summary;Team;Type\n1;2;3;4\n") == [
        #"tracker - description ["id", "kind", "project", "title"] ["hours"] []"#,
        #"plain English export ["id", "title"] [] ["project"]"#,
      ]
    )
    #expect(
      try fits("SCHLÜSSEL;Titel\n1;2\n") == [#"plain German description ["id", "title"] [] ["project"]"#]
    )
    #expect(try fits("Other;Titel\n1;2\n") == [])
  }
}
