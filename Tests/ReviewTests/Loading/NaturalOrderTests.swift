import TestSupport
import Testing

@testable import Review

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ["q1", "q2", "q10"], ["a", "b"], ["q", "q1"], ["1", "2", "10"], ["q1a", "q1b", "q2a"], ["q01", "q1", "q02"],
    ["9", "10", "99999999999999999999", "100000000000000000000"], ["", "a"], ["a1b2", "a1b10", "a2b1"],
  ])
  func putsNumbersInTheirOrder(_ names: [String]) {
    for (index, left) in names.enumerated() {
      for right in names[(index + 1)...] {
        #expect(NaturalOrder.precedes(left, right), "\(left) \(right)")
        #expect(!NaturalOrder.precedes(right, left), "\(right) \(left)")
      }
      #expect(!NaturalOrder.precedes(left, left))
    }
  }

  @Test func isOneOrderOfAllNames() {
    var random = SplitMix64(seed: 9)
    let pieces = [
      "q", "1", "2", "10", "01", "001", "9", "99999999999999999999", "100000000000000000000", "-", "é", "٣", "½",
    ]
    let names = (0..<30).map { _ in
      (0..<random.int(0...4)).map { _ in pieces[random.int(0...(pieces.count - 1))] }.joined()
    }
    for a in names {
      for b in names {
        #expect(a == b ? !NaturalOrder.precedes(a, b) : NaturalOrder.precedes(a, b) != NaturalOrder.precedes(b, a))
        for c in names where NaturalOrder.precedes(a, b) && NaturalOrder.precedes(b, c) {
          if !NaturalOrder.precedes(a, c) { Issue.record("\(a) < \(b) < \(c)") }
        }
      }
    }
  }
}
