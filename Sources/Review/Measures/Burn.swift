import Foundation
import Tables

/// How fast a budget is spent, and how long it lasts (methods §3.4).
public struct Burn: Equatable, Sendable {
  /// What one month took.
  public struct Month: Equatable, Sendable {
    /// The month.
    public let month: CivilMonth
    /// What was spent in it.
    public let spent: Decimal

    /// Makes a month's spend.
    public init(month: CivilMonth, spent: Decimal) {
      (self.month, self.spent) = (month, spent)
    }
  }

  /// The budget; nil where none is recorded.
  public let budget: Decimal?
  /// What was spent up to the report date.
  public let spent: Decimal
  /// Every month with spend up to the report date, oldest first.
  public let months: [Month]
  /// Those of the last few closed months whose spend is recorded, oldest first.
  public let averaged: [Month]

  /// The burn of a budget; none where no spend is recorded.
  ///
  /// - Parameters:
  ///   - budget: The budget; nil where none is recorded.
  ///   - months: The spend of each month, once a month and in any order; later months are left out.
  ///   - asOf: The report date: a month is closed when its last day has come.
  ///   - averagedMonths: How many closed months the average looks back at.
  /// - Returns: The burn.
  public static func reading(
    budget: Decimal?,
    months: [Month],
    asOf: CivilDate,
    averaging averagedMonths: Int = DeliveryThresholds().burnMonths
  ) -> Reading<Burn> {
    let known = months.filter { $0.month.firstDay <= asOf }.sorted { $0.month < $1.month }
    guard !known.isEmpty else { return .unavailable(.noData) }
    let thisMonth = asOf.civilMonth
    let lastClosed = asOf == thisMonth.lastDay ? thisMonth : thisMonth.previous
    let firstAveraged = lastClosed.adding(months: 1 - averagedMonths)
    return .measured(
      Burn(
        budget: budget,
        spent: known.reduce(0) { $0 + $1.spent },
        months: known,
        averaged: known.filter { firstAveraged <= $0.month && $0.month <= lastClosed }
      )
    )
  }

  /// Whether the whole budget is spent.
  public var isBudgetUsed: Bool { budget.map { spent >= $0 } ?? false }

  /// How much of the budget is spent, in percent.
  public var percent: Reading<Double> {
    guard let budget else { return .unavailable(.noData) }
    return Reading<Decimal>.quotient(100 * spent, budget).map(\.ratio)
  }

  /// What a month takes: the mean of ``averaged``.
  public var monthly: Reading<Decimal> {
    if averaged.isEmpty { return .unavailable(.noData) }
    return .quotient(averaged.reduce(0) { $0 + $1.spent }, Decimal(averaged.count))
  }

  /// How many months the rest of the budget lasts at that rate; 0 once it is used.
  public var runway: Reading<Double> {
    guard let budget else { return .unavailable(.noData) }
    if isBudgetUsed { return .measured(0) }
    guard case .measured(let monthly) = monthly else { return .unavailable(.noData) }
    if monthly <= 0 { return .unavailable(.zeroDenominator) }
    return Reading<Decimal>.quotient(budget - spent, monthly).map(\.ratio)
  }
}
