import Testing

@testable import Review

/// Records inside those they belong to, in JSON files.
@Suite struct NestedRecordTests {
  @Test func readsOptionsInsideDecisions() throws {
    let workspace = Workspace([
      "decisions.json": """
      [
       {"id": "D1", "client": "acme", "question": "Which line?", "needs_client_input": true, "asked_on": "2026-10-05",
        "options": [{"label": "A", "summary": "Two lines", "cost": 1200},
                    {"label": "B", "summary": "None", "nothing": true}]},
       {"id": "D2", "client": "acme", "question": "Which desk?", "needs_client_input": false, "options": []},
       {"id": "D3", "client": "acme", "question": "When?", "needs_client_input": false}
      ]
      """
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.map(\.description) == [])
    let decisions = try portfolio.account("acme").visible.decisions
    #expect(decisions.map { $0.options.map(\.label) } == [["A", "B"], [], []])
    #expect(decisions[0].options.map(\.origin.line) == [3, 4])
    #expect(decisions[0].options.map(\.isDoingNothing) == [false, true])
    let accounts = portfolio.files.filter { $0.file == "exports/decisions.json" }
    #expect(accounts.map(\.records) == [.decisionOptions, .decisions])
    #expect(accounts.map(\.read) == [2, 3] && accounts.map(\.used) == [2, 3] && accounts.allSatisfy(\.isBalanced))
  }

  @Test func tellsWhatIsWrongWithANestedRowAtItsPlace() throws {
    let workspace = Workspace([
      "criteria.json": """
      [{"id": "C1", "project": "PA", "statement": "Fewer calls", "state": "draft", "measurements": [
          {"on": "2026-10-01", "value": 4},
          {"on": "soon", "value": 5},
          7]}]
      """
    ])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.filter { $0.place.file == "exports/criteria.json" }.map(\.description) == [
        "exports/criteria.json:3:12 (on): error[date-invalid]: 'soon' is no date\n"
          + "  hint: write it as 2026-10-31, or map the column with 'date:' and its pattern",
        "exports/criteria.json:4:5: error[json-row-not-object]: a row is an object, and this is a number",
      ]
    )
    let account = try #require(portfolio.files.first { $0.records == .measurements })
    #expect(account.read == 3 && account.used == 1)
    #expect(account.rejected.counts == ["date-invalid": 1, "json-row-not-object": 1])
    #expect(try portfolio.account("acme").visible.criteria.first?.id == "C1")
  }

  @Test func readsQuestionsAndResponsesInsideSurveys() throws {
    let workspace = Workspace([
      "surveys.json": """
      [{"id": "S1", "client": "acme", "name": "October", "identity": "named", "opened": "2026-10-01", "closed": "2026-10-20",
        "invited": 2,
        "questions": [{"id": "q1", "type": "nps", "text": "Would you recommend us?"}],
        "responses": [{"on": "2026-10-02", "contact": "dana", "q1": 9}, {"on": "2026-10-03", "contact": "lee", "q1": 3}]},
       {"id": "S2", "client": "acme", "name": "Later", "identity": "named", "opened": "2026-11-01", "closed": "2026-11-20",
        "invited": 2}]
      """
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.files.filter { $0.file == "exports/surveys.json" }.map(\.used) == [2, 1, 2])
    #expect(portfolio.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
  }

  @Test func anOptionOfARefusedDecisionIsRefusedToo() throws {
    let workspace = Workspace([
      "decisions.json":
        "[{\"id\":\"D1\",\"client\":\"acme\",\"needs_client_input\":true,\"options\":[{\"label\":\"A\",\"summary\":\"x\"}]}]"
    ])
    let portfolio = try workspace.portfolio()
    let accounts = portfolio.files.filter { $0.file == "exports/decisions.json" }
    #expect(accounts.map(\.rejected.counts) == [["reference-unknown": 1], ["column-missing": 1]])
    #expect(accounts.map(\.isBalanced) == [true, true])
  }
}
