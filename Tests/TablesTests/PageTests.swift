import Testing

@testable import Tables

@Suite struct PageTests {
  private func warnings(_ files: [(String, String)], at path: String? = nil) throws -> [String] {
    var search = PageSearch()
    for (file, text) in files { search.add(try open(text, file: file, .init(path: path))) }
    return search.warnings.map(\.description)
  }

  private static let hint =
    "\n  hint: export the other pages too, beside this file or after it in this file; pages of one source are joined"
  private static let row = "{\"id\":1}"

  private func jira(_ start: Int, _ rows: Int, of total: Int) -> String {
    let rows = Array(repeating: Self.row, count: rows).joined(separator: ",")
    return "{\"startAt\":\(start),\"maxResults\":50,\"total\":\(total),\"issues\":[\(rows)]}"
  }

  @Test func countsTheRowsThatAMissingPageHolds() throws {
    #expect(
      try warnings([("a.json", jira(0, 2, of: 5))]) == [
        "a.json: warn[page-missing]: the search has 5 rows, and this file holds 2 of them: 3 are missing" + Self.hint
      ]
    )
  }

  @Test func joinsThePagesOfOneFileAndOfSeveral() throws {
    let whole = jira(0, 2, of: 5) + "\n" + jira(2, 2, of: 5) + "\n" + jira(4, 1, of: 5)
    #expect(try warnings([("a.json", whole)]) == [])
    #expect(try warnings([("a.json", jira(0, 2, of: 4)), ("b.json", jira(2, 2, of: 4))]) == [])
    #expect(try warnings([("a.json", "[\(jira(0, 1, of: 2)),\(jira(1, 1, of: 2))]")], at: "$.issues[]") == [])
  }

  @Test func countsRowsOfPagesThatOverlapOnce() throws {
    #expect(
      try warnings([("a.json", jira(0, 2, of: 4)), ("b.json", jira(0, 3, of: 4))]) == [
        "a.json: warn[page-missing]: the search has 4 rows, and its pages in 2 files hold 3 of them: 1 is missing"
          + Self.hint
      ]
    )
  }

  @Test func doesNotTakeTheWholeSearchesOfTwoMonthsForPages() throws {
    #expect(try warnings([("a.json", jira(0, 3, of: 3)), ("b.json", jira(0, 2, of: 2))]) == [])
  }

  @Test(
    arguments: [
      (
        "{\"issues\":[ROW],\"total_count\":3,\"offset\":0,\"limit\":1}",
        "the search has 3 rows, and this file holds 1 of them: 2 are missing"
      ),
      ("{\"issues\":[ROW],\"total_count\":1,\"offset\":0,\"limit\":25}", nil),
      (
        "{\"tickets\":[ROW,ROW],\"count\":7,\"next_page\":\"https://x\"}",
        "the search has 7 rows, and this file holds 2 of them: 5 are missing"
      ),
      ("{\"tickets\":[ROW,ROW],\"count\":2,\"next_page\":null}", nil),
      ("{\"issues\":[ROW],\"isLast\":true}", nil),
      (
        "{\"issues\":[ROW],\"nextPageToken\":\"x\",\"isLast\":false}",
        "every page of the search says that another one follows: the last one is missing"
      ),
      ("{\"issues\":[ROW],\"nextPageToken\":\"x\"}\n{\"issues\":[ROW]}", nil),
      (
        "{\"values\":[ROW],\"isLastPage\":false,\"size\":1}",
        "every page of the search says that another one follows: the last one is missing"
      ),
      (
        "{\"results\":[ROW],\"has_more\":true}",
        "every page of the search says that another one follows: the last one is missing"
      ),
      ("{\"issues\":[ROW],\"total\":12}", nil),
      ("{\"issues\":[ROW],\"total\":-1,\"startAt\":0}", nil),
      ("{\"issues\":[ROW],\"total\":1e3,\"startAt\":9223372036854775807}", nil),
      ("{\"issues\":[],\"total\":0,\"startAt\":0}", nil),
    ] as [(String, String?)]
  )
  func knowsThePagesOfTools(_ text: String, _ message: String?) throws {
    let text = text.replacing("ROW", with: Self.row)
    let path = text.hasPrefix("{\"issues\":[{\"id\":1}],\"nextPageToken\":\"x\"}\n") ? "$.issues[]" : nil
    #expect(
      try warnings([("a.json", text)], at: path)
        == (message.map { ["a.json: warn[page-missing]: \($0)\(Self.hint)"] } ?? [])
    )
  }
}
