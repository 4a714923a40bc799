import TestSupport
import Testing

@testable import Review

/// Methods §3.3: the dimensions of a project's status, and what they add up to.
@Suite struct ProjectStatusTests {
  private func slip(_ days: Int?, _ id: String = "M1", isCritical: Bool = false) -> ScheduleInputs.Slip {
    .init(milestone: "milestone:\(id)", workingDays: days, isCritical: isCritical)
  }

  private func schedule(
    _ slips: [ScheduleInputs.Slip],
    _ performance: Reading<Double> = .unavailable(.noData)
  ) -> DimensionStatus {
    .schedule(ScheduleInputs(slips: slips, performance: performance))
  }

  private func cost(
    overrun: Reading<Double> = .unavailable(.noData),
    spent: Reading<Double> = .unavailable(.noData),
    done: Reading<Double> = .unavailable(.noData)
  ) -> DimensionStatus {
    .cost(CostInputs(forecastOverrun: overrun, percentSpent: spent, percentDone: done))
  }

  private func grey(_ dimension: StatusDimension) -> DimensionStatus { .init(dimension, facts: [], missing: []) }

  // Red because schedule is red: M3 is 25 working days late and SPI is 0.72; cost is amber (forecast 10.0% over), scope
  // is amber (9.5% change; 11.5 h unsigned).
  @Test func judgesTheWorkedExample() throws {
    let earned = EarnedValue(work: WorkValue(budget: 120_000, planned: 90_000, earned: 65_000), spent: 71_500)
    var fourth = slip(6, "M4")
    fourth.isOverdueWithoutForecast = true
    let slips = [slip(1, "M2"), slip(25, "M3"), fourth, slip(3, "M5")]
    let scope = ScopeInputs(
      grossVolatility: .measured(9.5),
      approved: ["change-request:CR1", "change-request:CR2"],
      unsigned: ["change-request:CR5"],
      unsignedHours: 11.5,
      baselineHours: 800
    )
    let status = ProjectStatus([
      schedule(slips, earned.work.schedulePerformance),
      cost(overrun: earned.forecastOverrun, spent: .measured(59.6), done: .measured(54.2)), .scope(scope),
    ])
    #expect(status.dimensions.map(\.status) == [.red, .amber, .amber])
    #expect(status.computed == .red)
    #expect(status.reported == .red)
    #expect(status.unmeasured == [])
    #expect(status.deciding.map(\.dimension) == [.schedule])
    let deciding = try #require(status.dimension(.schedule)).deciding
    #expect(
      deciding == [
        StatusFact(.worstSlip(workingDays: 25), .red, records: ["milestone:M3"]),
        StatusFact(.schedulePerformance(65.0 / 90), .red),
      ]
    )
    #expect(status.dimension(.schedule)?.facts.last?.rule == .overdueWithoutForecast(count: 1))
    #expect(status.dimension(.cost)?.facts == [StatusFact(.forecastOverrun(percent: 10), .amber)])
    #expect(
      status.dimension(.scope)?.facts == [
        StatusFact(.grossVolatility(percent: 9.5), .amber, records: ["change-request:CR1", "change-request:CR2"]),
        StatusFact(.unsignedWork(hours: 11.5, percent: 1.4375), .amber, records: ["change-request:CR5"]),
      ]
    )
  }

  @Test(arguments: [(-4, RAGStatus.green), (0, .green), (5, .green), (6, .amber), (15, .amber), (16, .red)])
  func judgesTheWorstSlip(_ days: Int, _ status: RAGStatus) {
    let judged = schedule([slip(-9, "M1"), slip(days, "M2"), slip(nil, "M3"), slip(-20, "M4")])
    #expect(judged.status == (days < -9 ? .green : status))
    #expect(judged.facts.map(\.records) == [["milestone:M2"]])
    #expect(judged.missing == [.init(.schedulePerformance, .noData)])
  }

  @Test func keepsTheFirstOfTwoThatAreEquallyLate() {
    #expect(schedule([slip(7, "M1"), slip(7, "M2")]).facts.first?.records == ["milestone:M1"])
  }

  @Test(arguments: [(5, RAGStatus.green), (6, .red)])
  func isHarderOnACriticalMilestone(_ days: Int, _ status: RAGStatus) {
    #expect(schedule([slip(days, isCritical: true)]).status == status)
  }

  @Test(arguments: [
    (1.2, RAGStatus.green), (0.95, .green), (0.95 - 1e-12, .green), (0.949, .amber), (0.85, .amber), (0.849, .red),
    (0, .red),
  ])
  func judgesTheSchedulePerformance(_ performance: Double, _ status: RAGStatus) {
    #expect(schedule([slip(0)], .measured(performance)).status == status)
  }

  @Test func isAmberWithAnOverdueMilestoneNobodyForecasts() {
    var overdue = slip(1)
    overdue.isOverdueWithoutForecast = true
    let judged = schedule([overdue])
    #expect(judged.status == .amber)
    #expect(judged.deciding.map(\.causes) == [["milestone:M1"]])
  }

  @Test func isGreyWhereNothingIsDueOrForecast() {
    #expect(schedule([]).status == .grey)
    #expect(schedule([slip(nil)]).status == .grey)
    #expect(schedule([]).missing == [.init(.slip, .noData), .init(.schedulePerformance, .noData)])
    let done = ScheduleInputs(slips: [], doneBefore: ["milestone:M1"], performance: .unavailable(.notMeasurable))
    #expect(DimensionStatus.schedule(done).facts == [StatusFact(.allDone, .green, records: ["milestone:M1"])])
  }

  @Test(arguments: [
    (-3.0, RAGStatus.green), (5, .green), (5.1, .amber), (10, .amber), (10 + 1e-12, .amber), (10.1, .red),
  ])
  func judgesTheForecastOverrun(_ percent: Double, _ status: RAGStatus) {
    #expect(cost(overrun: .measured(percent)).status == status)
  }

  @Test(arguments: [(20.0, RAGStatus.green), (55, .green), (55.1, .amber), (65, .amber), (65.1, .red)])
  func judgesTheLeadOfSpendWhereNoForecastIsMade(_ spent: Double, _ status: RAGStatus) {
    let judged = cost(spent: .measured(spent), done: .measured(50))
    #expect(judged.status == status)
    #expect(judged.missing == [.init(.forecast, .noData)])
  }

  @Test func isRedWithABudgetThatIsSpentAndWorkLeft() {
    #expect(cost(overrun: .measured(2), spent: .measured(100), done: .measured(99)).status == .red)
    #expect(cost(overrun: .measured(0), spent: .measured(100), done: .measured(100)).status == .green)
    var unpriced = CostInputs(
      forecastOverrun: .unavailable(.noData),
      percentSpent: .measured(100),
      percentDone: .unavailable(.noData)
    )
    #expect(DimensionStatus.cost(unpriced).status == .grey)
    unpriced.hasOpenWork = true
    #expect(DimensionStatus.cost(unpriced).facts == [StatusFact(.budgetUsed, .red)])
    #expect(cost().status == .grey)
    #expect(cost(spent: .measured(10)).missing == [.init(.forecast, .noData), .init(.spendLead, .noData)])
  }

  @Test(arguments: [(0.0, RAGStatus.green), (5, .green), (5.1, .amber), (15, .amber), (15.1, .red)])
  func judgesTheVolatility(_ percent: Double, _ status: RAGStatus) {
    #expect(DimensionStatus.scope(ScopeInputs(grossVolatility: .measured(percent))).status == status)
  }

  @Test(arguments: [(16.0, 800.0, RAGStatus.amber), (16.1, 800, .red), (0, 800, .amber), (900, 0, .amber)])
  func judgesUnsignedWork(_ hours: Double, _ baseline: Double, _ status: RAGStatus) {
    var inputs = ScopeInputs(grossVolatility: .measured(0), unsigned: ["change-request:CR5"], unsignedHours: hours)
    inputs.baselineHours = baseline
    #expect(DimensionStatus.scope(inputs).status == status)
  }

  @Test func isAmberWithWorkWithoutHoursEvenWhereNoVolatilityIsKnown() {
    let judged = DimensionStatus.scope(
      ScopeInputs(grossVolatility: .unavailable(.notAgreed), unsigned: ["change-request:C"])
    )
    #expect(
      judged.facts == [StatusFact(.unsignedWork(hours: nil, percent: nil), .amber, records: ["change-request:C"])]
    )
    #expect(judged.missing == [.init(.volatility, .notAgreed)])
  }

  @Test(arguments: [(10, RAGStatus.green), (11, .amber)])
  func judgesAChangeThatWaits(_ days: Int, _ status: RAGStatus) {
    let inputs = ScopeInputs(grossVolatility: .measured(0), oldestUndecided: ("change-request:CR3", days))
    #expect(DimensionStatus.scope(inputs).status == status)
  }

  @Test func neverCountsGreyAsGreen() {
    let partly = ProjectStatus([schedule([slip(0)]), grey(.scope)])
    #expect(partly.computed == .green)
    #expect(partly.unmeasured == [.scope])
    let nothing = ProjectStatus([grey(.schedule), grey(.scope)])
    #expect(nothing.computed == .grey)
    #expect(nothing.reported == .grey)
    #expect(nothing.deciding == [])
    #expect(ProjectStatus([]).computed == .grey)
  }

  @Test func isNeverBetterThanItsWorstDimension() {
    var random = SplitMix64(seed: 33)
    for _ in 0..<2_000 {
      let dimensions = StatusDimension.allCases.map { dimension in
        let facts = (0..<random.int(0...3)).map { _ in
          StatusFact(.worstSlip(workingDays: 0), random.pick(.green, .amber, .red))
        }
        return DimensionStatus(dimension, facts: facts.shuffled(using: &random), missing: [])
      }
      let status = ProjectStatus(dimensions)
      for dimension in dimensions {
        #expect(status.computed >= dimension.status)
        #expect(dimension.facts.allSatisfy { dimension.status >= $0.status })
        #expect(dimension.facts.map(\.status) == dimension.facts.map(\.status).sorted(by: >))
      }
      #expect(dimensions.contains { $0.status == status.computed })
    }
  }
}
