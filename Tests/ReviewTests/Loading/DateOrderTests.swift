import Testing

@testable import Review

@Suite struct DateOrderTests {
  @Test(
    arguments: [
      (.clients, "contract_start", "contract_end"), (.projects, "start", "end_baseline"),
      (.milestones, "submitted_on", "decided_on"), (.workItems, "started", "finished"),
      (.surveys, "opened", "closed"), (.actions, "raised", "done"), (.changeRequests, "raised_on", "submitted_on"),
      (.changeRequests, "submitted_on", "client_signed_on"), (.changeRequests, "raised_on", "provider_signed_on"),
      (.decisions, "asked_on", "due"), (.decisions, "asked_on", "decided_on"), (.decisions, "asked_on", "signed_on"),
      (.interactions, "on", "follow_up_on"), (.risks, "raised", "reviewed"), (.risks, "raised", "confirmed_on"),
      (.issues, "raised", "acknowledged"), (.issues, "raised", "resolved"), (.issues, "raised", "escalated_on"),
      (.invoices, "issued", "due"), (.estimates, "made_on", "vetted_on"), (.estimates, "made_on", "quoted_on"),
    ] as [(RecordType, String, String)]
  )
  func saysWhichOfTwoDatesComesTooEarly(_ type: RecordType, _ early: String, _ late: String) throws {
    var cells: [String: String?] = [early: "2026-10-09", late: "2026-10-08"]
    if type == .workItems { cells["created"] = "2026-10-01" }
    cells.merge(Self.without(type, early, late)) { given, _ in given }
    let portfolio = try Workspace.complete(type, cells).portfolio()
    let problem = try #require(portfolio.diagnostics.first { $0.code == "dates-out-of-order" })
    #expect(problem.message == "\(early) (2026-10-09) comes after \(late) (2026-10-08)")
    #expect(problem.hint == "correct one of the two dates")
    #expect(problem.place.field == late)
    #expect(problem.place.file == Workspace.path(of: type))
    let oneDay: [String: String?] = [early: "2026-10-08", late: "2026-10-08", "created": "2026-10-08"]
    cells.merge(oneDay) { $1 }
    #expect(
      try Workspace.complete(type, cells).portfolio().diagnostics.allSatisfy { $0.code != "dates-out-of-order" }
    )
  }

  /// The other dates of types that have many, left empty.
  private static func without(_ type: RecordType, _ early: String, _ late: String) -> [String: String?] {
    let columns = [
      "submitted_on", "client_signed_on", "provider_signed_on", "due", "decided_on", "signed_on", "reviewed",
      "confirmed_on", "acknowledged", "resolved", "escalated_on", "vetted_on", "quoted_on",
    ]
    guard [.changeRequests, .decisions, .risks, .issues, .estimates].contains(type) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: columns.filter { type.columnNames.contains($0) && $0 != early && $0 != late }.map {
        ($0, "")
      }
    )
  }

  @Test func saysThatAnItemWasFinishedBeforeItWasCreated() throws {
    let items = "id,project,title,created,finished\nW1,PA,Mail,2026-10-09,2026-10-08\n"
    #expect(
      try Workspace(["work-items.csv": items]).messages() == [
        "exports/work-items.csv:2:23 (finished): error[dates-out-of-order]: created (2026-10-09) comes after finished "
          + "(2026-10-08)\n  hint: correct one of the two dates"
      ]
    )
  }

  /// Methods §2.3 has the last word here: such a criterion is not measurable, which blocks the pack.
  @Test func leavesATargetBeforeItsBaselineToTheRules() throws {
    let workspace = Workspace.complete(.criteria, ["baseline_date": "2026-12-18"])
    #expect(try workspace.messages() == [])
    #expect(try workspace.review().findings.map(\.code).contains("criterion-not-measurable"))
  }
}
