import Tables
import Testing

/// Lists in one cell, times of UTC, and headings that differ in white space.
@Suite struct MappedListTests {
  private func rows(_ csv: String, _ sources: [FieldSource], _ body: (MappedRow) -> Void) throws {
    let export = try Export(file: "a.csv", bytes: Array(csv.utf8))
    let mapping = try #require(RowMapping(sources, in: export) { Issue.record("\($0)") })
    mapping.forEachRow(report: { _ in }, body)
  }

  @Test(arguments: [
    (",", "red, green ,,blue; pale", ["red", "green", "blue; pale"]), (" | ", "a | b|c", ["a", "b|c"]),
    (",", "N/A", []), (",", "one", ["one"]),
  ])
  func splitsAListWhereTheUserSays(_ separator: String, _ cell: String, _ expected: [String]) throws {
    var source = FieldSource.column("A")
    source.separator = separator
    try rows("A,B\n\"\(cell)\",x\n", [source]) { row in #expect(row.cell(0).list == expected) }
  }

  @Test func takesTimesWithoutAnOffsetForThoseOfUTCWhereTheUserSaysSo() throws {
    var source = FieldSource.column("A")
    source.isUTC = true
    let csv = "A,B\n2026-10-01 23:30:05,x\n2026-10-01 23:30:05+02:00,x\n2026-10-01,x\n,x\n"
    var offsets: [Int?] = []
    try rows(csv, [source]) { row in offsets.append(row.cell(0).dateTime?.offsetMinutes) }
    #expect(offsets == [0, 120, nil, nil])
    offsets = []
    try rows(csv, [.column("A")]) { row in offsets.append(row.cell(0).dateTime?.offsetMinutes) }
    #expect(offsets == [nil, 120, nil, nil])
  }

  @Test func readsTheSecondInWhichAnIdWasMade() throws {
    let source = FieldSource(.column(.heading("A")), date: try DatePattern("object-id"))
    var days: [String?] = []
    try rows("A,B\n68e3c1800000000000000001,x\n68E3C180,x\nzze3c1800000000000000001,x\n", [source]) { row in
      days.append(row.cell(0).date?.iso)
    }
    #expect(days == ["2025-10-06", nil, nil])
  }

  @Test(arguments: [
    "How  likely\nare you?", "how likely are you?", " HOW LIKELY\tARE\u{A0}YOU? ", "Höw likely are you?",
  ])
  func findsAHeadingWhateverItsWhiteSpace(_ heading: String) throws {
    let export = try Export(file: "a.csv", bytes: Array("Id,\"\(heading)\"\n1,9\n".utf8))
    #expect(export.has(.heading("How likely are you?")))
    #expect(!export.has(.heading("Howlikely are you?")))
    #expect(export.has(.beginning("how likely")))
  }
}
