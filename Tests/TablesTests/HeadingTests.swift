import Testing

@testable import Tables

@Suite struct HeadingTests {
  private static let table = "id,title,hours,on\n1,Foo,2.5,2024-01-02\n2,Bar,3,2024-01-03\n3,Baz,1,2024-01-04\n"

  @Test(arguments: [
    ("", 1), ("Report\n", 2), ("Report\n\n", 3), ("\n\nReport of January\n", 4), ("Report,,,\nJanuary,,,\n,,,\n", 4),
    ("From:,2024-01-01\nTo:,2024-01-31\n\n", 4), ("From:,2024-01-01,,\n,,,\n", 3),
    ("Account:,7,Currency:,EUR\nFrom:,2024-01-01,To:,2024-01-31\n\n", 4), ("# made by a tool, 2024\n", 2),
    ("-----\nReport\n-----\n", 4),
  ])
  func findsTheHeadingsBelowTitles(_ title: String, _ row: Int) throws {
    let export = try open(title + Self.table, .init(delimiter: .comma))
    #expect(export.columns == ["id", "title", "hours", "on"])
    #expect(export.reading.headingRow == row)
    let all = try ReadAll(export)
    #expect(all.rows.count == 3)
    #expect(all.counts.read == 3 + export.reading.leftOut.count)
    #expect(all.diagnostics.map(\.code) == (export.reading.leftOut.isEmpty ? [] : ["rows-above"]))
  }

  @Test func tellsWhichRowsAboveAreLeftOut() throws {
    let export = try open("Hours of January\nmade on:,2024-02-01\n\n" + Self.table)
    #expect(export.reading.leftOut.map(\.line) == [1, 2])
    #expect(export.reading.leftOut.map(\.text) == ["Hours of January", "made on:"])
    #expect(export.reading.firstRowLine == 5)
    let all = try ReadAll(export)
    #expect(all.counts.leftOut.counts == ["title or note above the headings": 2])
    #expect(
      all.messages == [
        """
        a.csv:4: note[rows-above]: the headings are found in row 4; 2 rows above are left out as titles or notes
          hint: if the headings stand elsewhere, say 'heading_row' under 'sources'
        """
      ]
    )
  }

  @Test(arguments: [
    "Phase 1,,\nDesign,Bob,2024-01-02\nBuild,Ann,2024-02-02\nPhase 2,,\nTest,Bob,2024-03-02\n",
    "TBD,N/A,-\nDesign,Bob,2024-01-02\nBuild,Ann,2024-02-02\n",
    "Design,Bob,soon\nBuild,Ann,2024-02-02\nTest,Bob,2024-03-02\n",
    "Design,,\n,Ann,2024-02-02\n,Bob,2024-03-02\n",
  ])
  func takesNoRowOfDataForAHeading(_ rows: String) throws {
    let export = try open("task,owner,due\n" + rows)
    #expect(export.reading.headingRows == 1)
    #expect(try ReadAll(export).rows.count == rows.split(separator: "\n").count)
  }

  @Test(arguments: [
    (
      "Team,Score,,Votes,\n,A,B,A,B\nRed,1,2,3,4\nBlue,5,6,7,8\n",
      ["Team", "Score - A", "Score - B", "Votes - A", "Votes - B"]
    ),
    (
      "Id,Happy?,Which?,,Why?\n,Response,Tea,Milk,Response\n1,Yes,Tea,,x\n2,No,,Milk,y\n3,Yes,Tea,Milk,z\n",
      ["Id", "Happy?", "Which? - Tea", "Which? - Milk", "Why?"]
    ),
    (
      "Place,On,Rain,Wind\n,,mm,km/h\nA,2024-01-01,1,5\nB,2024-01-02,2,6\n",
      ["Place", "On", "Rain - mm", "Wind - km/h"]
    ),
    (
      "Start,End,Q1\nStart Date,End Date,How?\n\"{\"\"ImportId\"\":\"\"a\"\"}\",\"{\"\"ImportId\"\":\"\"b\"\"}\",\"{\"\"ImportId\"\":\"\"c\"\"}\"\n"
        + "2024-01-01,2024-01-02,well\n2024-01-03,2024-01-04,badly\n",
      ["Start - Start Date", "End - End Date", "Q1 - How?"]
    ),
  ])
  func joinsHeadingsOfSeveralRows(_ text: String, _ columns: [String]) throws {
    let export = try open(text)
    #expect(export.columns == columns)
    let all = try ReadAll(export)
    #expect(all.rows.count == text.split(separator: "\n").count - export.reading.headingRows)
    #expect(all.diagnostics.map(\.code) == ["headings-joined"])
  }

  @Test func findsTheHeadingsOfATableOfTwoColumnsBelowTitlesAsWideAsIt() throws {
    let text =
      "Table 1\nPeople of the land;;\nOslo;;\nDay;People;\n;Number;\n31.12.2019;83;\n31.12.2020;84;\n31.12.2021;85;\n_____\n"
    let export = try open(text)
    #expect(export.columns == ["Day", "People - Number", ""])
    let all = try ReadAll(export)
    #expect(all.rows.map { $0[1] } == ["83", "84", "85"])
    #expect(all.counts.leftOut.counts == ["title or note above the headings": 3, "note below the table": 1])
  }

  @Test func findsTheHeadingsOfAShortTableBelowManyNotes() throws {
    let notes =
      "Sales;made on: 1.2.2024\n;\nBank;B\nName;Account\nOwner;Max\nFor;January\nBalance;1.000,00;EUR\n\nOrder;by day\n\n"
    let export = try open(
      notes + "Day;Who;What;Sum;Unit\n1.1.2024;A;x;1,00;EUR\n2.1.2024;B;y;2,50;EUR\n3.1.2024;C;;3,00;EUR\n"
    )
    #expect(export.columns == ["Day", "Who", "What", "Sum", "Unit"])
    #expect(try ReadAll(export).rows.count == 3)
  }

  @Test func tellsThatHeadingsAreJoined() throws {
    let all = try ReadAll(try open("Team,Score,\n,A,B\nRed,1,2\nBlue,5,6\n"))
    #expect(
      all.messages == [
        """
        a.csv:1: note[headings-joined]: the headings are found in 2 rows, 1 to 2, and joined
          hint: if rows of data are among them, say 'heading_rows: 1' under 'sources'
        """
      ]
    )
  }

  @Test func joinsAsManyRowsAsTold() throws {
    let text = "Title\nGroup,,x\na,b,c\n1,2,3\n4,5,6\n"
    let two = try open(text, .init(headingRows: 2))
    #expect(two.columns == ["Group - a", "Group - b", "x - c"])
    #expect(two.reading.headingRow == 2)
    let one = try open(text, .init(headingRow: 3, headingRows: 1))
    #expect(one.columns == ["a", "b", "c"])
    #expect(try ReadAll(one).counts.leftOut.counts == ["title or note above the headings": 2])
    #expect(try ReadAll(one).messages == [])
    #expect(refusal(text, .init(headingRow: 4, headingRows: 3))?.contains("heading-row-missing") == true)
  }

  @Test(arguments: [
    "1,2024-01-02,x\n2,2024-01-03,y\n", "18.09.2017;;33,87\n19.09.2017;a;3,00\n20.09.2017;b;\n",
    "Ann,Yes,No\nBob,No,No\nCy,Yes,Yes\nDi,No,Yes\nEd,No,Yes\nFay,Yes,No\n", "5\n7\n9\n",
  ])
  func findsThatThereAreNoHeadings(_ text: String) throws {
    let export = try open(text)
    #expect(export.columns.filter { !$0.isEmpty } == [])
    #expect((export.reading.headingRow, export.reading.headingRows) == (nil, 0))
    let all = try ReadAll(export)
    #expect(all.rows.count == text.split(separator: "\n").count)
    #expect(all.diagnostics.map(\.code) == ["headings-none"])
  }

  @Test func tellsThatThereAreNoHeadings() throws {
    #expect(
      try ReadAll(try open("1,2\n3,4\n")).messages == [
        """
        a.csv:1: warn[headings-none]: there are no headings: the first row looks like the rows below it, so columns have a \
        place and no name
          hint: name them under 'sources', such as 'headings: [date, text, amount]', or say 'heading_row: 1'
        """
      ]
    )
  }

  @Test(arguments: [
    "Name,2019,2020,2021\nA,5,6,7\nB,8,9,1\n", "Name,1,2,3\nA,5,6,7\nB,8,9,1\n",
    "Name,2024-01-01,2024-01-02\nA,8,7.5\nB,4,4\n",
    "Name,2024\nA,5\nB,7\n", "a,b\nx,y\n", "id\n1\n2\n",
  ])
  func takesYearsAndDaysOverNumbersForHeadings(_ text: String) throws {
    let export = try open(text)
    #expect(export.reading.headingRow == 1)
    #expect(try ReadAll(export).messages == [])
  }

  @Test func takesTheHeadingsThatTheUserGives() throws {
    let plain = try open("1,2\n3,4\n", .init(headings: ["a", "b"]))
    #expect(plain.columns == ["a", "b"])
    #expect(try ReadAll(plain).rows == [["1", "2"], ["3", "4"]])
    #expect(try ReadAll(plain).messages == [])
    let replaced = try open("x,y\n3,4\n", .init(headingRow: 1, headings: ["a", "b"]))
    #expect(replaced.columns == ["a", "b"])
    #expect(try ReadAll(replaced).rows == [["3", "4"]])
    let more = try ReadAll(try open("1,2,3\n", .init(headings: ["a", "b"])))
    #expect(more.counts.rejected.counts == ["row-long": 1])
  }

  @Test func leavesOutBlankRowsAndHeadingsThatAreRepeated() throws {
    let all = try ReadAll(try open("a,b\n1,2\n,\n\na,b\n ,\n3,4\n-----\n5,6\n,7\n"))
    #expect(all.rows == [["1", "2"], ["3", "4"], ["5", "6"], ["", "7"]])
    #expect(
      all.counts.leftOut
        == RowTally(["blank row": [3, 6], "headings repeated": [5], "line drawn with characters": [8]])
    )
    #expect(all.counts.read == 8)
    #expect(all.messages == [])
  }

  @Test func readsTablesDrawnWithPipes() throws {
    let text = """
      List            1
      -----------------
      |Doc|On        |Amount  |
      |---|----------|--------|
      |1  |01.02.2024|1.234,56|
      |2  |02.02.2024|   99,00|
      |3  |03.02.2024|   12,50|
      -------------------------

      """
    let export = try open(text)
    #expect(export.columns == ["", "Doc", "On", "Amount", ""])
    #expect(try ReadAll(export).rows.map { $0[1] } == ["1", "2", "3"])
  }
}
