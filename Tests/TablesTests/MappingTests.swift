import Diagnostics
import Testing

@testable import Tables

@Suite struct MappingTests {
  /// The mapped text of every field in every row that is used.
  private func texts(
    _ csv: String,
    _ fields: [FieldSource],
    where filters: [RowFilter] = []
  ) throws -> (rows: [[String]], counts: RowCounts) {
    let mapping = try #require(RowMapping(fields, where: filters, in: try open(csv), report: { Issue.record("\($0)") }))
    var rows: [[String]] = []
    let counts = mapping.forEachRow(report: { Issue.record("\($0)") }) { row in
      rows.append(fields.indices.map { row.cell($0).text })
    }
    return (rows, counts)
  }

  @Test func takesValuesFromColumnsPlacesAndConstants() throws {
    let read = try texts("a,b\n 1 ,2\n", [.column("B"), .place(1), .constant("ticket")])
    #expect(read.rows == [["2", "1", "ticket"]])
  }

  @Test func mapsValuesWithoutRegardToCaseAndAccents() throws {
    let field = FieldSource(
      .column(.heading("Status")),
      map: ["Done": "finished", "Terminé": "finished", "Bug": "incident"]
    )
    let read = try texts("Status\n done \nTERMINE\nUAT\nTBD\n\"\"\n", [field])
    #expect(read.rows == [["finished"], ["finished"], ["UAT"], [""], [""]])
  }

  @Test func fallsBackForValuesTheMapDoesNotKnowButNotForMissingOnes() throws {
    let field = FieldSource(.column(.heading("Type")), map: ["Bug": "incident"], otherwise: "request")
    #expect(try texts("Type,x\nBug,1\nEpic,1\n,1\nN/A,1\n", [field]).rows == [["incident"], ["request"], [""], [""]])
  }

  @Test(arguments: [
    (TimeUnit.seconds, "5400", "1.5"), (.seconds, "1000", "0.277778"), (.seconds, "-1800", "-0.5"),
    (.minutes, "90", "1.5"),
    (.hours, "2.50", "2.5"), (.days, "1.5", "12"), (.seconds, "0", "0"),
    (.days, "999999999999999999", "7999999999999999992"),
    (.seconds, "abc", "abc"), (.minutes, "1.0000001", "1.0000001"), (.minutes, "0.00003", "0.000001"),
  ])
  func turnsTimeIntoHours(_ unit: TimeUnit, _ text: String, _ hours: String) throws {
    #expect(unit.hours(text) == hours)
    #expect(try texts("Spent\n\(text)\n", [FieldSource(.column(.place(1)), unit: unit)]).rows == [[hours]])
  }

  @Test func readsDatesByPatternOrISO() throws {
    let fields = [
      FieldSource(.column(.place(1)), date: try DatePattern("d/MMM/yy h:mm a")), .column("b"),
    ]
    let export = try open("a,b\n23/Jan/21 10:38 AM,2021-01-28T11:04:09Z\n2021-01-23,x\n")
    let mapping = try #require(RowMapping(fields, in: export, report: { Issue.record("\($0)") }))
    var dates: [String?] = []
    mapping.forEachRow(report: { _ in }) { row in dates += [row.cell(0).date?.iso, row.cell(1).date?.iso] }
    #expect(dates == ["2021-01-23", "2021-01-28", nil, nil])
  }

  @Test func mapsEveryValueOfAList() throws {
    let export = try open("l,l,m\nBug,TBD,a;b\nx,Bug,\n")
    let fields = [FieldSource(.column(.heading("l")), map: ["bug": "incident"]), .column("m"), .constant("p; q")]
    let mapping = try #require(RowMapping(fields, in: export, report: { _ in }))
    var lists: [[String]] = []
    mapping.forEachRow(report: { _ in }) { row in lists += fields.indices.map { row.cell($0).list } }
    #expect(lists == [["incident"], ["a", "b"], ["p", "q"], ["x", "incident"], [], ["p", "q"]])
  }

  @Test func leavesOutRowsByFiltersAndCountsThem() throws {
    let csv = "Type,k\nEpic,1\nbug,2\nStory,3\n,4\nx,5,6,7\n"
    let export = try open(csv)
    func kept(_ filters: [RowFilter]) throws -> ([String], RowCounts) {
      let mapping = try #require(RowMapping([.column("k")], where: filters, in: export, report: { _ in }))
      var rows: [String] = []
      let counts = mapping.forEachRow(report: { _ in }) { rows.append($0.cell(0).text) }
      return (rows, counts)
    }
    #expect(try kept([.keep(.heading("type"), not: ["EPIC"])]).0 == ["2", "3", "4"])
    #expect(try kept([.keep(.heading("type"), is: ["Bug", "Story"])]).0 == ["2", "3"])
    #expect(try kept([.keep(.heading("type"), is: [""])]).0 == ["4"])
    #expect(try kept([.keep(.place(1), not: ["epic"]), .keep(.place(2), is: ["2"])]).0 == ["2"])
    let counts = try kept([.keep(.place(1), not: ["epic"])]).1
    #expect(counts.read == 5)
    #expect(counts.leftOut == .init(["left out by 'where'": [2]]))
    #expect(counts.rejected == .init(["row-long": [6]]))
  }

  @Test func reportsEveryUnknownColumnOnce() throws {
    var messages: [String] = []
    let mapping = RowMapping(
      [.column("Tittle"), .column("Tittle"), .column("Title"), .place(9)],
      where: [.keep(.heading("Kindd"), is: ["x"])],
      in: try open("Title,Kind\n"),
      report: { messages.append($0.description) }
    )
    #expect(mapping == nil)
    #expect(
      messages == [
        "a.csv: error[column-missing]: there is no column 'Tittle'\n  hint: did you mean 'Title'?",
        "a.csv: error[column-missing]: there is no column 9: the file has 2\n  hint: columns are counted from 1",
        "a.csv: error[column-missing]: there is no column 'Kindd'\n  hint: did you mean 'Kind'?",
      ]
    )
  }

  @Test func givesThePlaceOfTheCellBehindAValue() throws {
    let mapping = try #require(
      RowMapping([.column("b"), .constant("x")], in: try open("a,b\n1,2\n"), report: { _ in })
    )
    var places: [String] = []
    mapping.forEachRow(report: { _ in }) { row in places = [0, 1].map { "\(row.cell($0).position)" } }
    #expect(places == ["(line: 2, column: 3)", "(line: 2, column: 1)"])
  }
}
