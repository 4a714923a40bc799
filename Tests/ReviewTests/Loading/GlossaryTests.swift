import Testing

@testable import Review

@Suite struct GlossaryTests {
  @Test func isSharedByAllClientsButForTheWordsOfAClientsFolder() throws {
    let workspace = Workspace([
      "glossary.csv": "term,expansion,allow\nSLA,service level agreement,yes\nCAB,change advisory board,\n",
      "bravo/glossary.csv": "term,expansion\nCAB,computer-aided baking\nZT,zero trust\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    #expect(portfolio.glossary.map(\.term) == ["CAB", "SLA"])
    #expect(portfolio.glossary.map(\.isAllowed) == [false, true])
    #expect(try portfolio.account("acme").visible.glossary == portfolio.glossary)
    #expect(
      try portfolio.account("bravo").visible.glossary.map(\.expansion)
        == ["computer-aided baking", "service level agreement", "zero trust"]
    )
  }

  @Test func hasEachTermOnce() throws {
    #expect(
      try Workspace(["glossary.csv": "term,expansion\nSLA,service level agreement\nSLA,other\n"]).messages() == [
        "exports/glossary.csv:3 (term): error[id-duplicate]: term 'SLA' stands twice; the second row is not used\n"
          + "  hint: the first one is at exports/glossary.csv:2; give one of them another term"
      ]
    )
  }

  @Test func mayNotStandInTheFolderOfNobody() throws {
    let portfolio = try Workspace(["nobody/glossary.csv": "term,expansion\nSLA,service level agreement\n"]).portfolio()
    #expect(portfolio.diagnostics.map(\.code) == ["reference-unknown"])
    #expect(portfolio.glossary.isEmpty)
  }
}
