import Diagnostics
import Testing

@testable import Tables

@Suite struct LookupTests {
  private static let board = """
    {"name": "Shop", "lists": [{"id": "l1", "name": "Doing"}, {"id": "l2", "name": "Done"}, {"id": "l2", "name": "x"}],
     "members": [{"id": "m1", "fullName": "Ada Berg"}, {"id": "m2", "fullName": "Lee O'Brien"}],
     "cards": [
      {"idShort": 1, "idList": "l1", "idMembers": ["m1", "m2"]},
      {"idShort": 2, "idList": "l9", "idMembers": ["m3", "m1"]},
      {"idShort": 3, "idList": "l2", "idMembers": []},
      {"idShort": 4, "idList": "l9", "idMembers": ["m4"]}]}
    """
  private static let list = ColumnName.lookup("idList", Lookup(at: "$.lists[]", key: "id", value: "name"))
  private static let members = ColumnName.lookup("idMembers", Lookup(at: "$.members[]", key: "id", value: "fullName"))

  private func mapping(_ fields: [FieldSource], report: @escaping (Diagnostic) -> Void) throws -> RowMapping {
    let export = try open(Self.board, file: "board.json", .init(path: "$.cards[]"))
    return try #require(RowMapping(fields, in: export, report: report))
  }

  @Test func readsTheNamesThatIdsStandFor() throws {
    let fields = [
      FieldSource(.column(Self.list), map: ["done": "finished"]), FieldSource(.column(Self.members)),
      .column("idShort"), .path("$.name"),
    ]
    var rows: [[String]] = []
    var lists: [[String]] = []
    try mapping(fields, report: { _ in }).forEachRow(report: { Issue.record("\($0)") }) { row in
      rows.append(fields.indices.map { row.cell($0).text })
      lists.append(row.cell(1).list)
    }
    #expect(
      rows == [
        ["Doing", "Ada Berg; Lee O'Brien", "1", "Shop"], ["", "Ada Berg", "2", "Shop"], ["finished", "", "3", "Shop"],
        ["", "", "4", "Shop"],
      ]
    )
    #expect(lists == [["Ada Berg", "Lee O'Brien"], ["Ada Berg"], [], []])
  }

  @Test func tellsIdsThatAreNotFoundWithTheirCounts() throws {
    var messages: [String] = []
    _ = try mapping([FieldSource(.column(Self.list)), FieldSource(.column(Self.members))]) {
      messages.append($0.description)
    }
    #expect(
      messages == [
        """
        board.json:5:28: warn[lookup-unknown]: 1 id is not found at '$.lists[]', and not recorded where rows have it: 'l9' (2)
          hint: was that part of the file left out of the export? The first one is at this place
        """,
        """
        board.json:5:48: warn[lookup-unknown]: 2 ids are not found at '$.members[]', and not recorded where rows have them: 'm3' (1), 'm4' (1)
          hint: was that part of the file left out of the export? The first one is at this place
        """,
      ]
    )
  }

  @Test(
    arguments: [
      (
        Lookup(at: "$.list[]", key: "id", value: "name"),
        "board.json: error[json-no-rows]: rows are expected at $.list[], but there is nothing\n"
          + "  hint: say with 'at:' where the rows are: $.lists[], $.members[], $.cards[]"
      ),
      (
        Lookup(at: "$.lists[]", key: "id", value: "nam"),
        "board.json: error[column-missing]: the look-up at '$.lists[]': there is no path 'nam'\n  hint: did you mean 'name'?"
      ),
    ]
  )
  func saysWhatALookupLacks(_ lookup: Lookup, _ message: String) throws {
    let export = try open(Self.board, file: "board.json", .init(path: "$.cards[]"))
    let error = #expect(throws: Diagnostic.self) { try export.selector(.lookup("idList", lookup)) }
    #expect(error?.description == message)
  }

  @Test func isForJSONOnly() throws {
    let error = #expect(throws: Diagnostic.self) { try open("idList\nl1\n").selector(Self.list) }
    #expect(error?.message == "the path 'idList' selects from JSON, and this file is CSV")
  }
}
