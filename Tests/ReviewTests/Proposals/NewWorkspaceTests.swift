import Tables
import Testing

@testable import Review

@Suite struct NewWorkspaceTests {
  private func workspace(_ text: String, name: String = "export.csv") throws -> NewWorkspace {
    let bytes = Array(text.utf8)
    let proposal = try MappingProposal(for: try Export(file: name, bytes: bytes))
    return NewWorkspace(.headings(proposal), copying: (name, bytes), fallback: try #require(Period("2020-02")))
  }

  @Test func reportsOnEveryRowOfTheExport() throws {
    let workspace = try workspace(
      "ID,Title,Project,Created\n1,a,Süd;Nord,2026-09-30\n2,b,süd;nord,2026-10-01\n3,c,X,2026-10-31\n"
    )
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity <= .warn } == [])
    #expect(portfolio.accounts.map(\.visible.client.id) == ["sud-nord", "x"])
    #expect(portfolio.accounts.map(\.visible.workItems.count) == [2, 1])
  }

  @Test(arguments: [
    (["2026-09-01", "2026-10-31"], "2026-10"), (["2026-09-01", "2026-10-27"], "2026-10"),
    (["2026-09-01", "2026-10-26"], "2026-09"), (["2026-10-01", "2026-10-12"], "2026-10"),
    (["2025-12-30", "2026-01-04"], "2025-12"), ([""], "2020-02"),
  ])
  func reportsOnTheLastMonthThatIsWhole(_ days: [String], _ period: String) throws {
    let rows = days.enumerated().map { "\($0),t,\($1)\n" }.joined()
    #expect(try workspace("ID,Title,Created\n" + rows).period.description == period)
  }

  @Test(arguments: [
    ("jira.csv", "jira.csv"), ("../../etc/Jira (1).csv", "Jira--1-.csv"), ("export", "export.csv"),
    ("milestones.csv", "export-milestones.csv"), ("Work-Items-2.csv", "export-Work-Items-2.csv"), ("", "export.csv"),
    (".hidden.csv", "hidden.csv"), ("a*?[b].csv", "a---b-.csv"), ("große.tab", "gro-e.tab"),
  ])
  func copiesTheExportUnderANameThatIsSafe(_ name: String, _ safe: String) {
    #expect(ExportName.safe(name, format: .csv) == safe)
  }

  @Test func listsTheQuestionsThatTheSettingsAsk() throws {
    let workspace = try workspace("ID,Type,Created\n1,Epic,03/04/2024\n2,Wish,05/06/2024\n")
    let settings = try #require(workspace.files.first { $0.path == SettingsReader.fileName })
    let words = String(decoding: settings.bytes, as: UTF8.self).split { " #\n".contains($0) }.joined(separator: " ")
    var rest = Substring(words)
    for question in workspace.questions {
      let text = question.text.split { " #\n".contains($0) }.joined(separator: " ")
      let found = try #require(rest.firstRange(of: "question: " + text), "\(question.text)")
      rest = rest[found.upperBound...]
    }
    #expect(!rest.contains("question:"))
  }
}
