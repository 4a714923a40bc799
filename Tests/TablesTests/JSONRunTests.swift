import TestSupport
import Diagnostics
import Testing

@testable import Tables

/// The check of JSON in several parts, which must say what the check in one says.
@Suite struct JSONRunTests {
  private func fault(_ text: String, workers: Int, partSize: Int) -> String? {
    withUTF8(of: text) { bytes in
      do throws(JSONSyntax.Fault) {
        _ = try JSONSyntax.runs(in: bytes, nesting: 6, workers: workers, partSize: partSize)
        return nil
      } catch {
        return "\(error.index): \(error.message)"
      }
    }
  }

  @Test func findsTheElementsOfALongArray() {
    let rows = (0..<200).map { #"{"id": \#($0), "labels": [{"name": "a"}, {"name": "{,{"}]}"# }
    let text = #"{"issues": ["# + rows.joined(separator: ",\n") + "]}"
    let runs = withUTF8(of: text) { JSONRun.found(in: $0, nesting: 6, workers: 2, partSize: 1_000) }
    #expect(runs.count == text.utf8.count / 1_000)
    #expect(runs.allSatisfy { $0.depth == 3 })
    #expect(fault(text, workers: 2, partSize: 1_000) == nil)
  }

  /// Elements that fit by themselves are too deep where they stand.
  @Test func countsTheBracketsAroundARun() {
    let rows = Array(repeating: #"{"a": {"b": [1]}}"#, count: 100).joined(separator: ",")
    for brackets in 1...6 {
      let text = String(repeating: "[", count: brackets) + rows + String(repeating: "]", count: brackets)
      #expect(fault(text, workers: 2, partSize: 300) == fault(text, workers: 1, partSize: 300))
      #expect((fault(text, workers: 2, partSize: 300) == nil) == (brackets <= 3))
    }
  }

  @Test func saysOfAnyTextWhatOneWorkerSays() {
    var random = SplitMix64(seed: 31)
    let pieces = [
      #"{"a": 1}"#, #"{"a": [{"b": 2}, {"b": 3}]}"#, #"{"t": ",{"}"#, #"{"t": "\",{\""}"#, ",", ",", ",", "\n", "[",
      "]",
      "{", "}", "\"", "x", #""open, {"a": 1}"#, "tru", "1",
    ]
    for _ in 0..<3_000 {
      var rows = (0..<40).map { _ in pieces[Int.random(in: 0..<4, using: &random)] }
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        rows[Int.random(in: 0..<40, using: &random)] = pieces.randomElement(using: &random) ?? ""
      }
      let text = "[" + rows.joined(separator: ",") + "]"
      let expected = fault(text, workers: 1, partSize: 100)
      #expect(fault(text, workers: 3, partSize: 100) == expected, "\(text)")
    }
  }

  /// The columns of runs that were looked at ahead are those of one pass over all rows.
  @Test func findsTheColumnsThatOneWorkerFinds() {
    var random = SplitMix64(seed: 47)
    let values = ["1", "null", #""a""#, "[]", "{}", "[1, 2]", "[null]", #"{"c": null}"#, #"[{"d": 1}, {"e": []}]"#]
    for _ in 0..<300 {
      let keys = (0..<Int.random(in: 1...6, using: &random)).map { _ in "k\(Int.random(in: 0..<9, using: &random))" }
      let rows = (0..<80).map { _ in
        let members = keys.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
          .map { #""\#($0)": \#(values.randomElement(using: &random) ?? "1")"# }
        return members.isEmpty ? "7" : "{\(members.joined(separator: ", "))}"
      }
      let text = "[" + rows.joined(separator: ",") + "]"
      #expect(columns(text, workers: 3) == columns(text, workers: 1), "\(text)")
    }
  }

  @Test(arguments: [("many columns", 4, 3), ("just enough", 6, 6), ("few", 10, 6)])
  func countsColumnsOverAllRuns(name: String, limit: Int, distinct: Int) {
    let rows = (0..<60).map { #"{"k\#($0 % distinct)": \#($0)}"# }.joined(separator: ",\n")
    var limits = Limits()
    limits.columns = limit
    #expect(columns("[\(rows)]", workers: 3, limits) == columns("[\(rows)]", workers: 1, limits))
  }

  private func columns(_ text: String, workers: Int, _ limits: Limits = Limits()) -> [String]? {
    withUTF8(of: text) { bytes in
      let runs = try? JSONSyntax.runs(in: bytes, nesting: 6, workers: workers, partSize: 100)
      var pass = JSONColumns(JSONBytes(bytes), file: "a.json", limits: limits)
      pass.lookAhead(runs ?? [], workers: workers)
      do throws(Diagnostic) {
        try pass.read(elementsOf: 0)
      } catch {
        return [error.description]
      }
      return pass.paths() + pass.rows.map(String.init) + pass.diagnostics.map(\.description)
    }
  }
}
