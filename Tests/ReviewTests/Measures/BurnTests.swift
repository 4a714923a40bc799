import Foundation
import Tables
import Testing

@testable import Review

/// Methods §3.4.
@Suite struct BurnTests {
  private func months(_ amounts: [Decimal], from first: String = "2025-01") throws -> [Burn.Month] {
    let start = try #require(CivilMonth(iso: first))
    return amounts.enumerated().map { Burn.Month(month: start.adding(months: $0.offset), spent: $0.element) }
  }

  private func burn(_ amounts: [Decimal], budget: Decimal? = 120_000, asOf: CivilDate = "2025-06-30") throws -> Burn {
    try #require(Burn.reading(budget: budget, months: try months(amounts), asOf: asOf).value)
  }

  private let example: [Decimal] = [9_000, 10_500, 11_000, 12_500, 13_500, 15_000]

  @Test func measuresTheWorkedExample() throws {
    let burn = try burn(example)
    #expect(burn.spent == 71_500)
    #expect(isClose(burn.percent.value, 59.6, decimals: 1))
    #expect(isClose(burn.monthly.value?.ratio, 13_666.67, decimals: 2))
    #expect(isClose(burn.runway.value, 3.55, decimals: 2))
    #expect(burn.averaged.count == 3)
  }

  @Test func leavesOutTheMonthThatIsStillOpenAndWhatComesLater() throws {
    let burn = try burn(example, asOf: "2025-05-30")
    #expect(burn.spent == 56_500)
    #expect(burn.averaged.map(\.month.description) == ["2025-02", "2025-03", "2025-04"])
  }

  @Test func averagesTheMonthsThereAre() throws {
    let recent = try months([10, 20], from: "2025-05")
    let two = try #require(Burn.reading(budget: 100, months: recent, asOf: "2025-06-30").value)
    #expect(two.monthly == .measured(15))
    let old = try burn([10, 20])  // nothing recorded for the last three months
    #expect(old.monthly == .unavailable(.noData))
    #expect(old.runway == .unavailable(.noData))
    #expect(old.percent.value != nil)
  }

  @Test func countsNoMonthThatIsNotRecordedAsZero() throws {
    let gap = try months([10], from: "2025-04") + months([20], from: "2025-06")
    #expect(try #require(Burn.reading(budget: 100, months: gap, asOf: "2025-06-30").value).monthly == .measured(15))
  }

  @Test func hasNoRunwayAtNoSpeed() throws {
    #expect(try burn([5, 0, 0, 0, 0, 0]).runway == .unavailable(.zeroDenominator))
  }

  @Test func hasNothingToCompareWithoutABudget() throws {
    let burn = try burn(example, budget: nil)
    #expect(burn.percent == .unavailable(.noData))
    #expect(burn.runway == .unavailable(.noData))
    #expect(!burn.isBudgetUsed)
  }

  @Test(arguments: [71_500, 70_000, 0] as [Decimal])
  func hasNoRunwayLeftOnceTheBudgetIsUsed(_ budget: Decimal) throws {
    let burn = try burn(example, budget: budget)
    #expect(burn.isBudgetUsed)
    #expect(burn.runway == .measured(0))
    #expect((burn.percent == .unavailable(.zeroDenominator)) == budget.isZero)
  }

  @Test func hasNoDataWithoutSpend() throws {
    #expect(Burn.reading(budget: 1, months: [], asOf: "2025-06-30") == .unavailable(.noData))
    #expect(Burn.reading(budget: 1, months: try months([5]), asOf: "2024-12-31") == .unavailable(.noData))
  }
}
