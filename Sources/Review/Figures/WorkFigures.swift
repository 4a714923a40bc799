import Tables

/// Working time that the client's people lost in the period.
struct LostTimeFigure: ExplainableFigure {
  let id = "lost-time"
  let title = "Working time lost to incidents"
  let formula =
    "people affected x minutes / 60 x the share of their work that was not possible, summed over the work items of the "
    + "period; money only where the client has agreed what an hour is worth"
  let method = "2.6"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let lost = account.review.lostTime
    let items = account.slice.workItems
    let inPeriod = items.filter { LostTimeReview.isInPeriod($0, account.review.dates) }
    let incomplete = inPeriod.filter { $0.kind == .incident && LostTime($0) == nil }
    return [
      Explanation(
        lost.hours.reading.told { hours in
          [
            .init("hours", .hours(hours)), .init("money", lost.money.value.map { .money($0) }),
            .init("value of an hour", lost.hourValue.map { .money($0.amount) }),
          ]
        },
        n: lost.hours.n,
        window: lost.hours.window,
        records: inPeriod.compactMap { item in LostTime(item).map { Self.cite(item, $0) } },
        leftOut: incomplete.map {
          LeftOutRecords(CitedRecord($0, $0.title), "an incident whose people, minutes or share are not recorded")
        } + account.rowsLeftOut(of: .workItems)
      )
    ]
  }

  private static func cite(_ item: WorkItem, _ lost: LostTime) -> CitedRecord {
    CitedRecord(
      item,
      item.title,
      [
        .init("people", .count(lost.users)), .init("minutes", .number(lost.minutes)),
        .init("share", .percent(100 * lost.share)), .init("hours", .hours(lost.hours)),
      ]
    )
  }
}

/// Work that came in and got done in the period.
struct WorkFlowFigure: ExplainableFigure {
  let id = "flow"
  let title = "Work created, finished and open"
  let formula =
    "open at the end = open at the start + created in the period - finished in it; an item is created on the day it came "
    + "in, else on the day it was started, else on the day it was finished"
  let method = "3.6"

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let items = account.slice.workItems
    let days = account.period
    let counted = items.filter { item in
      guard !item.isFinishedOnUnknownDay, let begin = item.begin else { return false }
      // Open at the start, or come in since.
      return begin <= days.upperBound && item.finished.map { $0 >= days.lowerBound } ?? true
    }
    let undated = items.filter { $0.begin == nil && !$0.isFinishedOnUnknownDay }
    let finished = items.filter(\.isFinishedOnUnknownDay)
    let reading: Reading<FlowReview> = account.review.flow.map { .measured($0) } ?? .unavailable(.noData)
    return [
      Explanation(
        reading.told { flow in
          [
            .init("created", .count(flow.period.created)), .init("finished", .count(flow.period.resolved)),
            .init("open at the start", .count(flow.period.opening)),
            .init("open at the end", .count(flow.period.closing)),
          ]
        },
        n: counted.count,
        window: days,
        records: counted.map(CycleTimeFigure.cite),
        leftOut: undated.map { LeftOutRecords(CitedRecord($0, $0.title), "no date is recorded") }
          + finished.map { LeftOutRecords(CitedRecord($0, $0.title), "finished on a day that is not recorded") }
          + account.rowsLeftOut(of: .workItems)
      )
    ]
  }
}

/// How long finished work took.
struct CycleTimeFigure: ExplainableFigure {
  let id = "cycle-time"
  let title = "How long finished work took"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.6"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.delivery
    return
      "calendar days from the start of an item, else from its creation, to its end, the same day counting 1; 85 % is the "
      + "nearest rank, a duration that really occurred; told from \(limits.fewestFinished) finished items on"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    guard let measure = account.review.flow?.cycleTime else {
      return [Explanation(.unavailable(.noData), n: 0, records: [], leftOut: account.rowsLeftOut(of: .workItems))]
    }
    let counted = account.slice.workItems.filter { item in
      measure.window.map { Flow.days(of: item, finishedIn: $0) != nil } ?? false
    }
    let finished = account.slice.workItems.count { $0.finished != nil }
    let others = finished - counted.count
    return [
      Explanation(
        measure.reading.told { time in
          [
            .init("85 % took at most", .days(Double(time.p85))), .init("half took at most", .days(time.median)),
            .init("timed from their creation", .count(time.timedFromCreation)),
          ]
        },
        n: measure.n,
        window: measure.window,
        records: counted.map(Self.cite),
        leftOut: (others > 0
          ? [LeftOutRecords(others, "finished outside the window, or without a day on which they began")] : [])
          + account.rowsLeftOut(of: .workItems)
      )
    ]
  }

  static func cite(_ item: WorkItem) -> CitedRecord {
    CitedRecord(
      item,
      item.title,
      [
        .init("created", item.created.map { .day($0) }), .init("started", item.started.map { .day($0) }),
        .init("finished", item.finished.map { .day($0) }),
      ]
    )
  }
}

/// Work in progress for longer than usual.
struct AgeingFigure: ExplainableFigure {
  let id = "ageing"
  let title = "Work in progress for longer than usual"
  var formula: String { formula(with: Thresholds()) }
  let method = "3.6"

  func formula(with thresholds: Thresholds) -> String {
    let limits = thresholds.delivery
    return
      "started, not finished, and older in calendar days than 85 % of finished work took; where too little was finished, "
      + "older than \(limits.ageingDays) days"
  }

  func explanations(for account: ExplainedAccount) -> [Explanation] {
    let flow = account.review.flow
    let reading: Reading<FlowReview> =
      flow.flatMap { $0.inProgress == nil ? nil : .measured($0) } ?? .unavailable(.noData)
    let ageing = flow?.ageing.map(\.item) ?? []
    let cited = Set(ageing.map(\.reference))
    // What else is in progress, and what the limit rests on.
    let finished = Set(flow?.cycleTime.reading.value == nil ? [] : flow?.cycleTime.records ?? [])
    let others = account.slice.workItems.filter { item in
      let isInProgress = item.isStartedOnUnknownDay || Flow.age(of: item, asOf: account.asOf) != nil
      return (isInProgress || finished.contains(item.reference)) && !cited.contains(item.reference)
    }
    return [
      Explanation(
        reading.told { flow in
          [
            .init("ageing", .count(flow.ageing.count)), .init("in progress", flow.inProgress.map { .count($0) }),
            .init("limit", .days(Double(flow.ageingLimit))),
          ]
        },
        n: flow?.inProgress ?? 0,
        records: (flow?.ageing ?? []).map { item, age in
          CitedRecord(
            item,
            item.title,
            [.init("started", item.started.map { .day($0) }), .init("age", .days(Double(age)))]
          )
        } + others.map(CycleTimeFigure.cite),
        leftOut: account.rowsLeftOut(of: .workItems)
      )
    ]
  }
}
