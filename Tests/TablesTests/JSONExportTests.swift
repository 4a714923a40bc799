import Testing

@testable import Tables

@Suite struct JSONExportTests {
  private static let jira = """
    {"startAt": 0, "issues": [
      {"key": "A-1", "fields": {"summary": " Ünï\\u0063ode ", "status": {"name": "Done"}, "labels": ["x", "y"],
       "parts": [{"name": "web"}, {"name": "api"}], "spent": 1.5e3, "due": null, "flag": true}},
      {"key": "A-2", "fields": {"summary": "two", "labels": [], "extra": {}}}
    ]}
    """

  @Test func namesEveryScalarByItsPathInOrderOfAppearance() throws {
    let export = try open(Self.jira, file: "a.json")
    #expect(
      export.columns == [
        "key", "fields.summary", "fields.status.name", "fields.labels[]", "fields.parts[].name", "fields.spent",
        "fields.due", "fields.flag", "fields.extra",
      ]
    )
    #expect(
      export.reading
        == Reading(
          format: .json,
          encoding: "utf-8",
          bom: false,
          delimiter: nil,
          quote: nil,
          headingRow: nil,
          path: "$.issues[]"
        )
    )
  }

  @Test func givesTheValuesAtPaths() throws {
    let all = try ReadAll(try open(Self.jira, file: "a.json", .init(path: "$.issues[]")))
    #expect(
      all.rows == [
        ["A-1", "Ünïcode", "Done", "x; y", "web; api", "1.5e3", "", "true", ""],
        ["A-2", "two", "", "", "", "", "", "", "{}"],
      ]
    )
    #expect(all.lines == [2, 4])
    #expect(all.messages == [])
  }

  @Test func readsListsNumbersAndPlaces() throws {
    let export = try open(Self.jira, file: "a.json")
    let names = ["fields.labels", "fields.parts[].NAME", "Fields.Spent", "fields.summary"]
    let selectors = try names.map { try export.selector(.heading($0)) }
    var seen: [String] = []
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      seen.append("\(row.line):\(row.column) \(row.cell(0).list) \(row.cell(1).list)")
      seen.append("\(String(describing: row.cell(2).decimal)) \(row.cell(3).position)")
    }
    #expect(
      seen == [
        "2:3 [\"x\", \"y\"] [\"web\", \"api\"]", "Optional(1500) (line: 2, column: 40)",
        "4:3 [] []", "nil (line: 4, column: 40)",
      ]
    )
  }

  @Test func saysWhereItFoundTheRows() throws {
    #expect(
      try ReadAll(try open(Self.jira, file: "a.json")).messages == [
        """
        a.json: note[json-rows-found-at]: the rows were found at $.issues[]
          hint: 'at: $.issues[]' in the settings makes this certain
        """
      ]
    )
    #expect(try ReadAll(try open("[{\"a\": 1}]", file: "a.json")).messages == [])
  }

  @Test(
    arguments: [
      ("[{\"a\":1},{\"a\":2}]", nil, ["1", "2"]), ("[{\"a\":1},{\"a\":2}]", "$", ["1", "2"]),
      ("[{\"a\":1},{\"a\":2}]", "$[]", ["1", "2"]), ("{\"a\":1}", "$", ["1"]),
      ("{\"b\":{\"c\":[{\"a\":3}]}}", "$.b.c[]", ["3"]), ("{\"b\":{\"c\":[{\"a\":3}]}}", "b.c", ["3"]),
      ("{\"b\":[{\"c\":[{\"a\":3}]},{\"c\":[{\"a\":4}]}]}", "$.b[].c[]", ["3", "4"]),
      ("{\"x.y\":[{\"a\":5}]}", "$[\"x.y\"][]", ["5"]), ("{\"n\":[],\"r\":[{\"a\":6}],\"s\":[1]}", nil, ["6"]),
      ("{\"issues\":[]}", nil, []),
    ] as [(String, String?, [String])]
  )
  func findsRows(_ text: String, _ path: String?, _ values: [String]) throws {
    let export = try open(text, file: "a.json", .init(path: path))
    let selector = try export.selector(.heading("a"))
    var found: [String] = []
    export.forEachRow(selecting: [selector], report: { _ in }) { found.append($0.cell(0).text) }
    #expect(found == values)
  }

  @Test(
    arguments: [
      (
        "5", nil,
        "rows are the objects of one array, but the file holds a number\n  hint: no array of objects was found; is this the right file?"
      ),
      (
        "[1]", nil,
        "rows are the objects of one array, but the file holds an array of other values\n  hint: no array of objects was found; is this the right file?"
      ),
      (
        "{\"a\":[{}],\"b\":[{}]}", nil,
        "rows are the objects of one array, but there are several arrays that could be the rows\n  hint: say with 'at:' where the rows are: $.a[], $.b[]"
      ),
      (
        "{\"a\":{\"b\":[{\"c\":1}]}}", nil,
        "rows are the objects of one array, but the file holds an object\n  hint: say with 'at:' where the rows are: $.a.b[]"
      ),
      (
        "{\"a\":[{}]}", "$.b[]",
        "rows are expected at $.b[], but there is nothing\n  hint: say with 'at:' where the rows are: $.a[]"
      ),
      (
        "{\"a\":[{}],\"b\":1}", "$.b",
        "rows are expected at $.b, but there is a number\n  hint: say with 'at:' where the rows are: $.a[]"
      ),
    ] as [(String, String?, String)]
  )
  func refusesToGuessWhereRowsAre(_ text: String, _ path: String?, _ message: String) {
    #expect(refusal(text, file: "a.json", .init(path: path)) == "a.json: error[json-no-rows]: " + message)
  }

  @Test(arguments: ["$..a", "a[", "a[0]", "[\"a", "$.a.", String(repeating: "a.", count: 600) + "a"])
  func refusesPathsThatAreNone(_ path: String) {
    #expect(refusal("[{}]", file: "a.json", .init(path: path))?.hasPrefix("error[json-path-invalid]: '") == true)
  }

  @Test func warnsOfKeysGivenTwiceAndTakesTheLast() throws {
    let wide = (0..<20).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let all = try ReadAll(try open("[{\"a\": 1, \"b\": 2,\n \"\\u0061\": 3},\n {\(wide), \"k7\": 70}]", file: "a.json"))
    #expect(all.rows[0].prefix(2) == ["3", "2"])
    #expect(all.rows[1][2...].contains("70") && !all.rows[1].contains("7"))
    #expect(
      all.messages == [
        "a.json:2:2: warn[json-duplicate-key]: the key 'a' is given twice in one object; the last one counts",
        "a.json:3:\(wide.count + 5): warn[json-duplicate-key]: the key 'k7' is given twice in one object; the last one counts",
      ]
    )
  }

  @Test func rejectsRowsThatAreNoObjectsOrHoldTooMuch() throws {
    let long = String(repeating: "x", count: 1_000_001)
    let all = try ReadAll(try open("[{\"a\":1}, 5, {\"a\":\"\(long)\"},\n[]]", file: "a.json"))
    #expect(all.counts == RowCounts(read: 4, rejected: .init(["json-row-not-object": [1, 2], "cell-too-long": [1]])))
    #expect(
      all.messages == [
        "a.json:1:11: error[json-row-not-object]: a row is an object, and this is a number",
        "a.json:1:19: error[cell-too-long]: a cell may have 1 MB, and this one has more, so the row is left out\n"
          + "  hint: is a closing quote missing? If not, 'limits: { cell: 2 MB }' in reviewpack.yaml allows more",
        "a.json:2:1: error[json-row-not-object]: a row is an object, and this is an array",
      ]
    )
  }

  @Test func saysThatThereAreNoRows() throws {
    #expect(try ReadAll(try open("[]", file: "a.json")).messages == ["a.json: note[rows-none]: there are no rows at $"])
  }

  @Test func writesKeysWithDotsInQuotes() throws {
    let export = try open("[{\"a.b\": {\"\": 1, \"c\\\"[]\": 2, \"d\": 3}}]", file: "a.json")
    #expect(export.columns == ["[\"a.b\"][\"\"]", "[\"a.b\"][\"c\\\"[]\"]", "[\"a.b\"].d"])
    #expect(try ReadAll(export).rows == [["1", "2", "3"]])
  }

  @Test func limitsThePathsOfRows() {
    let wide = (0...10_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    #expect(
      refusal("[{\(wide)}]", file: "a.json") == """
        a.json:1:2: error[columns-too-many]: a file may have 10,000 columns, and the objects of this one have more paths
          hint: are the keys of an object ids? Say with 'at:' where the rows are. If not, 'limits: { columns: 20000 }' in \
        reviewpack.yaml allows more
        """
    )
  }

  @Test func looksAtTheFirstByteWhereTheNameSaysNothing() throws {
    #expect(try open("\n [{\"a\":1}]", file: "export").reading.format == .json)
    #expect(try open("a,b\n", file: "export").reading.format == .csv)
    #expect(try open("[x],b\n", file: "export.CSV").reading.format == .csv)
    #expect(refusal("a,b", file: "a.JSON") == "a.JSON:1:1: error[json-syntax]: a value is expected here, not 'a'")
    #expect(try open("\u{FEFF}[{\"a\":1}]", file: "a.json").reading.bom)
  }

  /// Many rows on one line, each asked for its place: walking from the start each time would take minutes.
  @Test(.timeLimit(.minutes(30))) func findsPlacesInOnePassOverALongLine() throws {
    let rows = (0..<20_000).map { "{\"a\":\($0)}" }.joined(separator: ",")
    let export = try open("[\(rows)]", file: "a.json")
    let selector = try export.selector(.heading("a"))
    var (last, offset) = (0, 0)
    export.forEachRow(selecting: [selector], report: { _ in }) { row in
      #expect(row.column == row.offset + 1 && row.offset > offset)
      offset = row.offset
      last = max(row.column, row.cell(0).position.column)
    }
    #expect(last == rows.utf8.count - 4)
  }
}
