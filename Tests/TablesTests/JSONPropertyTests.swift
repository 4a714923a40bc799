import TestSupport
import Diagnostics
import Testing

@testable import Tables

/// Random rows come back the same, whatever form they are written in.
@Suite struct JSONPropertyTests {
  private static let keys = ["id", "na\"me", "ü", "a.b", "", "\\u", "long key of several words", "labels"]
  private static let texts = [
    "x", "two words", "say \"hello\"", "back\\slash", "line\nbreak", "tab\tstop", "日本語", "👩‍🚀", "\u{1}", "[{\"a\":1}]",
    "}",
    "é", "null", "a,b", "\u{2028}", "0",
  ]

  private static func string(_ text: String, _ random: inout SplitMix64) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": written += "\\" + String(scalar)
      case "\n": written += "\\n"
      case _ where scalar.value < 0x20 || Int.random(in: 0..<8, using: &random) == 0:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }

  /// A row as cells by key, and as an object.
  private static func row(_ random: inout SplitMix64, space: String) -> (cells: [String: String], text: String) {
    var cells: [String: String] = [:]
    var members: [String] = []
    for key in keys.shuffled(using: &random) where Int.random(in: 0..<5, using: &random) > 0 {
      let text = texts.randomElement(using: &random) ?? ""
      let written: String
      switch Int.random(in: 0..<5, using: &random) {
      case 0: (cells[key], written) = ("-12.50e+3", "-12.50e+3")
      case 1: (cells[key], written) = ("", "null")
      case 2: (cells[key], written) = ("true", "true")
      default:
        cells[key] = withUTF8(of: text) { String(decoding: $0.trimmed, as: UTF8.self) }
        written = string(text, &random)
      }
      members.append(string(key, &random) + space + ":" + space + written)
    }
    return (cells, "{" + space + members.joined(separator: space + "," + space) + space + "}")
  }

  @Test(arguments: 0..<40)
  func readsWhatWasWritten(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let space = ["", " ", "\t \t"].randomElement(using: &random) ?? ""
    let rows = (0..<Int.random(in: 1..<30, using: &random)).map { _ in Self.row(&random, space: space) }
    let objects = rows.map(\.text)
    let half = rows.count / 2
    let page = { (rows: ArraySlice<String>) in "{\"n\":1,\"rows\":[" + rows.joined(separator: ",") + "]}" }
    let forms: [(String, String?, String)] = [
      ("[" + objects.joined(separator: space + ",\n") + "]", nil, "a.json"),
      (objects.joined(separator: "\n"), nil, "a.ndjson"),
      (objects.joined(separator: "\r\n\r\n") + "\r\n", "$", "a.jsonl"),
      (page(objects[...]), "$.rows[]", "a.json"),
      (page(objects[..<half]) + "\n" + page(objects[half...]), "$.rows[]", "a.ndjson"),
      ("[" + page(objects[..<half]) + "," + page(objects[half...]) + "]", "$[].rows[]", "a.json"),
      (
        "{" + objects.enumerated().map { "\"k\($0)\": \($1)" }.joined(separator: ",") + "}", "$.*", "a.json"
      ),
    ]
    for (text, path, file) in forms {
      let export = try open(text, file: file, .init(path: path))
      let paths = Self.keys.map { JSONPath(steps: [.key($0)]).description }
      let selectors = try paths.map { path in
        try export.columns.contains(path)
          ? export.selector(.path(path)) : Selector(name: path, target: .path(JSONPath(path)))
      }
      var place = 0
      let counts = export.forEachRow(selecting: selectors, report: { _ in }) { row in
        for (selector, key) in Self.keys.enumerated() {
          #expect(row.cell(selector).text == rows[place].cells[key] ?? "", "\(key) of \(rows[place].text) in \(file)")
        }
        place += 1
      }
      #expect(counts == RowCounts(read: rows.count))
    }
  }

  /// Whatever stands in a file, it is read or refused; nothing is lost or read past its end.
  @Test func neverCrashesOnBrokenFiles() throws {
    var random = SplitMix64(seed: 11)
    let whole = Array(
      "{\"t\":2,\"r\":[{\"a\":\"x\\u00e9\",\"b\":[1,{\"c\":null}]},\n{\"a\":-1.5e3,\"b\":[]}]}\n{\"r\":[]}".utf8
    )
    let strange = Array("{}[]\",:\\n0 \ntu\u{E9}".utf8)
    for _ in 0..<4_000 {
      var bytes = Array(whole.prefix(Int.random(in: 1...whole.count, using: &random)))
      for _ in 0..<Int.random(in: 0..<4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = strange.randomElement(using: &random) ?? 0
      }
      for (file, path) in [("a.json", nil), ("a.ndjson", "$.r[]"), ("a.json", "$.*")] as [(String, String?)] {
        guard let export = try? Export(file: file, bytes: bytes, options: .init(path: path)) else { continue }
        let all = try ReadAll(export)
        #expect(all.counts.read == all.rows.count + all.counts.rejected.count)
      }
    }
  }
}

/// Files made to cost more than they are worth.
@Suite struct HostileJSONTests {
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      ("[", "1:65: error[json-too-deep]"), ("{\"a\":", "1:321: error[json-too-deep]"),
      ("[{\"a\":", "error[json-too-deep]"),
    ]
  )
  func refusesAMillionOpenBrackets(_ bracket: String, _ message: String) {
    let text = String(repeating: bracket, count: 1_000_000)
    #expect(refusal(text, file: "a.json")?.contains(message) == true)
  }

  @Test(.timeLimit(.minutes(30))) func readsAKeyOfAMegabyte() throws {
    let key = String(repeating: "k", count: 1_000_000)
    let export = try open("[{\"\(key)\":1,\"a\":2},{\"a\":3,\"\(key)\":4}]", file: "a.json")
    #expect(export.columns == ["a"])
    #expect(try ReadAll(export).rows == [["2"], ["3"]])
  }

  @Test(.timeLimit(.minutes(30))) func refusesAHundredThousandKeys() throws {
    let wide = (0..<100_000).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    #expect(refusal("[{\(wide)}]", file: "a.json")?.contains("error[columns-too-many]") == true)
    let other = (0..<3_000).map { "{\"k\($0)\":1,\"z\":\($0)}" }.joined(separator: ",")
    let export = try open("[\(other)]", file: "a.json")
    #expect(export.columns.count == 3_001)
    let selector = try export.selector(.path("z"))
    var sum = 0
    export.forEachRow(selecting: [selector], report: { _ in }) { sum += $0.cell(0).integer ?? 0 }
    #expect(sum == 2_999 * 3_000 / 2)
  }

  @Test(.timeLimit(.minutes(30))) func refusesAStringThatNeverEnds() {
    let text = "[{\"a\":\"" + String(repeating: "x\\\"", count: 1_000_000)
    #expect(
      refusal(text, file: "a.json")
        == "a.json:1:7: error[json-syntax]: a string that begins here is never closed by a double quote"
    )
  }

  @Test(.timeLimit(.minutes(30))) func readsAHundredThousandGroupsInOnePass() throws {
    let groups = (0..<100_000).map { "{\"n\":\($0),\"c\":[{\"v\":1}]}" }.joined(separator: ",")
    let export = try open("{\"top\":\"x\",\"g\":[\(groups)]}", file: "a.json", .init(path: "$.g[].c[]"))
    let selectors = try ["$.top", "$.g[].n", "v"].map { try export.selector(.path($0)) }
    var (rows, last) = (0, "")
    export.forEachRow(selecting: selectors, report: { _ in }) { row in
      rows += row.cell(0).text == "x" ? 1 : 0
      last = row.cell(1).text
    }
    #expect(rows == 100_000 && last == "99999")
    #expect(throws: Diagnostic.self) { try export.selector(.path("$.nothing")) }
  }

  @Test(.timeLimit(.minutes(30))) func givesAKeyTwiceInEveryRowOnlyTwentyWords() throws {
    let rows = String(repeating: "{\"a\":1,\"a\":{\"b\":1,\"b\":2}},\n", count: 50_000)
    let all = try ReadAll(try open("[\(rows){}]", file: "a.json"))
    #expect(all.counts.read == 50_001)
    #expect(all.diagnostics.count == 21)
    #expect(
      all.messages.last
        == "a.json: warn[json-duplicate-key]: and 99980 more of this kind in this file, not listed one by one"
    )
  }
}
