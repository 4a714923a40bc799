import Testing

@testable import Review

@Suite struct DecisionWithoutOptionsTests {
  /// A workspace with one decision: needs_client_input, asked_on, decided_on; and the options' labels, `wait` for doing nothing.
  private func workspace(_ decision: String, _ options: [String]) -> Workspace {
    Workspace([
      "decisions.csv": "id,client,question,needs_client_input,asked_on,decided_on\nD1,acme,Which line?,\(decision)\n",
      "decision-options.csv": "decision,label,summary,nothing\n"
        + options.map { "D1,\($0),Something,\($0 == "wait" ? "yes" : "no")\n" }.joined(),
    ])
  }

  private func message(_ lack: String) -> [String] {
    [
      "exports/decisions.csv:2: block[decision-without-options]: acme: the decision 'Which line?' \(lack)\n"
        + "  hint: add its options to decision-options.csv with decision 'D1', for the one that is doing nothing with "
        + "'nothing' yes"
    ]
  }

  @Test(
    arguments: [
      ([], "offers no options"), (["A"], "offers one option only"), (["nothing"], "offers one option only"),
      (["A", "B"], "does not offer doing nothing"), (["A", "B", "C"], "does not offer doing nothing"),
    ] as [([String], String)]
  )
  func holdsAPackThatLeavesTheClientNoChoice(_ options: [String], _ lack: String) throws {
    #expect(try workspace("yes,2026-10-05,", options).findings() == message(lack))
    #expect(try workspace("yes,2026-10-05,", options).review().isHeld)
  }

  @Test(arguments: [
    ("yes,2026-01-05,", true), ("yes,,", true), ("yes,2026-10-01,2026-10-02", true),
    ("yes,2026-01-05,2026-10-01", true), ("yes,2026-01-05,2026-11-06", true),
    ("yes,2026-01-05,2026-09-30", false), ("yes,,2026-09-30", false), ("no,2026-10-05,", false),
  ])
  func looksAtDecisionsOfThePeriodThatNeedTheClient(_ decision: String, _ isFound: Bool) throws {
    #expect(try workspace(decision, ["A"]).findings().isEmpty == !isFound)
  }

  @Test func acceptsTwoOptionsWithDoingNothing() throws {
    #expect(try workspace("yes,2026-10-05,", ["A", "wait"]).findings() == [])
  }
}
