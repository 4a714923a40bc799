import Testing

@testable import Tables

@Suite struct TableFootTests {
  private static let table = "task,who,hours\nA,Bob,1\nB,Ann,2\nC,Bob,3\nD,Ann,4\n"

  @Test(arguments: [
    ("Total,,10\n", ["total below the table": 1]), (",TOTAL:,10\n", ["total below the table": 1]),
    ("Summe,,10\n\nQuelle: Amt\n", ["total below the table": 1, "note below the table": 1]),
    (",,\nmade on Monday,,\n", ["blank row": 1, "note below the table": 1]),
    ("\nmade on Monday\nby Ann\n", ["note below the table": 2]), ("* estimated,,\n", ["note below the table": 1]),
    ("Source: the office,,\n", ["note below the table": 1]), ("made on Monday\n", ["note below the table": 1]),
    ("-----\nall the rest\n", ["note below the table": 2]), (",,\n,,\n", ["blank row": 2]),
  ])
  func leavesOutNotesAndTotals(_ foot: String, _ leftOut: [String: Int]) throws {
    let all = try ReadAll(try open(Self.table + foot))
    #expect(all.rows.map { $0[0] } == ["A", "B", "C", "D"])
    #expect(all.counts.leftOut.counts == leftOut)
    #expect(all.diagnostics.map(\.code) == (leftOut == ["blank row": 2] ? [] : ["rows-below"]))
  }

  @Test(arguments: [
    "E,,\n", "E,,\nF,,\n", "Total work,Ann,4\n", "E,Ann\n", "Totals of the year,,\n", ",,7\n", "Source,Ann,4\n",
  ])
  func keepsRowsThatMayBeRecords(_ rows: String) throws {
    let all = try ReadAll(try open(Self.table + rows))
    #expect(all.rows.count == 4 + rows.split(separator: "\n").count)
    #expect(all.counts.leftOut.count == 0)
  }

  @Test func keepsRowsOfOneValueWhereTheyAreUsual() throws {
    let text = "task,who,hours\nPhase 1,,\nA,Bob,1\nB,Ann,2\nPhase 2,,\nC,Bob,3\n,,\nPhase 3,,\n"
    #expect(try ReadAll(try open(text)).rows.last == ["Phase 3", "", ""])
  }

  @Test func takesNoTotalWhereThereIsNoTable() throws {
    #expect(try ReadAll(try open("what,count\nTotal,10\n")).rows == [["Total", "10"]])
  }

  @Test func tellsWhatIsLeftOutAndWhere() throws {
    let export = try open(Self.table + "Total,,10\n,,\nNote: in days,,\n")
    #expect(export.reading.leftOut.map(\.line) == [6, 8])
    #expect(
      try ReadAll(export).messages == [
        """
        a.csv:6: note[rows-below]: 2 rows below the table are left out as totals and notes, from 'Total' on
          hint: a blank row above them, a word such as 'Source' or 'Total', or a row of one cell tells them from records
        """
      ]
    )
  }

  @Test func findsTheFootOfALongFileAndKnowsItsLine() throws {
    let rows = (1...8_000).map { "\"task\n\($0)\",Bob,\($0)\n" }.joined()
    let export = try open("task,who,hours\n" + rows + "Total,,7\n")
    #expect(export.reading.leftOut.map(\.line) == [16_002])
    let counts = try ReadAll(export).counts
    #expect(counts.read == 8_001)
    #expect(counts.leftOut == RowTally(["total below the table": [16_002]]))
  }
}
