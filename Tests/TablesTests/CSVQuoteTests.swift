import Testing

@testable import Tables

@Suite struct CSVQuoteTests {
  @Test func takesAQuoteThatIsNeverClosedForTextAndReadsOn() throws {
    let all = try ReadAll(try open("a,b\n1,2\n3,\"x\n4,y\n"))
    #expect(all.rows == [["1", "2"], ["3", "\"x"], ["4", "y"]])
    #expect(all.lines == [2, 3, 4])
    #expect(
      all.messages == [
        """
        a.csv:3:3: warn[quote-unclosed]: the quote that opens here is never closed, so it is read as text
          hint: close it, or write it twice if it belongs to the text
        """
      ]
    )
  }

  @Test func leavesOutTheOneRowThatDoesNotFitWithoutTheQuote() throws {
    let all = try ReadAll(try open("a,b,c\n1,2,3\n4,\"x\n5,6,7\n"))
    #expect(all.rows == [["1", "2", "3"], ["5", "6", "7"]])
    #expect(all.counts.read == 3)
    #expect(
      all.messages == [
        """
        a.csv:3:3: error[quote-unclosed]: the quote that opens here is never closed, so found 2 fields where the heading \
        row has 3, and the row is left out
          hint: close it, or write it twice if it belongs to the text
        """
      ]
    )
  }

  @Test func losesNoRowToAQuoteThatOnlyALaterOneSeemsToClose() throws {
    let all = try ReadAll(try open("id,name,on\n1,\"open,x\n2,\"fine\",y\n3,\"\",z\n4,\"two\nlines\",z\n"))
    #expect(all.rows == [["1", "\"open", "x"], ["2", "fine", "y"], ["3", "", "z"], ["4", "two\nlines", "z"]])
    #expect(all.lines == [2, 3, 4, 5])
    #expect(all.diagnostics.map(\.code) == ["quote-unclosed"])
  }

  @Test func takesACellThatTheEndOfTheFileCutsOffForOneCell() throws {
    let text = "id,text,on\n1,a,b\n2,c,d\n3,\"a long text\nof several lines\nand no end\n"
    let all = try ReadAll(try open(text))
    #expect(all.rows == [["1", "a", "b"], ["2", "c", "d"]])
    #expect(all.counts.read == 3)
    #expect(
      all.messages.first?.hasPrefix(
        "a.csv:4:3: error[quote-unclosed]: the quote that opens here is never closed, so the rest of the file is one cell"
      ) == true
    )
  }

  @Test func readsAHeadingWhoseQuoteIsNeverClosed() throws {
    #expect(try open("a,\"b\n1,2\n").columns == ["a", "\"b"])
  }

  @Test func keepsAndTellsTextAfterAClosingQuote() throws {
    let all = try ReadAll(try open("a,b\n\"x\" y,1\n\"z\" ,2\nin \"side\",3\n"))
    #expect(all.rows == [["x y", "1"], ["z", "2"], ["in \"side\"", "3"]])
    #expect(
      all.messages == [
        """
        a.csv:2:4: warn[quote-followed]: a closing quote is the last character of its cell, and text follows this one; it \
        is kept
          hint: a quote that belongs to the text is written twice
        """
      ]
    )
  }

  @Test(
    arguments: [
      ("a,b\n'x, y',2\n'it''s',3\n", nil, "'", [["x, y", "2"], ["it's", "3"]]),
      ("a;b\n'x';'y'\n'z';''\n", nil, "'", [["x", "y"], ["z", ""]]),
      ("a,b\n'tis,2\n'x',3\n", nil, "\"", [["'tis", "2"], ["'x'", "3"]]),
      ("a,b\n'x',\"y\"\n", nil, "\"", [["'x'", "y"]]),
      (
        "a\tb\n\"5\" bolt\t1\n\"6\" nut\t2\n\"7\" pin\t3\n", nil, nil,
        [["\"5\" bolt", "1"], ["\"6\" nut", "2"], ["\"7\" pin", "3"]]
      ),
      ("a,b\n\"x\",2\n", QuoteOption.none, nil, [["\"x\"", "2"]]),
      ("a,b\n~x,y~,2\n", .character(UInt8(ascii: "~")), "~", [["x,y", "2"]]),
    ] as [(String, QuoteOption?, String?, [[String]])]
  )
  func findsTheQuoteOrIsToldIt(_ text: String, _ told: QuoteOption?, _ quote: String?, _ rows: [[String]]) throws {
    let export = try open(text, .init(quote: told))
    #expect(export.reading.quote == quote)
    #expect(try ReadAll(export).rows == rows)
  }

  @Test func readsQuotesBehindSpacesWhereTheFileHasThem() throws {
    let all = try ReadAll(try open("id, name, note\n1, \"Lee, Ann\", \"a \"\"b\"\"\"\n2, \"Cole, Bob\", plain\n"))
    #expect(all.rows == [["1", "Lee, Ann", "a \"b\""], ["2", "Cole, Bob", "plain"]])
    #expect(all.messages == [])
  }

  @Test func refusesAQuoteThatCannotBeOne() {
    #expect(
      refusal("a,b\n", .init(quote: .character(0x0A))) == """
        a.csv: error[quote-invalid]: a quote is one ASCII character other than a line break
          hint: usual ones are " and '
        """
    )
    #expect(
      refusal("a,b\n", .init(delimiter: .comma, quote: .character(.comma)))?.contains("delimiter-invalid") == true
    )
  }

  @Test(arguments: [
    "a,b\r\r\n1,\"x\r\r\ny\"\r\r\n2,z\r\r\n", "a,b\r\r\n1,\"x\ny\"\n2,z\r", "a,b\r1,\"x\r\ny\"\r\r\n2,z",
  ])
  func countsCarriageReturnsBeforeALineEndAsOneLine(_ text: String) throws {
    let export = try open(text)
    let all = try ReadAll(export)
    #expect(all.rows.map { $0[0] } == ["1", "2"])
    #expect(all.lines == [2, 4])
    #expect(all.messages == [])
    var places: [Int] = []
    export.forEachRow(selecting: [try export.selector(.heading("b"))], report: { _ in }) { row in
      places.append(row.cell(0).position.line)
    }
    #expect(places == [2, 4])
  }

  private static func hostile(_ shape: String, _ lines: Int) -> [UInt8] {
    Array(("a,b\n" + String(repeating: shape, count: lines)).utf8)
  }

  @Test(arguments: ["1,\"x\n", "\"\"\"x,1\n", "\"x\"y\",\"\n", "\",\"\"\n\"\"x\n"])
  func readsUnclosedQuotesInLinearTime(_ shape: String) throws {
    let clock = ContinuousClock()
    var best = [Duration.seconds(99), .seconds(99)]
    for _ in 0..<2 {
      for (place, lines) in [5_000, 40_000].enumerated() {
        let bytes = Self.hostile(shape, lines)
        let time = try clock.measure {
          let export = try Export(file: "a.csv", bytes: bytes, options: .init(delimiter: .comma))
          export.forEachRow(selecting: [], report: { _ in }) { _ in }
        }
        best[place] = min(best[place], time)
      }
    }
    #expect(best[1] < best[0] * 8 * 5, "\(best)")
  }
}
