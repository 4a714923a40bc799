import TestSupport
import Testing

@testable import Review

@Suite struct RecurringTests {
  private static func value(of text: String, in recurring: RecurringFields<String>, _ make: () -> String) -> String {
    Array(text.utf8).withUnsafeBufferPointer { recurring.fields[1].value(of: $0, make: make) }
  }

  @Test func makesAValueOnceForEachText() {
    let recurring = RecurringFields<String>(2)
    var made = 0
    for _ in 0..<3 {
      for text in ["", "a", "ab", "abcd", "abcdefgh", "Zoë Müller", "a text of 31 bytes, just so long"] {
        #expect(
          Self.value(of: text, in: recurring) {
            made += 1; return text
          } == text
        )
      }
    }
    #expect(made == 7)
  }

  @Test func makesTheValueOfALongTextEachTime() {
    let recurring = RecurringFields<String>(2)
    let text = String(repeating: "x", count: 33)
    var made = 0
    for _ in 0..<3 {
      #expect(
        Self.value(of: text, in: recurring) {
          made += 1; return text
        } == text
      )
    }
    #expect(made == 3)
  }

  @Test func neverMixesTextsUp() {
    var random = SplitMix64(seed: 21)
    let recurring = RecurringFields<String>(2)
    for _ in 0..<50_000 {
      let length = Int.random(in: 0...34, using: &random)
      // Few letters, so that many texts are alike at both ends.
      let text = String((0..<length).map { _ in Bool.random(using: &random) ? "a" : "b" })
      #expect(Self.value(of: text, in: recurring) { text } == text)
    }
  }
}
