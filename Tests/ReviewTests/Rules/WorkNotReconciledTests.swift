import Testing

@testable import Review

/// opening + created - resolved = closing, from one pack to the next (methods §3.6).
@Suite struct WorkNotReconciledTests {
  private static func workspace(_ rows: String, period: String = "2026-10") -> Workspace {
    var workspace = Workspace(["work-items.csv": "id,project,title,created,finished\n" + rows])
    workspace.period = period
    return workspace
  }

  private static let september = "T1,PA,One,2026-09-07,\nT2,PA,Two,2026-09-08,2026-09-10\n"

  private static func found(_ rows: String, after earlier: String? = nil, of period: String = "2026-09") throws
    -> [String]
  {
    var workspace = workspace(rows)
    if let earlier { try workspace.add(release: self.workspace(earlier, period: period)) }
    return try workspace.review().findings.filter { $0.code == "work-not-reconciled" }
      .map { "\($0.severity.rawValue): \($0.message)" }
  }

  @Test func itemsEnteredLaterWithAnOlderDateAreTold() throws {
    let message = "note: the pack of 2026-09 told 1 open work items at its end, and this period begins with 2"
    #expect(try Self.found(Self.september + "T3,PA,Late,2026-09-20,\n", after: Self.september) == [message])
  }

  @Test func whatAddsUpIsNotTold() throws {
    #expect(try Self.found(Self.september + "T3,PA,New,2026-10-02,\n", after: Self.september) == [])
    #expect(try Self.found(Self.september + "T3,PA,Late,2026-09-20,\n") == [])
  }

  @Test func onlyThePeriodDirectlyBeforeIsCompared() throws {
    let rows = Self.september + "T3,PA,Late,2026-08-20,\n"
    #expect(try Self.found(rows, after: "T9,PA,Other,2026-08-20,2026-08-21\n", of: "2026-08") == [])
  }

  @Test func openWorkWithoutAnyDateIsTold() throws {
    #expect(
      try Self.found("T1,PA,One,,\nT2,PA,Two,2026-10-02,\n")
        == ["note: 1 open work item has no date, so that no month counts it"]
    )
    #expect(try Self.found("T2,PA,Two,2026-10-02,\n") == [])
  }
}
