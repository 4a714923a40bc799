import Testing

@testable import Review

/// What is different between two packs about projects, risks, decisions and change requests.
@Suite struct RegisterChangesTests {
  // MARK: Projects

  private static func project(_ status: String) -> Workspace {
    let reason = status.isEmpty ? ",," : "the rules see less,tom,2026-09-21"
    return Workspace([
      "projects.csv": "id,client,name,override_status,override_reason,override_by,override_on\n"
        + "PA,acme,Desk,\(status),\(reason)\nPB,bravo,Mail,,,,\n",
      "milestones.csv": "id,project,name,baseline,forecast\n"
        + (status.isEmpty ? "" : "M1,PA,Go live,2026-12-11,2026-12-11\n"),
    ])
  }

  @Test(arguments: [
    ("on_track", "on_track", []), ("on_track", "at_risk", ["status worse on_track"]),
    ("on_track", "off_track", ["status worse on_track"]), ("at_risk", "off_track", ["status worse at_risk"]),
    ("off_track", "at_risk", ["status better off_track"]), ("at_risk", "on_track", ["status better at_risk"]),
    ("", "at_risk", ["added neither -"]), ("at_risk", "", ["unmeasured neither at_risk"]), ("", "", []),
  ])
  func ofAProject(_ before: String, _ now: String, _ expected: [String]) throws {
    let changes = try Self.project(now).changes(from: Self.project(before))
    #expect(changes.projects.map { "\($0.kind) \($0.effect) \($0.before?.status.rawValue ?? "-")" } == expected)
  }

  @Test func ofAProjectThatIsGone() throws {
    var before = Self.project("at_risk")
    before.exports["projects.csv"] = before.exports["projects.csv"]?.replacing("PA,", with: "PZ,")
    before.exports["milestones.csv"] = before.exports["milestones.csv"]?.replacing("PA,", with: "PZ,")
    let changes = try Self.project("at_risk").changes(from: before).projects
    #expect(
      changes.map { "\($0.kind) \($0.now?.project.id ?? $0.before?.id ?? "")" } == ["added PA", "gone PZ"]
    )
  }

  // MARK: Risks

  /// R1 before and after: kind, category, likelihood, effect, the same after what is done, state.
  private static func risk(_ cells: String?, appetite: String = "cautious") -> Workspace {
    Workspace([
      "risks.csv": "id,project,text,owner,raised,audience,kind,category,p,i,residual_p,residual_i,state\n"
        + (cells.map { "R1,PA,The line fails,tom,2026-08-03,client,\($0)\n" } ?? ""),
      "statements.csv": "id,client,topic,category,value,said_by,said_on\n"
        + (appetite.isEmpty ? "" : "S1,acme,risk_appetite,continuity,\(appetite),dana,2026-08-04\n"),
    ])
  }

  @Test(
    arguments: [
      ("threat,continuity,3,3,,,open", "threat,continuity,3,3,,,open", []),
      ("threat,continuity,2,3,,,open", "threat,continuity,3,2,,,open", []),
      ("threat,continuity,3,3,,,open", "threat,continuity,3,4,,,open", ["weight worse"]),
      ("threat,continuity,3,4,,,open", "threat,continuity,3,4,1,4,open", ["weight better"]),
      ("opportunity,cost,3,3,,,open", "opportunity,cost,3,4,,,open", ["weight better"]),
      ("opportunity,cost,3,4,,,open", "opportunity,cost,3,3,,,open", ["weight worse"]),
      (nil, "threat,continuity,3,3,,,open", ["added neither"]),
      (nil, "threat,continuity,3,4,,,open", ["added worse"]),  // above what the client accepts
      (nil, "opportunity,continuity,5,5,,,open", ["added neither"]),
      ("threat,continuity,3,4,,,open", "threat,continuity,3,4,,,closed", ["gone neither"]),
      ("threat,continuity,3,4,,,open", "threat,continuity,3,4,,,became_issue", ["gone neither"]),
      ("threat,continuity,3,4,,,open", nil, ["gone neither"]),
      ("threat,continuity,3,4,,,closed", "threat,continuity,3,4,,,closed", []),
      ("threat,continuity,3,4,,,closed", "threat,continuity,3,4,,,open", ["added worse"]),
    ] as [(String?, String?, [String])]
  )
  func ofARisk(_ before: String?, _ now: String?, _ expected: [String]) throws {
    let changes = try Self.risk(now).changes(from: Self.risk(before))
    #expect(changes.risks.map { "\($0.kind) \($0.effect)" } == expected)
  }

  @Test(arguments: [
    ("open", "cautious", ["appetite worse"]), ("cautious", "open", ["appetite better"]),
    ("cautious", "", ["appetite neither"]), ("cautious", "averse", []), ("open", "eager", []), ("", "open", []),
  ])
  func ofWhatTheClientAccepts(_ before: String, _ now: String, _ expected: [String]) throws {
    let cells = "threat,continuity,3,4,,,open"
    let changes = try Self.risk(cells, appetite: now).changes(from: Self.risk(cells, appetite: before))
    #expect(changes.risks.map { "\($0.kind) \($0.effect)" } == expected)
  }

  // MARK: Decisions

  /// D1 before and after: whether it needs the client, and when what was decided.
  @Test(
    arguments: [
      ("yes,,", "yes,,", []), ("yes,,", "yes,2026-10-12,A", ["taken"]), ("yes,,", "yes,2026-09-12,A", ["taken"]),
      ("yes,,", "yes,,A", ["taken"]),  // nobody wrote down when
      (nil, "yes,,", ["asked"]), (nil, "no,,", []), (nil, "yes,2026-10-12,A", ["taken"]),
      (nil, "yes,2026-09-12,A", []),  // taken before the period: in no document
      ("yes,2026-09-12,A", "yes,2026-09-12,A", []), ("yes,2026-09-12,A", "yes,2026-09-12,B", ["chosen"]),
      ("yes,2026-09-12,A", "yes,,", ["reopened"]), ("yes,2026-09-12,A", nil, []), ("yes,,", nil, ["gone"]),
      ("yes,,", "no,,", ["gone"]), ("no,,", "yes,,", ["asked"]), ("no,,", "no,2026-10-12,A", ["taken"]),
    ] as [(String?, String?, [String])]
  )
  func ofADecision(_ before: String?, _ now: String?, _ expected: [String]) throws {
    let workspace = { (cells: String?) in
      Workspace([
        "decisions.csv": "id,client,question,asked_on,needs_client_input,decided_on,chosen\n"
          + (cells.map { "D1,acme,Which door?,2026-08-03,\($0)\n" } ?? ""),
        "decision-options.csv": "decision,label,summary\n"
          + (cells == nil ? "" : "D1,A,The left one\nD1,B,The right one\n"),
      ])
    }
    let changes = try workspace(now).changes(from: workspace(before))
    #expect(changes.decisions.map { "\($0.kind)" } == expected)
    #expect(changes.isEmpty == expected.isEmpty)
  }

  // MARK: Change requests

  private static let signed = "dana,2026-09-14,tom,2026-09-15"

  /// CR1 before and after: state and signatures.
  @Test(
    arguments: [
      ("submitted,,,,", "submitted,,,,", []), ("submitted,,,,", "approved,\(signed)", ["standing approved"]),
      ("submitted,,,,", "approved,,,,", []),  // approved without signatures still waits
      ("submitted,,,,", "rejected,,,,", ["standing rejected"]),
      ("submitted,,,,", "withdrawn,,,,", ["standing withdrawn"]),
      ("approved,\(signed)", "implemented,\(signed)", ["standing implemented"]),
      ("approved,\(signed)", "submitted,,,,", ["standing pending"]),
      (nil, "submitted,,,,", ["added pending"]), (nil, "approved,\(signed)", ["added approved"]),
      (nil, "draft,,,,", []), ("draft,,,,", "submitted,,,,", ["added pending"]), ("submitted,,,,", nil, ["gone -"]),
      ("submitted,,,,", "draft,,,,", ["gone -"]),
    ] as [(String?, String?, [String])]
  )
  func ofAChangeRequest(_ before: String?, _ now: String?, _ expected: [String]) throws {
    let workspace = { (cells: String?) in
      Workspace([
        "change-requests.csv":
          "id,project,title,raised_by,raised_on,state,client_signed_by,client_signed_on,provider_signed_by,provider_signed_on\n"
          + (cells.map { "CR1,PA,More sites,client,2026-08-03,\($0)\n" } ?? "")
      ])
    }
    let changes = try workspace(now).changes(from: workspace(before))
    #expect(changes.changeRequests.map { "\($0.kind) \($0.now?.standing.rawValue ?? "-")" } == expected)
  }

  // MARK: Snapshots

  @Test func comeBackAsTheyWereWritten() throws {
    let snapshot = try Workspace.delivery().snapshot()
    #expect(snapshot.projects?.map(\.status) == [.offTrack])
    #expect(snapshot.risks?.map(\.score) == [16, 15, 10, 6])
    #expect(snapshot.risks?.map(\.isAboveAppetite) == [true, false, false, false])
    #expect(snapshot.changeRequests?.map(\.standing) == [.approved, .approved, .rejected, .pending, .pending])
    let bytes = Array(snapshot.text.utf8)
    #expect(try Snapshot(reading: bytes, file: "snapshot.json", client: "acme", period: "2025-06") == snapshot)
  }

  /// A snapshot of a version that did not know these sections says nothing about them.
  @Test func areNotComparedWithASnapshotThatDoesNotTellThem() throws {
    var now = Workspace.delivery()
    now.history["acme/2025-05/snapshot.json"] = """
      {"version": 1, "client": "acme", "period": "2025-05", "as_of": "2025-05-31", "issue_on": "2025-06-06",
       "documents": ["review"]}
      """
    #expect(try now.review().visible.changes?.isEmpty == true)
  }

  @Test func areNotToldByAPackWithoutTheReview() throws {
    let review = try Workspace.delivery().review().visible
    let snapshot = Snapshot(of: review, documents: ["success-criteria"]) { _ in "" }
    #expect(snapshot.projects == nil && snapshot.risks == nil)
    #expect(snapshot.decisions == nil && snapshot.changeRequests == nil)
  }
}
