import Foundation
import Testing

@testable import Tables

/// All cells of all records that are not blank, as they stand in the text.
func records(_ text: String, dialect: CSVDialect = CSVDialect(delimiter: .comma)) -> [[String]] {
  var records: [[String]] = []
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    var scanner = CSVScanner(bytes, dialect: dialect)
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
    var count = SuiteCount()
    for parseCase in try ParseCase.all() {
      if let reason = parseCase.reasonToSkip {
        count.skip(reason)
      } else {
        count.judge(parseCase.id, parseCase.isReadRight)
      }
    }
    print("CSV parse cases: \(count)")
    #expect(count.failed == [])
    #expect(count.passed == 60)
  }

  @Test(.enabled(if: SharedData.isThere("suites/csv/sniff-cases.json"), "the CSV cases are absent"))
  func findsTheDialectOfTheCasesOfOtherReaders() throws {
    var count = SuiteCount()
    for sniffCase in try SniffCase.all() {
      if let reason = sniffCase.reasonToSkip {
        count.skip(reason)
      } else {
        count.judge(sniffCase.id, sniffCase.isFound)
      }
    }
    print("CSV sniff cases: \(count)")
    #expect(count.failed == [])
    #expect(count.passed == 18)
  }
}

/// What became of the cases of a suite.
private struct SuiteCount: CustomStringConvertible {
  private(set) var passed = 0
  private(set) var failed: [String] = []
  private var skipped: [String: Int] = [:]

  mutating func judge(_ id: String, _ isRight: Bool) {
    if isRight { passed += 1 } else { failed.append(id) }
  }

  mutating func skip(_ reason: String) { skipped[reason, default: 0] += 1 }

  var description: String {
    let reasons = skipped.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(passed) passed, \(failed.count) failed, \(skipped.values.reduce(0, +)) not offered (\(reasons))"
  }
}

/// A text whose dialect another reader found, or found to be undecidable.
private struct SniffCase {
  let id: String
  let sample: String
  let delimiter: String?
  let quote: String
  let reasonToSkip: String?

  static func all() throws -> [SniffCase] {
    let bytes = try SharedData.bytes("suites/csv/sniff-cases.json")
    let cases = try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]]
    return try #require(cases).map(SniffCase.init)
  }

  private init(_ json: [String: Any]) {
    let expected = json["expected"] as? [String: Any]
    id = json["id"] as? String ?? ""
    sample = json["sample"] as? String ?? ""
    delimiter = expected?["delimiter"] as? String
    quote = expected?["quotechar"] as? String ?? ""
    if let delimiter, ![",", ";", "\t", "|"].contains(delimiter) {
      reasonToSkip = "with another delimiter"
    } else {
      reasonToSkip = expected?["has_header"] == nil ? nil : "about headings"
    }
  }

  /// Whether the same delimiter is found, and the same quote where one is used; whatever is undecidable must be doubted.
  var isFound: Bool {
    let guess = Array(sample.utf8).withUnsafeBufferPointer {
      DialectGuess($0, from: 0, delimiter: nil, quote: nil)
    }
    guard let delimiter else { return guess.doubt != nil }
    guard guess.dialect.delimiter == delimiter.utf8.first else { return false }
    return !sample.contains("'") || quote.isEmpty || guess.dialect.quote == quote.utf8.first
  }
}

private struct ParseCase {
  let id: String
  let input: String
  let dialect: CSVDialect
  /// Nil where a strict reader refuses the text.
  let expected: [[String]]?
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
    let delimiter = (dialect["delimiter"] as? String)?.utf8.first ?? (isClever ? .tab : .comma)
    let quote = (dialect["quotechar"] as? String).map(\.utf8.first) ?? .quote
    self.dialect = CSVDialect(delimiter: delimiter, quote: dialect["quoting"] as? String == "none" ? nil : quote)
    expected = json["expected"] as? [[String]]
    reasonToSkip = Self.reason(json, dialect, id: id, delimiter: delimiter)
  }

  /// Whether the same rows are read, or what a strict reader refuses is told.
  var isReadRight: Bool {
    if let expected { return records(input, dialect: dialect) == expected.filter { !$0.isEmpty } }
    return Array(input.utf8).withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, dialect: dialect)
      var cells: [CSVSpan] = []
      var isTold = false
      while scanner.next(into: &cells) {
        isTold = isTold || scanner.record.unclosedQuote != nil || scanner.record.textAfterQuote != nil
      }
      return isTold
    }
  }

  private static func reason(
    _ json: [String: Any],
    _ dialect: [String: Any],
    id: String,
    delimiter: UInt8
  ) -> String? {
    if id == "csvp-037" { return "an error of Python's own" }
    if dialect["rust_config"] != nil { return "a reader set up by code" }
    if dialect["escapechar"] is String { return "an escape character" }
    if dialect["skipinitialspace"] as? Bool == true { return "skips initial space" }
    if dialect["doublequote"] as? Bool == false { return "no doubled quotes" }
    if let quoting = dialect["quoting"] as? String, !["minimal", "none"].contains(quoting) {
      return "another way of quoting"
    }
    if !",;\t|".utf8.contains(delimiter) { return "another delimiter" }
    if id == "csvp-140" { return "a quote that is never closed is dropped" }
    if ["csvp-155", "csvp-156", "csvp-157", "csvp-164"].contains(id) { return "quotes inside a cell open it again" }
    return nil
  }
}
