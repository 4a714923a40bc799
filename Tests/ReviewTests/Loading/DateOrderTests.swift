import Testing

@testable import Review

@Suite struct DateOrderTests {
  @Test(
    arguments: [
      (.clients, "contract_start", "contract_end"), (.projects, "start", "end_baseline"),
      (.milestones, "submitted_on", "decided_on"), (.workItems, "started", "finished"),
      (.surveys, "opened", "closed"), (.actions, "raised", "done"),
    ] as [(RecordType, String, String)]
  )
  func saysWhichOfTwoDatesComesTooEarly(_ type: RecordType, _ early: String, _ late: String) throws {
    var cells: [String: String?] = [early: "2026-10-09", late: "2026-10-08"]
    if type == .workItems { cells["created"] = "2026-10-01" }
    let portfolio = try Workspace.complete(type, cells).portfolio()
    let problem = try #require(portfolio.diagnostics.first { $0.code == "dates-out-of-order" })
    #expect(problem.message == "\(early) (2026-10-09) comes after \(late) (2026-10-08)")
    #expect(problem.hint == "correct one of the two dates")
    #expect(problem.place.field == late)
    #expect(problem.place.file == Workspace.path(of: type))
    #expect(
      try Workspace.complete(type, [early: "2026-10-08", late: "2026-10-08", "created": "2026-10-08"]).portfolio()
        .diagnostics.allSatisfy { $0.code != "dates-out-of-order" }
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
