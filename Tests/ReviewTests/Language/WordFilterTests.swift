import Testing

@testable import Review

@Suite struct WordFilterTests {
  @Test func neverKeepsBackAWordOfItsList() {
    let words = ["a", "am", "été", "dès", "", "mümkün", "january", "we'll"] + (0..<2_000).map { "word\($0)" }
    let (filter, set) = (WordFilter(words), WordSet(words))
    for word in words { #expect(filter.mayHold(word) && set.contains(word)) }
    for word in ["b", "étés", "january ", "wordy"] { #expect(!set.contains(word)) }
  }

  @Test func keepsBackMostOtherWords() {
    let filter = WordFilter(["the", "and", "soon", "shortly"])
    let others = (0..<1_000).map { "x\($0 * 7)" }
    #expect(others.count(where: filter.mayHold) < 100)
  }
}
