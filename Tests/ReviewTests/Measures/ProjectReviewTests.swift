import Foundation
import Tables
import Testing

@testable import Review

/// Methods §3.2 to §3.5, measured from files.
@Suite struct ProjectReviewTests {
  private func project(_ cells: [String: String] = [:], _ files: [String: String] = [:]) throws -> InternalProjectReview
  {
    let portfolio = try Workspace.delivery(project: cells, files).portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity < .warn }.map(\.description) == [])
    return try #require(try portfolio.review().project())
  }

  @Test func judgesTheWorkedExample() throws {
    let status = try project().visible.status
    #expect(status.dimensions.map(\.dimension) == [.schedule, .cost, .scope])
    #expect(status.dimensions.map(\.status) == [.red, .amber, .amber])
    #expect(status.reported == .red)
    #expect(status.unmeasured == [])
    let milestones = (1...5).map { "milestone:M\($0)" }
    let schedule = try #require(status.dimension(.schedule))
    #expect(schedule.deciding.first == StatusFact(.worstSlip(workingDays: 25), .red, records: ["milestone:M3"]))
    guard case .schedulePerformance(let performance) = schedule.deciding.last?.rule else {
      Issue.record("the schedule performance is no fact")
      return
    }
    #expect(isClose(performance, 0.72, decimals: 2))
    #expect(schedule.deciding.last?.records == milestones)
    #expect(status.dimension(.cost)?.facts.map(\.rule) == [.forecastOverrun(percent: 10)])
    #expect(
      status.dimension(.scope)?.facts == [
        StatusFact(.grossVolatility(percent: 9.5), .amber, records: ["change-request:CR1", "change-request:CR2"]),
        StatusFact(.unsignedWork(hours: 11.5, percent: 1.4375), .amber, records: ["change-request:CR5"]),
      ]
    )
  }

  @Test func tracesEveryFigureToItsRecords() throws {
    let review = try project().visible
    #expect(review.work.records == (1...5).map { "milestone:M\($0)" })
    #expect(review.work.n == 5)
    #expect(review.work.method == "3.5")
    #expect(review.burn?.records == (1...6).map { "spend:PA/2025-0\($0)" })
    #expect(review.burn?.method == "3.4")
    #expect(review.earnedValue?.records.count == 11)
  }

  @Test func measuresBurnAndEarnedValueOfTimePaidFor() throws {
    let review = try project().visible
    #expect(review.work.reading == .measured(WorkValue(budget: 120_000, planned: 90_000, earned: 65_000)))
    let burn = try #require(review.burn?.reading.value)
    #expect(burn.spent == 71_500)
    #expect(burn.months.count == 6)  // two rows of June are one sum
    #expect(isClose(burn.runway.value, 3.55, decimals: 2))
    #expect(review.earnedValue?.reading.value?.estimateAtCompletion() == .measured(132_000))
  }

  @Test(arguments: [
    ["pricing": "fixed"], ["pricing": ""], ["pricing": "tm", "cost_visible": "no"], ["pricing": "service"],
  ])
  func showsTheClientNoCostThatStaysInTheHouse(_ cells: [String: String]) throws {
    let review = try project(cells)
    #expect(review.visible.status.dimensions.map(\.dimension) == [.schedule, .scope])
    #expect(review.visible.burn == nil)
    #expect(review.visible.earnedValue == nil)
    #expect(review.status.dimensions.map(\.dimension) == [.schedule, .cost, .scope])
    #expect(review.burn.reading.value?.spent == 71_500)
  }

  @Test func setsNoPriceAgainstACost() throws {
    let fixed = try project(["pricing": "fixed"])
    #expect(fixed.earnedValue.reading == .unavailable(.notMeasurable))
    #expect(fixed.status.dimension(.cost)?.missing.first == .init(.forecast, .notMeasurable))
    let lead = try #require(fixed.status.dimension(.cost)?.facts.first)  // 59.6 % spent, 54.2 % done
    guard case .spendLead(let points) = lead.rule else {
      Issue.record("\(lead)")
      return
    }
    #expect(isClose(points, 5.4, decimals: 1))
    #expect(lead.status == .amber)
    #expect(fixed.visible.work.reading.value?.budget == 120_000)
  }

  @Test func comparesHoursWhereMoneyIsNotOfOneKind() throws {
    let spend = ["spend.csv": "project,month,cost,hours\nPA,2025-05,90000,300\nPA,2025-06,,200\n"]
    let cost = try #require(try project(["pricing": "fixed"], spend).status.dimension(.cost))
    guard case .spendLead(let points) = cost.facts.first?.rule else {
      Issue.record("\(cost)")
      return
    }
    #expect(isClose(points, 62.5 - 54.1667, decimals: 3))
  }

  @Test func isGreyWhereNothingIsRecorded() throws {
    let cells = ["scope_signed_by": "", "scope_signed_on": "", "baseline_hours": ""]
    var workspace = Workspace.delivery(project: cells)
    for name in ["milestones", "spend", "change-requests"] { workspace.exports[name + ".csv"] = nil }
    let review = try workspace.review()
    let status = try #require(review.project()).visible.status
    #expect(status.dimensions.map(\.status) == [.grey, .grey, .grey])
    #expect(status.reported == .grey)
    #expect(review.visible.status == .grey)
    #expect(review.visible.isStatusIncomplete)
    #expect(!review.visible.badNews.contains { $0.reference == "project:PA/status" })
  }

  @Test func countsNoMissingRegisterOfChangesAsStability() throws {
    var workspace = Workspace.delivery()
    workspace.exports["change-requests.csv"] = nil
    let silent = try #require(try workspace.review().project()).visible
    #expect(silent.scopeChange.volatility.reading == .unavailable(.noData))
    #expect(silent.status.unmeasured == [.scope])
    workspace.exports["change-requests.csv"] =
      "id,project,title,raised_by,raised_on,state\nCR1,PB,Other,client,2025-02-03,draft\n"
    let kept = try #require(try workspace.review().project()).visible
    #expect(kept.scopeChange.volatility.reading.value?.grossPercent == 0)
    #expect(kept.status.dimension(.scope)?.status == .green)
  }

  @Test func hasNoVolatilityBeforeTheScopeIsSignedByOneWhoMay() throws {
    let unsigned = try project(["scope_signed_on": "2025-07-09"]).visible  // after the issue date
    #expect(unsigned.scopeChange.volatility.reading == .unavailable(.notAgreed))
    #expect(unsigned.scopeChange.movedGoalposts.reading == .unavailable(.notAgreed))
    #expect(unsigned.status.dimension(.scope)?.facts.map(\.status) == [.amber])  // the unsigned work
  }

  @Test func keepsBothStatusesOfAnOverride() throws {
    let better = [
      "override_status": "at_risk", "override_reason": "M3 was accepted today", "override_by": "tom",
      "override_on": "2025-07-01",
    ]
    let status = try project(better).visible.status
    #expect(status.computed == .red)
    #expect(status.reported == .amber)
    #expect(status.override?.approver == "Tom Aldous")
    let later = try project(better.merging(["override_on": "2025-07-09"]) { $1 }).visible.status
    #expect(later.override == nil)
    #expect(later.reported == .red)
    let green = try project(["override_status": "on_track"]).visible.status
    #expect(green.verdict == .tooFar)
    #expect(green.reported == .red)
  }

  @Test func takesTheWorstProjectForTheClient() throws {
    var workspace = Workspace.delivery()
    workspace.exports["projects-2.csv"] = "id,client,name\nPC,acme,Quiet\n"
    let review = try workspace.review().visible
    #expect(review.projectReviews.map(\.status.reported) == [.red, .grey])
    #expect(review.status == .red)
    #expect(review.isStatusIncomplete)
  }

  @Test func earnsAMilestoneWhenItIsDoneWhereNobodySaysHowMuch() throws {
    let milestones = [
      "milestones.csv": """
      id,project,name,baseline,forecast,actual,value,pct
      M1,PA,First,2025-02-28,,2025-02-27,20000,
      M2,PA,Second,2025-06-27,,2025-07-02,30000,100
      M3,PA,Third,2025-09-30,2025-09-30,,,

      """
    ]
    let review = try project([:], milestones).visible
    #expect(review.work.reading == .measured(WorkValue(budget: 50_000, planned: 50_000, earned: 20_000)))
    #expect(review.unpriced == ["milestone:M3"])
  }

  @Test func tellsHowAcceptanceStands() throws {
    let milestones = [
      "milestones.csv": """
      id,project,name,kind,baseline,actual,acceptance,submitted_on,decided_on
      M1,PA,First,,2025-02-28,2025-02-27,accepted,2025-02-27,2025-03-06
      M2,PA,Second,,2025-05-30,2025-05-30,submitted,2025-06-02,
      M3,PA,Third,,2025-09-30,,not_submitted,,
      M4,PA,Fourth,,2025-09-30,,,,

      """
    ]
    let acceptances = try project([:], milestones).visible.acceptances
    #expect(acceptances.map(\.milestone.id) == ["M1", "M2"])
    #expect(acceptances.map(\.acceptance.latency) == [5, nil])
    #expect(acceptances.map(\.acceptance.age) == [nil, 20])
    #expect(acceptances.map(\.acceptance.isOverdue) == [false, true])
  }

  @Test(arguments: [
    ("2025-02-20,video,both,dana;tom,PA", []), ("2025-02-27,video,both,dana;tom,", []),
    ("2025-02-28,video,both,dana;tom,PA", ["M1"]), ("2025-02-20,video,both,tom,PA", ["M1"]),
    ("2025-02-20,video,both,dana;nobody,PA", ["M1"]),
  ])
  func wantsAMeetingOfBothSidesBeforeAHandover(_ interaction: String, _ missing: [String]) throws {
    let files = [
      "milestones.csv": """
      id,project,name,kind,baseline,actual
      M1,PA,Keys handed over,handover,2025-02-28,2025-02-27
      M2,PA,Report,deliverable,2025-02-28,2025-02-27
      M3,PA,Later,handover,2025-09-30,

      """,
      "interactions.csv": "id,client,on,channel,direction,people,project,summary\nI1,acme,\(interaction),Talk\n",
    ]
    var workspace = Workspace.delivery(files)
    workspace.settings.audienceDefaults.interactions = .internal
    #expect(try workspace.review().project()?.handoversWithoutMeeting.map(\.id) == missing)
  }
}
