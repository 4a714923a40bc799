import Foundation
import Tables
import Testing

@testable import Review

/// Numbers of columns that other tools write.
@Suite struct MappedNumberTests {
  /// A workspace with an export of milestones, their value in the column `Fee`.
  private func milestones(_ values: [String], entry: String = "", fields: String = "value: Fee") -> Workspace {
    let rows = values.enumerated().map { "M\($0 + 1),2026-10-01,\"\($1)\"\n" }.joined()
    var workspace = Workspace(["plan.csv": "Key,Due,Fee\n" + rows])
    workspace.configure(
      """
      sources:
        - files: exports/plan.csv
          records: milestones
          \(entry)
          fields: { id: Key, name: Key, project: { value: PA }, baseline: Due, \(fields) }
      """
    )
    return workspace
  }

  /// A workspace with an export of items, their hours in the column `Spent`.
  private func items(_ values: [String], fields: String = "hours: Spent", json: Bool = false) -> Workspace {
    let rows =
      json
      ? "[" + values.enumerated().map { "{\"Key\":\"T\($0 + 1)\",\"Spent\":\($1)}" }.joined(separator: ",") + "]"
      : "Key,Spent\n" + values.enumerated().map { "T\($0 + 1),\"\($1)\"\n" }.joined()
    let file = json ? "time.json" : "time.csv"
    var workspace = Workspace([file: rows])
    workspace.configure(
      """
      sources:
        - files: exports/\(file)
          records: work-items
          fields: { id: Key, title: Key, project: { value: PA }, \(fields) }
      """
    )
    return workspace
  }

  private func amounts(_ workspace: Workspace) throws -> [String] {
    try workspace.portfolio().account("acme").visible.milestones.sorted { $0.id < $1.id }
      .map { $0.value.map { "\($0)" } ?? "-" }
  }

  private func told(_ workspace: Workspace) throws -> [String] {
    try workspace.messages().filter { $0.hasPrefix("exports/plan.csv") || $0.hasPrefix("exports/time") }
  }

  @Test(arguments: [
    (["1.234,56 €", "12,50 €", "7", "TBD"], ["1234.56", "12.5", "7", "-"]),
    (["$1,234.50", "($5.25)"], ["1234.5", "-5.25"]),
    (["1'234.05", "0.10"], ["1234.05", "0.1"]), (["1 414", "12-"], ["1414", "-12"]),
    (["0.1", "999999999999999.99"], ["0.1", "999999999999999.99"]),
  ])
  func readsAmountsExactly(_ values: [String], _ amounts: [String]) throws {
    let workspace = milestones(values)
    #expect(try self.amounts(workspace) == amounts)
    #expect(try told(workspace) == [])
  }

  @Test func tellsWhichValueDecidedTheMark() throws {
    let workspace = milestones(["1.234", "12,50"])
    #expect(try amounts(workspace) == ["1234", "12.5"])
    #expect(
      try told(workspace) == [
        "exports/plan.csv:3:15 (value): note[decimal-mark]: the numbers of 'Fee' are read with a decimal comma: '12,50' "
          + "can be nothing else"
      ]
    )
  }

  @Test func asksWhatTheMarkMeansAndUsesNoSuchRow() throws {
    let workspace = milestones(["1.234", "12"])
    #expect(
      try told(workspace).last
        == "exports/plan.csv:2:15 (value): error[ambiguous-number]: the numbers of 'Fee' may have a decimal point or a "
        + "decimal comma: no value shows which, and '1.234' may be either\n"
        + "  hint: write 'decimal: point' or 'decimal: comma' in the file's entry of 'sources'; until then rows with such "
        + "numbers are not used"
    )
    #expect(try amounts(workspace) == ["12"])
    #expect(try workspace.portfolio().file("plan.csv").rejected.counts == ["ambiguous-number": 1])
    #expect(try amounts(milestones(["1.234", "12"], entry: "decimal: comma")) == ["1234", "12"])
    #expect(try amounts(milestones(["1.234", "12"], entry: "decimal: point")) == ["1.234", "12"])
  }

  @Test func namesTwoNumbersThatContradictEachOther() throws {
    let workspace = milestones(["1.234,5", "1,234.5", "1,234"])
    #expect(
      try told(workspace).last
        == "exports/plan.csv:2:15 (value): error[numbers-contradictory]: the numbers of 'Fee' contradict each other: "
        + "'1,234.5' in line 3 has a decimal point, '1.234,5' in line 2 a decimal comma\n"
        + "  hint: correct the export, or write 'decimal: point' or 'decimal: comma' in the file's entry of 'sources'; "
        + "numbers of the other kind are then rejected one by one"
    )
    #expect(try workspace.portfolio().file("plan.csv").rejected.counts == ["ambiguous-number": 1])
    let said = milestones(["1.234,5", "1,234.5"], entry: "decimal: comma")
    #expect(
      try told(said).last == "exports/plan.csv:3:15 (value): error[number-invalid]: '1,234.5' is no amount\n"
        + "  hint: say with 'map:' what it means, or leave the row out with 'where:'"
    )
  }

  @Test func refusesAmountsInSeveralCurrencies() throws {
    let workspace = milestones(["€5", "7", "$9"])
    #expect(
      try told(workspace).last
        == "exports/plan.csv:2:15 (value): error[currencies-mixed]: the amounts of 'Fee' are in several currencies: "
        + "'€5' in line 2, '$9' in line 4\n"
        + "  hint: export one currency at a time; until then amounts with a sign or code are not used"
    )
    #expect(try amounts(workspace) == ["7"])
  }

  @Test(arguments: [
    (["3h", "120s", "1h 30m", "2d", "01:30:00", "[3h]", "PT1H30M", "1.5"], [3, 0.033333, 1.5, 16, 1.5, 3, 1.5, 1.5]),
    (["20,0", "1,25"], [20, 1.25]), (["3.3333333333333335"], [3.3333333333333335]),
  ])
  func readsWorkingTimeAsHours(_ values: [String], _ hours: [Double]) throws {
    let workspace = items(values)
    let read = try workspace.portfolio().account("acme").visible.workItems.sorted { $0.id < $1.id }.map(\.hours)
    #expect(read == hours)
  }

  @Test func countsTimeInTheUnitOfTheFieldAndOfTheSource() throws {
    let workspace = items(
      ["5400", "1:30", "2 h"],
      fields: "hours: { column: Spent, unit: seconds }, minutes: { column: Spent, unit: seconds }"
    )
    let items = try workspace.portfolio().account("acme").visible.workItems.sorted { $0.id < $1.id }
    #expect(items.map(\.hours) == [1.5, 1.5, 2])
    #expect(items.map(\.minutes) == [90, 90, 120])
  }

  @Test func takesANumberOfJSONAsItIs() throws {
    let workspace = items(["1.234", "2.5e1", "5400"], json: true)
    let items = try workspace.portfolio().account("acme").visible.workItems.sorted { $0.id < $1.id }
    #expect(items.map(\.hours) == [1.234, 25, 5400])
    #expect(try told(workspace) == [])
    let seconds = self.items(["5400"], fields: "hours: { column: Spent, unit: seconds }", json: true)
    #expect(try seconds.portfolio().account("acme").visible.workItems.map(\.hours) == [1.5])
  }

  @Test func readsAPerCentAsTheFieldWantsIt() throws {
    let shares = items(["26%", "12,5 %"], fields: "share: Spent")
    #expect(
      try shares.portfolio().account("acme").visible.workItems.sorted { $0.id < $1.id }.map(\.share) == [0.26, 0.125]
    )
    let percents = milestones(["26%", "12.5"], fields: "pct: Fee")
    #expect(
      try percents.portfolio().account("acme").visible.milestones.sorted { $0.id < $1.id }.map(\.percentComplete)
        == [26, 12.5]
    )
  }

  @Test func leavesNativeFilesStrict() throws {
    let workspace = Workspace.complete(.milestones, ["value": "1.234,50"])
    #expect(try workspace.messages().contains { $0.contains("error[number-invalid]: '1.234,50' is no amount") })
  }
}
