import Diagnostics
import Testing

@testable import Tables

@Suite struct LimitsTests {
  private func options(_ change: (inout Limits) -> Void) -> ReadingOptions {
    var options = ReadingOptions()
    change(&options.limits)
    return options
  }

  @Test func holdsCellsToTheLimit() throws {
    let csv = try ReadAll(try open("a,b\n12345,1\n123456,2\n1,\"12\n345\"\n", options { $0.cell = 5 }))
    #expect(csv.rows == [["12345", "1"]])
    #expect(csv.counts == RowCounts(read: 3, rejected: .init(["cell-too-long": [3, 4]])))
    #expect(
      csv.messages.first == """
        a.csv:3:1: error[cell-too-long]: a cell may have 5 bytes, and this one has more, so the row is left out
          hint: is a closing quote missing? If not, 'limits: { cell: 10 bytes }' in reviewpack.yaml allows more
        """
    )
    let json = try ReadAll(
      try open("[{\"a\": \"12345\"},\n{\"a\": \"123456\"}]", file: "a.json", options { $0.cell = 5 })
    )
    #expect(json.rows == [["12345"]])
    #expect(json.counts == RowCounts(read: 2, rejected: .init(["cell-too-long": [2]])))
    let long = String(repeating: "x", count: 1_500_000)
    #expect(try ReadAll(try open("a\n\(long)\n", options { $0.cell = 2_000_000 })).rows == [[long]])
  }

  @Test func holdsColumnsToTheLimit() throws {
    #expect(try open("a,b,c\n1,2,3\n", options { $0.columns = 3 }).columns == ["a", "b", "c"])
    #expect(
      refusal("a,b,c,d\n1,2,3,4\n", options { $0.columns = 3 }) == """
        a.csv:1: error[columns-too-many]: a file may have 3 columns, and this one has 4
          hint: is this the right file, and its delimiter? If so, 'limits: { columns: 6 }' in reviewpack.yaml allows more
        """
    )
    #expect(
      refusal("[{\"a\": 1},\n{\"b\": {\"c\": 1}, \"d\": 1}]", file: "a.json", options { $0.columns = 2 }) == """
        a.json:2:1: error[columns-too-many]: a file may have 2 columns, and the objects of this one have more paths
          hint: are the keys of an object ids? Say with 'at:' where the rows are. If not, 'limits: { columns: 4 }' in \
        reviewpack.yaml allows more
        """
    )
    let wide = String(repeating: "x,", count: 10_000) + "x\n"
    #expect(try open(wide, options { $0.columns = 20_000 }).columns.count == 10_001)
  }

  @Test func holdsFilesToTheLimit() {
    #expect(refusal("a\n1\n", options { $0.file = 4 }) == nil)
    #expect(
      refusal("a\n1\n2\n", options { $0.file = 4 }) == """
        a.csv: error[file-too-large]: a file may have 4 bytes, and this one has more
          hint: export fewer rows at a time, or 'limits: { file: 8 bytes }' in reviewpack.yaml allows more
        """
    )
    #expect(Limits().fileTooLarge("a.csv").message == "a file may have 2 GB, and this one has more")
    var most = Limits()
    most.file = Limits.largestFile
    #expect(
      most.fileTooLarge("a.csv").description == """
        a.csv: error[file-too-large]: a file may have 4,294,967,295 bytes, and this one has more
          hint: export fewer rows at a time: the places of cells are kept in 32 bits
        """
    )
  }

  @Test func holdsNestingToTheLimit() throws {
    func nested(_ depth: Int) -> String {
      "[{\"a\":" + String(repeating: "[", count: depth - 2) + "1" + String(repeating: "]", count: depth - 2) + "}]"
    }
    #expect(refusal(nested(64), file: "a.json") == nil)
    #expect(refusal(nested(65), file: "a.json")?.contains("error[json-too-deep]") == true)
    for depth in [65, 128, 400] {
      #expect(try ReadAll(try open(nested(depth), file: "a.json", options { $0.nesting = depth })).rows == [["1"]])
    }
    #expect(
      refusal(nested(600), file: "a.json", options { $0.nesting = 512 })
        == "a.json:1:517: error[json-too-deep]: objects and arrays may be nested 512 deep, and this one is deeper"
    )
  }

  @Test func saysWhenMoreCannotBeUsedThanMayBe() throws {
    let csv = "a,b\n1,2\n1,2,3\n4,5,6\n"
    #expect(try ReadAll(try open(csv, options { $0.rejected = 12 })).messages.count == 2)
    #expect(
      try ReadAll(try open(csv, options { $0.rejected = 11 })).messages.last == """
        a.csv: error[rejected-too-much]: rows with 12 bytes of text could not be used; beyond 11 bytes no row of a file is used
          hint: is this the right file, and its delimiter and encoding? If so, 'limits: { rejected: 22 bytes }' in \
        reviewpack.yaml allows more
        """
    )
    let json = "[{\"a\": 1}, 22,\n 333]"
    #expect(try ReadAll(try open(json, file: "a.json", options { $0.rejected = 5 })).messages.count == 2)
    let last = try ReadAll(try open(json, file: "a.json", options { $0.rejected = 4 })).diagnostics.last
    #expect(last?.code == "rejected-too-much")
    let lines = "{\"a\": 1}\n{\"a\": 2\n{\"a\": 3}\n"
    let bad = try ReadAll(try open(lines, file: "a.ndjson", options { $0.rejected = 6 })).diagnostics.last
    #expect(bad?.code == "rejected-too-much")
  }

  @Test func listsTheCodesOfAllItsProblems() {
    let limits = Limits()
    let all = [
      limits.fileTooLarge("a"), limits.cellTooLong(at: .init()), limits.columnsTooMany(9, at: .init()),
      limits.rejectedTooMuch(9, "a"), Limits.textTooLarge("a"),
    ]
    #expect(Set(all.map(\.code)).union(["json-too-deep"]) == Limits.codes)
  }
}
