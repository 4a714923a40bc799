import Tables
import Testing

@testable import Review

/// What belongs to a project, and how that and its end have moved (methods §5; S0-09, S1-04, S2-02, S2-15).
@Suite struct ScopeReviewTests {
  @Test func tellsTheScopeThenAndNow() throws {
    let delivery = try Workspace.delivery(project: ["scope_out": "cameras", "scope_grey": "vouchers;fares"]).review()
      .visible.deliveryReview
    let scope = try #require(delivery.scopes.first)
    #expect(delivery.scopes.count == 1)
    #expect(scope.project.scopeIn == ["a", "b", "c", "d"])
    #expect(scope.project.scopeOut == ["cameras"])
    #expect(scope.project.scopeGrey == ["vouchers", "fares"])
    #expect(scope.signedBy == "Dana Kerr")
    #expect(scope.signedOn == "2025-01-10")
    #expect(scope.changes.map(\.change.id) == ["CR1", "CR2"])
    #expect(scope.added.cost.value == 3600)
    #expect(scope.added.days.value == 5)
    #expect(scope.added.hours.value == 44)
    #expect(scope.hoursNow == 844)
  }

  @Test func aScopeSignedBySomebodyWhoMayNotIsNotSigned() throws {
    let delivery = try Workspace.delivery(project: ["scope_signed_by": "lee"]).review().visible.deliveryReview
    #expect(delivery.scopes.first?.signedOn == nil)
    #expect(delivery.scopes.first?.signedBy == nil)
    #expect(delivery.histories.isEmpty)
  }

  @Test func aProjectWithoutListsHasNoScope() throws {
    #expect(try Workspace.delivery(project: ["scope_in": ""]).review().visible.deliveryReview.scopes.isEmpty)
  }

  @Test func theHistoryAfterTheSignatureTakesNoSide() throws {
    let history = try #require(try Workspace.delivery().review().visible.deliveryReview.histories.first)
    #expect(history.signedOn == "2025-01-10")
    #expect(history.count(raisedBy: .client) == 4)
    #expect(history.count(raisedBy: .provider) == 1)
    #expect(history.count(.approved, .implemented) == 2)
    #expect(history.count(.pending) == 2)
    #expect(history.count(.rejected) == 1)
    #expect(history.grossPercent.value == 9.5)
    #expect(history.hasMoved)
  }

  @Test func aChangeOfTheDayOfTheSignatureBelongsToTheScope() throws {
    let history = try Workspace.delivery(project: ["scope_signed_on": "2025-02-03"]).review().visible.deliveryReview
      .histories.first
    #expect(history?.changes.map(\.change.id) == ["CR2", "CR4", "CR3", "CR5"])
  }

  @Test func theEndIsThatOfTheLastMilestone() throws {
    let end = try Workspace.delivery(project: ["end_baseline": "2025-09-30"]).review().visible.deliveryReview
      .histories.first?.end
    #expect(end == ScopeHistory.EndDate(promised: "2025-09-30", told: nil, now: "2025-10-03", slip: 3))
  }

  /// After milestones that were all planned before the end, something is left to do until then.
  @Test func aProjectEndsNotEarlierBecauseNothingIsRecordedOfItsLastPart() throws {
    let end = try Workspace.delivery(project: ["end_baseline": "2026-03-31"]).review().visible.deliveryReview
      .histories.first?.end
    #expect(end == ScopeHistory.EndDate(promised: "2026-03-31", told: nil, now: "2026-03-31", slip: 0))
  }

  @Test func theEndToldBeforeComesFromThePackBefore() throws {
    var now = Workspace.delivery(project: ["end_baseline": "2025-09-30"])
    var before = now
    before.period = "2025-05"
    before.exports["milestones.csv"] = before.exports["milestones.csv"]?.replacing("2025-10-03", with: "2025-09-30")
    try now.add(release: before)
    let end = try now.review().visible.deliveryReview.histories.first?.end
    #expect(end?.told == "2025-09-30")
    #expect(end?.now == "2025-10-03")
  }

  @Test func monthsTellWhatWasAskedForAndSigned() throws {
    let months = try Workspace.delivery().review().visible.deliveryReview.months
    #expect(months.map { "\($0.month)" } == ["2025-02", "2025-03", "2025-04", "2025-05", "2025-06"])
    #expect(months.map(\.asked) == [1, 1, 1, 0, 2])
    #expect(months.map(\.signed) == [1, 1, 0, 0, 0])
    #expect(months.map(\.hours) == [60, -16, 0, 0, 0])
    #expect(months.map(\.days) == [5, 0, 0, 0, 0])
  }

  @Test(arguments: [(5, "2025-02"), (4, "2025-03")])
  func theMonthsThatAreToldAreASetting(_ months: Int, _ first: String) throws {
    var workspace = Workspace.delivery()
    workspace.settings.thresholds.sections.trendMonths = months
    let told = try workspace.review().visible.deliveryReview.months
    #expect(told.first.map { "\($0.month)" } == first)
  }

  @Test func whereNothingMovesNothingIsTold() throws {
    let files = [
      "change-requests.csv": "id,project,title,raised_by,raised_on,state\n",
      "milestones.csv": "id,project,name,baseline,forecast\nM1,PA,End,2025-09-30,2025-09-30\n",
    ]
    let delivery = try Workspace.delivery(files).review().visible.deliveryReview
    #expect(delivery.histories.first?.hasMoved == false)
    #expect(delivery.months.isEmpty)
  }

  @Test func theFigureSaysWhichChangesItCounts() throws {
    let scope = try Explained("scope", in: .delivery()).of("Desk")
    #expect(scope["hours at first"] == .hours(800))
    #expect(scope["hours now"] == .hours(844))
    #expect(scope["cost"] == .money(3600))
    #expect(scope.references == ["project:PA", "change-request:CR1", "change-request:CR2"])
  }
}
