import Testing

@testable import Review

/// JSON exports of tools, mapped by the settings.
@Suite struct JSONSourceTests {
  @Test func readsATrelloBoard() throws {
    var workspace = Workspace([
      "board.json": """
      {"name": "Desk", "lists": [{"id": "l1", "name": "Doing"}, {"id": "l2", "name": "Done"}],
       "members": [{"id": "m1", "fullName": "Tom Aldous"}],
       "cards": [
         {"idShort": 7, "name": "Printer", "idList": "l2", "idMembers": ["m1"], "due": null, "labels": []},
         {"idShort": 8, "name": "Scanner", "idList": "l3", "idMembers": [], "due": null, "labels": [{"name": "a"}]}]}
      """
    ])
    workspace.configure(
      """
      sources:
        - files: exports/board.json
          at: $.cards[]
          records: work-items
          project: { path: $.name, map: { Desk: PA } }
          fields:
            id: idShort
            title: name
            status: { path: idList, lookup: { at: "$.lists[]", key: id, value: name } }
            assignee: { path: "idMembers[]", lookup: { at: "$.members[]", key: id, value: fullName } }
            labels: { path: "labels[].name" }
      """
    )
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        """
        exports/board.json:5:48: warn[lookup-unknown]: 1 id is not found at '$.lists[]', and not recorded where rows have it: 'l3' (1)
          hint: was that part of the file left out of the export? The first one is at this place
        """
      ]
    )
    #expect(try portfolio.account("acme").visible.workItems.map(\.id) == ["7", "8"])
    #expect(try portfolio.file("board.json").used == 2)
  }

  @Test func aPathThatNoRowHasIsToldAndNotRecorded() throws {
    var workspace = Workspace([
      "redmine.json": "{\"issues\":[{\"id\":1,\"subject\":\"x\",\"project\":{\"name\":\"PA\"},\"spent_hours\":2}]}"
    ])
    let entry = """
      sources:
        - files: exports/redmine.json
          at: $.issues[]
          records: work-items
          project: { path: project.name }

      """
    workspace.configure(
      entry + "    where: { path: is_private, not: [yes] }\n"
        + "    fields: { id: id, title: subject, hours: spent_hour, due: due_date }\n"
    )
    #expect(
      try workspace.messages() == [
        "exports/redmine.json (due): warn[column-missing]: there is no path 'due_date' in any row; 'due' is not recorded\n"
          + "  hint: there are 'id', 'subject', 'project.name', 'spent_hours'",
        "exports/redmine.json (hours): warn[column-missing]: there is no path 'spent_hour' in any row; 'hours' is not "
          + "recorded\n  hint: did you mean 'spent_hours'?",
        "exports/redmine.json (where): warn[column-missing]: there is no path 'is_private' in any row; 'where' leaves out "
          + "nothing by it\n  hint: there are 'id', 'subject', 'project.name', 'spent_hours'",
      ]
    )
    #expect(try workspace.portfolio().file("redmine.json").used == 1)
    workspace.configure(entry + "    fields: { id: id, title: subjet }\n")
    #expect(
      try workspace.messages().first
        == "exports/redmine.json: error[column-missing]: there is no path 'subjet'\n  hint: did you mean 'subject'?"
    )
  }

  @Test func joinsThePagesOfASearchOverTheFilesOfOneSource() throws {
    let page = { (start: Int, ids: [Int]) in
      "{\"startAt\":\(start),\"total\":4,\"issues\":["
        + ids.map { "{\"key\":\"A-\($0)\",\"p\":\"PA\"}" }.joined(separator: ",") + "]}"
    }
    var workspace = Workspace(["search-1.json": page(0, [1, 2]), "search-2.json": page(2, [3, 4])])
    workspace.configure(
      "sources: [{ files: exports/search-*.json, at: '$.issues[]', records: work-items, project: { path: p }, "
        + "fields: { id: key, title: key } }]"
    )
    #expect(try workspace.messages() == [])
    workspace.exports["search-2.json"] = page(2, [3])
    #expect(
      try workspace.messages() == [
        "exports/search-1.json: warn[page-missing]: the search has 4 rows, and its pages in 2 files hold 3 of them: 1 is "
          + "missing\n  hint: export the other pages too, beside this file or after it in this file; pages of one source are "
          + "joined"
      ]
    )
  }

  @Test(arguments: [
    ("{ at: \"$.lists[]\", key: id }", "lacks 'value'"), ("{ key: id, value: name }", "lacks 'at'"),
  ])
  func saysWhatALookupLacks(_ lookup: String, _ what: String) {
    let yaml = """
      firm: { name: Firm }
      sources:
        - files: a.json
          records: work-items
          fields: { id: k, title: { path: t, lookup: \(lookup) } }
      """
    let problems = SettingsReader.read(Array(yaml.utf8)).1
    #expect(
      problems.map(\.description) == [
        "reviewpack.yaml:5:48 (sources[1].fields.title.lookup): error[setting-missing]: 'sources[1].fields.title.lookup' "
          + "\(what)\n  hint: write '{ at: \"$.lists[]\", key: id, value: name }'"
      ]
    )
  }
}
