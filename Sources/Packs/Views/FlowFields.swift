import Review
import Templating

/// How work came in and got done.
enum FlowFields {
  /// The most ageing items a review lists.
  private static let listed = 20

  static let fields = Fields<Shown<FlowReview>>(
    "the flow of work",
    [
      .figure("items", "all work items up to the report date") { Figure($0.format.count($0.value.items)) },
      .figure("created", "created in the period") { Figure($0.format.count($0.value.period.created)) },
      .figure("finished", "finished in the period") { Figure($0.format.count($0.value.period.resolved)) },
      .figure("open", "open at the period's end") { Figure($0.format.count($0.value.period.closing)) },
      .list("months", "up to twelve months to the period's end, oldest first", month) { $0.all($0.value.months) },
      .chart("chart", "the months, drawn; absent for a single month") { $0.charts[.flow] },
      .record("cycle_time", "how long finished work took; absent where too little was finished", cycleTime) { shown in
        shown.value.cycleTime.reading.value.map { shown.with($0) }
      },
      .optionalText("undated", "work items without any date, which no month can count") { shown in
        shown.value.undated == 0 ? nil : Words.counted(shown.value.undated, "request", shown.format)
      },
      .optionalText("finished_undated", "work items finished on a day that is not recorded, which no month counts") {
        shown in
        shown.value.finishedOnUnknownDay == 0
          ? nil : Words.counted(shown.value.finishedOnUnknownDay, "request", shown.format)
      },
      .figure("in_progress", "started and not finished; absent where neither a start nor a status tells") { shown in
        shown.value.inProgress.map { Figure(shown.format.count($0)) } ?? .absent("not recorded")
      },
      .optionalText("started_undated", "how many of these were started on a day that is not recorded") { shown in
        shown.value.startedOnUnknownDay == 0
          ? nil : Words.counted(shown.value.startedOnUnknownDay, "request", shown.format)
      },
      .record("ageing", "work in progress for longer than usual", ageing) { $0.value.ageing.isEmpty ? nil : $0 },
    ]
  )

  private static let month = Fields<Shown<Flow.Month>>(
    "month",
    [
      .text("month", "the month in words") { $0.format.month($0.value.month) },
      .figure("created", "created in it") { Figure($0.format.count($0.value.created)) },
      .figure("finished", "finished in it") { Figure($0.format.count($0.value.resolved)) },
      .figure("open", "open at its end") { Figure($0.format.count($0.value.closing)) },
    ]
  )

  private static let cycleTime = Fields<Shown<Flow.CycleTime>>(
    "the cycle time",
    [
      .text("p85", "85 % took this long or less") { Words.counted($0.value.p85, "day", $0.format) },
      .text("median", "half took this long or less") { days($0.value.median, $0.format) },
      .text("n", "how many were finished") { Words.counted($0.value.n, "request", $0.format) },
      .text("window", "in which time") { "the last \(Words.counted($0.value.windowDays, "day", $0.format))" },
      .optionalText("timed_from_creation", "how many were timed from their creation, since no start was recorded") {
        shown in
        shown.value.timedFromCreation == 0 ? nil : Words.counted(shown.value.timedFromCreation, "request", shown.format)
      },
      .chart("chart", "how long each took, drawn") { $0.charts[.cycleTime] },
    ]
  )

  private static let ageing = Fields<Shown<FlowReview>>(
    "the ageing work",
    [
      .text("limit", "the age beyond which work is listed") { Words.counted($0.value.ageingLimit, "day", $0.format) },
      .list("rows", "the oldest first, at most twenty", item) { shown in
        shown.value.ageing.prefix(listed).map { Shown<(item: WorkItem, age: Int)>($0, shown.format) }
      },
      .optionalText("more", "how many more there are") { shown in
        shown.value.ageing.count > listed ? shown.format.count(shown.value.ageing.count - listed) : nil
      },
    ]
  )

  private static let item = Fields<Shown<(item: WorkItem, age: Int)>>(
    "work item",
    [
      .text("id", "its id in the tracker") { $0.value.item.id },
      .text("title", "what it is about") { $0.value.item.title },
      .text("age", "how long it has been worked on") { Words.counted($0.value.age, "day", $0.format) },
    ]
  )

  private static func days(_ value: Double, _ format: Format) -> String {
    value == 1 ? "1 day" : "\(format.plain(value, most: 1)) days"
  }
}
