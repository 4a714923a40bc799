import TestSupport
import Testing

@testable import Review

/// Methods §1.7.
@Suite struct AnonymityTests {
  @Test(arguments: [
    (0, PublicationLevel.none), (1, .suppressed), (4, .suppressed), (5, .scoreOnly), (9, .scoreOnly), (10, .indicative),
    (29, .indicative), (30, .published), (1_000, .published),
  ])
  func publishesMoreOfLargerGroups(_ n: Int, _ level: PublicationLevel) {
    #expect(PublicationLevel(n: n) == level)
  }

  @Test(arguments: [
    (7, 8, PublicationLevel.suppressed), (12, 20, .suppressed), (20, 20, .indicative), (3, 3, .scoreOnly),
  ])
  func followsTheMinimumOfTheSettings(_ n: Int, _ minimum: Int, _ level: PublicationLevel) {
    #expect(PublicationLevel(n: n, minimum: minimum) == level)
  }

  @Test func showsScoresAndCountsByLevel() {
    let levels: [PublicationLevel] = [.none, .suppressed, .scoreOnly, .indicative, .published]
    #expect(levels.map(\.showsScore) == [false, false, true, true, true])
    #expect(levels.map(\.showsCounts) == [false, false, false, true, true])
  }

  @Test(arguments: [
    (["Finance": 6, "Warehouse": 7, "HR": 3], ["Warehouse"]), (["A": 8, "B": 3, "C": 2], ["A"]),
    (["A": 8, "B": 4], []), (["A": 8, "B": 9], ["A", "B"]), ([:], []), (["A": 4], []),
    (["A": 5, "B": 5, "C": 1], ["B"]),
  ])
  func hidesGroupsUntilNobodyCanSubtract(_ groups: [String: Int], _ shown: [String]) {
    #expect(Anonymity.shownGroups(groups) == shown)
  }

  @Test func neverLeavesAHiddenTotalThatCanBeWorkedOut() {
    var random = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let minimum = random.int(2...8)
      let sizes = (0..<random.int(0...7)).map { _ in random.int(1...12) }
      let groups = Dictionary(uniqueKeysWithValues: sizes.enumerated().map { ("G\($0)", $1) })
      let shown = Anonymity.shownGroups(groups, minimum: minimum)
      let hidden = groups.filter { !shown.contains($0.key) }.values.reduce(0, +)
      #expect(shown.allSatisfy { groups[$0, default: 0] >= minimum })
      #expect(hidden == 0 || hidden >= minimum || shown.isEmpty)
      #expect(shown == shown.sorted())
    }
  }
}
