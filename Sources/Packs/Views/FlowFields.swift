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
        shown.value.undated == 0 ? nil : shown.format.count(shown.value.undated, one: "request", many: "requests")
      },
      .optionalText("finished_undated", "work items finished on a day that is not recorded, which no month counts") {
        shown in
        shown.value.finishedOnUnknownDay == 0
          ? nil : shown.format.count(shown.value.finishedOnUnknownDay, one: "request", many: "requests")
      },
      .figure("in_progress", "started and not finished; absent where neither a start nor a status tells") { shown in
        shown.value.inProgress.map { Figure(shown.format.count($0)) } ?? .absent(shown.format.say("not recorded"))
      },
      .optionalText("started_undated", "how many of these were started on a day that is not recorded") { shown in
        shown.value.startedOnUnknownDay == 0
          ? nil : shown.format.count(shown.value.startedOnUnknownDay, one: "request", many: "requests")
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
      .text("p85", "85 % took this long or less") { $0.format.count($0.value.p85, one: "day", many: "days") },
      .text("median", "half took this long or less") { days($0.value.median, $0.format) },
      .text("n", "how many were finished") { $0.format.count($0.value.n, one: "request", many: "requests") },
      .text("window", "in which time") { shown in
        shown.format.say("the last \(shown.format.count(shown.value.windowDays, one: "day", many: "days"))")
      },
      .optionalText("timed_from_creation", "how many were timed from their creation, since no start was recorded") {
        shown in
        shown.value.timedFromCreation == 0
          ? nil : shown.format.count(shown.value.timedFromCreation, one: "request", many: "requests")
      },
      .chart("chart", "how long each took, drawn") { $0.charts[.cycleTime] },
    ]
  )

  private static let ageing = Fields<Shown<FlowReview>>(
    "the ageing work",
    [
      .text("limit", "the age beyond which work is listed") {
        $0.format.count($0.value.ageingLimit, one: "day", many: "days")
      },
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
      .text("age", "how long it has been worked on") { $0.format.count($0.value.age, one: "day", many: "days") },
    ]
  )

  private static func days(_ value: Double, _ format: Format) -> String {
    format.days(value, most: 1)
  }
}
