import Diagnostics
import Testing

@testable import Tables

// The suite stands beside the package; where it is absent the test skips itself.
@Suite struct JSONSuiteTests {
  private static let folder = "suites/json/parsing"

  @Test(.enabled(if: SharedData.isThere(folder), "JSONTestSuite is absent"), arguments: SharedData.names(in: folder))
  func acceptsWhatIsJSONAndRefusesTheRestWithAPlace(_ name: String) throws {
    let bytes = try SharedData.bytes("\(Self.folder)/\(name)")
    do {
      _ = try JSONDocument(file: name, bytes: bytes)
      #expect(name.hasPrefix("y_"))
    } catch {
      #expect(name.hasPrefix("n_"), "\(error)")
      #expect(error.place.line != nil && error.place.column != nil, "\(error)")
      #expect(JSONSyntax.firstFault(in: bytes, file: name) == error)
    }
  }

  @Test(.enabled(if: SharedData.isThere(folder), "JSONTestSuite is absent"), arguments: SharedData.names(in: folder))
  func bothReadersAgreeOnMutations(_ name: String) throws {
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

  @Test(
    .enabled(if: SharedData.isThere("suites/json/ndjson"), "the NDJSON files are absent"),
    arguments: SharedData.names(in: "suites/json/ndjson")
  )
  func saysWhatNDJSONIs(_ name: String) throws {
    let message = refusal(try SharedData.bytes("suites/json/ndjson/\(name)"), file: "a.json") ?? ""
    #expect(message.contains("this looks like NDJSON"), "\(message)")
  }
}
