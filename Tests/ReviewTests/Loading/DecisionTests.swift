import Tables
import Testing

@testable import Review

@Suite struct DecisionTests {
  private let decisions = "id,client,question,needs_client_input,asked_on,decided_on,chosen,signed_on,rationale\n"
  private let options = "decision,label,summary,nothing\n"

  @Test func bringsItsOptionsByLabel() throws {
    let workspace = Workspace([
      "decisions.csv": decisions + "D1,acme,Which line?,yes,2026-10-05,,,,\nD2,acme,Which desk?,no,,,,,\n",
      "decision-options.csv": options + "D1,Option 10,Two lines,no\nD1,Option 9,None,yes\nD2,A,Here,no\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    let found = try portfolio.account("acme").visible.decisions
    #expect(found.map(\.id) == ["D1", "D2"])
    #expect(found.map { $0.options.map(\.label) } == [["Option 9", "Option 10"], ["A"]])
    #expect(found.first?.options.map(\.isDoingNothing) == [true, false])
    #expect(try portfolio.account("acme").confidential.usedRows == 9)
  }

  @Test func hasEachLabelOnce() throws {
    let workspace = Workspace([
      "decisions.csv": decisions + "D1,acme,Which line?,yes,2026-10-05,,,,\n",
      "decision-options.csv": options + "D1,A,Two lines,no\nD1,A,None,yes\n",
    ])
    #expect(
      try workspace.messages() == [
        "exports/decision-options.csv:3 (label): error[id-duplicate]: decision-option 'D1/A' stands twice; the second row is "
          + "not used\n  hint: the first one is at exports/decision-options.csv:2; give one of them another label"
      ]
    )
  }

  @Test func needsTheClientOfAnOptionWhereTwoHaveTheDecision() throws {
    let workspace = Workspace([
      "decisions.csv": decisions + "D1,acme,Which line?,yes,,,,,\nD1,bravo,Which mail?,yes,,,,,\n",
      "decision-options.csv": options + "D1,A,Two lines,no\n",
      "bravo/decision-options.csv": options + "D1,A,None,yes\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/decision-options.csv:2 (decision): error[reference-ambiguous]: the decision 'D1' exists for acme and bravo\n"
          + "  hint: put the decision-options of each client into a folder of its own, exports/CLIENT/decision-options.csv"
      ]
    )
    #expect(try portfolio.account("acme").visible.decisions.map(\.options.count) == [0])
    #expect(try portfolio.account("bravo").visible.decisions.map { $0.options.map(\.summary) } == [["None"]])
  }

  @Test func choosesOneOfItsOptions() throws {
    let workspace = Workspace([
      "decisions.csv": decisions + "D1,acme,Which line?,yes,2026-10-05,2026-10-06,Twoo,,\n",
      "decision-options.csv": options + "D1,Two,Two lines,no\nD1,One,One line,yes\n",
    ])
    #expect(
      try workspace.messages() == [
        "exports/decisions.csv:2 (chosen): error[reference-unknown]: acme: the decision 'D1' chose 'Twoo', which is none of "
          + "its options\n  hint: did you mean 'Two'?"
      ]
    )
  }

  @Test(arguments: [
    ("2026-10-31,,,,", true), ("2026-11-01,,,,", false), (",2026-11-06,A,,", true), (",2026-11-07,A,,", false),
    (",,,2026-11-07,", false), (",,,,", true), ("2026-10-31,2026-11-07,A,,", true),
  ])
  func countsFromTheDayItWasAskedFor(_ cells: String, _ counts: Bool) throws {
    let workspace = Workspace([
      "decisions.csv": decisions + "D1,acme,Which line?,yes,\(cells)\n",
      "decision-options.csv": options + "D1,A,Two lines,no\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(try portfolio.account("acme").visible.decisions.count == (counts ? 1 : 0))
    for file in ["decisions.csv", "decision-options.csv"] {
      #expect(try portfolio.file(file).leftOut.counts == (counts ? [:] : ["after the report date": 1]))
    }
  }

  @Test func isOpenUntilItWasDecided() throws {
    let rows = "D1,acme,Which line?,yes,2026-10-05,2026-11-06,A,2026-11-06,why\n"
    let later = "D2,acme,Which line?,yes,2026-10-05,2026-11-07,A,2026-11-07,why\n"
    let found = try Workspace(["decisions.csv": decisions + rows + later]).portfolio().account("acme").visible.decisions
    #expect(found.map(\.isOpen) == [false, true])
    #expect(found.map(\.chosen) == ["A", nil])
    #expect(found.map(\.signedOn) == ["2026-11-06", nil])
    #expect(found.map(\.rationale) == ["why", nil])
  }
}
