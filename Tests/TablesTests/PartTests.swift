import TestSupport
import Diagnostics
import Testing

@testable import Tables

/// Parts of a file that are read at once give what reading from the first row to the last gives.
@Suite struct PartTests {
  /// All that reading gives: rows with their lines, counts and what was told.
  private struct All: Equatable {
    var rows: [String] = []
    var counts = RowCounts()
    var told: [String] = []

    mutating func add(_ row: Row, _ columns: Int) {
      let cells = (0..<columns).map { place in
        let cell = row.cell(place)
        return "\(cell.text)@\(cell.position.line):\(cell.position.column)"
      }
      rows.append("\(row.line) " + cells.joined(separator: "|"))
    }
  }

  private static func selectors(_ table: CSVTable) -> [Selector] {
    table.columns.indices.map { Selector(name: "\($0)", target: .columns([$0])) }
  }

  private static func whole(_ table: CSVTable) -> All {
    var all = All()
    var told: [String] = []
    all.counts = table.forEachRow(selecting: selectors(table), report: { told.append($0.description) }) {
      all.add($0, table.columns.count)
    }
    all.told = told
    return all
  }

  private static func parts(_ table: CSVTable, ofBytes size: Int, workers: Int) -> All {
    var told: [String] = []
    let (counts, states) = table.forEachRow(
      selecting: selectors(table),
      workers: workers,
      partSize: size,
      report: { told.append($0.description) },
      from: { _ in [String]() }
    ) { rows, row in
      var all = All()
      all.add(row, table.columns.count)
      rows += all.rows
    }
    return All(rows: states.flatMap(\.self), counts: counts, told: told)
  }

  private static func csv(_ text: String) throws -> CSVTable {
    try CSVTable(
      SourceText(file: "a.csv", bytes: Array(text.utf8)).readable(workers: 1),
      options: .init(delimiter: 0x2C)
    )
  }

  /// A table with quoted cells of several lines, of which some look like rows; now and then a row is not right.
  private static func table(_ random: inout SplitMix64, rows: Int) -> String {
    let ends = ["\n", "\r\n", "\r", "\r\r\n"]
    let end = ends[Int.random(in: 0..<ends.count, using: &random)]
    let texts = [
      "plain", "\"a, b\"", "\"two\(end)lines\"", "\"x,y,z\(end)1,2,3\(end)\"", "\"say \"\"no\"\"\"", "é", "",
    ]
    let odd = ["1,2", "1,2,3,4", "", "\"x\" y,2,3", "a\"b,2,3"]
    let lines = (0..<rows).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? odd[Int.random(in: 0..<odd.count, using: &random)]
        : (0..<3).map { _ in texts[Int.random(in: 0..<texts.count, using: &random)] }.joined(separator: ",")
    }
    return "one,two,three" + end + lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")
  }

  @Test func ofACSVFileGiveWhatTheWholeGives() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let table = try Self.csv(Self.table(&random, rows: Int.random(in: 1...80, using: &random)))
      let expected = Self.whole(table)
      for size in [1, 7, 40, 300] {
        #expect(Self.parts(table, ofBytes: size, workers: 1) == expected)
        #expect(Self.parts(table, ofBytes: size, workers: 3) == expected)
      }
    }
  }

  @Test func ofTextThatIsHardlyATableGiveWhatTheWholeGives() throws {
    var random = SplitMix64(seed: 12)
    let pieces = ["a", "\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "b,c,d\n"]
    for _ in 0..<1_000 {
      guard let table = try? Self.csv("x,y,z\n" + random.text(of: pieces, upTo: 60)) else { continue }
      let expected = Self.whole(table)
      for size in [1, 5, 30] { #expect(Self.parts(table, ofBytes: size, workers: 2) == expected) }
    }
  }

  @Test func tellTwentyProblemsOfAKindInAll() throws {
    let table = try Self.csv("x,y,z\n" + String(repeating: "1,2,3\n1,2\n", count: 70))
    let told = Self.parts(table, ofBytes: 50, workers: 2).told
    #expect(told == Self.whole(table).told)
    #expect(told.count == 21)
    #expect(told.last?.contains("and 50 more of this kind") == true)
  }

  @Test func beginWhereRowsSeemToBegin() throws {
    let text = "x,y,z\n" + String(repeating: "\"1,1,1\n2,2,2\",b,c\n", count: 200)
    let bytes = Array(text.utf8)
    let parts = bytes.withUnsafeBufferPointer { bytes in
      CSVCuts(bytes: bytes, dialect: CSVDialect(delimiter: 0x2C, quote: .quote), width: 3)
        .parts(from: .init(index: 6, line: 2), ofBytes: 500, workers: 1)
    }
    #expect(parts.count > 3)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.limit == $1.start.index })
    #expect(parts.last?.limit == bytes.count)
  }

  @Test(arguments: [
    ("", 0), ("a", 0), ("\n", 1), ("\r\n", 1), ("\r", 1), ("\r\r\n", 1), ("\r\r\r\n", 2), ("\n\r", 2),
    ("a\nb\r\nc\r", 3),
    (String(repeating: "some text\n", count: 50), 50), (String(repeating: "some text\r\n", count: 50), 50),
  ])
  func countLinesAsTheyEnd(_ text: String, _ count: Int) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { $0.lineEnds(in: 0..<bytes.count) } == count)
  }

  @Test func countLinesAsPositionsDo() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<2_000 {
      let bytes = Array(random.text(of: ["a", "bc", "\n", "\r\n", "\r", "\r\r\n"], upTo: 30).utf8)
      let lines = TextPosition(offset: bytes.count, in: bytes).line - 1
      #expect(bytes.withUnsafeBufferPointer { $0.lineEnds(in: 0..<bytes.count) } == lines)
    }
  }

  // MARK: JSON

  private static func json(_ text: String) throws -> JSONTable {
    try JSONTable(SourceText(file: "a.json", bytes: Array(text.utf8)), options: .init())
  }

  @Test(arguments: ["\n", "", "\r\n"])
  func ofAJSONFileGiveWhatTheWholeGives(_ end: String) throws {
    var random = SplitMix64(seed: 14)
    for _ in 0..<100 {
      let rows = (0..<Int.random(in: 1...60, using: &random)).map { row in
        row > 0 && Int.random(in: 0..<6, using: &random) == 0
          ? "\(row)" : "{\(end)\"a\": \"x\(row)\",\(end)\"b\": [1, \"\\n\"], \"c\": null}"
      }
      guard rows.contains(where: { $0.hasPrefix("{") }) else { continue }
      let table = try Self.json("[" + rows.joined(separator: "," + end) + "]")
      let selectors = try ["a", "b", "c"].map { Selector(name: $0, target: .path(try JSONPath($0))) }
      var expected = All()
      var told: [String] = []
      expected.counts = table.forEachRow(selecting: selectors, report: { told.append($0.description) }) {
        expected.add($0, 3)
      }
      expected.told = told
      for size in [1, 30, 200] {
        var found: [String] = []
        let (counts, states) = table.forEachRow(
          selecting: selectors,
          workers: 2,
          partSize: size,
          report: { found.append($0.description) },
          from: { _ in [String]() }
        ) { rows, row in
          var all = All()
          all.add(row, 3)
          rows += all.rows
        }
        #expect(All(rows: states.flatMap(\.self), counts: counts, told: found) == expected)
      }
    }
  }
}
