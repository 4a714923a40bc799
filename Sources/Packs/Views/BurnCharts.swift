import Foundation
import Review

/// The chart of what one project cost so far.
enum BurnCharts {
  /// The most sums that are drawn: the latest ones.
  private static let mostDrawn = 120
  /// The most sums and gaps that the words tell: the latest ones.
  private static let mostTold = 24

  /// The chart; nil for a single month of spend.
  static func chart(of shown: Shown<ProjectBudget>) -> Chart? {
    guard let course = shown.value.course, let last = course.spent else { return nil }
    let format = shown.format
    let runs = course.runs.latest(mostDrawn)
    let isWhole = runs.first?.first == course.runs.first?.first
    let drawn = runs.map { $0.map(point) }
    let start = BurnChart.Point(day: course.start.dayNumber, amount: 0)
    let days = runs.flatMap(\.self).map(\.day) + course.plan.suffix(mostDrawn).map(\.day)
    let first = min(days.min() ?? last.day, isWhole ? course.start : last.day)
    let end = max(days.max() ?? last.day, course.forecast?.end.day ?? last.day)
    return BurnChart(
      title: format.say("Spent against plan and budget: \(shown.value.project.name)"),
      description: description(of: course, runs, last, shown),
      label: format.say("Spent so far: \(shown.value.project.name)"),
      names: (format.say("spent"), format.say("planned"), course.forecast.map { name($0.basis, format) } ?? ""),
      // Before the first month nothing was spent.
      runs: isWhole ? [[start] + (drawn.first ?? [])] + drawn.dropFirst() : drawn,
      spent: shown.money(last.amount),
      plan: course.plan.suffix(mostDrawn).map(point),
      budget: course.budget.map { (double($0), format.say("budget \(shown.money($0))")) },
      expected: course.forecast.map { .init(point: point($0.end), text: shown.estimate($0.end.amount)) },
      months: MonthTicks.of(first.civilMonth, end.civilMonth, shown.format)
    ).chart()
  }

  private static func point(_ point: BurnCourse.Point) -> BurnChart.Point {
    .init(day: point.day.dayNumber, amount: double(point.amount))
  }

  private static func double(_ amount: Decimal) -> Double { NSDecimalNumber(decimal: amount).doubleValue }

  private static func name(_ basis: BurnCourse.Basis, _ format: Format) -> String {
    switch basis {
    case .costOfWork: format.say("expected")
    case .pace: format.say("at this pace")
    }
  }

  private static func description(
    of course: BurnCourse,
    _ runs: [[BurnCourse.Point]],
    _ last: BurnCourse.Point,
    _ shown: Shown<ProjectBudget>
  ) -> String {
    let format = shown.format
    let sums = runs.flatMap(\.self)
    let told = sums.suffix(mostTold).map { "\(format.month($0.day.civilMonth)) \(shown.money($0.amount))" }
    let planned = course.plan.last { $0.day <= last.day }
    let gaps = zip(runs, runs.dropFirst()).compactMap { before, after in
      before.last.flatMap { left in after.first.map { (left.day.civilMonth, $0.day.civilMonth) } }
    }
    let clauses = [
      format.say("\(shown.money(last.amount)) spent up to \(format.day(last.day))"),
      course.budget.map { format.say("budget \(shown.money($0))") },
      planned.map { format.say("work planned by then worth \(shown.money($0.amount))") },
      course.forecast.map { forecast in
        let (amount, day) = (shown.estimate(forecast.end.amount), format.day(forecast.end.day))
        return forecast.basis == .pace
          ? format.say("\(amount) by \(day), if the months to come take what the last ones took")
          : format.say("\(amount) by \(day), at the price of the work so far")
      },
      format.say("in all by the end of each month: \(told.joined(separator: " · "))"),
    ].compactMap(\.self)
    let pauses = gaps.suffix(mostTold).map {
      format.say("nothing recorded between \(format.month($0.0)) and \(format.month($0.1))")
    }
    return format.joined(clauses + pauses) + "."
  }
}
