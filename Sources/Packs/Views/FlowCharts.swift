import Review
import Tables

/// The chart of how work came in and got done.
enum FlowCharts {
  /// The chart; nil without work items, and for a single month.
  static func chart(of shown: Shown<ClientReview>) -> Chart? {
    let format = shown.format
    guard let months = shown.value.flow?.months, let first = months.first, let last = months.last else { return nil }
    let list = { (count: (Flow.Month) -> Int) in months.map { format.count(count($0)) }.joined(separator: " · ") }
    return FlowChart(
      title: format.say("Requests and incidents by month"),
      description: description(first.month, last.month, list(\.created), list(\.resolved), list(\.closing), format),
      label: format.say("Requests and incidents by month"),
      names: (format.say("new"), format.say("finished"), format.say("Open at the end of the month")),
      months: months.enumerated().map { index, month in
        FlowChart.Month(
          initial: String(format.shortMonth(month.month).prefix(1)).uppercased(),
          year: beginsYear(index, in: months) ? String(month.month.year) : nil,
          created: month.created,
          finished: month.resolved,
          open: month.closing
        )
      },
      count: { format.count($0) }
    ).chart()
  }

  private static func description(
    _ first: CivilMonth,
    _ last: CivilMonth,
    _ created: String,
    _ finished: String,
    _ open: String,
    _ format: Format
  ) -> String {
    let period = format.range(format.month(first), format.month(last))
    return format.say(
      "\(period). New: \(created). Finished: \(finished). Open at the end of each month: \(open)."
    )
  }

  /// Whether a year is written below a month: the first one and every January, but no two beside each other.
  private static func beginsYear(_ index: Int, in months: [Flow.Month]) -> Bool {
    index == 0 ? months.count == 1 || months[0].month.month != 12 : months[index].month.month == 1
  }
}
