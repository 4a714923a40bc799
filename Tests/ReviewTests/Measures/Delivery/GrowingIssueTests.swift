import Testing

@testable import Review

/// Small issues that grow (S0-07).
@Suite struct GrowingIssueTests {
  /// An issue: kind, severity, day raised, days, money, level, audience.
  private static func workspace(_ cells: String...) -> Workspace {
    let rows = cells.enumerated().map { "IS\($0.offset + 1),acme,The gate sticks,\($0.element)\n" }
    return Workspace([
      "issues.csv": "id,client,text,kind,severity,raised,resolved,effect_days,effect_money,level,audience\n"
        + rows.joined()
    ])
  }

  private static func growing(_ workspace: Workspace) throws -> [GrowingIssue] {
    try workspace.review().visible.deliveryReview.growingIssues
  }

  // 19 October lies ten working days before the report date, a Saturday.
  @Test(arguments: [("2026-10-16", 1), ("2026-10-19", 0)])
  func growOldAfterTheLimit(_ raised: String, _ count: Int) throws {
    #expect(try Self.growing(Self.workspace("issue,low,\(raised),,,,,client")).count == count)
  }

  @Test(arguments: [
    "issue,high,2026-09-01,,,,,client", "complaint,low,2026-09-01,,,,,client", "obstacle,low,2026-09-01,,,,,client",
    "issue,low,2026-09-01,2026-10-20,,,,client", "issue,low,2026-09-01,,,,,internal",
  ])
  func othersAreNotTold(_ cells: String) throws {
    #expect(try Self.growing(Self.workspace(cells)).isEmpty)
  }

  @Test func theHouseSeesItsOwnIssuesToo() throws {
    let notes = try Self.workspace("issue,low,2026-09-01,,,,,internal").review().deliveryNotes
    #expect(notes.growingIssues.map(\.issue.id) == ["IS1"])
  }

  @Test(arguments: [
    ("issue,low,2026-09-21,,1,200,0,client", [GrowingIssue.Growth]()),
    ("issue,high,2026-09-21,,1,200,0,client", [.severity(from: .low, to: .high)]),
    ("issue,low,2026-09-21,,2.5,200,0,client", [.days(from: 1, to: 2.5)]),
    ("issue,low,2026-09-21,,1,200.5,0,client", [.money(from: 200, to: 200.5)]),
    ("issue,low,2026-09-21,,1,200,1,client", [.level(from: 0, to: 1)]),
    ("issue,low,2026-09-21,,0.5,100,0,client", []),
  ])
  func growSinceTheLastPack(_ cells: String, _ growth: [GrowingIssue.Growth]) throws {
    var before = Self.workspace("issue,low,2026-09-21,,1,200,0,client")
    before.period = "2026-09"
    var now = Self.workspace(cells)
    try now.add(release: before)
    let found = try Self.growing(now)
    #expect(found.map(\.growth) == [growth])
    #expect(found.first?.age == 30)
    #expect(found.first?.weight == 30 * (1 + growth.count))
  }

  @Test func aYoungOneThatHasGrownIsTold() throws {
    var before = Self.workspace("issue,low,2026-09-29,,,,,client")
    before.period = "2026-09"
    var now = Self.workspace("issue,medium,2026-09-29,,,,,client")
    now.settings.thresholds.sections.growingDays = 1000
    try now.add(release: before)
    #expect(try Self.growing(now).map(\.growth) == [[.severity(from: .low, to: .medium)]])
  }

  @Test func theFastestComeFirst() throws {
    let found = try Self.growing(
      Self.workspace("issue,low,2026-10-01,,,,,client", "issue,medium,2026-09-01,,,,,client")
    )
    #expect(found.map(\.issue.id) == ["IS2", "IS1"])
  }

  @Test func theFigureGivesAgeAndGrowth() throws {
    let figure = try Explained("growing-issues", in: Self.workspace("issue,low,2026-09-21,,,,,client"))
    let growing = try figure.of("The gate sticks", isInternal: true)
    #expect(growing["age"] == .workingDays(30))
    #expect(growing["weight"] == .count(30))
    #expect(growing.references == ["issue:IS1"])
  }
}
