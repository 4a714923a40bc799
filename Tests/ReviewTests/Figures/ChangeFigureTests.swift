import Tables
import Testing

@testable import Review

/// The worked example of methods §5 taken apart.
@Suite struct ChangeFigureTests {
  @Test func tellsApprovedAndPendingChanges() throws {
    let figure = try Explained("changes", in: .delivery())
    let approved = try figure.of("approved")
    #expect(approved["changes"] == .count(2))
    #expect(approved["cost"] == .money(3_600))
    #expect(approved["days"] == .days(5))
    #expect(approved["hours"] == .hours(44))
    #expect(approved.references == ["change-request:CR1", "change-request:CR2"])
    #expect(approved.records.map(\.place.file) == ["exports/change-requests.csv", "exports/change-requests.csv"])
    #expect(approved.records.map(\.place.line) == [2, 3])
    #expect(approved.omitted.contains("change-request:CR4: not approved: rejected"))
    let pending = try figure.of("pending")
    #expect(pending["cost"] == .money(6_000))
    #expect(pending["hours"] == .hours(75))
    #expect(pending["longest wait"] == .workingDays(6))
    #expect(pending.references == ["change-request:CR3", "change-request:CR5"])
    #expect(pending.omitted.contains("change-request:CR1: it waits for no decision"))
  }

  @Test func saysWhichChangesAreInNoSum() throws {
    let files = [
      "change-requests.csv":
        "id,project,title,raised_by,raised_on,state,submitted_on\nCR1,PA,A,client,2025-06-02,submitted,2025-06-03\n"
    ]
    let pending = try Explained("changes", in: .delivery(files)).of("pending")
    #expect(pending["cost"] == .missing(.noData))
    #expect(pending["without hours"] == .count(1))
  }

  @Test func tellsUnsignedHoursWithTheirChanges() throws {
    let work = try Explained("unsigned-work", in: .delivery()).of(nil)
    #expect(work["hours"] == .hours(11.5))
    #expect(work["changes"] == .count(1))
    #expect(work.references == ["change-request:CR5"])
    #expect(work.omitted.contains("change-request:CR1: signed by both sides before any work"))
    #expect(work.omitted.contains("change-request:CR3: no work is recorded for it"))
  }

  @Test func namesWorkItemsBegunBeforeTheSignatures() throws {
    let items = [
      "work-items.csv":
        "id,project,title,started,hours,change\nW1,PA,Plan,2025-02-05,6,CR1\nW2,PA,Trial,2025-06-25,4,CR3\n"
    ]
    let work = try Explained("unsigned-work", in: .delivery(items)).of(nil)
    #expect(work["hours"] == .hours(15.5))
    #expect(work["approved after the work began"] == .count(1))
    #expect(work.references == ["change-request:CR3", "work-item:W2", "change-request:CR5"])
    #expect(work.omitted.contains("change-request:CR1: signed by both sides since the work began"))
  }

  @Test func tellsNoUnsignedWorkWhereAllIsSignedAndNoneWhereNothingIsRecorded() throws {
    let header =
      "id,project,title,raised_by,raised_on,state,client_signed_by,client_signed_on,provider_signed_by,provider_signed_on\n"
    let row = "CR1,PA,A,client,2025-02-03,approved,dana,2025-02-10,tom,2025-02-07\n"
    let signed = try Explained("unsigned-work", in: .delivery(["change-requests.csv": header + row])).of(nil)
    #expect(signed["hours"] == .hours(0))
    #expect(try Explained("unsigned-work", in: Workspace()).of(nil).reading.reason == .noData)
  }

  @Test func tellsWhatWeStandToLoseAsInternal() throws {
    let figure = try Explained("unsigned-exposure", in: .delivery())
    #expect(figure.all.map(\.isInternal) == [true])
    let exposure = try figure.of(nil, isInternal: true)
    #expect(exposure["money"] == .money(1_092.5))
    #expect(exposure.references == ["change-request:CR5"])
    #expect(exposure.records.first?.parts.last?.quantity == .money(95))
  }

  /// The rate gives our prices away: it stands in the internal figure alone.
  @Test func tellsNoRateInFiguresOfTheClient() throws {
    for figure in ExplainableFigures.all {
      for explanation in try Explained(figure.id, in: .delivery()).all where !explanation.isInternal {
        let names = explanation.records.flatMap(\.parts).map(\.name)
        #expect(!names.contains("rate"), "\(figure.id)")
      }
    }
  }

  @Test func tellsVolatilityByEffortAndByCount() throws {
    let volatility = try Explained("volatility", in: .delivery()).of("Desk")
    #expect(volatility["gross"] == .percent(9.5))
    #expect(volatility["net"] == .percent(5.5))
    #expect(volatility["by count"] == .percent(50))
    #expect(volatility.references == ["project:PA", "change-request:CR1", "change-request:CR2"])
    #expect(volatility.omitted.contains("change-request:CR5: not approved: pending"))
  }

  @Test(arguments: [
    (["scope_signed_by": ""], Reason.notAgreed), (["baseline_hours": "0"], .zeroDenominator),
    (["baseline_hours": ""], .noData),
  ])
  func saysWhyThereIsNoVolatility(_ cells: [String: String], _ reason: Reason) throws {
    #expect(try Explained("volatility", in: .delivery(project: cells)).of("Desk").reading.reason == reason)
  }

  @Test func tellsMovedGoalpostsWithTheirWindow() throws {
    let moved = try Explained("moved-goalposts", in: .delivery()).of("Desk")
    #expect(moved["changes"] == .count(3))
    #expect(moved.window == "2025-04-02"..."2025-06-30")
    #expect(moved["gross"] == .percent(100 * (110 + 45 + 30) / 800.0))
    #expect(moved.omitted.contains("change-request:CR2: raised by us"))
    #expect(
      moved.omitted.contains(
        "change-request:CR1: raised before the client signed the scope, or before the window"
      )
    )
  }
}
