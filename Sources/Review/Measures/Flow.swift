import Tables

/// How work comes in and gets done (methods §3.6).
public enum Flow {
  /// Work created and resolved in one month, and what is open at its end.
  public struct Month: Equatable, Sendable {
    /// The month.
    public let month: CivilMonth
    /// Open at its start.
    public let opening: Int
    /// Created in it.
    public let created: Int
    /// Resolved in it.
    public let resolved: Int

    /// Open at its end: opening + created - resolved.
    public var closing: Int { opening + created - resolved }
  }

  /// How long finished work took, in calendar days (the same day counts 1).
  public struct CycleTime: Equatable, Sendable {
    /// How long each item took that was finished in the window, in days, the shortest first.
    public let days: [Int]
    /// The middle value.
    public let median: Double
    /// 85 % took this long or less: the nearest rank, so a duration that really occurred.
    public let p85: Int
    /// How many of them were timed from their creation, since no start was recorded.
    public let timedFromCreation: Int
    /// The length of the window, in days.
    public let windowDays: Int

    /// How many items were finished in the window.
    public var n: Int { days.count }
  }

  /// The months from `first` to `last`, reconciled: what came before the first month is in its opening.
  ///
  /// Items that are done on a day that nobody recorded are in no month: they are not open, and none of the months is known
  /// to have finished them.
  static func months(of items: [WorkItem], from first: CivilMonth, through last: CivilMonth) -> [Month] {
    var created: [CivilMonth: Int] = [:]
    var resolved: [CivilMonth: Int] = [:]
    var opening = 0
    for item in items {
      guard let begin = item.begin, !item.isFinishedOnUnknownDay else { continue }
      let month = CivilMonth(begin)
      if month < first { opening += 1 } else { created[month, default: 0] += 1 }
      if let finished = item.finished {
        let month = CivilMonth(finished)
        if month < first { opening -= 1 } else { resolved[month, default: 0] += 1 }
      }
    }
    var months: [Month] = []
    var month = first
    while true {
      let entry = Month(
        month: month,
        opening: opening,
        created: created[month] ?? 0,
        resolved: resolved[month] ?? 0
      )
      months.append(entry)
      opening = entry.closing
      // The last month of the calendar has no next one.
      if month >= last { break }
      month = month.next
    }
    return months
  }

  /// The cycle times of what was finished in `window`; told of `minimum` items or more.
  static func cycleTime(
    of items: [WorkItem],
    in window: ClosedRange<CivilDate>,
    fewest minimum: Int = DeliveryThresholds().fewestFinished
  ) -> Measure<CycleTime> {
    var days: [Int] = []
    var timedFromCreation = 0
    var records: [String] = []
    for item in items {
      guard let taken = Self.days(of: item, finishedIn: window) else { continue }
      days.append(taken)
      if item.started == nil { timedFromCreation += 1 }
      records.append(item.reference)
    }
    days.sort()
    var reading = Reading<CycleTime>.unavailable(
      days.isEmpty ? .noData : .tooFew(n: days.count, needed: minimum)
    )
    if days.count >= minimum, let median = Percentile.median(sorted: days), let p85 = Percentile.p85(sorted: days) {
      reading = .measured(
        CycleTime(
          days: days,
          median: median,
          p85: p85,
          timedFromCreation: timedFromCreation,
          windowDays: window.upperBound.days(since: window.lowerBound) + 1
        )
      )
    }
    return Measure(method: "3.6", reading: reading, n: days.count, window: window, records: records)
  }

  /// How long an item took; nil when it was not finished in `window`, or nothing says when it began.
  static func days(of item: WorkItem, finishedIn window: ClosedRange<CivilDate>) -> Int? {
    guard let finished = item.finished, window.contains(finished), let begin = item.started ?? item.created,
      begin <= finished
    else { return nil }
    return finished.days(since: begin) + 1
  }

  /// The age of started, unfinished work at the report date, in calendar days (the day it started counts 1).
  static func age(of item: WorkItem, asOf: CivilDate) -> Int? {
    guard item.finished == nil, !item.isFinishedOnUnknownDay, let started = item.started, started <= asOf else {
      return nil
    }
    return asOf.days(since: started) + 1
  }

  /// Work in progress that is older than most finished work was.
  ///
  /// - Parameters:
  ///   - items: The work items.
  ///   - asOf: The report date.
  ///   - limit: The age beyond which it is, in days.
  /// - Returns: The items that are older.
  static func ageing(_ items: [WorkItem], asOf: CivilDate, beyond limit: Int) -> [WorkItem] {
    items.filter { (age(of: $0, asOf: asOf) ?? 0) > limit }
  }
}
