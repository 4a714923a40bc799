import Foundation
import Tables
import Testing

@testable import Review

/// The course of a project's spend (methods §3.4, §3.5 and §10.3).
@Suite struct BurnCourseTests {
  private func project(_ cells: [String: String] = [:], _ files: [String: String] = [:]) throws -> InternalProjectReview
  {
    try #require(try Workspace.delivery(project: cells, files).portfolio().review().project())
  }

  private func course(_ cells: [String: String] = [:], _ files: [String: String] = [:]) throws -> BurnCourse {
    try #require(try project(cells, files).burnCourse)
  }

  @Test func growsByMonthUpToTheReportDate() throws {
    let course = try course()
    #expect(course.start == "2025-01-01")
    #expect(course.runs.map { $0.map(\.amount) } == [[9_000, 19_500, 30_500, 43_000, 56_500, 71_500]])
    #expect(course.spent == BurnCourse.Point(day: "2025-06-30", amount: 71_500))
    #expect(course.budget == 120_000)
  }

  @Test func plansTheValueOfWhatWasFirstPromisedByADay() throws {
    let course = try course()
    #expect(course.plan.map(\.day) == ["2025-02-28", "2025-04-17", "2025-05-30", "2025-06-20", "2025-09-30"])
    #expect(course.plan.map(\.amount) == [20_000, 50_000, 80_000, 90_000, 120_000])
  }

  @Test func expectsTheCostOfTheWorkSoFarOnTheDayOfTheLastMilestone() throws {
    let forecast = try #require(try course().forecast)
    #expect(forecast == .init(end: .init(day: "2025-10-03", amount: 132_000), basis: .costOfWork))
  }

  @Test func breaksWhereAMonthIsNotRecordedAndNeverFallsToZero() throws {
    let spend = "project,month,cost\nPA,2025-01,9000\nPA,2025-02,1000\nPA,2025-05,500\n"
    let runs = try course([:], ["spend.csv": spend]).runs
    #expect(runs.map { $0.map(\.amount) } == [[9_000, 10_000], [10_500]])
  }

  /// A price and a cost are of two kinds: neither a plan nor the value of the work may stand beside the spend.
  @Test func hasNoPlanOnAFixedPriceAndGoesOnAtItsPace() throws {
    let project = try project(["pricing": "fixed"])
    #expect(project.visible.burnCourse == nil, "the client may not see what a fixed price costs")
    let course = try #require(project.burnCourse)
    #expect(course.plan.isEmpty)
    let forecast = try #require(course.forecast)
    #expect(forecast.basis == .pace && forecast.end.day == "2025-10-03")
    // Four months of (12,500 + 13,500 + 15,000) / 3.
    #expect(isClose(NSDecimalNumber(decimal: forecast.end.amount).doubleValue, 71_500 + 4 * 13_666.67, decimals: 0))
  }

  @Test func expectsNothingOnceTheWorkIsOver() throws {
    let done = "id,project,name,baseline,forecast,actual,value,pct\nM1,PA,All,2025-05-30,,2025-05-30,50000,100\n"
    #expect(try course([:], ["milestones.csv": done]).forecast == nil)
  }

  @Test func isNoneWithoutSpend() throws {
    #expect(try project([:], ["spend.csv": "project,month,cost\n"]).burnCourse == nil)
  }
}
