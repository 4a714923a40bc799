import Foundation

/// What a project's work is worth: all of it, what was to be done by now, and what is done.
///
/// - Source: methods §3.5.
public struct WorkValue: Equatable, Sendable {
  /// One piece of work with a price.
  public struct Item: Equatable, Sendable {
    /// What it is worth.
    public let value: Decimal
    /// How much of it is done, 0 to 100.
    public let percentDone: Double
    /// Whether it was to be done by the report date; until then nothing of it counts as planned.
    public let isPlanned: Bool

    /// Makes an item.
    public init(value: Decimal, percentDone: Double, isPlanned: Bool) {
      self.value = value
      self.percentDone = percentDone
      self.isPlanned = isPlanned
    }
  }

  /// The value of all work: the budget at completion (BAC).
  public let budget: Decimal
  /// The value of what was to be done by now (PV).
  public let planned: Decimal
  /// The value of what is done (EV).
  public let earned: Decimal

  /// Makes the figure from its parts.
  public init(budget: Decimal, planned: Decimal, earned: Decimal) {
    (self.budget, self.planned, self.earned) = (budget, planned, earned)
  }

  /// The value of `items`; none without items, and none where a share or a value cannot be.
  public static func reading(of items: [Item]) -> Reading<WorkValue> {
    guard !items.isEmpty else { return .unavailable(.noData) }
    guard items.allSatisfy({ (0...100).contains($0.percentDone) && $0.value >= 0 }) else {
      return .unavailable(.invalid)
    }
    return .measured(
      WorkValue(
        budget: items.reduce(0) { $0 + $1.value },
        planned: items.filter(\.isPlanned).reduce(0) { $0 + $1.value },
        earned: items.reduce(0) { $0 + earned(by: $1) }
      )
    )
  }

  private static func earned(by item: Item) -> Decimal {
    switch item.percentDone {
    case 0: 0
    case 100: item.value
    default: item.value * Decimal(exactly: item.percentDone) / 100
    }
  }

  /// What is done less what was to be done (SV); negative is behind.
  public var scheduleVariance: Decimal { earned - planned }

  /// Whether all of it is done.
  public var isFinished: Bool { earned >= budget }

  /// Whether a stated budget is another one than the value of all work, by more than 1 %.
  public func differs(from budget: Decimal) -> Bool {
    100 * (self.budget - budget).magnitude > budget.magnitude
  }

  /// What is done for each unit planned (SPI).
  ///
  /// None before anything was planned, and none once all is done: it then tends to 1 however late the work came.
  public var schedulePerformance: Reading<Double> {
    if isFinished { return .unavailable(.notMeasurable) }
    return Reading<Decimal>.quotient(earned, planned).map(\.ratio)
  }

  /// How much of the work is done, in percent.
  public var percentDone: Reading<Double> { Reading<Decimal>.quotient(100 * earned, budget).map(\.ratio) }
}
