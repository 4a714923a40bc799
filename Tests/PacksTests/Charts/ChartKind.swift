@testable import Packs

/// One type of chart as `docs/charts.html` shows it.
struct ChartKind {
  /// The type in the source.
  let type: String
  /// The golden drawing.
  let file: String
  let name: String
  /// What it is for.
  let job: String
  /// How it is drawn.
  let rule: String
  let chart: Chart?

  /// Every type, in the order of a review.
  static let all: [ChartKind] = [
    .init(
      type: "BulletChart",
      file: "bullet",
      name: "Bullet",
      job: "Where a success criterion stands against its target, and against where it should be by today.",
      rule:
        "The bar starts at zero, the upright line is the target, the triangle what is expected by today, and the shades "
        + "behind are the agreed ranges; right is always better, so that the scale turns round where less is better, and says so.",
      chart: ChartExamples.bullet.chart()
    ),
    .init(
      type: "BulletChart",
      file: "bullet-of-a-limit",
      name: "Bullet without a zero",
      job: "The same where values lie so close together that from zero they would be one line.",
      rule:
        "A dot stands in place of the bar, since a bar must start at zero, and the drawing says that its scale does not.",
      chart: ChartExamples.limit.chart()
    ),
    .init(
      type: "TrendChart",
      file: "trend",
      name: "Trend",
      job: "How a measured value has moved.",
      rule:
        "The last, the lowest and the highest value are written; the line breaks where measurements are missing, and fewer "
        + "than three values are no trend.",
      chart: ChartExamples.trend.chart()
    ),
    .init(
      type: "RecommendationChart",
      file: "recommendation",
      name: "Recommendation",
      job: "How many would recommend us, and how sure the score is.",
      rule:
        "One bar holds all answers with their counts, and below it the score stands in the range it likely lies in; where "
        + "counts would name people there is no bar.",
      chart: ChartExamples.recommendation.chart()
    ),
    .init(
      type: "MilestoneChart",
      file: "milestones",
      name: "Milestones",
      job: "When each milestone was planned, and when it was or will be reached.",
      rule:
        "A ring is the first plan, the mark where it ended up, dashes are still to come, the number is the slip in working "
        + "days, and the upright line is the report date.",
      chart: ChartExamples.milestones.chart()
    ),
    .init(
      type: "BurnChart",
      file: "burn",
      name: "Spend",
      job: "What was spent so far, against the plan and the budget, and what to expect in the end.",
      rule:
        "All lines start at zero; what is recorded is solid, what is expected dashed, the plan rises on the days that were "
        + "first promised, and the line breaks at months without a record.",
      chart: ChartExamples.burn.chart()
    ),
    .init(
      type: "RiskChart",
      file: "risks",
      name: "Risks",
      job: "Which risks weigh most, and which are above what the client accepts.",
      rule:
        "Each id stands in the cell of its likelihood and effect, the darker the heavier, and the thick line parts what is "
        + "accepted from what is not; the table beside it has every risk.",
      chart: ChartExamples.risks.chart()
    ),
    .init(
      type: "FlowChart",
      file: "flow",
      name: "Requests",
      job: "Whether work gets done as fast as it comes in.",
      rule:
        "Two bars from zero for each month, and below them, on a scale of its own from zero, what was open at its end.",
      chart: ChartExamples.flow.chart()
    ),
    .init(
      type: "CycleTimeChart",
      file: "cycle-time",
      name: "Cycle time",
      job: "How long a request takes, and what most of them keep to.",
      rule:
        "A dot for each finished request, from zero; dashed is the middle, solid what 85% keep to, and where a dot or a "
        + "column stands for more than one, the drawing says so.",
      chart: ChartExamples.cycleTime.chart()
    ),
    .init(
      type: "DebtChart",
      file: "debt",
      name: "Aged debt",
      job: "For our own eyes: how long what a client owes has been due.",
      rule:
        "One bar is all that is owed without dispute, the darker the older; what is contested is named and not in the bar.",
      chart: ChartExamples.debt.chart()
    ),
  ]
}
