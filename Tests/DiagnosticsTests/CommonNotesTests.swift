import Diagnostics
import Testing

@Suite struct CommonNotesTests {
  private func notes(_ count: Int, _ severity: Diagnostic.Severity = .note, code: String = "client-silent")
    -> [Diagnostic]
  {
    (0..<count).map { Diagnostic(severity, code, "is silent", client: "c\($0)") }
  }

  @Test(arguments: [0, 1, 4])
  func areToldOneByOneOfAFewClients(_ count: Int) {
    #expect(notes(count).withCommonNotesTogether() == notes(count))
  }

  @Test(arguments: [
    (5, "the same is noted of 2 other clients: c3, c4"),
    (9, "the same is noted of 6 other clients: c3, c4, c5 and 3 more"),
  ])
  func areToldTogetherOfMany(_ count: Int, _ message: String) {
    let told = notes(count).withCommonNotesTogether()
    #expect(told.prefix(3) == notes(3)[...])
    #expect(told.dropFirst(3).map(\.message) == [message])
    #expect(told.last?.code == "client-silent" && told.last?.severity == .note)
  }

  @Test func keepTheirOrderAndEachOtherApart() {
    let told = (notes(5) + notes(2, code: "stale-data") + notes(5).map(\.self)).withCommonNotesTogether()
    #expect(
      told.map(\.code) == Array(repeating: "client-silent", count: 4) + ["stale-data", "stale-data"]
        + Array(repeating: "client-silent", count: 3)
    )
  }

  @Test(arguments: [Diagnostic.Severity.warn, .error, .block])
  func areNotMadeOfWhatMattersMore(_ severity: Diagnostic.Severity) {
    #expect(notes(9, severity).withCommonNotesTogether() == notes(9, severity))
  }
}
