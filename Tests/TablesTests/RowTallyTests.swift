import Testing

@testable import Tables

@Suite struct RowTallyTests {
  @Test func keepsTheFirstThreeLinesOfEachReason() {
    var tally = RowTally()
    for line in [9, 4, 4, 7, 2, 30] { tally.add("row-long", line: line) }
    tally.add("cell-too-long", line: 5)
    #expect(tally.count == 7)
    #expect(tally.counts == ["row-long": 6, "cell-too-long": 1])
    #expect(tally.reasons.map(\.name) == ["cell-too-long", "row-long"])
    #expect(tally.reasons.map(\.rows.lines) == [[5], [2, 4, 7]])
  }

  @Test func doesNotDependOnTheOrderInWhichTalliesAreJoined() {
    let (left, right) = (RowTally(["a": [1, 5, 9, 12], "b": [3]]), RowTally(["a": [2, 2, 7]]))
    var (first, second) = (left, right)
    first.add(right)
    second.add(left)
    #expect(first == second)
    #expect(first.counts == ["a": 7, "b": 1] && first.count == 8)
    #expect(first.reasons[0].rows.lines == [1, 2, 5])
  }
}
