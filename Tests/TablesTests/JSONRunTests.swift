import Testing

@testable import Tables

/// The check of JSON in several parts, which must say what the check in one says.
@Suite struct JSONRunTests {
  private func fault(_ text: String, workers: Int, partSize: Int) -> String? {
    withUTF8(of: text) { bytes in
      JSONSyntax.firstFault(in: bytes, nesting: 6, workers: workers, partSize: partSize)
        .map { "\($0.index): \($0.message)" }
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
}
