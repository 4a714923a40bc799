import TestSupport
import Diagnostics
import Testing

@testable import Tables

// The suite stands beside the package; where it is absent the tests skip themselves.
@Suite struct JSONSuiteTests {
  private static let folder = "suites/json/parsing"
  private static let names = SharedData.names(in: folder)

  /// Whether a file is JSON, as reading it as an export says: a fault of the text, or no rows at most.
  private func fault(_ bytes: [UInt8], _ name: String) -> Diagnostic? {
    do {
      _ = try JSONDocuments(try SourceText(file: name, bytes: bytes))
      return nil
    } catch {
      return error
    }
  }

  @Test(.enabled(if: SharedData.isThere(folder), "JSONTestSuite is absent"), arguments: names)
  func acceptsWhatIsJSONAndRefusesTheRestWithAPlace(_ name: String) throws {
    let bytes = try SharedData.bytes("\(Self.folder)/\(name)")
    let fault = fault(bytes, name)
    #expect(name.hasPrefix("y_") == (fault == nil), "\(String(describing: fault))")
    guard let fault else { return }
    let codes: Set<String> = ["json-syntax", "json-too-deep", "file-empty", "encoding-invalid", "encoding-unsupported"]
    #expect(codes.contains(fault.code), "\(fault)")
    #expect(fault.code == "file-empty" || (fault.place.line != nil && fault.place.column != nil), "\(fault)")
  }

  @Test(.enabled(if: SharedData.isThere(folder), "JSONTestSuite is absent"))
  func countsTheSuite() throws {
    var (accepted, refused, wrong) = (0, 0, 0)
    for name in Self.names {
      let isRead = fault(try SharedData.bytes("\(Self.folder)/\(name)"), name) == nil
      switch (name.prefix(2), isRead) {
      case ("y_", true): accepted += 1
      case ("n_", false): refused += 1
      default: wrong += 1
      }
    }
    print("JSONTestSuite: \(accepted) y accepted, \(refused) n refused, \(wrong) wrong, 0 not offered")
    #expect(wrong == 0 && accepted == 95 && refused == 188)
  }

  /// simdjson, which reads what is no export, is an independent judge of what JSON is.
  @Test(.enabled(if: SharedData.isThere(folder), "JSONTestSuite is absent"), arguments: names)
  func agreesWithSimdjsonOnMutations(_ name: String) throws {
    let original = try SharedData.bytes("\(Self.folder)/\(name)")
    var random = SplitMix64(seed: 7)
    for _ in 0..<20 where original.count < 1_000 {
      var bytes = original
      for _ in 0...2 where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let new = Array(" \n,:[]{}\"\\0-1.eEtrufalsn\u{7F}\u{0}\u{E9}".utf8).randomElement(using: &random) ?? 0
        if Bool.random(using: &random) { bytes[place] = new } else { bytes.insert(new, at: place) }
      }
      let fault = JSONSyntax.firstFault(in: bytes, file: name)
      let isRead = (try? JSONDocument(file: name, bytes: bytes)) != nil
      #expect(isRead == (fault == nil), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private static let lines = "suites/json/ndjson"

  @Test(.enabled(if: SharedData.isThere(lines), "the NDJSON files are absent"), arguments: SharedData.names(in: lines))
  func readsNDJSON(_ name: String) throws {
    let file = name.hasSuffix(".ndjson") ? name : "a.json"
    let export = try Export(file: file, bytes: try SharedData.bytes("\(Self.lines)/\(name)"))
    let all = try ReadAll(export)
    #expect(export.reading.isNDJSON)
    #expect(all.messages == [])
    switch name.prefix(5) {
    case "agate":
      #expect(export.columns == ["number", "text", "boolean", "date", "datetime", "timedelta"])
      #expect(all.rows.map { $0[1] } == ["a", "👍", "b"])
      #expect(all.rows[2] == ["", "b", "", "", "", ""])
    case "csvki":
      #expect(export.columns == ["a", "b", "d"])
      #expect(all.rows == [["2", "3", ""], ["", "2", "4"]])
    default:
      #expect(export.columns == ["id", "name"])
      #expect(all.rows == [["1", "english"], ["2", "中国人"]])
    }
  }
}
