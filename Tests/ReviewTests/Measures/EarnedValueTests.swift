import TestSupport
import Foundation
import Testing

@testable import Review

/// Methods §3.5.
@Suite struct EarnedValueTests {
  /// Value, percent done, and whether it was due by 30 June 2025: the milestones of the worked example.
  private static let milestones: [WorkValue.Item] = [
    .init(value: 20_000, percentDone: 100, isPlanned: true), .init(value: 30_000, percentDone: 100, isPlanned: true),
    .init(value: 30_000, percentDone: 50, isPlanned: true), .init(value: 10_000, percentDone: 0, isPlanned: true),
    .init(value: 30_000, percentDone: 0, isPlanned: false),
  ]

  private func earned(_ budget: Decimal, _ planned: Decimal, _ earned: Decimal, _ spent: Decimal) -> EarnedValue {
    EarnedValue(work: WorkValue(budget: budget, planned: planned, earned: earned), spent: spent)
  }

  private func example() throws -> EarnedValue {
    EarnedValue(work: try #require(WorkValue.reading(of: Self.milestones).value), spent: 71_500)
  }

  @Test func addsUpTheWorkedExample() throws {
    let work = try example().work
    #expect([work.budget, work.planned, work.earned] == [120_000, 90_000, 65_000])
    #expect(work.scheduleVariance == -25_000)
    #expect(isClose(work.schedulePerformance.value, 0.7222, decimals: 4))
    #expect(isClose(work.percentDone.value, 54.1667, decimals: 4))
  }

  @Test func comparesTheWorkWithItsCost() throws {
    let example = try example()
    #expect(example.costVariance == -6_500)
    #expect(isClose(example.costPerformance.value, 0.9091, decimals: 4))
    #expect(isClose(example.neededForBudget.value, 1.1340, decimals: 4))
    #expect(isClose(example.neededForForecast.value, 0.9091, decimals: 4))
    #expect(!example.isBudgetUsed)
  }

  @Test func forecastsTheWholeCost() throws {
    let example = try example()
    #expect(example.estimateAtCompletion() == .measured(132_000))
    #expect(example.estimateAtCompletion(.oneOff) == .measured(126_500))
    #expect(isClose(example.estimateAtCompletion(.costAndSchedule).value?.ratio, 155_269.23, decimals: 2))
    #expect(example.estimateToComplete == .measured(60_500))
    #expect(example.varianceAtCompletion == .measured(-12_000))
    #expect(example.forecastOverrun == .measured(10))
  }

  @Test func hasNoScheduleFigureBeforeAnythingWasPlanned() {
    let early = earned(100, 0, 10, 20)
    #expect(early.work.schedulePerformance == .unavailable(.zeroDenominator))
    #expect(early.estimateAtCompletion(.costAndSchedule) == .unavailable(.zeroDenominator))
    #expect(early.estimateAtCompletion() == .measured(200))
  }

  @Test func hasNoCostFigureBeforeAnythingWasSpent() {
    let unspent = earned(100, 50, 10, 0)
    #expect(unspent.costPerformance == .unavailable(.zeroDenominator))
    #expect(unspent.estimateAtCompletion() == .unavailable(.zeroDenominator))
    #expect(unspent.forecastOverrun == .unavailable(.zeroDenominator))
  }

  @Test(arguments: EarnedValue.Course.allCases)
  func forecastsNothingWhileNoWorkIsEarned(_ course: EarnedValue.Course) {
    let idle = earned(100, 50, 0, 20)
    #expect(idle.hasEarnedNothing)
    #expect(idle.estimateAtCompletion(course) == .unavailable(.zeroDenominator))
    #expect(idle.estimateToComplete == .unavailable(.zeroDenominator))
    #expect(idle.neededForForecast == .unavailable(.zeroDenominator))
    #expect(idle.neededForBudget == .measured(1.25))
  }

  @Test func judgesNoPaceOnceAllIsDone() {
    let finished = earned(100, 100, 100, 90)
    #expect(finished.work.isFinished)
    #expect(finished.work.schedulePerformance == .unavailable(.notMeasurable))
    #expect(finished.neededForBudget == .unavailable(.notMeasurable))
    #expect(finished.neededForForecast == .unavailable(.notMeasurable))
    #expect(finished.estimateAtCompletion() == .measured(90))
    #expect(finished.forecastOverrun == .measured(-10))
  }

  @Test(arguments: [100, 130] as [Decimal])
  func needsNoPaceOnceTheBudgetIsUsed(_ spent: Decimal) {
    let used = earned(100, 80, 50, spent)
    #expect(used.isBudgetUsed)
    #expect(used.neededForBudget == .unavailable(.zeroDenominator))
    #expect(used.estimateAtCompletion() == .measured(2 * spent))
  }

  @Test(arguments: [-0.5, 100.5, .nan]) func refusesAShareThatCannotBe(_ percent: Double) {
    let items = [WorkValue.Item(value: 10, percentDone: percent, isPlanned: true)]
    #expect(WorkValue.reading(of: items) == .unavailable(.invalid))
  }

  @Test func refusesANegativeValueAndNothingAtAll() {
    let negative = [WorkValue.Item(value: -10, percentDone: 10, isPlanned: true)]
    #expect(WorkValue.reading(of: negative) == .unavailable(.invalid))
    #expect(WorkValue.reading(of: []) == .unavailable(.noData))
  }

  @Test func givesAFiniteNumberOrAReasonForAnyInput() {
    var random = SplitMix64(seed: 35)
    let amounts: [Decimal] = [0, 1, 3, 90, 100, 7_000, 1_000_000_000_000_000, Decimal(string: "0.01") ?? 0]
    for _ in 0..<4_000 {
      let pick = { amounts[random.int(0...amounts.count - 1)] }
      let value = earned(pick(), pick(), pick(), pick())
      let ratios = [
        value.work.schedulePerformance, value.work.percentDone, value.costPerformance, value.forecastOverrun,
        value.neededForBudget, value.neededForForecast,
      ]
      #expect(ratios.compactMap(\.value).filter { !$0.isFinite } == [], "\(value)")
      let money = EarnedValue.Course.allCases.map(value.estimateAtCompletion)
      #expect((money + [value.estimateToComplete]).compactMap(\.value).filter { !$0.isFinite } == [], "\(value)")
    }
  }
}
