import Tables
import Testing

@testable import Review

/// Methods §3.1.
@Suite struct MilestoneTests {
  private let asOf: CivilDate = "2025-06-30"

  /// The milestones of `rows`: id, baseline, forecast, actual.
  private func milestones(_ rows: [String]) throws -> [Milestone] {
    let lines = rows.map { row in
      var cells = row.split(separator: ",", omittingEmptySubsequences: false)
      cells.insert("PA,Go live", at: 1)
      return cells.joined(separator: ",") + "\n"
    }
    var workspace = Workspace(["milestones.csv": "id,project,name,baseline,forecast,actual\n" + lines.joined()])
    workspace.period = "2025-06"
    let portfolio = try workspace.portfolio()
    #expect(portfolio.diagnostics.filter { $0.severity < .note }.isEmpty)
    return try portfolio.account("acme").visible.milestones
  }

  private func slip(_ row: String) throws -> MilestoneSlip? {
    MilestoneSlip(of: try #require(try milestones([row]).first), asOf: asOf, calendar: .vectors)
  }

  private static let table = [
    "M1,2025-02-28,,2025-02-27", "M2,2025-04-17,,2025-04-22", "M3,2025-05-30,2025-07-04,", "M4,2025-06-20,,",
    "M5,2025-09-30,2025-10-03,",
  ]

  @Test func judgesTheWorkedExample() throws {
    let all = try milestones(Self.table)
    let slips = all.map { MilestoneSlip(of: $0, asOf: asOf, calendar: .vectors) }
    #expect(slips.map(\.?.workingDays) == [-1, 1, 25, 6, 3])
    #expect(slips.map(\.?.basis) == [.actual, .actual, .forecast, .noForecast, .forecast])
    let states = zip(all, slips).map { MilestoneState(of: $0, slip: $1, asOf: asOf) }
    #expect(states == [.doneEarly, .doneLate, .overdue, .overdue, .later])
    let share = try #require(OnTimeShare.reading(of: all, asOf: asOf).value)
    #expect([share.onTime, share.due] == [1, 4])
    #expect(share.percent == 25)
  }

  @Test(
    arguments: [
      ("M,2025-06-30,,", nil, nil, MilestoneState.due),  // due on the report date: not late yet
      ("M,2025-07-30,,", nil, nil, .due),  // thirty days ahead
      ("M,2025-07-31,,", nil, nil, .later),
      ("M,2025-06-27,2025-06-27,", 1, .forecastInThePast, .overdue),
      ("M,2025-05-30,2025-06-20,", 21, .forecastInThePast, .overdue),
      ("M,2025-05-30,2025-06-30,", 21, .forecast, .overdue),
      ("M,2025-07-10,2025-06-20,", -8, .forecastInThePast, .due),  // a forecast that did not come true says nothing
      ("M,2025-07-10,2025-07-03,", -5, .forecast, .due),
      ("M,2025-06-06,,2025-06-07", 1, .actual, .doneLate),  // Saturday for a Friday
      ("M,2025-06-07,,2025-06-09", 0, .actual, .doneOnTime),  // Monday for a Saturday
      ("M,2025-06-09,,2025-06-06", -1, .actual, .doneEarly),
      ("M,2025-06-09,2025-06-20,2025-06-09", 0, .actual, .doneOnTime),
      ("M,2025-06-20,,2025-07-02", 6, .noForecast, .overdue),  // done after the report date: not yet
    ] as [(String, Int?, MilestoneSlip.Basis?, MilestoneState)]
  )
  func tellsSlipAndState(
    _ row: String,
    _ days: Int?,
    _ basis: MilestoneSlip.Basis?,
    _ state: MilestoneState
  ) throws {
    let milestone = try #require(try milestones([row]).first)
    let slip = MilestoneSlip(of: milestone, asOf: asOf, calendar: .vectors)
    #expect(slip?.workingDays == days)
    #expect(slip?.basis == basis)
    #expect(MilestoneState(of: milestone, slip: slip, asOf: asOf) == state)
  }

  @Test(
    arguments: [
      ([], nil),
      (["A,2025-07-01,,"], nil), (["A,2025-06-30,,"], nil),  // due today and unfinished: left out
      (["A,2025-06-30,,2025-06-30"], 100), (["A,2025-06-29,,"], 0), (["A,2025-07-01,,2025-06-01"], nil),
      (["A,2025-06-02,,2025-06-02", "B,2025-06-03,,2025-06-04", "C,2025-06-30,,"], 50),
    ] as [([String], Double?)]
  )
  func countsEveryMilestoneDueAndNotOnlyFinishedOnes(_ rows: [String], _ percent: Double?) throws {
    let reading = OnTimeShare.reading(of: try milestones(rows), asOf: asOf)
    #expect(reading.value?.percent == percent)
    #expect(reading.reason == (percent == nil ? .noData : nil))
  }

  @Test(arguments: [
    ("A,2025-06-20,2025-06-27,2025-06-27", false, false),  // five working days late
    ("A,2025-06-19,2025-06-27,2025-06-27", true, false),  // six
    ("A,2025-05-19,2025-06-27,2025-06-27", true, true),  // more than fifteen
    ("A,2025-05-19,,2025-05-30", false, false),  // done before the period
    ("A,2025-06-27,2025-07-02,", true, false),  // overdue
    ("A,2025-07-02,2025-07-09,", false, false),  // expected five days late
    ("A,2025-07-02,2025-07-10,", true, false), ("A,2025-06-30,,", false, false),
  ])
  func callsLateMilestonesBadNews(_ row: String, _ isBad: Bool, _ isGrave: Bool) throws {
    var workspace = Workspace()
    workspace.period = "2025-06"
    let dates = try workspace.portfolio().dates
    let review = MilestoneReview(try #require(try milestones([row]).first), dates, .vectors)
    #expect(review.isBadNews == isBad)
    #expect(review.isGrave == isGrave)
  }

  @Test func callsACriticalMilestoneGraveOnceItIsSixDaysLate() throws {
    let rows = "C,PA,Go live,2026-10-20,2026-10-28,yes\nD,PA,Pilot,2026-10-21,2026-10-28,yes\n"
    let workspace = Workspace(["milestones.csv": "id,project,name,baseline,actual,critical\n" + rows])
    let reviews = try workspace.review().visible.milestones
    #expect(reviews.map(\.slip?.workingDays) == [6, 5])
    #expect(reviews.map(\.isGrave) == [true, false])
  }
}
