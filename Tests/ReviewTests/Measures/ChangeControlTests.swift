import Foundation
import Testing

@testable import Review

/// Methods §5: sums, volatility and unsigned work.
@Suite struct ChangeControlTests {
  private let approved = [
    ChangeEffect(cost: 4_800, days: 5, hours: 60), ChangeEffect(cost: -1_200, days: 0, hours: -16),
  ]
  private let pending = [
    ChangeEffect(cost: 3_600, days: 4, hours: 45), ChangeEffect(cost: 2_400, days: 3, hours: 30),
  ]

  @Test func addsUpTheWorkedExample() {
    let approved = ChangeTotals(of: approved)
    #expect(approved.count == 2)
    #expect(approved.cost == .measured(3_600))
    #expect(approved.days == .measured(5))
    #expect(approved.hours == .measured(44))
    let pending = ChangeTotals(of: pending)
    #expect(pending.cost == .measured(6_000))
    #expect(pending.days == .measured(7))
    #expect(pending.hours == .measured(75))
  }

  @Test func countsWhatSaysNothingInNoSum() {
    let totals = ChangeTotals(of: [ChangeEffect(cost: 10), ChangeEffect(hours: 3), ChangeEffect(cost: -4)])
    #expect(totals.cost == .measured(6))
    #expect(totals.days == .unavailable(.noData))
    #expect(totals.hours == .measured(3))
    #expect((totals.withoutCost, totals.withoutDays, totals.withoutHours) == (1, 3, 2))
    #expect(ChangeTotals(of: []).cost == .unavailable(.noData))
  }

  @Test func measuresTheVolatilityOfTheWorkedExample() throws {
    let hours = approved.compactMap(\.hours)
    let volatility = try #require(Volatility.reading(hours: hours, baseline: 800, isAgreed: true).value)
    #expect(volatility.grossPercent == 9.5)
    #expect(volatility.netPercent == 5.5)
    #expect(Volatility.percent(changed: 2, of: 25) == .measured(8))
  }

  @Test func hasNoVolatilityOfAScopeNobodySigned() {
    #expect(Volatility.reading(hours: [5], baseline: 800, isAgreed: false) == .unavailable(.notAgreed))
    #expect(Volatility.reading(hours: [5], baseline: 0, isAgreed: true) == .unavailable(.zeroDenominator))
    #expect(Volatility.reading(hours: [5], baseline: nil, isAgreed: true) == .unavailable(.noData))
    #expect(Volatility.reading(hours: [5], baseline: -8, isAgreed: true) == .unavailable(.invalid))
    #expect(Volatility.percent(changed: 2, of: 0) == .unavailable(.zeroDenominator))
  }

  @Test func isStableWithoutChanges() throws {
    let volatility = try #require(Volatility.reading(hours: [], baseline: 800, isAgreed: true).value)
    #expect([volatility.grossPercent, volatility.netPercent] == [0, 0])
  }

  @Test func valuesUnsignedWorkExactly() {
    #expect(UnsignedWork.exposure(hours: 11.5, rate: 95) == Decimal(string: "1092.5"))
    #expect(UnsignedWork.exposure(hours: 0.7, rate: 10) == 7)
  }

  @Test func addsUpTheHoursThatAreRecorded() {
    let work = [nil, 11.5, 2].map {
      UnsignedWork(change: "change-request:C", hours: $0, items: [], isApprovedSince: false)
    }
    #expect(UnsignedWork.hours(of: work) == 13.5)
    #expect(UnsignedWork.hours(of: [work[0]]) == nil)
  }
}
