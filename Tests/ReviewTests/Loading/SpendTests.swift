import Foundation
import Tables
import Testing

@testable import Review

@Suite struct SpendTests {
  private let heading = "project,month,cost,hours\n"

  private func projects(_ cells: String) -> String { "id,client,name,pricing,cost_visible\nPA,acme,Desk,\(cells)\n" }

  @Test(arguments: [
    ("tm,", true), ("capped,", true), ("tm,yes", true), ("tm,no", false), ("capped,no", false), ("fixed,", false),
    ("fixed,yes", false), ("service,", false), ("service,yes", true), (",", false), (",yes", false),
  ])
  func staysInTheHouseUnlessTheClientMaySeeTheCost(_ cells: String, _ isVisible: Bool) throws {
    let workspace = Workspace(["projects.csv": projects(cells), "spend.csv": heading + "PA,2026-09,9000.50,96.5\n"])
    let account = try workspace.portfolio().account("acme")
    #expect(account.visible.projects.map(\.isCostVisible) == [isVisible])
    #expect(account.visible.spend.map(\.cost) == (isVisible ? [Decimal(string: "9000.50")] : []))
    #expect(account.confidential.spend.map(\.hours) == (isVisible ? [] : [96.5]))
    #expect(account.confidential.usedRows == 5)
  }

  @Test func keepsTheRowsOfAMonthAsPartsOfOneSum() throws {
    let rows = "ACM,2026-10,300,\nPA,2026-09,100,\nPA,2026-09,200,5\n"
    let portfolio = try Workspace(["spend.csv": heading + rows]).portfolio()
    #expect(portfolio.diagnostics == [])
    let spend = try portfolio.account("acme").confidential.spend
    #expect(spend.map(\.project) == ["PA", "PA", "PA"])
    #expect(spend.map(\.month.description) == ["2026-09", "2026-09", "2026-10"])
    #expect(spend.map(\.cost) == [100, 200, 300])
  }

  @Test func takesAMonthFromTheLastFileThatHasItAndSaysWhereTheyDiffer() throws {
    let workspace = Workspace([
      "spend-2026-09.csv": heading + "PA,2026-08,100,\nPA,2026-09,40,\nPA,2026-09,60,\n",
      "spend-2026-10.csv": heading + "PA,2026-09,60,\nPA,2026-09,40,\nPA,2026-08,120,\nPA,2026-10,7,\n",
    ])
    let portfolio = try workspace.portfolio()
    #expect(
      portfolio.diagnostics.map(\.description) == [
        "exports/spend-2026-10.csv:4 (month): warn[spend-replaced]: acme: the spend of 'PA' in 2026-08 differs from that in "
          + "exports/spend-2026-09.csv; this file counts\n  hint: if both are parts of one sum, put them into one file"
      ]
    )
    #expect(try portfolio.account("acme").confidential.spend.map(\.cost) == [120, 40, 60, 7])
    #expect(try portfolio.file("spend-2026-09.csv").leftOut.counts == ["superseded by a later file": 3])
    #expect(try portfolio.review().visible.rows.leftOut == 3)
  }

  @Test(arguments: [
    ("month: Day", "2026-09-30,4\n2026-10-01T09:30:00Z,5\n2026-09,6\n"),
    ("month: { column: Day, date: M/d/yyyy }", "9/30/2026,4\n10/1/2026,5\n9/1/2026,6\n"),
  ])
  func takesTheMonthOfADayThatIsMapped(_ month: String, _ rows: String) throws {
    var workspace = Workspace(["time.csv": "Day,Hours\n" + rows])
    workspace.configure(
      "sources: [{ files: exports/time.csv, records: spend, project: { value: PA }, fields: { \(month), hours: Hours } }]"
    )
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics == [])
    let spend = try portfolio.account("acme").confidential.spend
    #expect(spend.map { "\($0.month) \($0.hours ?? 0)" } == ["2026-09 4.0", "2026-09 6.0", "2026-10 5.0"])
  }

  @Test func saysWhichPatternADayOfAMonthMustHave() throws {
    var workspace = Workspace(["time.csv": "Day,Hours\nsoon,4\n"])
    workspace.configure(
      "sources: [{ files: exports/time.csv, records: spend, project: { value: PA }, "
        + "fields: { month: { column: Day, date: d.M.yyyy }, hours: Hours } }]"
    )
    #expect(
      try workspace.messages() == [
        "exports/time.csv:2:1 (month): error[month-invalid]: 'soon' is no month\n"
          + "  hint: it must be a month like 2026-10, or a day; the pattern of this field is 'd.M.yyyy'"
      ]
    )
  }

  @Test func addsUpTheFilesOfTwoSources() throws {
    var workspace = Workspace(["spend.csv": heading + "PA,2026-09,100,\n", "licences.csv": "Month,Sum\n2026-09,40\n"])
    workspace.configure(
      "sources: [{ files: exports/licences.csv, records: spend, project: { value: PA }, fields: { month: Month, cost: Sum } }]"
    )
    #expect(try workspace.portfolio().account("acme").confidential.spend.map(\.cost) == [40, 100])
  }
}
