import Testing

@testable import Tables

@Suite struct CSVReadingTests {
  @Test(arguments: ["a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "\n\na,b\r\n\r1,2\r\r\n3,4\n \n"])
  func takesEveryLineEndAndSkipsBlankLines(_ text: String) throws {
    let all = try ReadAll(try open(text))
    #expect(all.rows == [["1", "2"], ["3", "4"]])
    #expect(all.counts == RowCounts(read: 2))
    #expect(all.messages == [])
  }

  @Test func knowsThePlaceOfCellsAfterCellsOfSeveralLines() throws {
    let export = try open("id,text,on\r\n1,\"first\r\nsecond é\",x\r\n2,\"a\n\nb\"\"c\", y\r\n3,,z\n")
    let selectors = try ["id", "text", "on"].map { try export.selector(.heading($0)) }
    var lines: [Int] = []
    var places: [String] = []
    export.forEachRow(selecting: selectors, report: { Issue.record("\($0)") }) { row in
      lines.append(row.line)
      places += selectors.indices.map { "\(row.cell($0).position)" }
    }
    #expect(lines == [2, 4, 7])
    #expect(
      places == [
        "(line: 2, column: 1)", "(line: 2, column: 3)", "(line: 3, column: 11)",
        "(line: 4, column: 1)", "(line: 4, column: 3)", "(line: 6, column: 7)",
        "(line: 7, column: 1)", "(line: 7, column: 3)", "(line: 7, column: 4)",
      ]
    )
  }

  @Test func padsShortRowsAndRejectsLongOnesWithoutShiftingCells() throws {
    let all = try ReadAll(try open("a,b,c\n1\n1,2,3,4\n1,2,3,, \n1,2,3\n"))
    #expect(all.rows == [["1", "", ""], ["1", "2", "3"], ["1", "2", "3"]])
    #expect(all.counts == RowCounts(read: 4, rejected: .init(["row-long": [3]])))
    #expect(
      all.messages == [
        """
        a.csv:2: warn[row-short]: found 1 field where the heading row has 3
          hint: what is missing counts as not recorded; is a line break or a delimiter out of place?
        """,
        """
        a.csv:3: error[row-long]: found 4 fields where the heading row has 3, so the row is left out
          hint: put quotes around cells that hold the delimiter ','
        """,
      ]
    )
  }

  @Test func tellsTwentyProblemsOfAKindAndCountsTheRest() throws {
    let all = try ReadAll(try open("a,b\n" + String(repeating: "1\n", count: 25) + "1,2,3\n", .init(delimiter: .comma)))
    #expect(all.counts == RowCounts(read: 26, rejected: .init(["row-long": [27]])))
    #expect(all.diagnostics.count == 22)
    #expect(
      all.messages.last == "a.csv: warn[row-short]: and 5 more of this kind in this file, not listed one by one"
    )
  }

  @Test func rejectsRowsWithCellsThatAreTooLong() throws {
    let long = String(repeating: "x", count: 1_000_001)
    let all = try ReadAll(try open("a,b\n1,\"\(long)\"\n1,\(long.dropLast())\n"))
    #expect(all.counts == RowCounts(read: 2, rejected: .init(["cell-too-long": [2]])))
    #expect(
      all.messages == [
        """
        a.csv:2:3: error[cell-too-long]: a cell may have 1 MB, and this one has more, so the row is left out
          hint: is a closing quote missing? If not, 'limits: { cell: 2 MB }' in reviewpack.yaml allows more
        """
      ]
    )
  }

  @Test func saysThatThereAreNoRows() throws {
    let all = try ReadAll(try open("a,b\n\n"))
    #expect(all.messages == ["a.csv: note[rows-none]: there are no rows below the heading row"])
    #expect(all.counts == RowCounts())
  }

  @Test func obeysASeparatorLine() throws {
    for text in ["sep=;\r\na;b,c\r\n1;2,3\r\n", "SEP=;\na;b,c\n1;2,3"] {
      let export = try open(text)
      let all = try ReadAll(export)
      #expect(export.columns == ["a", "b,c"])
      #expect(export.reading.delimiter == ";")
      #expect(all.rows == [["1", "2,3"]])
      #expect(all.lines == [3])
    }
    #expect(try open("sep=").columns == ["sep="])
    #expect(refusal("sep=;") == "a.csv: error[file-empty]: the file holds nothing but blank lines")
  }

  @Test func findsTheHeadingsWhereToldCountingBlankRows() throws {
    let text = "Report\n\n a , b \n1,2\n"
    let export = try open(text, .init(delimiter: UInt8(ascii: ","), headingRow: 3))
    #expect(export.columns == ["a", "b"])
    #expect(export.reading.headingRow == 3)
    #expect(try ReadAll(export).rows == [["1", "2"]])
    #expect(try open("\n\na,b\n").reading.headingRow == 3)
    #expect(
      refusal(text, .init(headingRow: 9)) == """
        a.csv: error[heading-row-missing]: the headings are expected in row 9, and the file has 4
          hint: rows are counted from 1, blank ones too
        """
    )
  }

  @Test func takesOffAByteOrderMark() throws {
    let export = try open("\u{FEFF}a,b\n1,2\n")
    #expect(export.columns == ["a", "b"])
    #expect(export.reading.bom)
    let reading = export.reading
    #expect((reading.format, reading.encoding, reading.delimiter, reading.quote) == (.csv, "utf-8", ",", "\""))
    #expect((reading.headingRow, reading.headingRows, reading.headingLine, reading.firstRowLine) == (1, 1, 1, 2))
    #expect(reading.leftOut == [])
  }

  @Test(
    arguments: [
      ([], "a.csv: error[file-empty]: the file is empty"),
      ([0xEF, 0xBB, 0xBF], "a.csv: error[file-empty]: the file is empty"),
      (Array("a\né,\u{0}".utf8), "a.csv:2:3: error[nul-byte]: text holds no NUL byte, and this file does"),
    ] as [([UInt8], String)]
  )
  func refusesWhatIsNoText(_ bytes: [UInt8], _ message: String) {
    #expect(refusal(bytes)?.split(separator: "\n").first.map(String.init) == message)
  }

  @Test func limitsTheNumberOfColumns() throws {
    #expect(try open("a" + String(repeating: ",", count: 9_999) + "\n").columns.count == 10_000)
    #expect(
      refusal("a" + String(repeating: ",", count: 10_000)) == """
        a.csv:1: error[columns-too-many]: a file may have 10,000 columns, and this one has 10,001
          hint: is this the right file, and its delimiter? If so, 'limits: { columns: 20000 }' in reviewpack.yaml allows more
        """
    )
    let all = try ReadAll(
      try open("a,b\n" + String(repeating: ",", count: 20_000) + "\n" + String(repeating: ",", count: 20_000) + "x\n")
    )
    #expect(all.counts == RowCounts(read: 2, leftOut: .init(["blank row": [2]]), rejected: .init(["row-long": [3]])))
  }

  @Test func refusesADelimiterThatCannotBeOne() {
    #expect(
      refusal("a", .init(delimiter: .quote)) == """
        a.csv: error[delimiter-invalid]: a delimiter is one ASCII character other than a quote and a line break
          hint: usual ones are , ; | and the tab
        """
    )
  }

  @Test(arguments: [
    ("a;b\n1,5;2\n3,7;4\n", ";"), ("a\tb\n1\t2\n", "\t"), ("a|b\n1|2\n", "|"), ("a,b\n1,x;y\n2,z;w\n", ","),
    ("only\none\ncolumn\n", ","), ("\"a;b\",\"c;d\"\n\"1;2\",3\n", ","), ("1,5;2,5\n3,5;4,5\n", ";"),
  ])
  func findsTheDelimiter(_ text: String, _ delimiter: String) throws {
    #expect(try open(text).reading.delimiter == delimiter)
  }

  @Test func tellsADelimiterThatIsUncertain() throws {
    let all = try ReadAll(try open("id;x,who;y,what;z,on;w\nW1;x,Bob;y,a;z,b;w\nW2;x,Ann;y,c;z,d;w\n"))
    #expect(all.diagnostics.map(\.code) == ["delimiter-uncertain"])
    #expect(all.messages.first?.contains("is taken, and the") == true)
  }

  @Test func takesTheGuardOffCells() throws {
    let all = try ReadAll(try open("a,b,c\n'=1+1,\"'-x\",'quoted'\n"))
    #expect(all.rows == [["=1+1", "-x", "'quoted'"]])
  }

  @Test func makesListsOfRepeatedHeadingsAndOfSemicolons() throws {
    let export = try open("k,Sprint,sprint ,Labels\n1, S1 ,,a; b;;c\n2,S1,S2;x,\n")
    let selectors = [try export.selector(.heading("SPRINT")), try export.selector(.heading("labels"))]
    var lists: [[String]] = []
    var texts: [String] = []
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      lists += [row.cell(0).list, row.cell(1).list]
      texts += [row.cell(0).text, row.cell(1).text]
    }
    #expect(lists == [["S1"], ["a", "b", "c"], ["S1", "S2;x"], []])
    #expect(texts == ["S1", "a; b;;c", "S1; S2;x", ""])
  }

  @Test func keepsEmptyHeadingsByPlace() throws {
    let export = try open("a,,b,\n1,2,3,4\n")
    #expect(export.columns == ["a", "", "b", ""])
    #expect(try ReadAll(export).rows == [["1", "2", "3", "4"]])
  }
}
