import Testing

@testable import Review

@Suite struct BadRecordTests {
  private func found(_ workspace: Workspace, _ client: String = "acme") throws -> [String] {
    try workspace.review(client).findings.filter { $0.code == "bad-record" }.map(\.description)
  }

  @Test(arguments: [RecordType.milestones, .criteria])
  func holdsAPackThatLacksARatedRecord(_ type: RecordType) throws {
    let column = type == .milestones ? "baseline" : "target_date"
    let row = type.validRow.merging([column: "soon"]) { $1 }
    let rows = [row] + (0..<200).map { row.merging([column: "2026-12-18", "id": "X\($0)"]) { $1 } }
    #expect(
      try found(Workspace([type.file: csv(rows)])) == [
        "exports/\(type.file):2: block[bad-record]: acme: a \(type.singular) could not be used (date-invalid)\n"
          + "  hint: correct the row, or remove it from the export"
      ]
    )
    #expect(try found(Workspace([type.file: csv(rows)]), "bravo") == [])
  }

  @Test func holdsAPackThatLacksAnAnswer() throws {
    let rows = (0..<200).map { "S1,p\($0),2026-10-06,9\n" }.joined()
    let workspace = Workspace([
      "surveys.csv": "id,client,name,opened,closed,identity,invited\nS1,acme,A,2026-10-01,2026-10-09,named,999\n",
      "responses.csv": "survey,contact,on,q1\nS1,dana,yesterday,9\n" + rows,
    ])
    #expect(
      try found(workspace) == [
        "exports/responses.csv:2: block[bad-record]: acme: a response could not be used (date-invalid)\n"
          + "  hint: correct the row, or remove it from the export"
      ]
    )
  }

  /// More than 1 % of a file's rows: 1 of 100 is not, 2 of 101 are.
  @Test(arguments: [(99, 1, false), (99, 2, true), (0, 1, true)])
  func holdsAPackWhoseFileLostMoreThanOnePercent(_ good: Int, _ bad: Int, _ isHeld: Bool) throws {
    let rows =
      (0..<good).map { "W\($0),PA,Mail,2026-10-05\n" } + (0..<bad).map { "V\($0),PA,Mail,yesterday\n" }
    let workspace = Workspace(["work-items.csv": "id,project,title,created\n" + rows.joined()])
    let message =
      "exports/work-items.csv:1: block[bad-record]: acme: \(bad) of \(good + bad) rows of work-items could not be used, more "
      + "than 1 %\n  hint: the errors of this file say what is wrong with each row"
    #expect(try found(workspace) == (isHeld ? [message] : []))
    #expect(try found(workspace, "bravo") == [])
  }

  @Test(arguments: [
    ("milestones.csv", "id,project,name\nM1,PA,Go live\n", "column-missing", "milestones"),
    ("milestones.json", "{", "json-syntax", "milestones"), ("actions.csv", "", "file-empty", "actions"),
  ])
  func holdsEveryPackThatALostFileMayBelongTo(
    _ name: String,
    _ contents: String,
    _ code: String,
    _ type: String
  ) throws {
    let message = { (client: String, file: String) in
      "exports/\(file):1: block[bad-record]: \(client): no row of this file could be used (\(code)), so \(type) may be "
        + "missing\n  hint: the errors of this file say what is wrong with it"
    }
    let workspace = Workspace([name: contents])
    #expect(try found(workspace, "acme") == [message("acme", name)])
    #expect(try found(workspace, "bravo") == [message("bravo", name)])
    let own = Workspace(["bravo/" + name: contents])
    #expect(try found(own, "acme") == [])
    #expect(try found(own, "bravo") == [message("bravo", "bravo/" + name)])
  }

  @Test func letsAPackGoWhoseRowsAreAllFine() throws {
    #expect(try found(Workspace.complete()) == [])
  }
}
