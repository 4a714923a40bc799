import Diagnostics
import Testing

@testable import Tables

/// The shapes in which tools write their rows as JSON.
@Suite struct JSONShapeTests {
  struct Shape: CustomTestStringConvertible {
    let testDescription: String
    var at: String?
    let text: String
    /// The cells of the columns asked for, row by row.
    let columns: [String]
    let rows: [[String]]
    var lines: [Int]?
    var path: String?
    var file = "a.json"
  }

  static let shapes = [
    Shape(
      testDescription: "an array inside an array",
      at: "$.boards[].cards[]",
      text:
        "{\"boards\":[{\"n\":\"A\",\"cards\":[{\"id\":1},{\"id\":2}]},{\"cards\":[]},{\"n\":\"B\",\"cards\":[{\"id\":3}]}]}",
      columns: ["id", "$.boards[].n"],
      rows: [["1", "A"], ["2", "A"], ["3", "B"]]
    ),
    Shape(
      testDescription: "an object keyed by id",
      at: "$.*",
      text: "{\"A-1\":{\"t\":\"one\"},\n\"A\\u002d2\":{\"t\":\"two\"}}",
      columns: ["$key", "t"],
      rows: [["A-1", "one"], ["A-2", "two"]],
      lines: [1, 2]
    ),
    Shape(
      testDescription: "an object keyed by id, found",
      text: "{\"7\":{\"t\":\"one\"},\"8\":{\"t\":\"two\",\"u\":1}}",
      columns: ["$key", "t", "u"],
      rows: [["7", "one", ""], ["8", "two", "1"]],
      path: "$.*"
    ),
    Shape(
      testDescription: "boards and stacks keyed by id, as Nextcloud Deck writes them",
      at: "$.boards.*.stacks.*.cards[]",
      text: """
        {"boards": {"3": {"title": "Shop", "stacks": {"11": {"title": "To do", "cards": [{"id": 1}]},
          "12": {"title": "Done", "cards": [{"id": 2}, {"id": 3}]}}},
         "4": {"title": "Site", "stacks": {"13": {"title": "Done", "cards": [{"id": 4}]}, "14": {"title": "None"}}}}}
        """,
      columns: ["id", "$.boards.*.title", "$.boards.*.stacks.*.title", "$.boards.*.stacks.*.$key"],
      rows: [
        ["1", "Shop", "To do", "11"], ["2", "Shop", "Done", "12"], ["3", "Shop", "Done", "12"],
        ["4", "Site", "Done", "13"],
      ]
    ),
    Shape(
      testDescription: "a value outside the rows",
      at: "$.cards[]",
      text: "{\"name\":\"Board\",\"cards\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"prefs\":{\"tags\":[\"x\",\"y\"]}}",
      columns: ["name", "$.name", "$.prefs.tags[]"],
      rows: [["a", "Board", "x; y"], ["b", "Board", "x; y"]]
    ),
    Shape(
      testDescription: "NDJSON with blank lines and CR LF",
      text: "{\"a\":1}\r\n\r\n  \n{\"a\":2,\"b\":\"x\"}\r\n",
      columns: ["a", "b"],
      rows: [["1", ""], ["2", "x"]],
      lines: [1, 4]
    ),
    Shape(
      testDescription: "NDJSON of one line",
      text: "{\"a\":[{\"b\":1}]}\n",
      columns: ["a[].b"],
      rows: [["1"]],
      file: "a.ndjson"
    ),
    Shape(
      testDescription: "an array in a file that promises lines",
      text: "[{\"a\":1},\n{\"a\":2}]",
      columns: ["a"],
      rows: [["1"], ["2"]],
      file: "a.jsonl"
    ),
    Shape(
      testDescription: "objects of several lines one after another",
      text: "{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n",
      columns: ["a"],
      rows: [["1"], ["2"]],
      lines: [1, 4]
    ),
    Shape(
      testDescription: "pages one after another",
      at: "$.issues[]",
      text:
        "{\"startAt\":0,\"total\":3,\"issues\":[{\"k\":1},{\"k\":2}]}\n{\"startAt\":2,\"total\":3,\"issues\":[{\"k\":3}]}\n",
      columns: ["k", "$.startAt"],
      rows: [["1", "0"], ["2", "0"], ["3", "2"]]
    ),
    Shape(
      testDescription: "pages one after another, found",
      text:
        "{\"startAt\":0,\"total\":3,\"issues\":[{\"k\":1},{\"k\":2}]}\n{\"startAt\":2,\"total\":3,\"issues\":[{\"k\":3}]}\n",
      columns: ["k"],
      rows: [["1"], ["2"], ["3"]],
      path: "$.issues[]"
    ),
    Shape(
      testDescription: "pages in an array",
      at: "$.issues[]",
      text: "[{\"total\":3,\"issues\":[{\"k\":1},{\"k\":2}]},{\"total\":3,\"issues\":[{\"k\":3}]}]",
      columns: ["k"],
      rows: [["1"], ["2"], ["3"]]
    ),
    Shape(
      testDescription: "arrays one after another",
      text: "[{\"a\":1},{\"a\":2}]\n[{\"a\":3}]\n",
      columns: ["a"],
      rows: [["1"], ["2"], ["3"]]
    ),
    Shape(
      testDescription: "a value that is a list in some rows",
      text: "[{\"l\":\"x\"},{\"l\":[\"y\",\"z\"]},{\"l\":null},{\"l\":[]},{}]",
      columns: ["l[]", "l"],
      rows: [["x", "x"], ["y; z", "y; z"], ["", ""], ["", ""], ["", ""]]
    ),
    Shape(
      testDescription: "an object that is a list in some rows",
      text: "[{\"p\":{\"n\":\"a\"}},{\"p\":[{\"n\":\"b\"},{\"n\":\"c\"}]}]",
      columns: ["p[].n"],
      rows: [["a"], ["b; c"]]
    ),
    Shape(
      testDescription: "an object that is null in some rows",
      text: "[{\"who\":null,\"x\":1},{\"who\":{\"name\":\"Ada\"},\"x\":2}]",
      columns: ["who.name", "x"],
      rows: [["", "1"], ["Ada", "2"]]
    ),
    Shape(
      testDescription: "seconds and milliseconds since 1970 stay numbers",
      text: "[{\"s\":1380698150,\"ms\":1380698150123}]",
      columns: ["s", "ms"],
      rows: [["1380698150", "1380698150123"]]
    ),
  ]

  @Test(arguments: shapes)
  func readsRows(_ shape: Shape) throws {
    let export = try open(shape.text, file: shape.file, .init(path: shape.at))
    let selectors = try shape.columns.map { try export.selector(.heading($0)) }
    var rows: [[String]] = []
    var lines: [Int] = []
    let counts = export.forEachRow(
      selecting: selectors,
      report: { diagnostic in
        if diagnostic.code != "json-rows-found-at" { Issue.record("\(diagnostic)") }
      }
    ) { row in
      rows.append(selectors.indices.map { row.cell($0).text })
      lines.append(row.line)
    }
    #expect(rows == shape.rows)
    #expect(counts == RowCounts(read: shape.rows.count))
    if let expected = shape.lines { #expect(lines == expected) }
    if let path = shape.path { #expect(export.reading.path == path) }
  }

  @Test func namesColumnsOnceWhateverFormTheirValuesHave() throws {
    let text =
      "[{\"l\":null,\"o\":null,\"e\":{}},{\"l\":[\"x\"],\"o\":{\"n\":1},\"e\":{\"f\":[]}},{\"l\":\"y\",\"n\":null}]"
    #expect(try open(text, file: "a.json").columns == ["e", "l[]", "o.n", "e.f[]", "n"])
  }

  @Test func aBadLineCostsThatLineAlone() throws {
    let all = try ReadAll(
      try open("{\"a\":1}\n{\"a\":2,}\n\n{\"a\":\"é\"} x\n{\"a\":[\n{\"a\":5}\n7\n", file: "a.ndjson")
    )
    #expect(all.rows == [["1"], ["5"]])
    #expect(all.lines == [1, 6])
    #expect(
      all.counts
        == RowCounts(read: 6, rejected: RowTally(["json-syntax": [2, 4, 5], "json-row-not-object": [7]]))
    )
    #expect(
      all.messages == [
        """
        a.ndjson:2:8: error[json-syntax]: a key in double quotes is expected here, not '}'; this line is not used
          hint: remove the comma before it, or close what is open
        """,
        "a.ndjson:4:11: error[json-syntax]: nothing may follow the value of a line, but 'x' does; this line is not used",
        "a.ndjson:5:7: error[json-syntax]: the line ends where a value is expected; this line is not used",
        "a.ndjson:7:1: error[json-row-not-object]: a row is an object, and this is a number",
      ]
    )
  }

  @Test func nothingIsLookedForInABadLine() throws {
    let text = "{\"r\":\n{\"r\":[{\"a\":1}]}\n{\"r\"\n"
    let all = try ReadAll(try open(text, file: "a.ndjson", .init(path: "$.r[]")))
    #expect(all.rows == [["1"]])
    #expect(all.counts == RowCounts(read: 3, rejected: RowTally(["json-syntax": [1, 3]])))
  }

  @Test(
    arguments: [
      ("{\"a\":1}\n{\"a\":2,}\n", "a.json", nil),
      ("{\"a\":1,}\n{\"a\":2}\n", "a.ndjson", nil),
      (
        "{\"a\":1,}\n{\"a\":2}\n", "a.json",
        "a.json:1:8: error[json-syntax]: a key in double quotes is expected here, not '}'\n"
          + "  hint: remove the comma before it, or close what is open"
      ),
      (
        "x\ny\n", "a.ndjson",
        "a.ndjson:1:1: error[json-syntax]: a value is expected here, not 'x'"
      ),
      (
        "{\n\"a\":1}\n{\n\"a\":}\n", "a.json",
        "a.json:4:5: error[json-syntax]: a value is expected here, not '}'\n"
          + "  hint: remove the comma before it, or close what is open"
      ),
      ("{}{}", "a.json", "a.json:1:3: error[json-syntax]: nothing may follow the value of the file, but '{' does"),
    ] as [(String, String, String?)]
  )
  func tellsLinesFromOneValue(_ text: String, _ file: String, _ message: String?) {
    #expect(refusal(text, file: file) == message)
  }

  @Test func everyRowHasItsPlace() throws {
    let export = try open("{\"b\":{\"x\":{\"v\":1},\n  \"y\":{\"v\":2}}}", file: "a.json", .init(path: "$.b.*"))
    let selector = try export.selector(.heading("v"))
    var places: [String] = []
    export.forEachRow(selecting: [selector], report: { _ in }) { row in
      places.append("\(row.line):\(row.column) \(row.cell(0).position)")
    }
    #expect(places == ["1:7 (line: 1, column: 16)", "2:3 (line: 2, column: 12)"])
  }

  @Test(
    arguments: [
      (
        "$.nam",
        "a.json: error[column-missing]: there is nothing at '$.nam', counted from the top of the file"
      ),
      (
        "$.id",
        "a.json: error[column-missing]: there is nothing at '$.id', counted from the top of the file\n"
          + "  hint: write 'id' for the value in each row"
      ),
    ]
  )
  func saysThatNothingIsAtAPathFromTheTop(_ path: String, _ message: String) throws {
    let export = try open("{\"name\":\"x\",\"r\":[{\"id\":1}]}", file: "a.json")
    let error = #expect(throws: Diagnostic.self) { try export.selector(.path(path)) }
    #expect(error?.description == message)
  }

  @Test func saysWhereAPlaceForRowsHoldsSomethingElse() throws {
    let text = "{\"b\":[{\"c\":[{\"a\":1}]},{\"c\":null},{\"c\":5}]}"
    let all = try ReadAll(try open(text, file: "a.json", .init(path: "$.b[].c")))
    #expect(all.rows == [["1"]])
    #expect(
      all.messages == ["a.json:1:39: warn[json-no-rows]: rows are expected at $.b[].c, but here is a number"]
    )
  }
}
