import TestSupport
import Testing

@testable import Tables

@Suite struct CSVPropertyTests {
  private static let pieces = [
    "a", "é", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "'", "=", "+", "-", "@", "\t", "sep=", "\u{1}", "日",
  ]

  @Test(arguments: [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8.tab])
  func readsBackWhatItWrites(_ delimiter: UInt8) throws {
    var random = SplitMix64(seed: 1)
    for _ in 0..<300 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<3).map { _ in (0..<width).map { _ in random.text(of: Self.pieces, upTo: 6) } }
      var writer = CSVWriter(delimiter: delimiter)
      writer.write((1...width).map { "h\($0)" })
      for row in rows { writer.write(row) }
      let all = try ReadAll(
        try Export(file: "a.csv", bytes: writer.bytes, options: .init(delimiter: delimiter))
      )
      let trimmed = rows.map { $0.map { text in withUTF8(of: text) { String(decoding: $0.trimmed, as: UTF8.self) } } }
      // A row of nothing but empty cells is no record, unless the table has one column.
      let isRecord = { (row: [String]) in width == 1 || !row.allSatisfy(\.isEmpty) }
      #expect(all.rows.filter(isRecord) == trimmed.filter(isRecord))
      #expect(all.counts.read == rows.count)
      #expect(all.diagnostics.allSatisfy { $0.severity == .note })
    }
  }

  @Test func writesNoCellThatASpreadsheetTakesForAFormula() {
    var writer = CSVWriter()
    writer.write(["=1", "+1", "-1", "@a", "\tx", "'=1", "plain", "it's", ""])
    writer.write([""])
    writer.write(["a \"b\"", "c,d", "e\nf"])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "'=1,'+1,'-1,'@a,'\tx,''=1,plain,it's,\n\"\"\n\"a \"\"b\"\"\",\"c,d\",\"e\nf\"\n"
    )
  }

  @Test func neverCrashesAndAccountsForEveryRow() throws {
    var random = SplitMix64(seed: 2)
    for _ in 0..<2_000 {
      let text = random.text(of: Self.pieces, upTo: 40)
      guard let export = try? open(text) else { continue }
      let all = try ReadAll(export)
      #expect(all.counts.read == all.rows.count + all.counts.leftOut.count + all.counts.rejected.count)
      _ = try? Export(file: "x", bytes: random.bytes(upTo: 40))
    }
  }

  /// Pieces of real files: titles, headings, sections, totals and notes, in any order.
  private static let lines = [
    "Report", "Report,,,", "made on:,2024-01-01", ",,,", "", "id,title,hours,on", "-----", "1,Foo,2.5,2024-01-02",
    "2,\"Bar, x\",3,2024-01-03", "3,\"open,1,2024-01-04", "Total,,5.5,", "Source: desk", ",kg,h,", "Phase 1,,,",
    "a;b;c", "\"x\" y,1,2,3", "4,Baz", "5,Too,1,2024-01-05,long", "1900,1901,1902,1903",
  ]

  @Test func accountsForEveryRowOfPatchworkFiles() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<2_000 {
      let end = ["\n", "\r\n", "\r\r\n", "\r"].randomElement(using: &random) ?? "\n"
      let count = Int.random(in: 1...25, using: &random)
      let lines = (0..<count).map { _ in Self.lines.randomElement(using: &random) ?? "" }
      guard let export = try? open(lines.joined(separator: end), .init(delimiter: .comma)) else { continue }
      let all = try ReadAll(export)
      #expect(all.counts.read == all.rows.count + all.counts.leftOut.count + all.counts.rejected.count)
      #expect(all.lines == all.lines.sorted())
      #expect((all.lines.last ?? 1) <= count)
    }
  }
}
