import Foundation

/// What a change would add to a project; negative takes away.
public struct ChangeEffect: Equatable, Sendable {
  /// Money, in the client's currency.
  public let cost: Decimal?
  /// Days on the end date.
  public let days: Double?
  /// Hours of work.
  public let hours: Double?

  /// Makes an effect; nil is not recorded.
  public init(cost: Decimal? = nil, days: Double? = nil, hours: Double? = nil) {
    (self.cost, self.days, self.hours) = (cost, days, hours)
  }
}

/// What several changes add up to (methods §5).
public struct ChangeTotals: Equatable, Sendable {
  /// How many changes.
  public let count: Int
  /// Their money; none where no change says it.
  public let cost: Reading<Decimal>
  /// Their days, if they do not overlap; none where no change says it.
  public let days: Reading<Double>
  /// Their hours; none where no change says it.
  public let hours: Reading<Double>
  /// How many changes do not say their money, days and hours; they are in no sum.
  public let withoutCost, withoutDays, withoutHours: Int

  /// Adds changes up.
  public init(of changes: [ChangeEffect]) {
    count = changes.count
    let costs = changes.compactMap(\.cost)
    let (days, hours) = (changes.compactMap(\.days), changes.compactMap(\.hours))
    cost = costs.isEmpty ? .unavailable(.noData) : .measured(costs.reduce(0, +))
    self.days = days.isEmpty ? .unavailable(.noData) : .measured(days.reduce(0, +))
    self.hours = hours.isEmpty ? .unavailable(.noData) : .measured(hours.reduce(0, +))
    (withoutCost, withoutDays, withoutHours) = (count - costs.count, count - days.count, count - hours.count)
  }
}
