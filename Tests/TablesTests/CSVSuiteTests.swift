import Foundation
import Testing

@testable import Tables

/// All cells of all records that are not blank, as they stand in the text.
func records(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) -> [[String]] {
  var records: [[String]] = []
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var scanner = CSVScanner(bytes, delimiter: delimiter)
    var cells: [CSVSpan] = []
    while scanner.next(into: &cells) {
      if scanner.isBlank(cells) { continue }
      records.append(cells.map { $0.withContent(in: bytes) { String(decoding: $0, as: UTF8.self) } })
    }
  }
  return records
}

// The suites stand beside the package; where they are absent the tests skip themselves.
@Suite struct CSVSuiteTests {
  @Test(
    .enabled(if: SharedData.isThere("suites/csv/csvs"), "csv-spectrum is absent"),
    arguments: SharedData.names(in: "suites/csv/csvs")
  )
  func readsCSVSpectrum(_ name: String) throws {
    let export = try Export(file: name, bytes: try SharedData.bytes("suites/csv/csvs/\(name)"))
    let all = try ReadAll(export)
    let rows = all.rows.map { Dictionary(zip(export.columns, $0)) { first, _ in first } }
    let json = try SharedData.bytes("suites/csv/json/\(name.replacing(".csv", with: ".json"))")
    if name == "location_coordinates.csv" {
      // Its expectation is one object, and with another phone number than the file has.
      #expect(all.rows.map { $0[2...] } == [["Modesto", "Stanislaus"]])
    } else {
      let expected = try JSONSerialization.jsonObject(with: Data(json)) as? [[String: String]]
      #expect(rows == expected)
    }
    #expect(all.diagnostics.isEmpty)
  }

  @Test(.enabled(if: SharedData.isThere("suites/csv/parse-cases.json"), "the CSV cases are absent"))
  func readsTheCasesOfOtherReaders() throws {
    var (run, skipped) = (0, [String: Int]())
    for parseCase in try ParseCase.all() {
      if let reason = parseCase.reasonToSkip {
        skipped[reason, default: 0] += 1
      } else {
        run += 1
        let found = records(parseCase.input, delimiter: parseCase.delimiter)
        #expect(found == parseCase.expected.filter { !$0.isEmpty }, "\(parseCase.id)")
      }
    }
    print("CSV cases: \(run) run; skipped: \(skipped.sorted { $0.key < $1.key })")
    #expect(run == 51)
  }

  @Test(.enabled(if: SharedData.isThere("suites/csv/sniff-cases.json"), "the CSV cases are absent"))
  func findsTheDelimiterOfMostCases() throws {
    let cases = try JSONSerialization.jsonObject(with: Data(try SharedData.bytes("suites/csv/sniff-cases.json")))
    var (right, all, wrong) = (0, 0, [String]())
    for sniffCase in cases as? [[String: Any]] ?? [] {
      let expected = (sniffCase["expected"] as? [String: Any])?["delimiter"] as? String
      guard let sample = sniffCase["sample"] as? String, let expected, [",", ";", "\t", "|"].contains(expected) else {
        continue
      }
      let found = Array(sample.utf8).withUnsafeBufferPointer { DelimiterGuess.delimiter(of: $0, from: 0) }
      all += 1
      if found == expected.utf8.first { right += 1 } else { wrong.append(sniffCase["id"] as? String ?? "?") }
    }
    print("delimiters: \(right) of \(all) right; wrong: \(wrong)")
    #expect(all > 0 && wrong.isEmpty)
  }
}

private struct ParseCase {
  let id: String
  let input: String
  let delimiter: UInt8
  let expected: [[String]]
  let reasonToSkip: String?

  static func all() throws -> [ParseCase] {
    let bytes = try SharedData.bytes("suites/csv/parse-cases.json")
    let cases = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
    return try #require(cases).map(ParseCase.init)
  }

  private init(_ json: [String: Any]) {
    let dialect = json["dialect"] as? [String: Any] ?? [:]
    id = json["id"] as? String ?? ""
    let text = json["input"] as? String ?? ""
    // The byte order mark is taken off before the scanner sees the text.
    input = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    let isClever = (json["source"] as? String ?? "").hasPrefix("clevercsv")
    // CleverCSV's cases mean one cell a row where they name no delimiter.
    delimiter = (dialect["delimiter"] as? String)?.utf8.first ?? (isClever ? .tab : UInt8(ascii: ","))
    expected = json["expected"] as? [[String]] ?? []
    reasonToSkip = Self.reason(json, dialect, id: id, delimiter: delimiter)
  }

  private static func reason(
    _ json: [String: Any],
    _ dialect: [String: Any],
    id: String,
    delimiter: UInt8
  ) -> String? {
    if json["expected"] is NSNull || json["error"] is String { return "expects an error of a strict reader" }
    if dialect["rust_config"] != nil { return "a reader set up by code" }
    if dialect["escapechar"] is String { return "an escape character" }
    if let quote = dialect["quotechar"], quote as? String != "\"" { return "another quote" }
    if dialect["skipinitialspace"] as? Bool == true { return "skips initial space" }
    if dialect["doublequote"] as? Bool == false { return "no doubled quotes" }
    if let quoting = dialect["quoting"] as? String, quoting != "minimal" { return "another way of quoting" }
    if !",;\t|".utf8.contains(delimiter) { return "another delimiter" }
    if ["csvp-155", "csvp-156", "csvp-157", "csvp-164"].contains(id) { return "quotes inside a cell open it again" }
    return nil
  }
}
