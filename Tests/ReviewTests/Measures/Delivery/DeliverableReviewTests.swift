import Testing

@testable import Review

/// Deliverables and how often they were handed in (methods §3.2; S2-41), improvements (S1-19), obstacles (S3-10).
@Suite struct DeliverableReviewTests {
  private static func workspace(_ cells: String, period: String = "2026-10") -> Workspace {
    var workspace = Workspace([
      "milestones.csv":
        "id,project,name,kind,baseline,acceptance,submitted_on,decided_on,decided_by\nM1,PA,Report,\(cells)\n"
    ])
    workspace.period = period
    return workspace
  }

  private static func first(_ workspace: Workspace) throws -> DeliverableReview? {
    try workspace.review().visible.deliveryReview.deliverables.first
  }

  @Test func holdWhatIsHandedInOrToBeAccepted() throws {
    #expect(try Self.first(Self.workspace("deliverable,2026-10-12,,,,"))?.submissions == 0)
    #expect(try Self.first(Self.workspace("milestone,2026-10-12,not_submitted,,,")) != nil)
    #expect(try Self.first(Self.workspace("milestone,2026-10-12,,,,")) == nil)
    let accepted = try Self.first(Self.workspace("deliverable,2026-10-12,accepted,2026-10-12,2026-10-14,dana"))
    #expect(accepted?.isAccepted == true)
    #expect(accepted?.decidedBy == "Dana Kerr")
    #expect(accepted?.submissions == 1)
  }

  @Test func eachTimeItIsHandedInAgainCounts() throws {
    let august = Self.workspace("deliverable,2026-08-10,submitted,2026-08-12,,", period: "2026-08")
    var september = Self.workspace("deliverable,2026-08-10,submitted,2026-09-07,,", period: "2026-09")
    try september.add(release: august)
    #expect(try Self.first(september)?.submissions == 2)
    var october = Self.workspace("deliverable,2026-08-10,submitted,2026-10-05,,")
    try october.add(release: september)
    let third = try #require(try Self.first(october))
    #expect(third.submissions == 3)
    // The time it waits begins anew.
    #expect(third.acceptance?.age == 20)
    var same = Self.workspace("deliverable,2026-08-10,submitted,2026-09-07,,")
    try same.add(release: september)
    #expect(try Self.first(same)?.submissions == 2)
    var taken = Self.workspace("deliverable,2026-08-10,not_submitted,,,")
    try taken.add(release: september)
    #expect(try Self.first(taken)?.submissions == 2)
  }

  // MARK: Improvements

  private static let issue =
    "id,client,kind,text,severity,raised,audience\nIS1,acme,issue,Calls rang out,low,2026-10-01,client\n"
    + "IS2,acme,issue,Hidden,low,2026-10-01,internal\n"

  private static func improvements(_ rows: String...) throws -> [ImprovementReview] {
    let actions =
      "id,client,kind,text,owner,raised,due,done,audience,source_refs\n"
      + rows.enumerated().map { "A\($0.offset + 1),acme,\($0.element)\n" }.joined()
    return try Workspace(["actions.csv": actions, "issues.csv": issue]).review().visible.deliveryReview.improvements
  }

  @Test func improvementsAreToldForSomeTimeTheNewestFirst() throws {
    let told = try Self.improvements(
      "improvement,One number,tom,2026-07-01,,2026-08-03,client,issue:IS1",
      "improvement,Two people,tom,2026-07-01,,2026-10-05,client,issue:IS2",
      "improvement,Old,tom,2026-07-01,,2026-08-02,client,",
      "improvement,Next,tom,2026-07-01,2026-12-01,,client,",
      "task,Other,tom,2026-07-01,,2026-10-05,client,",
      "improvement,Hidden,tom,2026-07-01,,2026-10-05,internal,"
    )
    #expect(told.map(\.action.action.id) == ["A2", "A1", "A4"])
    #expect(told.map(\.because) == [[], ["Calls rang out"], []])
  }

  // MARK: Obstacles

  @Test func anObstacleGoesToItsForumElseToTheLowestOfItsLevel() throws {
    let issues =
      "id,client,kind,text,severity,raised,level,forum,audience,resolved\n"
      + "IS1,acme,obstacle,No room,medium,2026-10-05,,,client,\n"
      + "IS2,acme,obstacle,No list,medium,2026-10-12,2,,client,\n"
      + "IS3,acme,obstacle,No key,medium,2026-10-19,,Board,client,\n"
      + "IS4,acme,obstacle,Hidden,medium,2026-10-01,,,internal,\n"
      + "IS5,acme,obstacle,Gone,medium,2026-10-01,,,client,2026-10-20\n"
    let forums =
      "id,client,name,level,cadence_days\nF1,acme,Desk call,1,7\nF2,acme,Review,2,31\nF3,acme,Board,3,90\n"
    let review = try Workspace(["issues.csv": issues, "forums.csv": forums]).review()
    let obstacles = review.visible.deliveryReview.obstacles
    #expect(obstacles.map(\.issue.id) == ["IS1", "IS2", "IS3"])
    #expect(obstacles.map { $0.forum?.id } == ["F1", "F2", "F3"])
    #expect(obstacles.map(\.age) == [20, 15, 10])
    #expect(review.deliveryNotes.obstacles.map(\.issue.id) == ["IS4", "IS1", "IS2", "IS3"])
  }

  // MARK: How fresh records are

  @Test(arguments: [("2026-09-30", false), ("2026-09-29", true)])
  func oldRecordsOfWhatComesInAllTheTimeAreNamed(_ day: String, _ isOld: Bool) throws {
    let state = try Workspace([
      "work-items.csv": "id,project,title,created\nT1,PA,Work,\(day)\n",
      "actions.csv":
        "id,client,kind,text,owner,raised,due,audience\nA1,acme,task,Text,tom,2026-08-03,2026-12-01,client\n",
      "milestones.csv": "id,project,name,baseline,actual\nM1,PA,Done,2026-10-12,2026-10-12\n",
    ]).review().visible.deliveryReview.dataState
    #expect(state.newest.map(\.type) == [.workItems, .milestones, .actions])
    #expect(state.newestDay == "2026-10-12")
    #expect(state.old.map(\.type) == (isOld ? [.workItems] : []))
  }

  @Test func whoMaySignIsKnownByMatter() throws {
    let delivery = try Workspace([:]).review().visible.deliveryReview
    #expect(delivery.signatories[.scope] == ["Dana Kerr"])
    #expect(delivery.signatories[.change] == ["Dana Kerr"])
  }
}
