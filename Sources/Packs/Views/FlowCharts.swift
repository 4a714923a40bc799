import Review

/// The chart of how work came in and got done.
enum FlowCharts {
  /// The chart; nil without work items, and for a single month.
  static func chart(of shown: Shown<ClientReview>) -> Chart? {
    let format = shown.format
    guard let months = shown.value.flow?.months, let first = months.first, let last = months.last else { return nil }
    let list = { (count: (Flow.Month) -> Int) in months.map { format.count(count($0)) }.joined(separator: " · ") }
    return FlowChart(
      title: "Requests and incidents by month",
      description: "\(format.month(first.month)) to \(format.month(last.month)). New: \(list(\.created)). "
        + "Finished: \(list(\.resolved)). Open at the end of each month: \(list(\.closing)).",
      label: "Requests and incidents by month",
      names: ("new", "finished", "Open at the end of the month"),
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

  /// Whether a year is written below a month: the first one and every January, but no two beside each other.
  private static func beginsYear(_ index: Int, in months: [Flow.Month]) -> Bool {
    index == 0 ? months.count == 1 || months[0].month.month != 12 : months[index].month.month == 1
  }
}
