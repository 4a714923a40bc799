import Testing

@testable import Review

/// What a project is for, when that was last confirmed, and what had to be done again (S0-10).
@Suite struct PictureReviewTests {
  private static func workspace(_ cells: [String: String] = [:], _ files: [String: String] = [:]) -> Workspace {
    let acme = ["id": "PA", "client": "acme", "name": "Desk", "objective": "Nobody waits"].merging(cells) { $1 }
    var exports = files
    exports["projects.csv"] = csv([acme, ["id": "PB", "client": "bravo", "name": "Mail"]])
    return Workspace(exports)
  }

  private static func pictures(_ workspace: Workspace) throws -> [PictureReview] {
    try workspace.review().visible.deliveryReview.pictures
  }

  @Test func whatNobodyWroteDownOrIsOverIsNotAsked() throws {
    #expect(try Self.pictures(Self.workspace()).map(\.objective) == ["Nobody waits"])
    #expect(try Self.pictures(Self.workspace(["objective": ""])).isEmpty)
    #expect(try Self.pictures(Self.workspace(["stage": "closed"])).isEmpty)
  }

  @Test func theLatestConfirmationCounts() throws {
    #expect(try Self.pictures(Self.workspace()).first?.confirmed == nil)
    let signed = ["scope_in": "a", "scope_signed_by": "dana", "scope_signed_on": "2026-08-03"]
    let scope = try Self.pictures(Self.workspace(signed)).first?.confirmed
    #expect(scope?.on == "2026-08-03")
    #expect(scope?.by == "Dana Kerr")
    #expect(scope?.2 == .scope)
    let accepted = [
      "milestones.csv": "id,project,name,baseline,actual,acceptance,submitted_on,decided_on,decided_by\n"
        + "M1,PA,Pilot,2026-08-10,2026-08-10,accepted,2026-08-10,2026-08-14,lee\n"
        + "M2,PA,Hall,2026-08-10,2026-08-10,rejected,2026-08-10,2026-08-28,lee\n"
    ]
    let acceptance = try Self.pictures(Self.workspace(signed, accepted)).first?.confirmed
    #expect(acceptance?.2 == .acceptance("Pilot"))
    #expect(acceptance?.by == "Lee Barrow")
    let talks = [
      "interactions.csv": "id,client,project,on,channel,direction,people,summary,client_confirmed,audience\n"
        + "I1,acme,PA,2026-09-01,video,both,dana;tom,Talk,yes,client\n"
        + "I2,acme,PA,2026-09-08,video,both,dana;tom,Talk,no,client\n"
        + "I3,acme,PA,2026-09-15,video,both,dana;tom,Talk,yes,internal\n"
    ]
    let summary = try Self.pictures(Self.workspace(signed, accepted.merging(talks) { $1 })).first?.confirmed
    #expect(summary?.on == "2026-09-01")
    #expect(summary?.2 == .summary)
  }

  private static let rework = [
    "change-requests.csv": "id,project,title,raised_by,raised_on,state\n"
      + "CR1,PA,Wider,client,2026-09-01,submitted\nCR2,PA,Nicer,provider,2026-09-01,submitted\n",
    "work-items.csv": "id,project,title,kind,created,finished,hours,change\n"
      + "T1,PA,Again,rework,2026-09-02,,4,CR1\nT2,PA,Again,rework,2026-09-03,2026-09-10,2.5,CR2\n"
      + "T3,PA,Again,rework,2026-07-01,2026-08-03,3,\nT4,PA,Again,rework,2026-07-01,2026-08-02,8,\n"
      + "T5,PA,New,task,2026-09-02,,9,CR1\n",
  ]

  @Test func reworkIsCountedByItsCause() throws {
    let measure = try #require(try Self.pictures(Self.workspace([:], Self.rework)).first?.rework)
    #expect(
      measure.reading.value
        == Rework(
          count: 3,
          hours: 9.5,
          causes: [.clientChange: 1, .ourChange: 1, .unknown: 1],
          hoursByCause: [.clientChange: 4, .ourChange: 2.5, .unknown: 3]
        )
    )
    #expect(measure.records == ["work-item:T3", "work-item:T1", "work-item:T2"])
    #expect(try Self.pictures(Self.workspace()).first?.rework.reading.reason == .noData)
  }

  @Test func theDaysOfReworkAreASetting() throws {
    var workspace = Self.workspace([:], Self.rework)
    workspace.settings.thresholds.sections.countedDays = 89
    #expect(try Self.pictures(workspace).first?.rework.n == 2)
  }

  @Test func theFigureCitesTheWork() throws {
    let figure = try Explained("rework", in: Self.workspace([:], Self.rework)).of("Desk")
    #expect(figure["hours"] == .hours(9.5))
    #expect(figure["after changes of the client"] == .count(1))
    #expect(figure.references == ["work-item:T3", "work-item:T1", "work-item:T2"])
  }
}
