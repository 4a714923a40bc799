import Testing

@testable import Review

/// What the figures rest on, told of one client alone.
@Suite struct BasisTests {
  private let workspace = Workspace([
    "milestones.csv": "id,project,name,baseline\nM1,PA,Live,2026-10-09\nM2,PB,Mail,2026-10-09\nM3,PA,Later,soon\n",
    "work-items-1.csv": "id,project,title,kind,created\nW1,PA,A,incident,2026-10-01\nW2,PB,B,incident,2026-10-01\n",
    "work-items-2.csv": "id,project,title,kind,created\nW3,PA,C,incident,2026-10-01\nW4,PA,D,incident,2027-01-01\n"
      + "W5,PX,E,incident,2026-10-01\n",
    "risks.csv": "id,project,kind,text,p,i,owner,raised,state,audience\n"
      + "R1,PA,threat,Secret,3,3,tom,2026-10-01,open,internal\n",
    "bravo/measurements.csv": "criterion,on\nC1,2026-10-01,9,9\n",
  ])

  @Test func countsTheClientsOwnVisibleRecordsAndTheirFiles() throws {
    let review = try workspace.review("acme").visible
    #expect(review.basis.records == [.init(type: .workItems, count: 2), .init(type: .milestones, count: 1)])
    #expect(review.basis.files == 3)
    #expect((review.rows.leftOut, review.rows.rejected) == (1, 1))
  }

  @Test func countsRowsOfAClientsOwnFilesAsItsOwn() throws {
    let review = try workspace.review("bravo").visible
    #expect(review.basis.records == [.init(type: .workItems, count: 1), .init(type: .milestones, count: 1)])
    #expect((review.rows.leftOut, review.rows.rejected) == (0, 1))
  }

  @Test func keepsRowsOfNobodyApart() throws {
    let rows = try workspace.portfolio().ownerlessRows
    #expect(rows.map(\.file) == ["exports/work-items-2.csv"])
    #expect(rows.first?.rejected.counts == ["reference-unknown": 1])
    #expect(rows.first?.rejected.reasons.first?.rows.lines == [4])
  }
}
