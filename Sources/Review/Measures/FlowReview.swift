import Tables

/// How work came in and got done, as the pack tells it.
public struct FlowReview: Sendable {
  /// All work items up to the report date.
  public let items: Int
  /// Of these, without any date, so that no month can count them.
  public let undated: Int
  /// Of these, done on a day that nobody recorded, so that no month can count them.
  public let finishedOnUnknownDay: Int
  /// Up to twelve months to the period's end, oldest first; months before the first item are left out.
  public let months: [Flow.Month]
  /// Created and resolved in the period, and open at its start and end.
  public let period: Flow.Month
  /// How long work took that was finished lately.
  public let cycleTime: Measure<Flow.CycleTime>
  /// Started and not finished; nil where neither a start nor a status tells.
  public let inProgress: Int?
  /// Of these, started on a day that nobody recorded, so that they have no age.
  public let startedOnUnknownDay: Int
  /// Work in progress for longer than usual, with its age in days, oldest first.
  public let ageing: [(item: WorkItem, age: Int)]
  /// The age beyond which work in progress is ageing, in days.
  public let ageingLimit: Int

  init?(_ items: [WorkItem], _ dates: Portfolio.Dates, _ limits: DeliveryThresholds) {
    guard let earliest = items.compactMap(\.begin).min() else { return nil }
    let last = dates.period.last
    let first = max(last.adding(months: -11), min(CivilMonth(earliest), dates.period.first))
    let window = dates.asOf.adding(days: 1 - limits.flowDays)...dates.asOf
    self.items = items.count
    undated = items.count { $0.begin == nil && !$0.isFinishedOnUnknownDay }
    finishedOnUnknownDay = items.count(where: \.isFinishedOnUnknownDay)
    startedOnUnknownDay = items.count(where: \.isStartedOnUnknownDay)
    months = Flow.months(of: items, from: first, through: last)
    period = Self.sum(Flow.months(of: items, from: dates.period.first, through: last), last)
    let cycleTime = Flow.cycleTime(of: items, in: window, fewest: limits.fewestFinished)
    self.cycleTime = cycleTime
    ageingLimit = cycleTime.reading.value?.p85 ?? limits.ageingDays
    inProgress =
      startedOnUnknownDay > 0 || items.contains { $0.started != nil }
      ? startedOnUnknownDay + items.count { Flow.age(of: $0, asOf: dates.asOf) != nil } : nil
    ageing = Flow.ageing(items, asOf: dates.asOf, beyond: ageingLimit)
      .map { ($0, Flow.age(of: $0, asOf: dates.asOf) ?? 0) }
      .sorted { ($1.1, $0.0.project, $0.0.id) < ($0.1, $1.0.project, $1.0.id) }
  }

  private static func sum(_ months: [Flow.Month], _ last: CivilMonth) -> Flow.Month {
    Flow.Month(
      month: last,
      opening: months.first?.opening ?? 0,
      created: months.reduce(0) { $0 + $1.created },
      resolved: months.reduce(0) { $0 + $1.resolved }
    )
  }
}
