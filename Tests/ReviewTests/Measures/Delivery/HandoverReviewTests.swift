import Testing

@testable import Review

/// Handovers between phases (S0-08).
@Suite struct HandoverReviewTests {
  private static func handovers(_ cells: String, _ files: [String: String] = [:]) throws -> [HandoverReview] {
    var exports = files
    exports["projects.csv"] = "id,client,name,manager\nPA,acme,Desk,tom\nPB,bravo,Mail,\n"
    exports["milestones.csv"] =
      "id,project,name,kind,baseline,forecast,actual,acceptance,decided_on,decided_by\nM1,PA,Keys,\(cells)\n"
    return try Workspace(exports).review().visible.deliveryReview.handovers
  }

  @Test(arguments: [
    ("handover,2026-10-12,,2026-10-12,accepted,2026-10-14,dana", 1),
    ("handover,2026-09-14,,2026-09-14,accepted,2026-09-16,dana", 0),
    ("handover,2026-09-14,,2026-09-14,submitted,,", 1), ("handover,2026-10-20,,,,,", 1),
    ("handover,2026-11-30,,,,,", 1), ("handover,2026-12-01,,,,,", 0), ("milestone,2026-10-12,,2026-10-12,,,", 0),
  ])
  func areToldWhenNearUnderWayOrJustDone(_ cells: String, _ count: Int) throws {
    #expect(try Self.handovers(cells).count == count)
  }

  @Test func sayWhoAcceptedAndWhenBothSidesMet() throws {
    let talks =
      "id,client,project,on,channel,direction,people,summary,audience\n"
      + "I1,acme,PA,2026-10-05,video,both,dana;tom,Walked through it,client\n"
      + "I2,acme,PA,2026-10-07,video,both,dana,Only the client,client\n"
      + "I3,acme,PA,2026-10-20,video,both,dana;tom,After it,client\n"
      + "I4,acme,PA,2026-10-08,video,both,dana;tom,Not for the client,internal\n"
    let handover = try #require(
      try Self.handovers("handover,2026-10-12,,2026-10-12,accepted,2026-10-14,dana", ["interactions.csv": talks]).first
    )
    #expect(handover.from == "Tom Aldous")
    #expect(handover.acceptedBy == "Dana Kerr")
    #expect(handover.isAccepted)
    #expect(handover.metOn == "2026-10-05")
  }

  @Test func nobodyWhoDecidedOtherwiseHasAcceptedIt() throws {
    let handover = try Self.handovers("handover,2026-10-12,,2026-10-12,rejected,2026-10-14,dana").first
    #expect(handover?.isAccepted == false)
    #expect(handover?.acceptedBy == nil)
    #expect(handover?.metOn == nil)
  }

  @Test func itsPointsAreTheActionsItWaitsFor() throws {
    let actions =
      "id,client,project,kind,text,owner,raised,due,done,blocks\n"
      + "A1,acme,PA,task,List of keys,tom,2026-10-01,2026-10-10,2026-10-09,M1\n"
      + "A2,acme,PA,task,Spare keys,tom,2026-10-01,2026-11-10,,M1\n" + "A3,acme,PA,task,Other,tom,2026-10-01,,,\n"
    let handover = try Self.handovers("handover,2026-11-20,,,,,", ["actions.csv": actions]).first
    #expect(handover?.points.map(\.action.id) == ["A1", "A2"])
    #expect(handover?.openPoints.map(\.action.id) == ["A2"])
  }
}
