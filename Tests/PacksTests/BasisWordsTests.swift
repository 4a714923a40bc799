import Testing

@testable import Packs
@testable import Review

@Suite struct BasisWordsTests {
  private let format = Format(locale: "en-GB", currency: "GBP")

  @Test(
    arguments: [
      (0, 0, "every row was used"), (1, 0, "1 row could not be used"), (0, 1, "1 row was left out by a rule"),
      (0, 1_204, "1,204 rows were left out by a rule"),
      (3, 12, "3 rows could not be used and 12 were left out by a rule"),
      (1, 1, "1 row could not be used and 1 was left out by a rule"),
    ]
  )
  func sayWhatBecameOfTheOtherRows(_ rejected: Int, _ leftOut: Int, _ words: String) {
    #expect(Words.unused(rejected: rejected, leftOut: leftOut, format) == words)
  }
}
