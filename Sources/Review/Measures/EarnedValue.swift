import Foundation

/// What a project's work is worth against what it took; both are prices, or both are costs.
///
/// - Source: methods §3.5.
public struct EarnedValue: Equatable, Sendable {
  /// How the rest of the work is expected to go.
  public enum Course: CaseIterable, Sendable {
    /// It costs what the work so far has cost.
    case typical
    /// It costs what was planned: what went wrong was a single event.
    case oneOff
    /// It suffers from the cost and from the delay so far.
    case costAndSchedule
  }

  /// What the work is worth.
  public let work: WorkValue
  /// What was spent up to the report date (AC).
  public let spent: Decimal

  /// Makes the figure from its parts.
  public init(work: WorkValue, spent: Decimal) {
    (self.work, self.spent) = (work, spent)
  }

  /// The value done less what it took (CV); negative is over cost.
  public var costVariance: Decimal { work.earned - spent }

  /// The value done for each unit spent (CPI); none before anything was spent.
  public var costPerformance: Reading<Double> { Reading<Decimal>.quotient(work.earned, spent).map(\.ratio) }

  /// Whether money was spent, or is planned, before any work is done; no forecast can be made of that.
  public var hasEarnedNothing: Bool { work.earned.isZero }

  /// Whether the whole budget is spent.
  public var isBudgetUsed: Bool { spent >= work.budget }

  /// What the whole work will have cost in the end (EAC).
  ///
  /// - Parameter course: How the rest is expected to go.
  /// - Returns: The amount; none while no work is earned.
  public func estimateAtCompletion(_ course: Course = .typical) -> Reading<Decimal> {
    let rest = work.budget - work.earned
    switch course {
    case .typical:
      if spent.isZero { return .unavailable(.zeroDenominator) }
      return .quotient(work.budget * spent, work.earned)
    case .oneOff:
      return hasEarnedNothing ? .unavailable(.zeroDenominator) : .measured(spent + rest)
    case .costAndSchedule:
      if spent.isZero || work.planned.isZero { return .unavailable(.zeroDenominator) }
      // The rest divided by CPI and SPI: EV stands twice below the line, AC and PV above it.
      guard let dearer = (rest * spent).divided(by: work.earned),
        let later = (dearer * work.planned).divided(by: work.earned)
      else { return .unavailable(.zeroDenominator) }
      return .measured(spent + later)
    }
  }

  /// What is still to be spent (ETC).
  public var estimateToComplete: Reading<Decimal> { estimateAtCompletion().map { $0 - spent } }

  /// The budget less what the work will have cost (VAC); negative is an overrun.
  public var varianceAtCompletion: Reading<Decimal> { estimateAtCompletion().map { work.budget - $0 } }

  /// How far the forecast lies above the budget, in percent of the budget.
  public var forecastOverrun: Reading<Double> {
    guard case .measured(let estimate) = estimateAtCompletion() else { return estimateAtCompletion().map(\.ratio) }
    return Reading<Decimal>.quotient(100 * (estimate - work.budget), work.budget).map(\.ratio)
  }

  /// The cost performance the rest needs to stay within the budget (TCPI on BAC); none once the budget is used.
  public var neededForBudget: Reading<Double> { needed(of: work.budget - spent) }

  /// The cost performance the rest needs to stay within the forecast (TCPI on EAC).
  public var neededForForecast: Reading<Double> {
    switch estimateToComplete {
    case .measured(let rest): needed(of: rest)
    case .unavailable(let reason): .unavailable(reason)
    }
  }

  private func needed(of money: Decimal) -> Reading<Double> {
    if work.isFinished { return .unavailable(.notMeasurable) }
    if money <= 0 { return .unavailable(.zeroDenominator) }
    return Reading<Decimal>.quotient(work.budget - work.earned, money).map(\.ratio)
  }
}
