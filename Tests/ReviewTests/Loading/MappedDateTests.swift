import Tables
import Testing

@testable import Review

/// Dates of columns that other tools write.
@Suite struct MappedDateTests {
  /// A workspace with an export of items, their day of creation in the column `Opened`.
  private func workspace(_ dates: [String], entry: String = "", created: String = "Opened") -> Workspace {
    let rows = dates.enumerated().map { "T\($0 + 1),\"\($1)\"\n" }.joined()
    var workspace = Workspace(["tool.csv": "Key,Opened\n" + rows])
    workspace.configure(
      """
      sources:
        - files: exports/tool.csv
          records: work-items
          \(entry)
          fields: { id: Key, title: Key, project: { value: PA }, created: \(created) }
      """
    )
    return workspace
  }

  private func days(_ workspace: Workspace) throws -> [String] {
    try workspace.portfolio().account("acme").visible.workItems.sorted { $0.id < $1.id }
      .map { $0.created?.iso ?? "-" }
  }

  private func told(_ workspace: Workspace) throws -> [String] {
    try workspace.messages().filter { $0.hasPrefix("exports/tool.csv") }
  }

  @Test(arguments: [
    (["19/févr./26 7:31 PM", "20/févr./26 8:00 AM"], ["2026-02-19", "2026-02-20"]),
    (["Wed, 2 Oct 2013 10:15:50 +0300"], ["2013-10-02"]),
    (["2026-02-19", "n/a", "20 Feb 2026"], ["2026-02-19", "-", "2026-02-20"]),
    (["1380698150", "1380784550"], ["2013-10-02", "2013-10-03"]), (["20260219"], ["2026-02-19"]),
  ])
  func readsWhateverFormItsValuesShow(_ dates: [String], _ days: [String]) throws {
    let workspace = workspace(dates)
    #expect(try self.days(workspace) == days)
    #expect(try told(workspace) == [])
  }

  @Test func tellsWhichValueDecidedTheOrder() throws {
    let workspace = workspace(["3/4/2026", "13/4/2026"])
    #expect(try days(workspace) == ["2026-04-03", "2026-04-13"])
    #expect(
      try told(workspace) == [
        "exports/tool.csv:3:4 (created): note[date-order]: the dates of 'Opened' are read day first: '13/4/2026' can be "
          + "nothing else"
      ]
    )
    #expect(
      try told(self.workspace(["3.4.2026"])) == [
        "exports/tool.csv:2:4 (created): note[date-order]: the dates of 'Opened' are read day first, as dates with dots "
          + "are: '3.4.2026'"
      ]
    )
  }

  @Test func asksWhichNumberIsTheDayAndUsesNoSuchRow() throws {
    let workspace = workspace(["3/4/2026", "5/4/2026", "5/5/2026", ""])
    #expect(
      try told(workspace) == [
        "exports/tool.csv:2:4 (created): error[ambiguous-date]: the dates of 'Opened' may have the day or the month "
          + "first: no value shows which, and '3/4/2026' may be either\n"
          + "  hint: write 'dates: day-first' or 'dates: month-first' in the file's entry of 'sources'; until then rows "
          + "with such dates are not used"
      ]
    )
    #expect(try days(workspace) == ["2026-05-05", "-"])
    #expect(try workspace.portfolio().file("tool.csv").rejected.counts == ["ambiguous-date": 2])
  }

  @Test(arguments: [("dates: day-first", "2026-04-03"), ("dates: month-first", "2026-03-04")])
  func believesWhatTheEntrySays(_ entry: String, _ day: String) throws {
    let workspace = workspace(["3/4/2026"], entry: entry)
    #expect(try days(workspace) == [day])
    #expect(try told(workspace) == [])
  }

  @Test func namesTwoDatesThatContradictEachOther() throws {
    let workspace = workspace(["3/4/2026", "13/4/2026", "4/13/2026"])
    #expect(
      try told(workspace) == [
        "exports/tool.csv:3:4 (created): error[dates-contradictory]: the dates of 'Opened' contradict each other: "
          + "'13/4/2026' in line 3 has the day first, '4/13/2026' in line 4 the month\n"
          + "  hint: correct the export, or write 'dates: day-first' or 'dates: month-first' in the file's entry of "
          + "'sources'; dates of the other order are then rejected one by one"
      ]
    )
    #expect(try workspace.portfolio().file("tool.csv").rejected.counts == ["ambiguous-date": 1])
    let said = self.workspace(["3/4/2026", "13/4/2026", "4/13/2026"], entry: "dates: day-first")
    #expect(
      try told(said) == [
        "exports/tool.csv:4:4 (created): error[date-invalid]: '4/13/2026' is no date\n"
          + "  hint: the column's other dates are written like '3/4/2026'; if this is one too, give the field a 'date:' "
          + "with the pattern of its dates, such as d/M/yyyy"
      ]
    )
  }

  @Test func takesAPatternOrAListOfThemForTheLastWord() throws {
    let one = workspace(["3/4/2026"], created: "{ column: Opened, date: M/d/yyyy }")
    #expect(try days(one) == ["2026-03-04"])
    let list = workspace(["3/4/2026", "2026-04-05"], created: "{ column: Opened, date: [M/d/yyyy, iso] }")
    #expect(try days(list) == ["2026-03-04", "2026-04-05"])
    #expect(try told(list) == [])
    #expect(
      try told(workspace(["soon"], created: "{ column: Opened, date: [M/d/yyyy, iso] }")) == [
        "exports/tool.csv:2:4 (created): error[date-invalid]: 'soon' is no date\n"
          + "  hint: the pattern of this field is 'M/d/yyyy or iso'"
      ]
    )
  }

  @Test func saysWhatADateLooksLikeWhereNoneIsOne() throws {
    #expect(
      try told(workspace(["soon"])) == [
        "exports/tool.csv:2:4 (created): error[date-invalid]: 'soon' is no date\n"
          + "  hint: give the field a 'date:' with the pattern of its dates, such as d/M/yyyy"
      ]
    )
  }

  @Test(arguments: [
    ("31/10/2026 23:30 UTC", "2026-11-01"), ("31/10/2026 22:30 +01:00", "2026-10-31"), ("31/10/2026", "2026-10-31"),
    ("2026-10-31T23:30:00Z", "2026-11-01"), ("1793489400", "2026-11-01"), ("31/10/2026 23:30", "2026-10-31"),
  ])
  func bringsOffsetsToTheClientsDay(_ date: String, _ day: String) throws {
    var workspace = workspace([date])
    workspace.exports["clients.csv"] = "id,name,currency,time_zone\nacme,Acme Ltd,GBP,Europe/Athens\n"
    workspace.exports["projects.csv"] = "id,client,name\nPA,acme,Desk\n"
    workspace.exports["contacts.csv"] = nil
    workspace.period = "2026-12"
    #expect(try days(workspace) == [day])
  }

  @Test func takesTheMonthOfADayWhereAMonthIsWanted() throws {
    var workspace = Workspace(["time.csv": "Day,Hours\n3/10/2026,2\n31/10/2026,1\n"])
    workspace.configure(
      """
      sources:
        - files: exports/time.csv
          records: spend
          fields: { project: { value: PA }, month: Day, hours: Hours }
      """
    )
    let spend = try workspace.portfolio().account("acme").visible.projects.first
    #expect(spend != nil)
    #expect(try workspace.portfolio().file("time.csv").used == 2)
  }

  @Test func refusesAnOrderThatIsNone() {
    let (_, problems) = SettingsReader.read(
      Array("firm: { name: F }\nsources:\n  - { files: a.csv, records: work-items, dates: european }\n".utf8)
    )
    #expect(
      problems.map(\.description) == [
        "reviewpack.yaml:3:49 (sources[1].dates): error[setting-invalid]: 'sources[1].dates' is 'european' where "
          + "day-first or month-first is expected"
      ]
    )
  }
}
