import TestSupport
import Foundation
import Tables
import Testing

@testable import Review

/// Methods §5, measured from files.
@Suite struct ChangeReviewTests {
  private static let heading = """
    id,project,title,raised_by,raised_on,state,submitted_on,hours,client_signed_by,client_signed_on,provider_signed_by,\
    provider_signed_on,hours_logged

    """

  private func review(_ files: [String: String] = [:]) throws -> AccountReview {
    try Workspace.delivery(files).review()
  }

  /// The review of one change: its cells from `state` on.
  private func change(_ cells: String, items: String? = nil) throws -> ChangeReview {
    var files = ["change-requests.csv": Self.heading + "CR1,PA,More,client,2025-05-05,\(cells)\n"]
    files["work-items.csv"] = items.map { "id,project,title,change,created,started,hours\n" + $0 }
    return try #require(try review(files).visible.changeControl.changes.first)
  }

  @Test func addsUpTheWorkedExample() throws {
    let review = try review()
    let control = review.visible.changeControl
    #expect(control.counts == [.approved: 2, .pending: 2, .rejected: 1])
    let approved = try #require(control.approved.reading.value)
    #expect(approved.cost == .measured(3_600))
    #expect(approved.days == .measured(5))
    #expect(approved.hours == .measured(44))
    #expect(control.approved.records == ["change-request:CR1", "change-request:CR2"])
    let pending = try #require(control.pending.reading.value)
    #expect(pending.cost == .measured(6_000))
    #expect(pending.days == .measured(7))
    #expect(pending.hours == .measured(75))
    #expect(control.unsignedHours.reading == .measured(11.5))
    #expect(control.unsignedHours.records == ["change-request:CR5"])
    let scope = try #require(review.project()).visible.scopeChange
    #expect(scope.volatility.reading == .measured(Volatility(grossPercent: 9.5, netPercent: 5.5)))
    #expect(scope.countPercent.reading == .measured(50))
    #expect(review.unsignedExposure.reading == .measured(try #require(Decimal(string: "1092.5"))))
    #expect(review.unsignedExposure.records == ["change-request:CR5"])
  }

  @Test(arguments: [
    ("draft,,5,,,,,", ChangeReview.Standing.draft), ("submitted,2025-05-06,5,,,,,", .pending),
    ("approved,2025-05-06,5,dana,2025-05-12,tom,2025-05-07,", .approved),
    ("approved,2025-05-06,5,dana,2025-05-12,,,", .pending),  // one signature
    ("approved,2025-05-06,5,,,tom,2025-05-07,", .pending),
    ("approved,2025-05-06,5,lee,2025-05-12,tom,2025-05-07,", .pending),  // who may not sign
    ("approved,2025-05-06,5,tom,2025-05-12,tom,2025-05-07,", .pending),  // not on the client's side
    ("approved,2025-05-06,5,dana,2025-07-07,tom,2025-05-07,", .approved),  // the day the pack goes out
    ("approved,2025-05-06,5,dana,2025-07-08,tom,2025-05-07,", .pending),  // later
    ("rejected,2025-05-06,5,,,,,", .rejected), ("withdrawn,2025-05-06,5,,,,,", .withdrawn),
    ("implemented,2025-05-06,5,dana,2025-05-12,tom,2025-05-07,", .implemented), ("implemented,,5,,,,,", .implemented),
  ])
  func isApprovedByBothSignatures(_ cells: String, _ standing: ChangeReview.Standing) throws {
    #expect(try change(cells).standing == standing)
  }

  @Test func countsImplementedChangesAsApprovedOnceTheyAreSigned() throws {
    #expect(try change("implemented,2025-05-06,5,dana,2025-05-12,tom,2025-05-07,").isApproved)
    let unsigned = try change("implemented,,5,,,,,")
    #expect(!unsigned.isApproved)
    #expect(
      unsigned.unsignedWork
        == UnsignedWork(change: "change-request:CR1", hours: nil, items: [], isApprovedSince: false)
    )
  }

  @Test(
    arguments: [
      ("submitted,2025-06-16,5,,,,,", 10), ("submitted,,5,,,,,", nil), ("draft,,5,,,,,", nil),
      ("rejected,2025-06-16,5,,,,,", nil), ("approved,2025-06-16,5,,,tom,2025-06-17,", 10),
    ] as [(String, Int?)]
  )
  func waitsInWorkingDaysWhileItIsPending(_ cells: String, _ age: Int?) throws {
    #expect(try change(cells).pendingAge == age)
  }

  private static let signed = "approved,2025-05-06,5,dana,2025-05-12,tom,2025-05-07,"

  @Test func findsWorkBegunBeforeTheSignatures() throws {
    let items =
      "W1,PA,Early,CR1,2025-05-06,2025-05-09,4\nW2,PA,After,CR1,2025-05-06,2025-05-12,7\nW3,PA,Open,CR1,2025-05-06,,9\n"
    let late = try #require(try change(Self.signed, items: items).unsignedWork)
    #expect(
      late == UnsignedWork(change: "change-request:CR1", hours: 4, items: ["work-item:W1"], isApprovedSince: true)
    )
    #expect(try change(Self.signed, items: "W2,PA,After,CR1,2025-05-06,2025-05-12,7\n").unsignedWork == nil)
  }

  @Test func countsEveryWorkForAChangeThatIsNotApproved() throws {
    let items =
      "W1,PA,Begun,CR1,2025-05-06,2025-05-09,4\nW2,PA,Begun,CR1,2025-05-06,2025-06-12,7\nW3,PA,Open,CR1,2025-05-06,,9\n"
    let fromItems = try #require(try change("submitted,2025-05-06,5,,,,,", items: items).unsignedWork)
    #expect(fromItems.hours == 11)
    #expect(fromItems.items == ["work-item:W1", "work-item:W2"])
    let logged = try #require(try change("submitted,2025-05-06,5,,,,,12.5", items: items).unsignedWork)
    #expect(logged.hours == 12.5)  // what is logged on the change counts once
    #expect(try change("rejected,2025-05-06,5,,,,,3").unsignedWork?.hours == 3)
    #expect(try change("submitted,2025-05-06,5,,,,,0").unsignedWork == nil)
  }

  @Test func keepsApprovalsAfterTheWorkApart() throws {
    let files = [
      "change-requests.csv": Self.heading + "CR1,PA,More,client,2025-05-05,\(Self.signed)\n",
      "work-items.csv":
        "id,project,title,change,created,started,hours\nW1,PA,Early,CR1,2025-05-06,2025-05-09,4\n",
    ]
    let control = try review(files).visible.changeControl
    #expect(control.approvedAfterwards.map(\.change) == ["change-request:CR1"])
    #expect(control.unsigned == [])
    #expect(control.unsignedHours.reading == .unavailable(.noData))
  }

  @Test(arguments: [("95", "yes", nil), ("", "no", nil), ("95", "no", 190)] as [(String, String, Decimal?)])
  func putsNoMoneyOnWorkWithoutChargeOrRate(_ rate: String, _ goodwill: String, _ money: Decimal?) throws {
    let files = [
      "change-requests.csv": """
      id,project,title,raised_by,raised_on,state,hours_logged,rate,goodwill
      CR1,PA,More,client,2025-05-05,submitted,2,\(rate),\(goodwill)

      """
    ]
    let review = try review(files)
    #expect(review.unsignedExposure.reading.value == money)
    #expect(review.visible.changeControl.unsignedHours.reading == .measured(2))
  }

  @Test func seesGoalpostsThatTheClientMovesAfterSigning() throws {
    let rows = [
      "CR1,PA,In the window,client,2025-04-02,submitted,2025-04-02,40,,,,,",
      "CR2,PA,Before it,client,2025-04-01,submitted,2025-04-02,80,,,,,",
      "CR3,PA,Ours,provider,2025-05-05,submitted,2025-05-05,80,,,,,",
      "CR4,PA,Less,client,2025-06-30,submitted,2025-06-30,-24,,,,,",
    ]
    let files = ["change-requests.csv": Self.heading + rows.joined(separator: "\n") + "\n"]
    let moved = try #require(try review(files).project()).visible.scopeChange.movedGoalposts
    #expect(moved.reading == .measured(MovedGoalposts(count: 2, grossPercent: .measured(8))))
    #expect(moved.window == "2025-04-02"..."2025-06-30")
    #expect(moved.records == ["project:PA", "change-request:CR1", "change-request:CR4"])
  }

  @Test func countsEveryChangeOnce() throws {
    var random = SplitMix64(seed: 51)
    for _ in 0..<20 {
      let count = random.int(0...25)
      let rows = (0..<count).map { number in
        let state = random.pick("draft", "submitted", "approved", "rejected", "withdrawn", "implemented")
        let client = random.pick("dana,2025-05-12", "lee,2025-05-12", ",")
        let provider = random.pick("tom,2025-05-12", ",")
        return
          "CR\(number),PA,More,client,2025-05-05,\(state),2025-05-06,5,\(client),\(provider),\(random.pick("", "3"))"
      }
      let control = try review(["change-requests.csv": Self.heading + rows.map { $0 + "\n" }.joined()])
        .visible.changeControl
      #expect(control.counts.values.reduce(0, +) == count)
      let totals = [control.approved, control.pending].compactMap(\.reading.value?.count)
      #expect(totals.reduce(0, +) <= count)
    }
  }
}
